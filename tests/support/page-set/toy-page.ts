import { type Rect, right } from '../../../src/base/geometry.ts'
import { fromMm, fromPt, type Len } from '../../../src/base/length.ts'
import type { Ad, ArtPart, Layout, LegLine, LegPart, Part, StoryLayout, TypePart } from '../../../src/layout/layout.ts'
import { zoneOf } from '../../../src/layout/zone-of.ts'
import { toyStyle } from '../toy-type.ts'

/** Base columns of 50 mm with 5 mm between them and rows of 5 mm; the type area is 10 mm from the left, 20 mm from the top. */
const MEASURE = 50
const GAP = 5
const STEP = 5
const LEFT = 10
const HEAD = 20

/** Place on the grid: column and row from 0, columns and rows, or parts of them. */
export type Cells = readonly [column: number, row: number, columns: number, rows: number]

/** A page, before it is known how many columns it has. */
export interface ToyPage {
  readonly columns: number
  readonly rows: number
  readonly numbers?: readonly number[]
  readonly stories?: readonly ToyStory[]
  readonly furniture?: readonly Part[]
  readonly ads?: readonly Ad[]
  /** Rules as cells of no width or height. */
  readonly rules?: readonly Cells[]
  readonly equals?: Layout['equals']
}

interface ToyStory {
  readonly id: string
  readonly parts: readonly Part[]
}

const mm = (x: number, y: number, w: number, h: number): Rect => ({
  x: fromMm(x),
  y: fromMm(y),
  w: fromMm(w),
  h: fromMm(h)
})

const rectOf = ([column, row, columns, rows]: Cells): Rect =>
  mm(LEFT + column * (MEASURE + GAP), HEAD + row * STEP, columns * (MEASURE + GAP) - GAP, rows * STEP)

const at = (file: string) => ({ file, from: 0, to: 1 })

export const story = (id: string, ...parts: readonly Part[]): ToyStory => {
  let column = -1
  const numbered = parts.map(part => {
    if (part.kind !== 'leg' || part.column >= 0) return part
    column++
    return { ...part, column }
  })
  return { id, parts: numbered }
}

/** Display type of `pt` points that fills its place, or the middle of it but for so many millimetres on either side. */
export function type(
  role: string,
  cells: Cells,
  pt: number,
  change: Partial<TypePart> & { inset?: number } = {}
): TypePart {
  const { inset = 0, ...rest } = change
  const rect = rectOf(cells)
  const ink = { ...rect, x: rect.x + fromMm(inset), w: rect.w - 2 * fromMm(inset) }
  return {
    kind: 'type',
    role,
    rects: [rect],
    style: toyStyle({ name: `${role}-${pt}` }),
    size: fromPt(pt),
    lines: [{ text: '标题文字', ink }],
    at: at('template.yaml'),
    ...rest
  }
}

export const head = (cells: Cells, pt: number, change: Partial<TypePart> & { inset?: number } = {}): TypePart =>
  type('head', cells, pt, change)

interface ToyLeg {
  /** Rows that have a line; all of them without it. */
  readonly lines?: number
  /** Whether its first line begins a paragraph, and its last one ends one. */
  readonly begins?: boolean
  readonly ends?: boolean
  readonly change?: (line: LegLine, i: number, count: number) => Partial<LegLine>
  /** Goes on in the column of the leg before it. */
  readonly sameColumn?: number
}

/** A leg of one paragraph. */
export function leg(
  cells: Cells,
  { lines: some, begins = true, ends = true, change, sameColumn = -1 }: ToyLeg = {}
): LegPart {
  const rect = rectOf(cells)
  const step = fromMm(STEP)
  const count = some ?? Math.round(rect.h / step)
  const lines = Array.from({ length: count }, (_, i): LegLine => {
    const row = { ...rect, y: rect.y + i * step, h: step }
    const line = {
      row,
      baseline: row.y + Math.round(step * 0.75),
      style: toyStyle({ size: fromPt(9) }),
      isSubhead: false,
      paragraph: 100 * cells[0] + cells[1],
      begins: begins && i === 0,
      ends: ends && i === count - 1,
      text: '字字字字字字字字',
      at: at('story.md')
    }
    return { ...line, ...change?.(line, i, count) }
  })
  const direction = 'horizontal'
  return {
    kind: 'leg',
    role: 'leg',
    rects: [rect],
    column: sameColumn,
    step,
    direction,
    lines,
    at: at('template.yaml')
  }
}

