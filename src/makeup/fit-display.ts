import { bottom, type Rect, turn } from '../base/geometry.ts'
import { ems, type Len, toPt } from '../base/length.ts'
import { type Copy, placeOf } from '../edition/copy.ts'
import { heightOfLines } from '../edition/height-of-lines.ts'
import { breakLines } from '../galley/break-lines.ts'
import { EM_ASCENT, type Galley, type Lines } from '../galley/galley.ts'
import { setLine } from '../galley/set-line.ts'
import type { Display } from '../plan/page-plan.ts'
import { breakHead, type SenseCosts, senseCostsOf } from './break-head.ts'
import type { FittedDisplay, PlacedLine } from './makeup.ts'
import type { Room } from './room.ts'
import { sizesOf } from './sizes-of.ts'

/** What display type at no size would cost, in the currency of its breaks: a third smaller costs two bad breaks. By taste. */
const SMALLER = 25

/** A display with what its breaks cost where it is one copy, which few ask for. */
interface Tried {
  readonly display: Display
  readonly senseCosts: () => SenseCosts
}

/** Display type at a size. Each line is named with the galley it belongs to: the desk's own lines are a galley each. */
interface Setting {
  readonly size: Len
  readonly lines: readonly { readonly lines: Lines; readonly line: number }[]
  readonly cost: number
}

/**
 * Display type in its boxes. One line takes the largest size that fits; of several ways to break it into lines, the one
 * is taken whose breaks and size together cost least.
 */
export function fitDisplay(room: Room, planned: Display): FittedDisplay {
  const vertical = planned.style.direction === 'vertical'
  const display = vertical ? { ...planned, boxes: turnAll(planned.boxes) } : planned
  const best = isHopeless(display) ? null : settle(room, triedOf(room, display), sizesOf(display.style))
  if (best === null) reportTooLong(room, display)
  const { size, lines } = best ?? forced(room, display)
  return { display: planned, size, lines: vertical ? placeDown(display, lines, size) : place(display, lines, size) }
}

function turnAll([first, second]: Display['boxes']): Display['boxes'] {
  return second === undefined ? [turn(first)] : [turn(first), turn(second)]
}

function triedOf({ words }: Room, display: Display): Tried {
  let costs: SenseCosts | null = null
  return { display, senseCosts: () => (costs ??= senseCostsOf(display.lines[0]!.text, words)) }
}

/** Whether one level line is broken between two sides of a fold. */
const isFolded = ({ boxes, style }: Display): boolean => boxes.length === 2 && style.direction === 'horizontal'

/** No type is narrower than this on the average, in ems. Words that could not fit even so are not tried at every size. */
const NARROWEST = 1 / 8

function isHopeless({ lines, style, boxes }: Display): boolean {
  const room = Math.max(style.maxLines, lines.length) * boxes.reduce((sum, box) => sum + box.w, 0)
  return lines.reduce((sum, line) => sum + line.text.length, 0) * NARROWEST * style.minSize > room
}

/**
 * All sizes are weighed with the type of the largest, and only that which is chosen is set. As gaps and kerning are
 * rounded, it may be too wide by a hair even so: then it is smaller.
 */
function settle(room: Room, tried: Tried, sizes: readonly Len[]): Setting | null {
  const { display } = tried
  const weighed = cheapest(tried, galleysAt(room, display, display.style.size), sizes)
  if (weighed === null || weighed.size === display.style.size) return weighed
  const set = cheapest(tried, galleysAt(room, display, weighed.size), [weighed.size])
  return set ?? settle(room, tried, sizes.slice(sizes.indexOf(weighed.size) + 1))
}

function galleysAt({ fonts, cache, sink }: Room, { lines, style }: Display, size: Len): readonly Galley[] {
  const flush = cache.style(style, 'flush', () => ({ ...style, isFlush: true }))
  return lines.map(copy => cache.galley(fonts, copy, OPENING.test(copy.text) ? flush : style, sink, size))
}

/** Copy that begins with a mark that has its blank before it. */
const OPENING = /^[“‘《〈（【〔「『]/

/** The setting of least cost, the larger of two; null where type fits at none of the sizes. */
function cheapest(tried: Tried, galleys: readonly Galley[], sizes: readonly Len[]): Setting | null {
  const { style } = tried.display
  let best: Setting | null = null
  for (const size of sizes) {
    const smaller = (SMALLER * (style.size - size)) / style.size
    for (const count of lineCounts(tried.display, size)) {
      if (best !== null && best.cost <= smaller) return best
      const broken = breakInto(tried, galleys, { size, count })
      if (broken === null || (best !== null && broken.cost + smaller >= best.cost)) continue
      best = { size, lines: broken.lines, cost: broken.cost + smaller }
    }
  }
  return best
}

/** How many lines type may be broken into at a size: as many as fit in height; over a fold two at least. */
function lineCounts(display: Display, size: Len): readonly number[] {
  const { lines, style } = display
  const own = lines.length > 1 && style.align !== 'justify' ? lines.length : null
  const least = own ?? (isFolded(display) ? 2 : 1)
  const most = own ?? Math.max(least, Math.min(style.maxLines, lines[0]!.text.length))
  const counts: number[] = []
  for (let count = least; count <= most && fitsHeight(display, count, size); count++) counts.push(count)
  return style.align === 'justify' ? counts.slice(-1) : counts
}

