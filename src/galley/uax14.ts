import { EAST_ASIAN, Lb } from './uax14-data.ts'

/** Before and after, null for any, and whether a line may end between. Of two rules that meet, the first holds. */
type Rule = readonly [before: readonly number[] | null, after: readonly number[] | null, allowed: 0 | 1]

const SIDE = 64
const CLASS = SIDE - 1
const EVERY: readonly number[] = Object.values(Lb)

const HARD = [Lb.BK, Lb.CR, Lb.LF, Lb.NL]
const HYPHENS = [Lb.HY, Lb.HH]
const LETTERS = [Lb.AL, Lb.HL, Lb.DC, Lb.XA]
const PICTURES = [Lb.ID, Lb.EB, Lb.EM, Lb.XI]
const HANGUL = [Lb.JL, Lb.JV, Lb.JT, Lb.H2, Lb.H3]
const AKSARAS = [Lb.AK, Lb.DC, Lb.AS]
const NO_GLUE_AFTER: readonly number[] = [Lb.SP, Lb.BA, ...HYPHENS]

/** The rules of UAX #14, revision 55, that see two neighbours alone. */
// biome-ignore format: a table
const RULES: readonly Rule[] = [
  /* LB4,5 */ [[Lb.CR], [Lb.LF], 0], [HARD, null, 1],
  /* LB6 */   [null, HARD, 0],
  /* LB7 */   [null, [Lb.SP, Lb.ZW], 0],
  /* LB8 */   [[Lb.ZW], null, 1],
  /* LB11 */  [null, [Lb.WJ], 0], [[Lb.WJ], null, 0],
  /* LB12 */  [[Lb.GL], null, 0],
  /* LB12a */ [EVERY.filter(cls => !NO_GLUE_AFTER.includes(cls)), [Lb.GL], 0],
  /* LB13 */  [null, [Lb.CL, Lb.CP, Lb.EX, Lb.SY], 0],
  /* LB14 */  [[Lb.OP], null, 0],
  /* LB15d */ [null, [Lb.IS], 0],
  /* LB16 */  [[Lb.CL, Lb.CP], [Lb.NS], 0],
  /* LB17 */  [[Lb.B2], [Lb.B2], 0],
  /* LB18 */  [[Lb.SP], null, 1],
  /* LB19 */  [null, [Lb.QU, Lb.QF], 0], [[Lb.QU, Lb.QI], null, 0],
  /* LB20 */  [null, [Lb.CB], 1], [[Lb.CB], null, 1],
  /* LB21 */  [null, [Lb.BA, ...HYPHENS, Lb.NS], 0], [[Lb.BB], null, 0],
  /* LB21b */ [[Lb.SY], [Lb.HL], 0],
  /* LB22 */  [null, [Lb.IN], 0],
  /* LB23 */  [LETTERS, [Lb.NU], 0], [[Lb.NU], LETTERS, 0],
  /* LB23a */ [[Lb.PR], PICTURES, 0], [PICTURES, [Lb.PO], 0],
  /* LB24 */  [[Lb.PR, Lb.PO], LETTERS, 0], [LETTERS, [Lb.PR, Lb.PO], 0],
  /* LB25 */  [[Lb.PO, Lb.PR, Lb.HY, Lb.IS, Lb.NU], [Lb.NU], 0], [[Lb.NU], [Lb.PO, Lb.PR], 0],
  /* LB26 */  [[Lb.JL], [Lb.JL, Lb.JV, Lb.H2, Lb.H3], 0], [[Lb.JV, Lb.H2], [Lb.JV, Lb.JT], 0], [[Lb.JT, Lb.H3], [Lb.JT], 0],
  /* LB27 */  [HANGUL, [Lb.PO], 0], [[Lb.PR], HANGUL, 0],
  /* LB28 */  [LETTERS, LETTERS, 0],
  /* LB28a */ [[Lb.AP], AKSARAS, 0], [AKSARAS, [Lb.VF, Lb.VI], 0],
  /* LB29 */  [[Lb.IS], LETTERS, 0],
  /* LB30b */ [[Lb.EB, Lb.XI, Lb.XA], [Lb.EM], 0],
  /* LB31 */  [null, null, 1]
]

