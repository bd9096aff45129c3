import { ems } from '../../base/length.ts'
import { Class } from '../../galley/char-class.ts'
import type { Galley, Lines } from '../../galley/galley.ts'
import { setLine } from '../../galley/set-line.ts'

/** What each row of a text that is not broken takes, in ems. */
export function rowAdvances(galley: Galley): readonly number[] {
  const { advance, gaps, length } = galley
  const taken = Array.from({ length }, (_, row) => advance[row]! + gaps.natural[row]!)
  return inEms(galley, 0, taken)
}

/** What each character of a line takes, in ems, up to the last that is drawn. */
export function lineAdvances(lines: Lines, line: number): readonly number[] {
  const { galley } = lines
  const { from, x, width } = setLine(lines, line)
  const places = Array.from(x, (at, i) => at - galley.gaps.shift[from + i]!)
  // A mark that begins the line has given up its blank, and with it what it stands out.
  const edge = from === 0 ? ems(galley.style.indent, galley.size) : 0
  if (places.length > 0) places[0] = Math.max(edge, places[0]!)
  return inEms(
    galley,
    from,
    places.map((at, i) => (places[i + 1] ?? width) - at)
  )
}

/** An opening mark that was squeezed lost its own blank, on its left, before its neighbour lost any. */
function inEms({ advance, gaps, size }: Galley, from: number, taken: number[]): readonly number[] {
  for (let i = 0; i + 1 < taken.length; i++) {
    const row = from + i
    const lost = Math.max(0, advance[row]! - taken[i]!)
    const own = gaps.classes[row + 1] === Class.Open ? Math.min(lost, gaps.left[row + 1]!) : 0
    taken[i]! += own
    taken[i + 1]! -= own
  }
  return taken.map(len => len / size)
}
