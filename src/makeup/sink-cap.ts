import type { Rect } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import type { TextStyle } from '../edition/style.ts'
import type { Fonts } from '../fonts/face.ts'
import { EM_ASCENT, type Lines } from '../galley/galley.ts'
import { naturalWidth } from '../galley/natural-width.ts'
import { setLine } from '../galley/set-line.ts'
import type { Column, Frame, Paragraph, Sunk } from '../plan/page-plan.ts'
import { footOf } from './feet.ts'
import type { LinePlace, PlacedLine } from './makeup.ts'
import type { Room } from './room.ts'
import { type Slot, slotsOf } from './slots.ts'

/** A drop cap (首字下沉) in its place, and what the lines beside it keep clear of, as their columns see it. */
export interface SunkCap {
  readonly line: Omit<PlacedLine, 'paragraph'>
  readonly hole: Rect
}

/** White between the cap and the lines beside it, as a share of their size, by taste; whole ems make it a little more. */
const LEAST_GAP = 1 / 4

/** From here on characters are as high as their em: CJK radicals are the first of them. */
const FIRST_SQUARE = 0x2e80

/** The drop cap of a story; null where it has none, its first leg is lower than that, or no line has room beside it. */
export function sinkCap(room: Room, frame: Frame): SunkCap | null {
  const paragraph = frame.paragraphs[0]!
  if (paragraph.dropCap === undefined) return null
  const { lines } = paragraph.dropCap
  const leg = firstLeg(frame)
  const slots = rowsOf(leg).slice(0, lines)
  if (slots.length < lines || slots.at(-1)!.leg !== slots[0]!.leg) return null
  const cap = setCap(room, paragraph.dropCap, { paragraph, slots, step: frame.columns[0]!.step })
  const beside = besideCap([leg], cap).flatMap(rowsOf)
  return slots.every(({ row }, i) => beside[i]?.row === row) ? cap : null
}

/** The first column of a frame that has rows, and no other. */
function firstLeg(frame: Frame): Frame {
  const legs = frame.columns.map(column => ({ ...frame, columns: [column] }))
  return legs.find(leg => rowsOf(leg).length > 0) ?? frame
}

const rowsOf = (frame: Frame): readonly Slot[] => slotsOf([frame], [footOf(frame)])

/** The frames of a story whose first lines keep clear of its cap. */
export function besideCap(frames: readonly Frame[], cap: SunkCap | null): readonly Frame[] {
  const [first, ...others] = frames
  if (cap === null) return frames
  const clear = (column: Column): Column => ({ ...column, holes: [...column.holes, cap.hole] })
  return [{ ...first!, columns: first!.columns.map(clear) }, ...others]
}

/** The paragraph a cap begins, the rows that it stands in, and how far apart they are. */
interface Beside {
  readonly paragraph: Paragraph
  readonly slots: readonly Slot[]
  readonly step: Len
}

function setCap({ fonts, cache, sink }: Room, { head, lines: rows }: Sunk, beside: Beside): SunkCap {
  const { style } = beside.paragraph
  const depth = (rows - 1) * beside.step
  const square = head.copy.text.codePointAt(head.copy.text.length - 1)! >= FIRST_SQUARE
  const size = square ? depth + style.size : capSize(fonts, head, style, depth)
  const galley = cache.galley(fonts, head.copy, head.style, sink, size)
  const lines = cache.lines(galley, [naturalWidth(galley)], 0)!
  const width = Math.ceil((naturalWidth(galley) + LEAST_GAP * style.size) / style.size) * style.size
  const foot = square ? Math.round((1 - EM_ASCENT) * (style.size - size)) : 0
  return placeCap(lines, beside, { width, foot, depth })
}

/** The size at which the capitals of the cap's face reach from the head of those of the first line to the last line's foot. */
function capSize(fonts: Fonts, { copy, style }: Sunk['head'], body: TextStyle, depth: Len): Len {
  const shareOf = (role: string): number => {
    const code = copy.text.codePointAt(copy.text.length - 1)!
    const face = fonts.roles.get(role)?.find(each => each.glyph(code) > 0)
    return face === undefined || face.capHeight <= 0 ? EM_ASCENT : face.capHeight / face.upem
  }
  return Math.round((depth + shareOf(body.face) * body.size) / shareOf(style.face))
}

interface CapSize {
  readonly width: Len
  /** From the last baseline beside it down to its own. */
  readonly foot: Len
  /** From the first baseline beside it to the last. */
  readonly depth: Len
}

/** Level, on the last of its baselines; vertical, its axis is in the middle between the first and the last. */
function placeCap(lines: Lines, { paragraph, slots }: Beside, { width, foot, depth }: CapSize): SunkCap {
  const [first, last] = [slots[0]!, slots.at(-1)!]
  const vertical = paragraph.style.direction === 'vertical'
  const place: LinePlace = vertical
    ? { x: Math.round((first.x + last.x) / 2), baseline: first.baseline, width }
    : { x: first.x, baseline: last.baseline + foot, width }
  const [along, across] = vertical ? [first.baseline, -first.x] : [first.x, first.baseline]
  return {
    line: { lines, line: 0, set: setLine(lines, 0), ...place },
    // Into each of its rows and no other, however high they are.
    hole: { x: along, y: across - 1, w: width, h: depth + 2 }
  }
}
