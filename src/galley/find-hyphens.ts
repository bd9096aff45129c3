import type { Face, Fonts } from '../fonts/face.ts'
import { Class, classSet } from './char-class.ts'
import type { Hyphen, TypeRun } from './galley.ts'
import { englishHyphenator, partings, SOFT_HYPHEN } from './hyphenate.ts'
import type { Rows } from './rows.ts'
import type { Order } from './set-glyphs.ts'

const HYPHEN_MINUS = 0x2d

/** Beside one of these, letters are part of something that has its own places to be parted, or none. */
const BOUND = classSet(Class.Letter, Class.Digit, Class.Hyphen, Class.UrlBreak, Class.Combining)
/** An English word, to all appearances, the longest of which have 45 letters. Capitals in it are those of a name. */
const WORD = /^\p{Lu}?\p{Ll}{4,44}$/u

const NONE: ReadonlyMap<number, Hyphen> = new Map()

/**
 * The rows that a line may begin with if the one before it ends in a hyphen, and that hyphen: where the copy has a
 * soft hyphen, and by the patterns of the style's language. Inside a ligature there is no such row.
 */
export function findHyphens(
  fonts: Fonts,
  { copy, style }: Order,
  rows: Rows,
  runs: readonly TypeRun[]
): ReadonlyMap<number, Hyphen> {
  if (style.hyphenate === 'none' && !copy.text.includes(SOFT_HYPHEN)) return NONE
  const hyphenate = style.hyphenate === 'en' ? englishHyphenator() : (word: string) => word
  const hyphens = new Map<number, Hyphen>()
  for (const run of runs) {
    const hyphen = hyphenOf(fonts.faces[run.face]!, run)
    for (let from = run.from; from < run.to; from++) {
      const to = wordEnd(rows.classes, from, run.to)
      if (to > from && !isBound(rows.classes, from, to)) {
        for (const row of partingRows(copy.text, rows.text.subarray(from, to + 1), hyphenate)) {
          hyphens.set(from + row, hyphen)
        }
      }
      from = to
    }
  }
  return hyphens
}

function hyphenOf(face: Face, { size }: TypeRun): Hyphen {
  const glyph = face.glyph(HYPHEN_MINUS)
  return { glyph, advance: Math.round((face.advance(glyph) * size) / face.upem) }
}

function wordEnd(classes: Uint8Array, from: number, limit: number): number {
  let end = from
  while (end < limit && classes[end] === Class.Letter) end++
  return end
}

const isBound = (classes: Uint8Array, from: number, to: number): boolean =>
  BOUND[classes[from - 1] ?? Class.Space] === 1 || BOUND[classes[to] ?? Class.Space] === 1

/** The rows of a word, counted from its first, before which it may be parted. One with soft hyphens wants no others. */
function partingRows(text: string, offsets: Uint32Array, hyphenate: (word: string) => string): readonly number[] {
  const word = text.slice(offsets[0], offsets[offsets.length - 1])
  const parted = WORD.test(word) ? hyphenate(word.toLowerCase()) : word
  if (!parted.includes(SOFT_HYPHEN)) return []
  const points = new Set(partings(parted))
  const found: number[] = []
  let letters = 0
  for (let row = 0; row + 1 < offsets.length; row++) {
    if (points.has(letters)) found.push(row)
    letters += text.slice(offsets[row], offsets[row + 1]).replaceAll(SOFT_HYPHEN, '').length
  }
  return found
}
