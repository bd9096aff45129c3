import { placeOf } from '../../edition/copy.ts'
import { setLine } from '../../galley/set-line.ts'
import type { Rule } from '../check.ts'

/** A gap opened wider than this share of the em is seen as a hole: JLREQ's bound of one quarter. */
const LOOSE = 0.25

/** Lines of running text that had to be driven out too far to fill their measure. */
export const looseLine: Rule = ({ makeups }, sink) => {
  for (const { lines, line } of makeups.flatMap(makeup => makeup.columns.flatMap(column => column.lines))) {
    const { galley, from, to } = lines
    const { opened } = setLine(lines, line)
    if (opened <= LOOSE) continue
    sink.report(
      'loose-line',
      placeOf(galley.copy, galley.text[from[line]!]!, galley.text[to[line]!]!),
      `this line is driven out by ${opened.toFixed(2)} em between characters`,
      'change a word or two of the paragraph, or widen the column'
    )
  }
}
