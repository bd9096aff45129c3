import type { Rect } from '../../src/base/geometry.ts'
import { Notes } from '../../src/base/notes.ts'
import type { World } from '../../src/base/world.ts'
import { readEdition } from '../../src/edition/read-edition.ts'
import type { Fonts } from '../../src/fonts/face.ts'
import { loadFonts } from '../../src/fonts/load-fonts.ts'
import { Cache } from '../../src/galley/cache.ts'
import { layOut } from '../../src/layout/lay-out.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { makeUp } from '../../src/makeup/make-up.ts'
import type { Copyfit } from '../../src/makeup/makeup.ts'
import { planPages } from '../../src/plan/plan-pages.ts'
import { memoryWorld } from '../support/memory-world.ts'
import { polygon, type Shape } from './shape.ts'
import type { Block, RealPage, SnappedPage } from './snap-page.ts'

/** A page made up from the geometry of a real one. */
export interface Rebuilt {
  readonly layout: Layout
  readonly copyfit: readonly Copyfit[]
  readonly notes: Notes
}

/** The faces of our pages. */
export interface RebuildDesk {
  readonly fonts: Fonts
}

export function openDesk(world: World): RebuildDesk {
  const at = { file: '', from: 0, to: 0 }
  return { fonts: loadFonts(world, new Map(FACES.map(face => [face, at])), { report: () => {} }) }
}

/** Roles of the faces: body, heads, and those of strong and soft words. */
const FACES = ['text', 'head', 'black', 'kai']

/** Width of the page (对开); its height follows from the aspect. */
const WIDTH = 390
/** Type of about 9 pt, in rows of about one and a half sizes. */
const SIZE = 3.2
const STEP = 1.55 * SIZE
/** Room for a page of 390 mm that is as high as needed. */
const heightOf = ({ aspect }: RealPage): number => WIDTH / aspect

/** Baseline rows in the type area. */
export const rowsOf = (page: RealPage): number =>
  Math.round(((page.grid.bottom - page.grid.top) * heightOf(page)) / STEP)

const FOLDER = 'editions/2019-06-13'

/**
 * A page of our own where a real one has its stories: each under a head, in copy of our own that is cut to the length
 * that its columns hold.
 */
export function rebuildPage(desk: RebuildDesk, page: RealPage, snapped: SnappedPage): Rebuilt {
  let lengths = snapped.stories.map(blocks => roomOf(page, blocks))
  let rebuilt = typesetPage(desk, filesOf(page, snapped, lengths))
  for (let round = 0; round < MOST_ROUNDS && rebuilt.copyfit.some(isOff); round++) {
    lengths = lengths.map((length, story) => length + shortOf(rebuilt.copyfit, story))
    rebuilt = typesetPage(desk, filesOf(page, snapped, lengths))
  }
  return rebuilt
}

/** Copy is cut a few times, as on a real desk. */
const MOST_ROUNDS = 6
/** Lines that a story may be short by. */
export const MOST_SHORT = 4

const isOff = ({ overset, underset }: Copyfit): boolean => overset !== null || (underset?.lines ?? 0) > MOST_SHORT

/** Characters that a story wants; less than none where it has too many. */
function shortOf(copyfit: readonly Copyfit[], story: number): number {
  const fit = copyfit.find(each => each.story === nameOf(story))
  if (fit === undefined || !isOff(fit)) return 0
  return fit.overset === null ? Math.ceil((fit.underset?.characters ?? 0) * 0.8) : -fit.overset.characters - 2
}

function typesetPage({ fonts }: RebuildDesk, files: Readonly<Record<string, string>>): Rebuilt {
  const notes = new Notes()
  const edition = readEdition(memoryWorld(files), FOLDER, notes)
  const { makeups, copyfit } = makeUp({ fonts, cache: new Cache(), sink: notes }, planPages(edition))
  return { layout: layOut(edition, makeups)[0]!, copyfit, notes }
}

const nameOf = (story: number): string => `s${story}`

function filesOf(
  page: RealPage,
  { stories, rest }: SnappedPage,
  lengths: readonly number[]
): Readonly<Record<string, string>> {
  const names = stories.map((_, story) => nameOf(story))
  return {
    [`${FOLDER}/edition.yaml`]: JSON.stringify({
      date: '2019-06-13',
      paper: 'real',
      pages: [{ page: 1, template: 'page', stories: Object.fromEntries(names.map(name => [name, name])) }]
    }),
    'templates/real/paper.yaml': JSON.stringify(paperOf(page)),
    'templates/real/page.yaml': JSON.stringify({
      slots: Object.fromEntries(stories.map((blocks, i) => [names[i]!, { items: itemsOf(blocks) }])),
      furniture: rest.map(block => ({ words: { words: '图', style: 'head', ...areaOf(block) } }))
    }),
    ...Object.fromEntries(names.map((name, i) => [`${FOLDER}/stories/${name}.md`, storyOf(lengths[i]!)]))
  }
}