const PAIRS: Uint8Array = (() => {
  const pairs = new Uint8Array(SIDE * SIDE)
  for (const [before, after, allowed] of RULES.toReversed()) {
    for (const a of before ?? EVERY) for (const b of after ?? EVERY) pairs[a * SIDE + b] = allowed
  }
  return pairs
})()

/** A set of classes as a table, so that membership is one look-up. */
function setOf(...classes: readonly number[]): Uint8Array {
  const set = new Uint8Array(SIDE)
  for (const cls of classes) set[cls] = 1
  return set
}

/** LB9: what no mark attaches to. */
const BARE = setOf(...HARD, Lb.SP, Lb.ZW)
const BREAKS = setOf(...HARD, Lb.ZW)
const LETTER = setOf(...LETTERS)
const HYPHEN = setOf(...HYPHENS)
const AKSARA = setOf(...AKSARAS)
/** LB15a, LB15b, LB20a: beside which a quote opens or closes, and a hyphen begins a word. */
const BEFORE_OPENING = setOf(...HARD, Lb.OP, Lb.QU, Lb.QI, Lb.QF, Lb.GL, Lb.SP, Lb.ZW)
// biome-ignore format: as in the rule
const AFTER_CLOSING = setOf(
  Lb.SP, Lb.GL, Lb.WJ, Lb.CL, Lb.QU, Lb.QI, Lb.QF, Lb.CP, Lb.EX, Lb.IS, Lb.SY, ...HARD, Lb.ZW)
const BEFORE_WORD_HYPHEN = setOf(...HARD, Lb.SP, Lb.ZW, Lb.CB, Lb.GL)

/** Beside which the rules may see more than two neighbours. */
const LOOKS_BACK = setOf(Lb.QF, Lb.CL, Lb.CP, Lb.SY, Lb.IS, Lb.VI, ...HYPHENS, ...AKSARAS)
const LOOKS_AHEAD = setOf(Lb.QI, Lb.OP, Lb.CB)

/** Characters with the marks and joiners that belong to them: LB9. */
interface Clusters {
  readonly count: number
  /** Class of the first character; a mark with nothing to attach to is a letter: LB10. */
  readonly cls: Uint8Array
  /** 1 where the first character is as wide as Han. */
  readonly wide: Uint8Array
  /** 1 where a joiner ends the cluster before (LB8a), and at the second half of a flag (LB30a). */
  readonly joined: Uint8Array
  /** Of the first character. */
  readonly at: Uint32Array
}

/**
 * Where a line may end by UAX #14 (Unicode 17.0), with no tailoring.
 * @param classes of each character, as `uax14Class` gives them
 * @returns 1 at each character that may begin a line, and one place more for the end of the text
 */
export function uax14Breaks(classes: Uint8Array): Uint8Array {
  const allowed = new Uint8Array(classes.length + 1)
  allowed[classes.length] = 1
  const clusters = clustersOf(classes)
  for (let k = 1; k < clusters.count; k++) allowed[clusters.at[k]!] = allowedBefore(clusters, k)
  return allowed
}

function clustersOf(classes: Uint8Array): Clusters {
  const n = classes.length
  const cls = new Uint8Array(n)
  const wide = new Uint8Array(n)
  const joined = new Uint8Array(n)
  const at = new Uint32Array(n)
  let count = 0
  for (let i = 0; i < n; i++) {
    const own = classes[i]! & CLASS
    const isMark = own === Lb.CM || own === Lb.ZWJ
    if (isMark && count > 0 && !BARE[cls[count - 1]!]) continue
    cls[count] = isMark ? Lb.AL : own
    wide[count] = classes[i]! & EAST_ASIAN ? 1 : 0
    const isFlag = own === Lb.RI && count > 0 && cls[count - 1] === Lb.RI && !joined[count - 1]
    joined[count] = isFlag || (i > 0 && (classes[i - 1]! & CLASS) === Lb.ZWJ) ? 1 : 0
    at[count++] = i
  }
  return { count, cls, wide, joined, at }
}

