import type { Diagnostic } from './base/diagnostic.ts'
import { Notes } from './base/notes.ts'
import type { World } from './base/world.ts'
import { check } from './check/check.ts'
import type { Edition } from './edition/edition.ts'
import { readEdition } from './edition/read-edition.ts'
import { picturesOf, rolesOf } from './edition/wants.ts'
import type { Fonts } from './fonts/face.ts'
import { loadFonts } from './fonts/load-fonts.ts'
import { Cache } from './galley/cache.ts'
import { loadPictures } from './images/load-pictures.ts'
import type { Pictures } from './images/picture.ts'
import { makeUp } from './makeup/make-up.ts'
import type { Copyfit } from './makeup/makeup.ts'
import type { Page } from './page/page.ts'
import { paint } from './page/paint.ts'
import { planPages } from './plan/plan-pages.ts'

/** What leaves the composing room: pages to print, what they are set with, how the copy fits, and what to mend. */
export interface Proof {
  readonly edition: Edition
  readonly pages: readonly Page[]
  readonly fonts: Fonts
  readonly pictures: Pictures
  readonly copyfit: readonly Copyfit[]
  readonly notes: readonly Diagnostic[]
}

/** Called as each room hands over, with the room's name. */
export type Mark = (room: string) => void

/** The whole machine. Each line is a room; each value is what left the room before. */
export async function typeset(world: World, folder: string, mark: Mark = () => {}): Promise<Proof> {
  const notes = new Notes()
  const edition = readEdition(world, folder, notes)
  mark('edition')
  const fonts = loadFonts(world, rolesOf(edition), notes)
  mark('fonts')
  const pictures = await loadPictures(world, picturesOf(edition), notes)
  mark('images')
  const plans = planPages(edition)
  mark('plan')
  const { makeups, copyfit } = makeUp({ fonts, cache: new Cache(), sink: notes }, plans)
  mark('makeup')
  const pages = makeups.map(makeup => paint(makeup, fonts, pictures))
  mark('page')
  check({ edition, makeups, copyfit, pages }, notes)
  mark('check')
  return { edition, pages, fonts, pictures, copyfit, notes: notes.sorted() }
}
