import { toMm } from '../../base/length.ts'
import { placeOf } from '../../edition/copy.ts'
import { setLine } from '../../galley/set-line.ts'
import type { Rule } from '../check.ts'

/** A unit that may not be cut is wider than its column: it is set all the same, and stands out. */
export const narrowMeasure: Rule = ({ makeups }, sink) => {
  for (const { lines, line, width } of makeups.flatMap(makeup => makeup.columns.flatMap(column => column.lines))) {
    const set = setLine(lines, line)
    if (set.width <= width) continue
    const { galley } = lines
    sink.report(
      'narrow-measure',
      placeOf(galley.copy, galley.text[set.from]!, galley.text[set.to]!),
      `this stands out of its column of ${toMm(width).toFixed(1)} mm by ${toMm(set.width - width).toFixed(1)} mm`,
      'widen the column, or break the word or number by hand'
    )
  }
}
