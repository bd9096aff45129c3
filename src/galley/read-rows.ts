import { Class, classOf } from './char-class.ts'
import { resolveClasses } from './resolve-classes.ts'

const SPACE = 0x20

/** Characters in rows, before they are glyphs: one row for each that is drawn, or that takes a place. */
export interface Rows {
  readonly length: number
  readonly codes: Uint32Array
  /** Resolved in their context. */
  readonly classes: Uint8Array
  /** Text offset of each row, one longer; a row holds its character and what joins it undrawn. */
  readonly text: Uint32Array
}

/**
 * Text in rows. Variation selectors, joiners and direction marks stay with the character
 * before them, at the start with the one behind. */
export function readRows(text: string): Rows {
  const codes = new Uint32Array(text.length)
  const classes = new Uint8Array(text.length)
  const offsets = new Uint32Array(text.length + 1)
  let n = 0
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i)!
    const cls = classOf(code)
    if (cls !== Class.Ignorable) {
      codes[n] = cls === Class.Glue ? SPACE : code
      classes[n] = cls
      if (n > 0) offsets[n] = i
      n++
    }
    i += code > 0xffff ? 2 : 1
  }
  offsets[n] = text.length
  const rows = { length: n, codes: codes.slice(0, n), classes: classes.slice(0, n), text: offsets.slice(0, n + 1) }
  resolveClasses(text, rows)
  return rows
}
