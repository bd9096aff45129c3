import { uax14Class } from './uax14-class.ts'
import { EAST_ASIAN, Lb } from './uax14-data.ts'

/**
 * What a character is to its neighbours: data, and one look-up per character. After CLREQ 3.1.2 to 3.1.6 and
 * appendix A, GB/T 15834-2011 part 5, and UAX #14 (Unicode 17) for what is not Chinese.
 */
export type Class = (typeof Class)[keyof typeof Class]

export const Class = {
  Letter: 0,
  Han: 1,
  /** As wide as Han and broken like it, but no Han: full-width letters, arrows, stars. */
  Wide: 2,
  /** Han or kana that leans on the one before: 々, ー. */
  Iteration: 3,
  Digit: 4,
  WideDigit: 5,
  Space: 6,
  WideSpace: 7,
  /** A blank that holds its neighbours together. */
  Glue: 8,
  Open: 9,
  Close: 10,
  Pause: 11,
  Colon: 12,
  Stop: 13,
  Shout: 14,
  /** Two of ？！ that share one em: GB 5.1.2. */
  ShoutHead: 15,
  ShoutTail: 16,
  /** ⁇ ‼ ⁈ ⁉: two marks drawn in one em. */
  DoubleShout: 17,
  Dash: 18,
  /** One alone; two are an ellipsis. */
  Ellipsis: 19,
  /** The first and the second em of —— and ……: GB 5.1.4, 5.1.5. */
  TwoEmHead: 20,
  TwoEmTail: 21,
  Connector: 22,
  HalfConnector: 23,
  Interpunct: 24,
  Solidus: 25,
  Postfix: 26,
  Percent: 27,
  Prefix: 28,
  Sign: 29,
  Hyphen: 30,
  WesternOpen: 31,
  WesternClose: 32,
  Point: 33,
  Quote: 34,
  /** Inside an address: a line may end after it. */
  UrlBreak: 35,
  Combining: 36,
  /** Nothing to draw; stays with the character before. */
  Ignorable: 37,
  Control: 38,
  /** A solidus inside a Western word or a fraction. */
  Slash: 39,
  /** Superiors and inferiors, † and ‡: they stay with what they mark. */
  NoteMark: 40,
  /** What UAX #14 alone knows how to break: syllabic scripts, jamo, rare marks and blanks. */
  Foreign: 41,
  /** ! and ? of the West. */
  WesternShout: 42
} as const

/** One more than the highest class: the side of a table of pairs. */
export const CLASSES = 43

const MARKS: readonly (readonly [Class, string])[] = [
  // CLREQ appendix A, 3.1.4; the last three of each are Unicode's Ps and Pe
  [Class.Open, '“‘「『《〈（［｛【〖〔〘〝｟'],
  [Class.Close, '”’」』》〉）］｝】〗〕〙〞〟｠'],
  // CLREQ 3.1.2.1; ： is adjustable in 3.1.6.1 and named in no step of 3.5.3
  [Class.Pause, '、，；﹐﹑﹔'],
  [Class.Colon, '：﹕'],
  [Class.Stop, '。．﹒'],
  [Class.Shout, '？！﹖﹗'],
  // CLREQ 3.1.3.3
  [Class.DoubleShout, '⁇‼⁈⁉'],
  // CLREQ 3.1.5.1; GB 5.1.4, 5.1.5
  [Class.Dash, '—'],
  [Class.TwoEmHead, '⸺'],
  [Class.Ellipsis, '…⋯‥․︙'],
  // GB 5.1.6, 5.1.8, 5.1.9; CLREQ 3.1.6.1
  [Class.Connector, '～〜'],
  [Class.HalfConnector, '–~'],
  [Class.Interpunct, '·‧・•･'],
  [Class.Solidus, '/／'],
  // Not in CLREQ; UAX #14 NS and CJ, JLREQ cl-09 to cl-11
  [Class.Iteration, '々〻ゝゞヽヾー゠ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ'],
  // w3c/clreq#262 (TR 6.1.2.2); UAX #14 PO and PR
  [Class.Postfix, '°‰‱′″‵℃℉﹪％￠₫'],
  [Class.Percent, '%'],
  [Class.Prefix, '±€№﹩＄￡￥￦'],
  [Class.Sign, '+−$¥£＋－'],
  [Class.NoteMark, '²³¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉†‡'],
  [Class.Hyphen, '-‐'],
  [Class.WesternOpen, '([{¡¿„‚«‹'],
  [Class.WesternClose, ')]}»›'],
  [Class.WesternShout, '!?'],
  [Class.Point, '.,:;'],
  [Class.Quote, '"\''],
  [Class.Space, ' '],
  [Class.WideSpace, '\u3000'],
  [Class.Glue, '\u00a0\u2007\u202f']
]

