import type { PlacedLine } from '../makeup/makeup.ts'
import { LINE, type Mark } from './page.ts'
import { paintGlyphs, paintHyphen } from './paint-glyphs.ts'
import { paintMarks } from './paint-marks.ts'

/**
 * A line's glyphs and the marks on its words. A vertical line has brackets with its text: its runs stand beside and
 * across each other, and a reader of the file could not tell their order.
 */
export function paintLine(placed: PlacedLine): readonly Mark[] {
  const { lines, set, x, baseline } = placed
  const { copy, style, text } = lines.galley
  const start = { x, y: baseline }
  const glyphs = [...paintGlyphs(lines.galley, set, start), ...paintHyphen(lines.galley, set, start)]
  const marks = paintMarks(placed)
  if (style.direction === 'horizontal' || glyphs.length === 0) return [...glyphs, ...marks]
  const words = copy.text.slice(text[set.from], text[set.to])
  return [{ kind: 'open', role: LINE, id: words }, ...glyphs, { kind: 'close' }, ...marks]
}
