import type { Rect } from '../../src/base/geometry.ts'
import { fromPt } from '../../src/base/length.ts'
import { Notes } from '../../src/base/notes.ts'
import { readEdition } from '../../src/edition/read-edition.ts'
import { Cache } from '../../src/galley/cache.ts'
import { makeUp } from '../../src/makeup/make-up.ts'
import type { Display, Graphic } from '../../src/plan/page-plan.ts'
import { planPages } from '../../src/plan/plan-pages.ts'
import { memoryWorld } from './memory-world.ts'
import { toyFonts } from './toy-type.ts'

/** The em of toy tables and charts; a row of their grid is two. */
const EM = fromPt(10)

const PAPER = `name: 试
sheet: {trim: 430pt x 420pt, type-area: 410pt x 400pt, head: 10pt}
grid: {columns: 2, characters: 20, size: 10pt, gap: 10pt, rows: 20}
styles:
  cell: {face: body, size: 10pt, autospace: 0em, strong: body, soft: body}
  small: {based-on: cell, size: 5pt..10pt}
  wrapped: {based-on: cell, lines: 3, leading: 1.5em}
`
const MANIFEST = 'date: 2024-06-12\npaper: toy\npages: [{page: 1, template: page, stories: {lead: lead}}]\n'

/** Two columns of 20 em and 20 rows; what stands before the type area is taken off all places. */
export interface ToyMatter {
  /** `role words x–x+w, y–y+h`, in ems. */
  readonly type: readonly string[]
  readonly displays: readonly Display[]
  readonly graphics: readonly Graphic[]
  /** What they are made of, a rectangle or a line each, in ems. */
  readonly shapes: readonly string[]
  readonly notes: readonly string[]
}

/** What make-up does with a story that has this at its top, in a slot with this item. */
export function toyMatter(story: string, item: string, more: Readonly<Record<string, string>> = {}): ToyMatter {
  const notes = new Notes()
  const world = memoryWorld({
    'templates/toy/paper.yaml': PAPER,
    'templates/toy/page.yaml': `slots: {lead: {items: [${item}]}}\n`,
    'editions/2024-06-12/edition.yaml': MANIFEST,
    'editions/2024-06-12/stories/lead.md': `---\n${story}\n---\n`,
    ...more
  })
  const plans = planPages(readEdition(world, 'editions/2024-06-12', notes))
  const { makeups } = makeUp({ fonts: toyFonts(), cache: new Cache(), sink: notes }, plans)
  const { plan, art } = makeups[0]!
  const graphics = art.filter(each => each.kind === 'graphic')
  return {
    displays: plan.displays,
    type: plan.displays.map(({ role, lines, boxes }) => `${role} ${lines[0]!.text} ${placeOf(boxes[0])}`),
    graphics,
    shapes: graphics.flatMap(({ shapes }) =>
      shapes.map(({ path, weight }) => `${weight === null ? 'fill' : 'line'} ${placeOf(boundsOf(path.coords))}`)
    ),
    notes: notes.sorted().map(({ code, message }) => `${code}: ${message}`)
  }
}

const ems = (len: number): string => String(Math.round((100 * (len - EM)) / EM) / 100)
const placeOf = ({ x, y, w, h }: Rect): string => `${ems(x)}–${ems(x + w)}, ${ems(y)}–${ems(y + h)}`

function boundsOf(coords: Int32Array): Rect {
  const xs = [...coords].filter((_, i) => i % 2 === 0)
  const ys = [...coords].filter((_, i) => i % 2 === 1)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}
