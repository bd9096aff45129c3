import { createHash } from 'node:crypto'
import type { Artworks } from '../artwork/artwork.ts'
import type { Fonts } from '../fonts/face.ts'
import type { Engravings } from '../images/engraving.ts'
import type { Mark, Page } from './page.ts'

/** Digits of a build's name: two versions of a page have the same one once in a million million. */
const DIGITS = 10

/** What the marks of pages refer to. */
interface Shown {
  readonly fonts: Fonts
  readonly engravings: Engravings
  readonly artworks: Artworks
}

/**
 * A name for what pages show: the same for the same pages on any day and machine, another as soon as a glyph, a place,
 * a picture or the file of an advertisement differs.
 */
export function buildId(pages: readonly Page[], shown: Shown): string {
  const hash = createHash('sha256')
  for (const page of pages) {
    const { words, tables } = tell(page.marks)
    hash.update(JSON.stringify({ ...page, marks: words, faces: shown.fonts.faces.map(face => face.name) }))
    hash.update(Buffer.concat(tables))
    for (const bytes of page.marks.flatMap(mark => filesOf(mark, shown))) hash.update(bytes)
  }
  return hash.digest('hex').slice(0, DIGITS)
}

/** Marks in words, and their tables as the bytes that they are: written out in digits they would take ten times as long. */
function tell(marks: readonly Mark[]): { readonly words: readonly unknown[]; readonly tables: readonly Uint8Array[] } {
  const tables: Uint8Array[] = []
  const lengthOf = ({ buffer, byteOffset, byteLength }: Uint16Array | Int32Array | Uint32Array): number => {
    tables.push(new Uint8Array(buffer, byteOffset, byteLength))
    return byteLength
  }
  const words = marks.map(mark => {
    if (mark.kind === 'glyphs') {
      const { run } = mark
      return { ...run, glyphs: lengthOf(run.glyphs), x: lengthOf(run.x), clusters: lengthOf(run.clusters) }
    }
    if (mark.kind !== 'path' && mark.kind !== 'stroke') return mark
    return { ...mark, path: { steps: mark.path.steps, coords: lengthOf(mark.path.coords) } }
  })
  return { words, tables }
}

/** The bytes that a mark brings onto the page from elsewhere. */
function filesOf(mark: Mark, { engravings, artworks }: Shown): readonly Uint8Array[] {
  const engraving = mark.kind === 'image' ? engravings.get(mark.file) : undefined
  if (engraving !== undefined) return [engraving.form.bytes]
  const artwork = mark.kind === 'form' ? artworks.get(mark.name) : undefined
  return artwork?.kind === 'pdf' ? [artwork.pdf.bytes] : []
}
