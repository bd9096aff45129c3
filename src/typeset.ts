import { type Artworks, aspectOf } from './artwork/artwork.ts'
import { loadArtworks } from './artwork/load-artworks.ts'
import type { Diagnostic } from './base/diagnostic.ts'
import { FORGETFUL, type Memory } from './base/memory.ts'
import { Notes } from './base/notes.ts'
import { recallRead } from './base/recall-read.ts'
import type { Recall } from './base/recall-told.ts'
import type { Series } from './base/series.ts'
import type { World } from './base/world.ts'
import { check } from './check/check.ts'
import type { Finding } from './check/finding.ts'
import type { Edition } from './edition/edition.ts'
import type { Paper, PressData } from './edition/paper.ts'
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
type Mark = (room: string) => void

/** How a run is to go; all of it may be left out. */
export interface Run {
  readonly wish?: PressWish
  readonly mark?: Mark
  /** Of the runs before it. */
  readonly memory?: Memory
}

/** The whole machine. Each line is a room; each value is what left the room before. */
export async function typeset(
  world: World,
  folder: string,
  { wish = {}, mark = () => {}, memory = FORGETFUL }: Run = {}
): Promise<Proof> {
  const notes = new Notes()
  const desk = { world, memory, sink: notes }
  const edition = memory.keep('edition', wishing(readEdition(world, folder, notes, memory), wish))
  mark('edition')
  const fonts = loadFonts(world, rolesOf(edition), notes, memory)
  mark('fonts')
  const { press } = edition.paper
  const profile = recallRead(desk, 'profile', [press], ({ sink, world }) => loadProfile(world, press, sink))
  const pictures = memory.keep('pictures', await loadPictures(world, picturesOf(edition), notes, memory))
  mark('images')
  const artworks = await loadArtworks({ ...desk, profile }, edition)
  mark('artwork')
  const drawings = new Map([...artworks].map(([file, artwork]) => [file, aspectOf(artwork)] as const))
  const plans = memory.keep('plans', planPages(edition, pictures, drawings))
  mark('plan')
  const { makeups, copyfit } = makeUp(
    {
      fonts,
      cache: memory.recall('galleys', [fonts, edition.paper], () => new Cache()),
      aspectOf: memory.recall('aspects', [pictures, artworks], () => aspectsOf(pictures, artworks)),
      words: edition.words,
      ...desk
    },
    plans
  )
  mark('makeup')
  const layouts = layOut(edition, makeups, memory)
  mark('layout')
  const pages = paintPages(makeups, { fonts, pictures, artworks }, memory)
  const engravings = await engrave(edition.paper, profile, { pictures, pages, desk })
  mark('engraving')
  const findings = check({ edition, makeups, layouts, copyfit, pages, pictures, engravings, artworks }, notes, memory)
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
  { pictures, pages, desk }: { readonly pictures: Pictures; readonly pages: Series<Page>; readonly desk: Recall }
): Promise<Engravings> {
  if (profile === null || pictures.size === 0) return new Map()
  const placings = [...pages].flatMap(({ marks }) => marks.filter(mark => mark.kind === 'image'))
  return engravePictures({ profile, ruling: press.ruling, inkLimit }, pictures, placings, desk)
}

const wishing = (edition: Edition, wish: PressWish): Edition => ({
  ...edition,
  paper: { ...edition.paper, press: { ...edition.paper.press, ...wish } }
})
