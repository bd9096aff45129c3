import type { TextStyle } from '../edition/edition.ts'
import { CLASSES, Class, classSet } from './char-class.ts'

/** Who may stand at the edges of a line, and who stays together: tables of one level (CLREQ 3.1.4). */
export interface LineEdges {
  /** 1 for classes that never begin a line, not even after a blank. */
  readonly noStart: Uint8Array
  /** 1 for classes that never end a line. */
  readonly noEnd: Uint8Array
  /** 1 at `before * CLASSES + after` where a line may end between the two. */
  readonly between: Uint8Array
}

export type Kinsoku = TextStyle['kinsoku']

const WESTERN_START = [
  Class.Point,
  Class.WesternClose,
  Class.Hyphen,
  Class.UrlBreak,
  Class.TwoEmTail,
  Class.ShoutTail,
  Class.Glue
]
const WESTERN_END = [Class.WesternOpen, Class.Glue]

/** CLREQ 3.1.4 basic, GB/T 15834 5.1.1 to 5.1.9; iteration marks and postfixes after UAX #14 and CSS Text 3. */
const BASIC_START = [
  ...WESTERN_START,
  Class.Close,
  Class.Pause,
  Class.Colon,
  Class.Stop,
  Class.Shout,
  Class.ShoutHead,
  Class.DoubleShout,
  Class.Connector,
  Class.HalfConnector,
  Class.Interpunct,
  Class.Solidus,
  Class.Iteration,
  Class.Postfix,
  Class.Percent
]
const BASIC_END = [...WESTERN_END, Class.Open, Class.Prefix]

/** GB/T 15834 5.1.9: a solidus stands at neither edge. */
const GB_END = [...BASIC_END, Class.Solidus]

/** CLREQ 3.1.4 strict: nor do —— and …… begin a line. */
const STRICT_START = [...BASIC_START, Class.TwoEmHead]

const WESTERN = classSet(
  Class.Letter,
  Class.Digit,
  Class.Percent,
  Class.Sign,
  Class.Hyphen,
  Class.WesternOpen,
  Class.WesternClose,
  Class.Point,
  Class.UrlBreak
)
const NUMBER = classSet(Class.Digit, Class.WideDigit)
const SUFFIX = classSet(Class.Digit, Class.WideDigit, Class.Postfix, Class.Percent)
const HOLDING = classSet(Class.Quote, Class.Glue)

/**
 * Parts of one unit: Western words and numbers with their signs (CLREQ 3.1.5, 3.2.4), two-em marks, shared ems.
 * A line may still end inside one after a hyphen and inside an address.
 */
export function inUnit(a: Class, b: Class): boolean {
  if (b === Class.Combining || HOLDING[a] || HOLDING[b]) return true
  if (WESTERN[a] && (WESTERN[b] || b === Class.Postfix)) return true
  if ((NUMBER[a] || a === Class.Sign) && SUFFIX[b]) return true
  if (a === Class.Prefix && (NUMBER[b] || WESTERN[b])) return true
  if (a === Class.Interpunct && b === Class.Digit) return true
  if (a === Class.ShoutHead) return b === Class.ShoutTail
  return (a === Class.TwoEmHead || a === Class.TwoEmTail) && b === Class.TwoEmTail
}

const splits = (a: Class, b: Class): boolean =>
  (a === Class.Hyphen && b === Class.Letter) || (a === Class.UrlBreak && b !== Class.UrlBreak)

function edges(starts: readonly Class[], ends: readonly Class[]): LineEdges {
  const noStart = classSet(...starts)
  const noEnd = classSet(...ends)
  const between = new Uint8Array(CLASSES * CLASSES)
  for (let a = 0; a < CLASSES; a++) {
    for (let b = 0; b < CLASSES; b++) {
      const held = noEnd[a] || noStart[b] || (inUnit(a as Class, b as Class) && !splits(a as Class, b as Class))
      between[a * CLASSES + b] = held ? 0 : 1
    }
  }
  return { noStart, noEnd, between }
}

export const LINE_EDGES: Readonly<Record<Kinsoku, LineEdges>> = {
  none: edges(WESTERN_START, WESTERN_END),
  basic: edges(BASIC_START, BASIC_END),
  gb: edges(BASIC_START, GB_END),
  strict: edges(STRICT_START, GB_END)
}
