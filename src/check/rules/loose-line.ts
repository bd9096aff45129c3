import { placeOf } from '../../edition/copy.ts'
import type { SheetRule } from '../rule.ts'

/** A gap opened wider than this share of the em is seen as a hole: JLREQ's bound of one quarter. */
const LOOSE = 0.25

/** Lines of running text that had to be driven out too far to fill their measure. */
export const looseLine: SheetRule = ({ makeups }, sink) => {
  for (const { lines, set } of makeups.flatMap(makeup => makeup.columns.flatMap(column => column.lines))) {
    if (set.opened <= LOOSE) continue
    const { copy, text } = lines.galley
    sink.report(
      'loose-line',
      placeOf(copy, text[set.from]!, text[set.to]!),
      `this line is driven out by ${set.opened.toFixed(2)} em between characters`,
      'change a word or two of the paragraph, or widen the column'
    )
  }
}