/**
 * Type in so many lines, justified type in no more, the desk's own each in one; null where it is too wide for them.
 * Widths are scaled to galleys that are of another size.
 */
function breakInto(
  { display, senseCosts }: Tried,
  galleys: readonly Galley[],
  { size, count }: { readonly size: Len; readonly count: number }
): Omit<Setting, 'size'> | null {
  const { boxes, style } = display
  const widths = Array.from(
    { length: count },
    (_, line) => ((boxes[line] ?? boxes.at(-1)!).w * galleys[0]!.size) / size
  )
  if (style.align === 'justify') {
    const lines = wrapped(galleys, Math.floor(widths[0]!))
    return lines.length > count ? null : { lines, cost: 0 }
  }
  if (galleys.length === 1) {
    const broken = breakHead(galleys[0]!, widths, count === 1 ? [] : senseCosts())
    return broken === null ? null : { lines: linesIn(broken), cost: broken.cost }
  }
  const broken = galleys.map((galley, line) => breakHead(galley, [widths[line]!], []))
  return broken.every(lines => lines !== null) ? { lines: broken.flatMap(linesIn), cost: 0 } : null
}

const wrapped = (galleys: readonly Galley[], width: Len): Setting['lines'] =>
  galleys.flatMap(galley => linesIn(breakLines(galley, [width], 0)!))

const linesIn = (lines: Lines): Setting['lines'] => Array.from({ length: lines.count }, (_, line) => ({ lines, line }))

/** What cannot be made to fit is set all the same, at the smallest size: nothing is lost, and it is reported. */
function forced(room: Room, display: Display): Setting {
  const { minSize } = display.style
  return { size: minSize, lines: wrapped(galleysAt(room, display, minSize), display.boxes[0].w), cost: 0 }
}

function fitsHeight(display: Display, lines: number, size: Len): boolean {
  if (isFolded(display)) return size <= display.boxes[0].h
  return lines <= display.boxes.reduce((sum, box) => sum + linesOver(display, box, size), 0)
}

/** How many lines stand in a box, one over the other. */
function linesOver({ style }: Display, { h }: Rect, size: Len): number {
  return size > h ? 0 : 1 + Math.floor((h - size) / Math.max(1, ems(style.leading, size)))
}

function place(display: Display, setting: Setting['lines'], size: Len): readonly PlacedLine[] {
  const { boxes, style } = display
  const folded = isFolded(display)
  const first = headOf(display, folded ? 1 : setting.length, size) + Math.round(size * EM_ASCENT)
  return setting.map(({ lines, line }, i) => {
    const box = folded ? boxes[Math.min(i, 1)]! : boxes[0]
    const baseline = folded ? first : first + i * ems(style.leading, size)
    return { lines, line, set: setLine(lines, line), x: box.x, baseline, width: box.w, paragraph: 0 }
  })
}

/** Lines that run down: what is `top` to them is the right edge of their box. No line stands on a fold. */
function placeDown(display: Display, setting: Setting['lines'], size: Len): readonly PlacedLine[] {
  const [box, beyond] = display.boxes
  if (beyond === undefined) return stack(display, setting, size)
  const before = linesBefore(display, setting.length, size)
  const { valign } = display
  return [
    ...stack({ ...display, boxes: [box], valign: valign === 'top' ? 'top' : 'bottom' }, setting.slice(0, before), size),
    ...stack(
      { ...display, boxes: [beyond], valign: valign === 'bottom' ? 'bottom' : 'top' },
      setting.slice(before),
      size
    )
  ]
}

/** How many lines stand before the fold: as many as there is room for, none that need not, or half of them, close to it. */
function linesBefore(display: Display, count: number, size: Len): number {
  const [most, beyond] = display.boxes.map(box => linesOver(display, box, size))
  const wish = { top: count, middle: Math.ceil(count / 2), bottom: 0 }[display.valign]
  return Math.min(most!, Math.max(wish, count - beyond!))
}

function stack(display: Display, setting: Setting['lines'], size: Len): readonly PlacedLine[] {
  const [box] = display.boxes
  const first = headOf(display, setting.length, size) + Math.round(size / 2)
  return setting.map(({ lines, line }, i) => {
    const x = -(first + i * ems(display.style.leading, size))
    return { lines, line, set: setLine(lines, line), x, baseline: box.x, width: box.w, paragraph: 0 }
  })
}

/** Where the em box of the first line begins. */
function headOf(display: Display, lines: number, size: Len): Len {
  const box = display.boxes[0]
  const free = box.h - heightOfLines({ ...display.style, size }, lines)
  const over = { top: 0, middle: Math.round(free / 2), bottom: free }[display.valign]
  return Math.min(box.y + over, bottom(box))
}

function reportTooLong({ sink }: Room, { lines, style, role }: Display): void {
  const copy: Copy = lines[0]!
  const characters = lines.reduce((sum, line) => sum + [...line.text].length, 0)
  sink.report(
    'head-too-long',
    placeOf(copy, 0, copy.text.length),
    `the ${role} of ${characters} characters does not fit its place at ${toPt(style.minSize)} pt in ${style.maxLines} line(s)`,
    'shorten it, allow the style more lines or a smaller size, or give it more columns or rows in the template'
  )
}
