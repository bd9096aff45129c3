import type { TextStyle } from '../edition/style.ts'
import { BLANK, CLASSES, Class, classOf } from './char-class.ts'
import { LINE_EDGES, type LineEdges, Verdict, verdictOn } from './line-edges.ts'
import type { Rows } from './rows.ts'
import type { Slab } from './slab.ts'
import { uax14Breaks } from './uax14.ts'
import { uax14Class } from './uax14-class.ts'
import { EAST_ASIAN, Lb } from './uax14-data.ts'

/** The level, and what the house adds to it. */
export type HouseStyle = Pick<TextStyle, 'kinsoku' | 'kinsokuStart' | 'kinsokuEnd'>

/**
 * Where a line may begin: 1 at each row that may. The level says what there is to say of Chinese (CLREQ 3.1.4, 3.1.5);
 * UAX #14 is asked for the rest, once for the whole text, and not at all where there is no rest.
 */
export function markBreaks(slab: Slab, text: string, rows: Rows, style: HouseStyle): Uint8Array {
  const may = slab.uint8(rows.length)
  markLevel(may, text, rows, LINE_EDGES[style.kinsoku])
  if (style.kinsokuStart !== '' || style.kinsokuEnd !== '') barHouse(may, rows, style)
  return may
}

/** Changes `may` in place. */
function markLevel(may: Uint8Array, text: string, rows: Rows, edges: LineEdges): void {
  const { classes, length } = rows
  const { noStart, noEnd } = edges
  let uax14: Uint8Array | null = null
  // Behind blanks and combining marks, what counts is the character before them.
  let edge: Class = Class.Letter
  for (let row = 1; row < length; row++) {
    const before = classes[row - 1] as Class
    const after = classes[row] as Class
    if (!BLANK[before] && before !== Class.Combining) edge = before
    if (BLANK[after] || after === Class.Combining || noEnd[edge] || noStart[after]) continue
    const verdict = holdsUndrawn(rows, row - 1) ? Verdict.Ask : verdictOn(edges, edge, after, BLANK[before] === 1)
    if (verdict === Verdict.Ask) uax14 ??= uax14Breaks(uax14Classes(text, rows, edges))
    may[row] = verdict === Verdict.Ask ? uax14![rows.text[row]!]! : verdict
  }
}

/** Takes back what the house bars beyond its level. Changes `may` in place. */
function barHouse(may: Uint8Array, { classes, codes, length }: Rows, { kinsokuStart, kinsokuEnd }: HouseStyle): void {
  const noStart = codesOf(kinsokuStart)
  const noEnd = codesOf(kinsokuEnd)
  let edge = 0
  for (let row = 1; row < length; row++) {
    if (!BLANK[classes[row - 1]!] && classes[row - 1] !== Class.Combining) edge = codes[row - 1]!
    if (noStart.has(codes[row]!) || noEnd.has(edge)) may[row] = 0
  }
}

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, character => character.codePointAt(0)!))

/** A row of more than its character: zero-width spaces, joiners, selectors. */
const holdsUndrawn = ({ codes, text }: Rows, row: number): boolean =>
  text[row + 1]! - text[row]! > (codes[row]! > 0xffff ? 2 : 1)

/** The class of each unit of the text in UAX #14, as Chinese has it. The second half of a surrogate pair is a mark. */
function uax14Classes(text: string, rows: Rows, { asHan }: LineEdges): Uint8Array {
  const classes = new Uint8Array(text.length).fill(Lb.CM)
  for (let i = 0, row = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!
    const isDrawn = classOf(code) !== Class.Ignorable
    classes[i] = isDrawn ? tailored(code, rows.classes[row++]!) : uax14Class(code)
    if (asHan !== '' && asHan.includes(text[i]!)) classes[i] = HAN
    if (code > 0xffff) i++
  }
  return classes
}

const HAN = Lb.ID | EAST_ASIAN

/**
 * What a class is in UAX #14, whichever character has it; 0 for the others. Curly quotes, which LB19a holds to their
 * Western neighbours, are brackets in Chinese; what LB1 calls ambiguous is as wide as Han there, and breaks like it.
 */
const TAILORED: Uint8Array = (() => {
  const table = new Uint8Array(CLASSES)
  table[Class.Han] = HAN
  table[Class.Open] = Lb.OP | EAST_ASIAN
  table[Class.Close] = Lb.CL | EAST_ASIAN
  table[Class.Stop] = Lb.CL | EAST_ASIAN
  table[Class.Space] = Lb.SP
  table[Class.Postfix] = Lb.PO
  return table
})()

function tailored(code: number, cls: number): number {
  if (TAILORED[cls]) return TAILORED[cls]
  const own = uax14Class(code)
  if (cls === Class.Sign && own === Lb.HY) return Lb.PR
  return cls === Class.Wide && own === Lb.AL ? HAN : own
}
