import type { TextStyle } from '../edition/style.ts'
import { Class, classSet, FULL_MARKS, WESTERN } from './char-class.ts'

/** Who may stand at the edges of a line, and who stays together: tables of one level (CLREQ 3.1.4). */
export interface LineEdges {
  /** 1 for classes that never begin a line, not even after a blank. */
  readonly noStart: Uint8Array
  /** 1 for classes that never end a line. */
  readonly noEnd: Uint8Array
  /** 1 for classes of which the level says all there is to say: between two of them UAX #14 is not asked. */
  readonly known: Uint8Array
  /** Characters that break as Han do, whatever else they are. */
  readonly asHan: string
  /** Whether two ellipses in a row have a line to themselves: GB/T 15834 5.1.5. */
  readonly partsOmissions: boolean
}

export type Kinsoku = TextStyle['kinsoku']

/** Whether a line may end between two characters; `Ask` leaves it to UAX #14. */
export const Verdict = { No: 0, Yes: 1, Ask: 2 } as const
export type Verdict = (typeof Verdict)[keyof typeof Verdict]

/** What a level is made of: a row of data. */
interface Level {
  readonly start: readonly Class[]
  readonly end: readonly Class[]
  readonly known: readonly Class[]
  readonly asHan: string
  readonly partsOmissions: boolean
}

/** Han and the marks that only Chinese has: a line may end on either side of one, where nothing forbids it. */
const CHINESE = [
  Class.Han,
  Class.Iteration,
  Class.WideDigit,
  ...FULL_MARKS,
  Class.TwoEmHead,
  Class.TwoEmTail,
  Class.Connector
]
const KNOWN = [...CHINESE, Class.Letter, Class.Digit]

/** CLREQ 3.1.4 basic, GB/T 15834 5.1.1 to 5.1.9; iteration marks and postfixes after UAX #14 and CSS Text 3. */
const BASIC_START = [
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
const BASIC_END = [Class.Open, Class.Prefix]

/** GB/T 15834 5.1.9: a solidus stands at neither edge. */
const GB_END = [...BASIC_END, Class.Solidus]

/** CLREQ 3.1.4 strict: nor do —— and …… begin a line. */
const STRICT_START = [...BASIC_START, Class.TwoEmHead]

/** CSS Text 3, 5.3: where `line-break` lets a line begin before what is barred elsewhere. */
const CSS_NORMAL = '〜゠ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶー'
const CSS_LOOSE = `${CSS_NORMAL}‐–々〻ゝゞヽヾ․‥…⋯︙・･：；‼⁇⁈⁉！？°‰′″‵℃℉﹪％￠±€№﹩＄￡￥￦`
const CSS_KNOWN = [Class.Han, Class.Letter, Class.Digit]

/** What no level lets begin a line: the second half of a unit, and a break within an address that has just been. */
const NEVER_START = [Class.TwoEmTail, Class.ShoutTail, Class.UrlBreak]

const WORDS = classSet(...WESTERN, Class.Slash, Class.Foreign)
const NUMBER = classSet(Class.Digit, Class.WideDigit)
const SUFFIX = classSet(Class.Digit, Class.WideDigit, Class.Postfix, Class.Percent)
const HOLDING = classSet(Class.Quote, Class.Glue)

/** Parts of one unit, which is neither broken nor opened: a Western word too, and all that stays together. */
export function inUnit(a: Class, b: Class): boolean {
  if (staysTogether(a, b) || HOLDING[a] || HOLDING[b]) return true
  return WORDS[a] === 1 && (WORDS[b] === 1 || b === Class.Postfix)
}

/** Numbers with their signs, marks with what they mark, two-em marks, shared ems: CLREQ 3.1.5. */
function staysTogether(a: Class, b: Class): boolean {
  if (b === Class.Combining || b === Class.NoteMark) return true
  if (NUMBER[a] && SUFFIX[b]) return true
  if ((a === Class.Prefix || a === Class.Sign) && NUMBER[b]) return true
  if (a === Class.Interpunct && b === Class.Digit) return true
  if (a === Class.Slash && (b === Class.Digit || b === Class.Letter)) return true
  if (a === Class.ShoutHead) return b === Class.ShoutTail
  return (a === Class.TwoEmHead || a === Class.TwoEmTail) && b === Class.TwoEmTail
}

/**
 * What a level says of a line that would end between two characters, neither of which it bars from that edge.
 * Western words are whole, and so is an address but where it may pause; a blank between the two parts them.
 */
export function verdictOn({ known }: LineEdges, a: Class, b: Class, areParted: boolean): Verdict {
  const areKnown = known[a] === 1 && known[b] === 1
  if (areParted) return areKnown ? Verdict.Yes : Verdict.Ask
  if (staysTogether(a, b)) return Verdict.No
  if (a === Class.UrlBreak && (b === Class.Letter || b === Class.Digit)) return Verdict.Yes
  if (areKnown && (CHINESE_SET[a] || CHINESE_SET[b])) return Verdict.Yes
  return areKnown && WORD[a] && WORD[b] ? Verdict.No : Verdict.Ask
}

const CHINESE_SET = classSet(...CHINESE)
const WORD = classSet(Class.Letter, Class.Digit)

const edges = ({ start, end, known, ...rest }: Level): LineEdges => ({
  ...rest,
  noStart: classSet(...start, ...NEVER_START),
  noEnd: classSet(...end),
  known: classSet(...known)
})

const CHINA = { asHan: '', partsOmissions: true }
const BY_ITSELF = { asHan: '', partsOmissions: false }

/** The levels of CLREQ 3.1.4, and those of CSS, which has nothing to say that UAX #14 does not. */
export const LINE_EDGES: Readonly<Record<Kinsoku, LineEdges>> = {
  none: edges({ start: [], end: [], known: [...KNOWN, ...BASIC_START, ...GB_END], ...BY_ITSELF }),
  basic: edges({ start: BASIC_START, end: BASIC_END, known: KNOWN, ...CHINA }),
  gb: edges({ start: BASIC_START, end: GB_END, known: KNOWN, ...CHINA }),
  strict: edges({ start: STRICT_START, end: GB_END, known: KNOWN, ...CHINA }),
  'css-loose': edges({ start: [], end: [], known: CSS_KNOWN, ...BY_ITSELF, asHan: CSS_LOOSE }),
  'css-normal': edges({ start: [], end: [], known: CSS_KNOWN, ...BY_ITSELF, asHan: CSS_NORMAL }),
  'css-strict': edges({ start: [], end: [], known: CSS_KNOWN, ...BY_ITSELF })
}
