import type { TextStyle } from '../edition/style.ts'
import { Class, classSet, WESTERN } from './char-class.ts'
import type { Rows } from './rows.ts'

/** How the rows of a vertical line stand. */
export interface Poses {
  /** 1 for rows whose glyph is turned clockwise, whatever its face has. */
  readonly turned: Uint8Array
  /** Rows that share an em side by side (纵中横): how many they are, and which of them this is, from 0; else 0, 0. */
  readonly sharing: Uint8Array
  readonly share: Uint8Array
}

/** What a word of Western type does in a vertical line; one that no row of the table fits is turned. */
type Habit = readonly [words: RegExp, how: 'stacked' | 'combined']

/** Single letters and acronyms stand upright, longer words are turned: CLREQ 3.2.3. Five letters are ours. */
const LETTERS: Habit = [/^(?:\p{L}|\p{Lu}{2,5})$/u, 'stacked']

/**
 * CLREQ 3.2.3 has one digit upright and two or three side by side; newspapers put years so as well, and the percent
 * sign under its number. Where digits are turned, so is all Western type: GB/T 15835-1995, 13.
 */
const HABITS: Readonly<Record<TextStyle['digits'], readonly Habit[]>> = {
  upright: [LETTERS, [/^\d+%?$/, 'stacked']],
  'tate-chu-yoko': [LETTERS, [/^\d%?$/, 'stacked'], [/^\d{2,4}%?$/, 'combined']],
  rotate: []
}

const TURNED = classSet(
  ...WESTERN,
  Class.Prefix,
  Class.Quote,
  Class.Slash,
  Class.NoteMark,
  Class.Foreign,
  Class.Combining
)

/** Curly quotes and the brackets that stand for them in vertical lines: GB/T 15834 5.2.3. Their forms are ﹃﹄ and ﹁﹂. */
const CORNERS: ReadonlyMap<number, number> = new Map(
  (['“『', '”』', '‘「', '’」'] as const).map(pair => [pair.charCodeAt(0), pair.charCodeAt(1)])
)

const SEMICOLON = 0xff1b
const SOLIDUS = 0x2f

/**
 * Decides what is turned in vertical lines, what stands upright and what shares an em. What stands upright is to its
 * neighbours as wide as Han, and the rest of its word stays with it: the classes, and codes of quotes, change in place.
 */
export function turnRows(rows: Rows, text: string, { digits, quotes }: TextStyle): Poses {
  const { length, classes, codes } = rows
  const poses = {
    turned: new Uint8Array(length),
    sharing: new Uint8Array(length),
    share: new Uint8Array(length)
  }
  for (let row = 0; row < length; row++) {
    const cls = classes[row]!
    if (TURNED[cls]) row = turnWord(rows, poses, row, text, HABITS[digits])
    else if (cls === Class.ShoutHead && classes[row + 1] === Class.ShoutTail) {
      combine(poses, row, row + 2)
      unite(rows, row, row + 2, Class.Shout)
      row++
    } else if (codes[row] === SEMICOLON) classes[row] = Class.Colon
    else if (codes[row] === SOLIDUS || cls === Class.Space || cls === Class.Glue) poses.turned[row] = 1
    else if (CORNERS.has(codes[row]!)) turnQuote(rows, poses, row, quotes)
  }
  return poses
}

/** A word of Western type from row `from` on; returns its last row. */
function turnWord(rows: Rows, poses: Poses, from: number, text: string, habits: readonly Habit[]): number {
  let to = from + 1
  while (to < rows.length && TURNED[rows.classes[to]!]) to++
  const word = text.slice(rows.text[from], rows.text[to])
  const habit = habits.find(([words]) => words.test(word))
  if (habit === undefined) poses.turned.fill(1, from, to)
  else unite(rows, from, to, Class.Wide)
  if (habit?.[1] === 'combined') combine(poses, from, word.endsWith('%') ? to - 1 : to)
  return to - 1
}

function combine({ sharing, share }: Poses, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    sharing[row] = to - from
    share[row] = row - from
  }
}

/** One unit that no line divides and nothing opens: the rest of it joins its first row. */
function unite({ classes }: Rows, from: number, to: number, cls: Class): void {
  classes[from] = cls
  classes.fill(Class.Combining, from + 1, to)
}

/** Quotes inside turned Western type stay as they are and are turned with it. */
function turnQuote({ codes, classes }: Rows, { turned }: Poses, row: number, quotes: TextStyle['quotes']): void {
  const isWestern = (cls: number | undefined): boolean => cls === Class.Letter || cls === Class.Space
  if (quotes === 'curly' || (isWestern(classes[row - 1]) && isWestern(classes[row + 1]))) turned[row] = 1
  else codes[row] = CORNERS.get(codes[row]!)!
}
