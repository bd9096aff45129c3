import { bottom, type Rect, right } from '../base/geometry.ts'
import type { Span } from '../base/span.ts'
import { placeOf } from '../edition/copy.ts'
import { EM_ASCENT } from '../galley/galley.ts'
import type { FilledFrame, FittedDisplay, Makeup, PlacedLine } from '../makeup/makeup.ts'
import { rowOf, slotsOf } from '../makeup/slots.ts'
import type { Art, Column } from '../plan/page-plan.ts'
import type { ArtPart, LegLine, LegPart, Part, TypePart } from './layout.ts'

/** Heads are read before the body, in this order; all that is not named here comes after it. */
const BEFORE_BODY = ['kicker', 'head', 'jump-head', 'deck', 'dateline', 'byline']

/** What a story has on a sheet, or with null what the page has for itself, in reading order. */
export function partsOf(makeup: Makeup, story: string | null, at: Span): readonly Part[] {
  const types = makeup.displays.filter(({ display }) => display.story === story).map(typePart)
  const before = BEFORE_BODY.flatMap(role => types.filter(part => part.role === role))
  const beside = types.filter(({ role }) => !BEFORE_BODY.includes(role))
  const legs = makeup.columns.filter(({ frame }) => frame.story === story).reduce(withLegs, [])
  return [...before, ...legs, ...[...artParts(makeup, story, at), ...beside].sort(fromTheTop)]
}

/** What stands higher comes first, at one height what stands further left; a box before what is in it. */
function fromTheTop({ rects: [a] }: Part, { rects: [b] }: Part): number {
  return a!.y - b!.y || a!.x - b!.x || b!.w * b!.h - a!.w * a!.h
}

const typePart = ({ display, size, lines }: FittedDisplay): TypePart => ({
  kind: 'type',
  role: display.role,
  rects: display.boxes,
  style: display.style,
  size,
  lines: lines.map(line => ({ text: textOf(line), ink: inkOf(line, size) })),
  at: display.at
})

function textOf({ lines: { galley, from, to }, line }: PlacedLine): string {
  return galley.copy.text.slice(galley.text[from[line]!], galley.text[to[line]!])
}

/** The em boxes of a line, from the first glyph to the last. */
function inkOf({ x, baseline, set, lines }: PlacedLine, size: number): Rect {
  const begins = set.x[0] ?? 0
  const length = set.width - begins
  if (lines.galley.style.direction === 'vertical') {
    return { x: x - Math.round(size / 2), y: baseline + begins, w: size, h: length }
  }
  return { x: x + begins, y: baseline - Math.round(size * EM_ASCENT), w: length, h: size }
}

/** The legs of a frame after those of the frames before it. */
function withLegs(before: readonly LegPart[], { frame, lines }: FilledFrame): readonly LegPart[] {
  const first = 1 + Math.max(-1, ...before.map(({ column }) => column))
  const standing = new Map(lines.map(line => [keyOf(line), line]))
  const legs = frame.columns.flatMap((column, i) => legsOf(column, frame).map(rows => ({ column, i, rows })))
  return [
    ...before,
    ...legs.map(({ column, i, rows }): LegPart => {
      const set = rows.flatMap(({ row, key }) => {
        const line = standing.get(key)
        return line === undefined ? [] : [legLine(line, row, frame)]
      })
      const { step, direction } = column
      const rects = stack(
        rows.map(({ row }) => row),
        direction
      )
      return { kind: 'leg', role: 'leg', rects, column: first + i, step, direction, lines: set, at: frame.at }
    })
  ]
}

const keyOf = ({ x, baseline }: { readonly x: number; readonly baseline: number }): string => `${x} ${baseline}`

interface Row {
  readonly row: Rect
  readonly key: string
}

/** The rows of a column that can take a line, leg by leg. */
function legsOf(column: Column, frame: FilledFrame['frame']): readonly (readonly Row[])[] {
  const legs = new Map<number, Row[]>()
  for (const slot of slotsOf([{ ...frame, columns: [column] }], [Infinity])) {
    const rows = legs.get(slot.leg) ?? []
    rows.push({ row: rowOf(slot, column), key: keyOf(slot) })
    legs.set(slot.leg, rows)
  }
  return [...legs.values()]
}

/** Rows that follow each other as the fewest rectangles. */
function stack(rows: readonly Rect[], direction: Column['direction']): readonly Rect[] {
  const rects: Rect[] = []
  for (const row of rows) {
    const last = rects.at(-1)
    const grown = last === undefined ? null : direction === 'vertical' ? joinedLeftwards(last, row) : joined(last, row)
    if (grown === null) rects.push(row)
    else rects[rects.length - 1] = grown
  }
  return rects
}

const joined = (a: Rect, b: Rect): Rect | null =>
  a.x === b.x && a.w === b.w && bottom(a) === b.y ? { ...a, h: a.h + b.h } : null

const joinedLeftwards = (a: Rect, b: Rect): Rect | null =>
  a.y === b.y && a.h === b.h && right(b) === a.x ? { ...b, w: a.w + b.w } : null

function legLine(placed: PlacedLine, row: Rect, { paragraphs }: FilledFrame['frame']): LegLine {
  const { lines, line, baseline, paragraph } = placed
  const { galley, count, from, to } = lines
  return {
    row,
    baseline,
    style: galley.style,
    isSubhead: paragraphs[paragraph]!.keepWithNext,
    paragraph,
    begins: line === 0,
    ends: line === count - 1,
    text: textOf(placed),
    at: placeOf(galley.copy, galley.text[from[line]!]!, galley.text[to[line]!]!)
  }
}

/** Frames and tints of one place are one box. */
function artParts({ art }: Makeup, story: string | null, at: Span): readonly ArtPart[] {
  const parts = new Map<string, ArtPart>()
  for (const each of art) {
    if (each.kind === 'rule' || each.kind === 'ad' || each.story !== story) continue
    const role = roleOf(each)
    const { x, y, w, h } = each.rect
    parts.set(`${role} ${x} ${y} ${w} ${h}`, { kind: 'art', role, rects: [each.rect], at: 'at' in each ? each.at : at })
  }
  return [...parts.values()]
}

function roleOf(art: Art): string {
  if (art.kind === 'fill' || art.kind === 'frame') return 'box'
  return art.kind === 'graphic' ? art.role : art.kind
}
