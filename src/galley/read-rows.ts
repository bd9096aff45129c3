import { Class, classOf } from './char-class.ts'
import { resolveClasses } from './resolve-classes.ts'
import type { Rows } from './rows.ts'
import type { Slab } from './slab.ts'

const SPACE = 0x20

/**
 * Text in rows. Variation selectors, joiners and direction marks stay with the character
 * before them, at the start with the one behind. */
export function readRows(text: string, slab: Slab): Rows {
  const codes = slab.uint32(text.length)
  const classes = slab.uint8(text.length)
  const offsets = slab.uint32(text.length + 1)
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
  const rows = {
    length: n,
    codes: codes.subarray(0, n),
    classes: classes.subarray(0, n),
    text: offsets.subarray(0, n + 1)
  }
  resolveClasses(text, rows)
  return rows
}
