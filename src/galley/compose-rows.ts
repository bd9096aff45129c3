import { Class, classOf } from './char-class.ts'
import type { Rows } from './rows.ts'

/** A vowel or a final of a Korean syllable that is written in its parts: Unicode 17, 3.12. */
const isJamoTail = (code: number): boolean => code >= 0x1160 && code <= 0x11ff

/**
 * Rows in which a letter and the mark behind it are one, where Unicode has a character for both and some face has that:
 * type that a designer drew is better than type put together. Text of some systems comes in parts throughout.
 */
export function composeRows(rows: Rows, has: (code: number) => boolean): Rows {
  if (!hasParts(rows)) return rows
  const codes: number[] = []
  const classes: number[] = []
  const text: number[] = []
  for (let row = 0; row < rows.length; row++) {
    const own = rows.codes[row]!
    const base = codes.length - 1
    const whole = base >= 0 && isPart(rows, row) ? composed(codes[base]!, own) : null
    if (whole !== null && has(whole)) {
      codes[base] = whole
      classes[base] = classOf(whole)
      continue
    }
    codes.push(own)
    classes.push(rows.classes[row]!)
    text.push(rows.text[row]!)
  }
  text.push(rows.text[rows.length]!)
  return {
    length: codes.length,
    codes: Uint32Array.from(codes),
    classes: Uint8Array.from(classes),
    text: Uint32Array.from(text)
  }
}

/** A loop, not a method: it runs over every character there is. */
function hasParts(rows: Rows): boolean {
  for (let row = 0; row < rows.length; row++) if (isPart(rows, row)) return true
  return false
}

/** Whether a row may be part of the one before. */
function isPart({ codes, classes }: Rows, row: number): boolean {
  return classes[row] === Class.Combining || isJamoTail(codes[row]!)
}

/** The character that is both, if there is one. */
function composed(base: number, mark: number): number | null {
  const both = String.fromCodePoint(base, mark).normalize('NFC')
  const code = both.codePointAt(0)!
  return both.length === (code > 0xffff ? 2 : 1) ? code : null
}
