import type { Sink } from '../base/diagnostic.ts'
import { type Copy, placeOf } from '../edition/copy.ts'
import type { Rows } from './rows.ts'
import type { Glyphs } from './set-glyphs.ts'

/** Scripts whose letters take their forms from their neighbours: Unicode 17, chapters 9, 12, 13 and 16. */
const CONTEXTUAL: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Arabic', /\p{Script=Arabic}+/u],
  ['Mongolian', /\p{Script=Mongolian}+/u],
  ['Tibetan', /\p{Script=Tibetan}+/u],
  ['Syriac', /\p{Script=Syriac}+/u],
  ['Devanagari', /\p{Script=Devanagari}+/u],
  ['Bengali', /\p{Script=Bengali}+/u],
  ['Tamil', /\p{Script=Tamil}+/u],
  ['Khmer', /\p{Script=Khmer}+/u],
  ['Myanmar', /\p{Script=Myanmar}+/u]
]
/** No character under this is of any of them, nor is one of Chinese. */
const ANY = /[\u0600-\u1fff]/

/** Notes words whose letters are set one by one, though they should join: once a paragraph for each script. */
export function reportUnshaped(copy: Copy, rows: Rows, { glyph }: Glyphs, sink: Sink): void {
  if (!ANY.test(copy.text)) return
  for (const [name, letters] of CONTEXTUAL) {
    const word = letters.exec(copy.text)
    if (word === null || glyph[rows.text.indexOf(word.index)] === 0) continue
    sink.report(
      'unshaped-script',
      placeOf(copy, word.index, word.index + word[0].length),
      `${name} letters are set one by one and do not join`,
      'place these words as a picture, or write them in Chinese'
    )
  }
}