function allowedBefore(clusters: Clusters, k: number): 0 | 1 {
  const { cls, joined } = clusters
  const a = cls[k - 1]!
  const b = cls[k]!
  const pair = PAIRS[a * SIDE + b] as 0 | 1
  if (BREAKS[a]) return pair
  if (joined[k]) return 0
  if (a === Lb.SP) return allowedAfterSpace(clusters, k, pair)
  if (pair === 0 || (!LOOKS_BACK[a] && !LOOKS_AHEAD[b])) return pair
  if (holdsQuote(clusters, k)) return 0
  if (a === Lb.CB || b === Lb.CB) return 1
  return holdsHyphen(clusters, k) || holdsNumber(clusters, k) || holdsSyllable(clusters, k) ? 0 : 1
}

/** LB8 and LB14 to LB18: what stands before a run of spaces may hold what comes behind it. */
function allowedAfterSpace({ count, cls }: Clusters, k: number, pair: 0 | 1): 0 | 1 {
  const b = cls[k]!
  if (BARE[b]) return 0
  let s = k - 1
  while (s >= 0 && cls[s] === Lb.SP) s--
  const a = s < 0 ? Lb.SP : cls[s]!
  if (a === Lb.ZW) return 1
  if (a === Lb.OP || (a === Lb.QI && (s === 0 || BEFORE_OPENING[cls[s - 1]!]))) return 0
  if (b === Lb.QF && (k + 1 === count || AFTER_CLOSING[cls[k + 1]!])) return 0
  if (b === Lb.IS && k + 1 < count && cls[k + 1] === Lb.NU) return 1
  if ((b === Lb.NS && (a === Lb.CL || a === Lb.CP)) || (b === Lb.B2 && a === Lb.B2)) return 0
  return pair
}

/** LB19a: a quote holds both neighbours, unless it stands between two characters as wide as Han. */
function holdsQuote({ count, cls, wide }: Clusters, k: number): boolean {
  if (cls[k] === Lb.QI) return !wide[k - 1] || k + 1 === count || !wide[k + 1]
  return cls[k - 1] === Lb.QF && (!wide[k] || k === 1 || !wide[k - 2])
}

/** LB20a, LB21a: the hyphen that begins a word, and that of Hebrew. */
function holdsHyphen({ cls }: Clusters, k: number): boolean {
  if (!HYPHEN[cls[k - 1]!]) return false
  const before = k === 1 ? Lb.BK : cls[k - 2]!
  if (BEFORE_WORD_HYPHEN[before] && LETTER[cls[k]!]) return true
  return before === Lb.HL && cls[k] !== Lb.HL
}

/** LB25, where it sees more than two neighbours, and LB30. */
function holdsNumber({ count, cls, wide }: Clusters, k: number): boolean {
  const a = cls[k - 1]!
  const b = cls[k]!
  if (b === Lb.OP) {
    if (!wide[k] && (LETTER[a] || a === Lb.NU)) return true
    if (a !== Lb.PO && a !== Lb.PR) return false
    const inside = cls[k + 1] === Lb.IS ? k + 2 : k + 1
    return inside < count && cls[inside] === Lb.NU
  }
  if (a === Lb.CP && !wide[k - 1] && (LETTER[b] || b === Lb.NU)) return true
  if (b !== Lb.PO && b !== Lb.PR && b !== Lb.NU) return false
  let n = k - 1
  if (b !== Lb.NU && (a === Lb.CL || a === Lb.CP)) n--
  while (n >= 0 && (cls[n] === Lb.SY || cls[n] === Lb.IS)) n--
  return n >= 0 && cls[n] === Lb.NU
}

/** LB28a, where it sees three neighbours. */
function holdsSyllable({ count, cls }: Clusters, k: number): boolean {
  const a = cls[k - 1]!
  const b = cls[k]!
  if (a === Lb.VI) return k > 1 && AKSARA[cls[k - 2]!] === 1 && (b === Lb.AK || b === Lb.DC)
  return AKSARA[a] === 1 && AKSARA[b] === 1 && k + 1 < count && cls[k + 1] === Lb.VF
}
