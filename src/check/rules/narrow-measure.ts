import { toMm } from '../../base/length.ts'
import { placeOf } from '../../edition/copy.ts'
import type { SheetRule } from '../rule.ts'

/** A unit that may not be cut is wider than its column: it is set all the same, and stands out. */
export const narrowMeasure: SheetRule = ({ makeups }, sink) => {
  for (const { lines, set, width } of makeups.flatMap(makeup => makeup.columns.flatMap(column => column.lines))) {
    if (set.width <= width) continue
    const { copy, text } = lines.galley
    sink.report(
      'narrow-measure',
      placeOf(copy, text[set.from]!, text[set.to]!),
      `this stands out of its column of ${toMm(width).toFixed(1)} mm by ${toMm(set.width - width).toFixed(1)} mm`,
      'widen the column, or break the word or number by hand'
    )
  }
}
