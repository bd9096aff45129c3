import type { Artworks } from '../artwork/artwork.ts'
import type { Sink } from '../base/diagnostic.ts'
import type { Series } from '../base/series.ts'
import type { Edition } from '../edition/edition.ts'
import type { Engravings } from '../images/engraving.ts'
import type { Pictures } from '../images/picture.ts'
import type { Layout } from '../layout/layout.ts'
import type { Copyfit, Makeup } from '../makeup/makeup.ts'
import type { Page } from '../page/page.ts'

/** All that a rule may look at. */
export interface Proofs {
  readonly edition: Edition
  readonly makeups: readonly Makeup[]
  readonly layouts: readonly Layout[]
  readonly copyfit: readonly Copyfit[]
  readonly pages: Series<Page>
  readonly pictures: Pictures
  readonly artworks: Artworks
  readonly engravings: Engravings
}

/** A rule looks and reports; it never repairs. */
export type Rule = (proofs: Proofs, sink: Sink) => void

/** All that a rule of a sheet may look at: it, how it is painted, and what stands on it. */
export type SheetProofs = Pick<Proofs, 'makeups' | 'pages' | 'pictures' | 'artworks' | 'engravings'> & {
  readonly edition: Pick<Edition, 'paper'>
}

export type SheetRule = (sheet: SheetProofs, sink: Sink) => void
