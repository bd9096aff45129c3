import type { Len } from '../base/length.ts'
import { BLANK, Class, classSet, POINTS } from './char-class.ts'
import type { Breaks, Galley, Gaps } from './galley.ts'
import type { Slab } from './slab.ts'

/** Type, and the rows that may begin a line (1 at each) or must: `mark-breaks.ts`, `force-breaks.ts`. */
type Type = Pick<Galley, 'gaps' | 'advance' | 'hyphens' | 'style'> &
  Pick<Breaks, 'forced'> & { readonly mayBegin: Uint8Array }

/** Marks that keep a single Han company on a last line, and do not save it. */
const COMPANY = classSet(Class.Close, ...POINTS)

/** Behind the last row of [from, to) that is drawn. */
export function inkEnd(gaps: Gaps, from: number, to: number): number {
  let end = to
  while (end > from && BLANK[gaps.classes[end - 1]!]) end--
  return end
}

/**
 * The breaks of a galley with their sums: at a line's start an opening mark gives up the blank that its style takes
 * there (CLREQ 3.1.6.3), at its end any full-width mark its own (GB/T 15834 5.1.10), a centred one on both sides (CLREQ
 * 3.5.3), and a parted word takes its hyphen.
 */
export function findBreaks(slab: Slab, { gaps, advance, hyphens, style, mayBegin, forced }: Type, indent: Len): Breaks {
  const { classes, start, end, right, natural, shrink: shrinks, stretch: stretches, hang } = gaps
  const isJustified = style.align === 'justify'
  const n = classes.length
  const rows = slab.uint32(n + 1)
  const fromWidth = slab.float64(n + 1)
  const toWidth = slab.float64(n + 1)
  const fromShrink = slab.float64(n + 1)
  const toShrink = slab.float64(n + 1)
  const fromStretch = slab.float64(n + 1)
  const toStretch = slab.float64(n + 1)
  const toHang = hang === null ? null : slab.float64(n + 1)
  fromWidth[0] = -indent
  let count = 1
  let width = 0
  let shrink = 0
  let stretch = 0
  // As they were at the last ink: what a line's end swallows adds nothing to it.
  let ink = 0
  let inkWidth = 0
  let inkShrink = 0
  let inkStretch = 0
  for (let row = 0; row < n; row++) {
    const cls = classes[row]!
    width += advance[row]!
    if (!BLANK[cls]) {
      inkWidth = width - right[row]!
      ink = row
      inkShrink = shrink
      inkStretch = stretch
      if (end !== null && end[row]! > 0) {
        inkWidth -= end[row]!
        inkShrink -= Math.min(end[row]!, shrinks[row - 1]!)
      }
    }
    width += natural[row]!
    shrink += shrinks[row]!
    if (isJustified) stretch += stretches[row]!
    const next = row + 1
    const hyphen = hyphens.size === 0 ? undefined : hyphens.get(next)
    if (next < n && hyphen === undefined && !mayBegin[next]) continue
    rows[count] = next
    fromWidth[count] = next < n ? width + start[next]! : width
    fromShrink[count] = shrink
    fromStretch[count] = stretch
    toWidth[count] = inkWidth + (hyphen?.advance ?? 0)
    toShrink[count] = inkShrink
    toStretch[count] = inkStretch
    if (toHang !== null) toHang[count] = hang![ink]!
    count++
  }
  const runt = findRunt(classes)
  return { count, row: rows, fromWidth, toWidth, fromShrink, toShrink, fromStretch, toStretch, toHang, forced, runt }
}

/** The row of the single Han that a last line must not consist of, or a row past the end where there is none. */
function findRunt(classes: Uint8Array): number {
  let row = classes.length - 1
  while (row > 0 && (BLANK[classes[row]!] || COMPANY[classes[row]!])) row--
  return row > 0 && classes[row] === Class.Han ? row : classes.length + 1
}
