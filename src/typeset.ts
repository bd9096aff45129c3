import { type Artworks, aspectOf } from './artwork/artwork.ts'
import { loadArtworks } from './artwork/load-artworks.ts'
import type { Diagnostic } from './base/diagnostic.ts'
import { Notes } from './base/notes.ts'
import type { Series } from './base/series.ts'
import type { World } from './base/world.ts'
import { check } from './check/check.ts'
import type { Finding } from './check/finding.ts'
import type { Edition, Paper, PressData } from './edition/edition.ts'
import { readEdition } from './edition/read-edition.ts'
import { picturesOf, rolesOf } from './edition/wants.ts'
import type { Fonts } from './fonts/face.ts'
import { loadFonts } from './fonts/load-fonts.ts'
import { Cache } from './galley/cache.ts'
import { loadProfile } from './icc/load-profile.ts'
import type { NamedProfile, PressProfile } from './icc/profile.ts'
import { engravePictures } from './images/engrave-pictures.ts'
import type { Engravings } from './images/engraving.ts'
import { loadPictures } from './images/load-pictures.ts'
import type { Pictures } from './images/picture.ts'
import { layOut } from './layout/lay-out.ts'
import type { Layout } from './layout/layout.ts'
import { makeUp } from './makeup/make-up.ts'
import type { Copyfit } from './makeup/makeup.ts'
import type { Page } from './page/page.ts'
import { paintPages } from './page/paint-pages.ts'
import { planPages } from './plan/plan-pages.ts'

/** What leaves the composing room: pages to print, what they are set with, how the copy fits, and what to mend. */
export interface Proof {
  readonly edition: Edition
  readonly pages: Series<Page>
  readonly fonts: Fonts
  readonly engravings: Engravings
  readonly artworks: Artworks
  /** The printing condition's; null where it cannot be had. */
  readonly profile: NamedProfile | null
  readonly layouts: readonly Layout[]
  readonly copyfit: readonly Copyfit[]
  /** What page rules say; the notes do not tell it. */
  readonly findings: readonly Finding[]
  readonly notes: readonly Diagnostic[]
}

/** What of the paper's press data a run has otherwise. */
export type PressWish = Partial<PressData>

/** Called as each room hands over, with the room's name. */
export type Mark = (room: string) => void

/** The whole machine. Each line is a room; each value is what left the room before. */
export async function typeset(
  world: World,
  folder: string,
  wish: PressWish = {},
  mark: Mark = () => {}
): Promise<Proof> {
  const notes = new Notes()
  const edition = wishing(readEdition(world, folder, notes), wish)
  mark('edition')
  const fonts = loadFonts(world, rolesOf(edition), notes)
  mark('fonts')
  const profile = loadProfile(world, edition.paper.press, notes)
  const pictures = await loadPictures(world, picturesOf(edition), notes)
  mark('images')
  const artworks = await loadArtworks({ world, profile, sink: notes }, edition)
  mark('artwork')
  const plans = planPages(edition, pictures)
  mark('plan')
  const { makeups, copyfit } = makeUp(
    { fonts, cache: new Cache(), sink: notes, aspectOf: aspectsOf(pictures, artworks), words: edition.words },
    plans
  )
  mark('makeup')
  const layouts = layOut(edition, makeups)
  mark('layout')
  const pages = paintPages(makeups, { fonts, pictures, artworks })
  const engravings = await engrave(edition.paper, profile, { pictures, pages, notes })
  mark('engraving')
  const findings = check({ edition, makeups, layouts, copyfit, pages, pictures, engravings, artworks }, notes)
  mark('check')
  return { edition, pages, fonts, engravings, artworks, profile, layouts, copyfit, findings, notes: notes.sorted() }
}

/** Height over width of a picture or a drawing; null for what cannot be had. */
const aspectsOf =
  (pictures: Pictures, artworks: Artworks) =>
  (file: string): number | null => {
    const picture = pictures.get(file)
    if (picture !== undefined) return picture.height / picture.width
    const artwork = artworks.get(file)
    return artwork === undefined ? null : aspectOf(artwork)
  }

/** Without the profile of its press no picture can be printed; why there is none has been told. */
async function engrave(
  { press, inkLimit }: Paper,
  profile: PressProfile | null,
  { pictures, pages, notes }: { readonly pictures: Pictures; readonly pages: Series<Page>; readonly notes: Notes }
): Promise<Engravings> {
  if (profile === null || pictures.size === 0) return new Map()
  const placings = [...pages].flatMap(({ marks }) => marks.filter(mark => mark.kind === 'image'))
  return engravePictures({ profile, ruling: press.ruling, inkLimit }, pictures, placings, notes)
}

const wishing = (edition: Edition, wish: PressWish): Edition => ({
  ...edition,
  paper: { ...edition.paper, press: { ...edition.paper.press, ...wish } }
})