function paperOf(page: RealPage): unknown {
  const { columns, left, right, top, bottom } = page.grid
  const width = (right - left) * WIDTH
  const { characters, size } = typeOf(page)
  return {
    name: '试报',
    sheet: {
      trim: `${WIDTH}mm x ${heightOf(page).toFixed(3)}mm`,
      'type-area': `${width.toFixed(3)}mm x ${((bottom - top) * heightOf(page)).toFixed(3)}mm`,
      head: `${(top * heightOf(page)).toFixed(3)}mm`
    },
    grid: { columns, characters, size: `${size.toFixed(4)}mm`, rows: rowsOf(page) },
    styles: {
      head: { face: 'head', size: '4pt..40pt' },
      body: { face: 'text', size: `${size.toFixed(4)}mm`, indent: '2em', align: 'justify' }
    }
  }
}

/** Type of such a size that columns are as wide as whole characters, which leaves the page's gaps between them. */
function typeOf({ grid: { columns, gap, left, right } }: RealPage): {
  readonly characters: number
  readonly size: number
} {
  const measure = ((right - left - gap * (columns - 1)) / columns) * WIDTH
  const characters = Math.round(measure / SIZE)
  return { characters, size: measure / characters }
}

const areaOf = ({ columns, rows }: Block): { readonly columns: string; readonly rows: string } => ({
  columns: `${columns[0] + 1}-${columns[1]}`,
  rows: `${rows[0] + 1}-${rows[1]}`
})

/** A head at the top, in at most this many rows, and the body in the rest. */
const MOST_HEAD_ROWS = 4
/** Rows of the highest block that a row of head wants under it. */
const ROWS_UNDER_HEAD = 5

function itemsOf([first, ...others]: readonly Block[]): readonly unknown[] {
  const [from, to] = first!.rows
  const head = Math.min(MOST_HEAD_ROWS, Math.floor((to - from) / ROWS_UNDER_HEAD))
  const under = [{ columns: first!.columns, rows: [from + head, to] as const }, ...others]
  const body = { body: { style: 'body', areas: under.map(areaOf) } }
  if (head === 0) return [body]
  const over = areaOf({ columns: first!.columns, rows: [from, from + head] })
  return [{ text: { part: 'head', style: 'head', ...over } }, body]
}

/** Characters that blocks hold, heads and blanks at paragraphs' ends reckoned with. */
function roomOf(page: RealPage, blocks: readonly Block[]): number {
  const { characters } = typeOf(page)
  const cells = blocks.reduce((sum, { columns, rows }) => sum + (columns[1] - columns[0]) * (rows[1] - rows[0]), 0)
  return Math.round(cells * characters * 0.85)
}

const SENTENCES = [
  '版面上每一行都站在格子上，',
  '文章在栏里往下走，走到栏脚就到下一栏去，',
  '绕过图片和方框，',
  '不多一行，也不少一行。'
]
const PARAGRAPH = 90

/** Filler copy of so many characters, in paragraphs. */
function storyOf(length: number): string {
  const text = SENTENCES.join('').repeat(Math.ceil(Math.max(length, 8) / SENTENCES.join('').length))
  const paragraphs: string[] = []
  for (let at = 0; at < Math.max(length, 8); at += PARAGRAPH) {
    paragraphs.push(text.slice(at, Math.min(at + PARAGRAPH, Math.max(length, 8))))
  }
  return `---\nhead: 版面题目\n---\n${paragraphs.join('\n\n')}\n`
}

/** The place of each story of a page on a layout, in fractions of the real page. */
export function zonesOf({ typeAreas, stories }: Layout, { grid, stories: real }: RealPage): readonly Shape[] {
  const area: Rect = typeAreas[0]!
  return real.map((_, i) =>
    polygon(
      stories
        .find(({ story }) => story === nameOf(i))!
        .zone.map(ring =>
          ring.map(({ x, y }) => [
            grid.left + ((x - area.x) / area.w) * (grid.right - grid.left),
            grid.top + ((y - area.y) / area.h) * (grid.bottom - grid.top)
          ])
        )
    )
  )
}