/** Blocks, first to last code point; where two overlap, the later one holds. */
const BLOCKS: readonly (readonly [Class, number, number])[] = [
  [Class.Control, 0x00, 0x1f],
  [Class.Digit, 0x30, 0x39],
  [Class.Letter, 0x41, 0x5a],
  [Class.Letter, 0x61, 0x7a],
  [Class.Control, 0x7f, 0x9f],
  [Class.Ignorable, 0xad, 0xad],
  [Class.Letter, 0xc0, 0x24f],
  [Class.Ignorable, 0x200b, 0x200f],
  [Class.Control, 0x2028, 0x2029],
  [Class.Ignorable, 0x202a, 0x202e],
  [Class.Ignorable, 0x2060, 0x206f],
  // arrows; technical, enclosed, drawn and dingbat signs
  [Class.Wide, 0x2190, 0x21ff],
  [Class.Wide, 0x2300, 0x27bf],
  [Class.Wide, 0x2b00, 0x2bff],
  // radicals, kana, bopomofo, enclosed and squared, ideographs
  [Class.Han, 0x2e80, 0x2fff],
  [Class.Wide, 0x3000, 0x3004],
  [Class.Han, 0x3005, 0x3007],
  [Class.Wide, 0x3008, 0x303f],
  [Class.Han, 0x3021, 0x3029],
  [Class.Combining, 0x302a, 0x302f],
  [Class.Han, 0x3041, 0x31ff],
  [Class.Combining, 0x3099, 0x309a],
  [Class.Wide, 0x3200, 0x33ff],
  [Class.Han, 0x3400, 0x4dbf],
  [Class.Wide, 0x4dc0, 0x4dff],
  [Class.Han, 0x4e00, 0xa4cf],
  [Class.Control, 0xd800, 0xdfff],
  [Class.Wide, 0xe000, 0xf8ff],
  [Class.Han, 0xf900, 0xfaff],
  [Class.Ignorable, 0xfe00, 0xfe0f],
  [Class.Wide, 0xfe30, 0xfe6f],
  [Class.Ignorable, 0xfeff, 0xfeff],
  [Class.Wide, 0xff01, 0xffe6],
  [Class.WideDigit, 0xff10, 0xff19],
  [Class.Control, 0xfff0, 0xffff]
]

/** What stands in no block above, after its class in UAX #14. What is not named here either is foreign. */
const ELSEWHERE: Uint8Array = (() => {
  const table = new Uint8Array(EAST_ASIAN).fill(Class.Foreign)
  for (const lb of [Lb.AL, Lb.HL, Lb.DC]) table[lb] = Class.Letter
  for (const lb of [Lb.CL, Lb.CP, Lb.EX]) table[lb] = Class.WesternClose
  for (const lb of [Lb.ID, Lb.EB, Lb.EM, Lb.XI, Lb.RI, Lb.H2, Lb.H3]) table[lb] = Class.Wide
  table[Lb.OP] = Class.WesternOpen
  table[Lb.NU] = Class.Digit
  table[Lb.CM] = Class.Combining
  return table
})()

const BMP = 0x10000
/** Cards, enclosed letters, emoji. */
const SYMBOLS = 0x1f000
/** Planes 2 and 3 hold nothing but Han. */
const HAN_PLANES = 0x20000
/** Tags and the selectors of rare forms of Han. */
const TAGS = 0xe0000

const TABLE: Uint8Array = (() => {
  const table = new Uint8Array(BMP).fill(Class.Foreign)
  for (const [cls, from, to] of BLOCKS) table.fill(cls, from, to + 1)
  for (const [cls, marks] of MARKS) for (const mark of marks) table[mark.charCodeAt(0)] = cls
  return table
})()

/** The class of a code point before its context is known. */
export function classOf(code: number): Class {
  const cls = code < BMP ? TABLE[code]! : astralClass(code)
  return (cls === Class.Foreign ? ELSEWHERE[uax14Class(code) % EAST_ASIAN] : cls) as Class
}

function astralClass(code: number): Class {
  if (code >= TAGS) return Class.Ignorable
  if (code >= HAN_PLANES) return Class.Han
  return code >= SYMBOLS ? Class.Wide : Class.Foreign
}

/** A set of classes as a table. */
export function classSet(...classes: readonly Class[]): Uint8Array {
  const set = new Uint8Array(CLASSES)
  for (const cls of classes) set[cls] = 1
  return set
}

/** Blanks that a line's end swallows. */
export const BLANK: Uint8Array = classSet(Class.Space, Class.WideSpace)

/** 点号: marks of a pause or a stop, each row of a doubled one. GB/T 15834 3.1. */
export const POINTS: readonly Class[] = [
  Class.Pause,
  Class.Colon,
  Class.Stop,
  Class.Shout,
  Class.ShoutHead,
  Class.ShoutTail
]

/** Marks that bring their own blank. */
export const FULL_MARKS: readonly Class[] = [Class.Open, Class.Close, ...POINTS, Class.DoubleShout]

/** What the words and numbers of Western type are made of. */
export const WESTERN: readonly Class[] = [
  Class.Letter,
  Class.Digit,
  Class.Percent,
  Class.Sign,
  Class.Hyphen,
  Class.WesternOpen,
  Class.WesternClose,
  Class.WesternShout,
  Class.Point,
  Class.UrlBreak
]
