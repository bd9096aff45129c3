import type { Len } from '../base/length.ts'
import type { Align } from '../edition/style.ts'
import { adjustLine, isElastic } from './adjust-line.ts'
import { type Lines, measureOf, type SetLine } from './galley.ts'
import { turnRightToLeft } from './turn-right-to-left.ts'

/** A line with its glyphs in their places; a justified one ends exactly on the measure. */
export function setLine(lines: Lines, line: number): SetLine {
  const { galley } = lines
  const { shift } = galley.gaps
  const set = adjustLine(lines, line)
  const indent = Math.floor(lead(galley.style.align) * Math.max(0, measureOf(lines.measure, line) - set.width))
  const x = new Int32Array(set.to - set.from)
  let at = indent + set.start
  for (let i = 0; i < x.length; i++) {
    x[i] = at + shift[set.from + i]!
    at += galley.advance[set.from + i]! + set.gaps[i]!
  }
  if (galley.turns) turnRightToLeft({ galley, from: set.from, x })
  const hyphen = galley.hyphens.size === 0 ? undefined : galley.hyphens.get(lines.to[line]!)
  return {
    from: set.from,
    to: set.to,
    x,
    hyphen: hyphen === undefined ? null : { x: at, glyph: hyphen.glyph },
    width: indent + set.width,
    opened: opened(lines, set.from, set.gaps)
  }
}

/** The share of the free width that stands before the line. */
function lead(align: Align): number {
  return align === 'center' ? 1 / 2 : align === 'end' ? 1 : 0
}

/** Gaps that CLREQ lets open by themselves, between words and beside Western type, count from their ceiling on. */
function opened(lines: Lines, from: number, gaps: readonly Len[]): number {
  const { size, gaps: table } = lines.galley
  let widest: Len = 0
  for (let i = 0; i + 1 < gaps.length; i++) {
    const free = isElastic(table.kind[from + i]!) ? table.stretch[from + i]! : 0
    widest = Math.max(widest, gaps[i]! - table.natural[from + i]! - free)
  }
  return widest / size
}