export const art = (role: string, cells: Cells): ArtPart => ({
  kind: 'art',
  role,
  rects: [rectOf(cells)],
  at: at('template.yaml')
})

export const ad = (cells: Cells, change: Partial<Ad> = {}): Ad => ({
  rect: rectOf(cells),
  category: '',
  coupon: false,
  at: at('edition.yaml'),
  ...change
})

/** The pages of an edition as layouts. Two numbers make a spread, whose columns count through over the fold. */
export const layouts = (pages: readonly ToyPage[]): readonly Layout[] => pages.map(layoutOf)

function layoutOf(page: ToyPage, index: number): Layout {
  const { columns, rows, numbers = [index + 1], stories = [], furniture = [], ads = [], rules = [], equals = [] } = page
  const width = fromMm(2 * LEFT + columns * (MEASURE + GAP) - GAP)
  const over = (rect: Rect): Rect => overFold(rect, width, numbers.length)
  const moved = (part: Part): Part => movedTo(part, over)
  const parts = stories.map(({ id, parts }) => ({ id, parts: parts.map(moved) }))
  const placed = ads.map((ad): Ad => ({ ...ad, rect: over(ad.rect) }))
  return {
    name: numbers.map(number => String(number).padStart(2, '0')).join('-'),
    numbers,
    labels: numbers.map(String),
    sheet: { x: 0, y: 0, w: width * numbers.length, h: fromMm(2 * HEAD + rows * STEP) },
    folds: numbers.slice(1).map((_, i) => width * (i + 1)),
    typeAreas: numbers.map((_, side) => ({ ...rectOf([0, 0, columns, rows]), x: side * width + fromMm(LEFT) })),
    grid: { columns, measure: fromMm(MEASURE), gap: fromMm(GAP), rows, step: fromMm(STEP), size: fromPt(9) },
    stories: parts.map(({ id, parts: own }): StoryLayout => {
      const others = parts.filter(other => other.id !== id).flatMap(other => other.parts.flatMap(({ rects }) => rects))
      const zone = zoneOf(
        own.flatMap(({ rects }) => rects),
        [...others, ...placed.map(({ rect }) => rect)],
        fromMm(GAP)
      )
      return { story: id, parts: own, zone, at: at(`${id}.md`) }
    }),
    furniture: furniture.map(moved),
    ads: placed,
    rules: rules.map(cells => ({ story: null, rect: inked(over(rectOf(cells))) })),
    equals,
    at: at('edition.yaml')
  }
}

/** Over a fold the margins lie between the columns: what stands beyond it is moved, what stands on it is wider. */
function overFold(rect: Rect, width: Len, sides: number): Rect {
  const margins = fromMm(2 * LEFT - GAP)
  if (sides === 1) return rect
  if (rect.x >= width - fromMm(LEFT)) return { ...rect, x: rect.x + margins }
  return right(rect) > width ? { ...rect, w: rect.w + margins } : rect
}

function movedTo(part: Part, over: (rect: Rect) => Rect): Part {
  const rects = part.rects.map(over)
  if (part.kind === 'type') return { ...part, rects, lines: part.lines.map(line => ({ ...line, ink: over(line.ink) })) }
  if (part.kind === 'leg') return { ...part, rects, lines: part.lines.map(line => ({ ...line, row: over(line.row) })) }
  return { ...part, rects }
}

/** A rule half a millimetre thick. */
const inked = (rect: Rect): Rect => ({ ...rect, w: Math.max(rect.w, fromMm(0.5)), h: Math.max(rect.h, fromMm(0.5)) })
