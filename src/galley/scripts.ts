import type { Em } from '../base/length.ts'
import { type Copy, isMarked, type Marking, type SideMark } from '../edition/copy.ts'
import { Class } from './char-class.ts'
import type { Rows } from './rows.ts'

/** Small type off its line. */
interface Script {
  /** Share of the size. */
  readonly scale: number
  /** In sizes; negative for what hangs below. */
  readonly rise: Em
}

/** By taste: the head of a note mark stands level with the head of the em box, the foot of an inferior with its foot. */
const SCRIPTS: Readonly<Partial<Record<SideMark, Script>>> = {
  superior: { scale: 0.6, rise: 0.35 },
  inferior: { scale: 0.6, rise: -0.06 }
}
const NONE: Script = { scale: 1, rise: 0 }

const asked = (marking: Marking | undefined): Script | undefined =>
  marking?.marks.map(mark => SCRIPTS[mark]).find(script => script !== undefined)

export const scriptOf = (marking: Marking | undefined): Script => asked(marking) ?? NONE

/** Note marks and inferiors stay with what they stand behind (w3c/clreq#262): no line ends before them, no gap opens. */
export function joinScripts({ classes, text, length }: Rows, copy: Copy): void {
  if (!isMarked(copy)) return
  let row = 0
  for (const { to, marking } of copy.runs) {
    const joined = asked(marking) !== undefined
    for (; row < length && text[row]! < to; row++) if (joined && row > 0) classes[row] = Class.Combining
  }
}
