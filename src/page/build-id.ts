import { createHash } from 'node:crypto'
import type { Fonts } from '../fonts/face.ts'
import type { Engravings } from '../images/engraving.ts'
import type { Page } from './page.ts'

/** Digits of a build's name: two versions of a page have the same one once in a million million. */
const DIGITS = 10

/**
 * A name for what pages show: the same for the same pages on any day and machine, another as soon as a glyph, a place
 * or a picture differs.
 */
export function buildId(pages: readonly Page[], fonts: Fonts, engravings: Engravings): string {
  const hash = createHash('sha256')
  for (const page of pages) {
    hash.update(JSON.stringify({ ...page, marks: [], faces: fonts.faces.map(face => face.name) }))
    for (const mark of page.marks) {
      hash.update(
        JSON.stringify(mark, (_, value) => (ArrayBuffer.isView(value) ? Array.from(value as Int32Array) : value))
      )
      const engraving = mark.kind === 'image' ? engravings.get(mark.file) : undefined
      if (engraving !== undefined) hash.update(engraving.form.bytes)
    }
  }
  return hash.digest('hex').slice(0, DIGITS)
}
