import { boundsOfOutline } from '../pdf/content/bounds.ts'
import type { Colour, PaintedGlyphs, PaintedImage, PaintedPath } from '../pdf/painted.ts'
import type { PdfPage } from '../pdf/read-pages.ts'
import type { Drawn } from './ink-use.ts'
import type { Place } from './preflight.ts'
import type { Item } from './sheet.ts'
import { thicknessOf } from './thickness.ts'

/** Letters of a text that are enough to find it by. */
const EXCERPT = 16

export const rounded = (number: number, places = 2): string => String(Number(number.toFixed(places)))

/** An object as the person who made it would know it. */
export function describe(object: Drawn): string {
  switch (object.kind) {
    case 'glyphs':
      return `${excerpt(object)} in ${kindOf(object)}`
    case 'image':
      return `${nameOf(object)}, ${object.width} × ${object.height} px`
    default:
      return kindOf(object)
  }
}

/** What many objects have in common: faults of one kind are told once for all of them. */
export function kindOf(object: Drawn): string {
  switch (object.kind) {
    case 'glyphs':
      return `${object.font.name || 'a font without a name'} ${rounded(object.size)} pt`
    case 'image':
      return nameOf(object)
    case 'shading':
      return 'a shading'
    case 'path': {
      const thickness = thicknessOf(object)
      if (thickness === null) return 'a shape'
      return isLine(object) ? `a line of ${rounded(thickness)} pt` : `a box of ${rounded(thickness)} pt and more`
    }
  }
}

/** How often as long as thick a filled rectangle is, that anyone would call a line. */
const SLENDER = 4

function isLine({ pen, outline }: PaintedPath): boolean {
  const [x0, y0, x1, y1] = boundsOfOutline(outline)
  const [across, up] = [x1 - x0, y1 - y0]
  return pen !== null || Math.max(across, up) >= SLENDER * Math.min(across, up)
}

function excerpt({ glyphs }: PaintedGlyphs): string {
  const text = glyphs.map(glyph => glyph.text || '\ufffd').join('')
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return `“${letters.slice(0, EXCERPT).join('')}${letters.length > EXCERPT ? '…' : ''}”`
}

const nameOf = ({ name, inline }: PaintedImage): string => (inline ? 'an inline image' : `the image ${name}`)

/** `C 0 M 0 Y 0 K 100 %`, or the tints of other inks. */
export function describeColour({ space, values }: Colour): string {
  const percents = values.map(value => rounded(100 * value, 1))
  if (space.kind === 'DeviceCMYK') return `C ${percents[0]} M ${percents[1]} Y ${percents[2]} K ${percents[3]} %`
  if (space.inks.length > 0) return `${space.inks.map((ink, i) => `${ink} ${percents[i]}`).join(' ')} %`
  return `${space.kind} ${values.map(value => rounded(value, 3)).join(' ')}`.trim()
}

/** The top left of what is seen of an object; of type, where its first glyph stands. */
export function placeOf(page: PdfPage, { object, bounds }: Item): Place {
  const [x, y] = object.kind === 'glyphs' ? [object.places[0]!, object.places[1]!] : [bounds[0], bounds[3]]
  return placeAt(page, x, y)
}

const MM = 25.4 / 72

/** A point of the page, as rulers have it that lie along the trim. */
export function placeAt(page: PdfPage, x: number, y: number): Place {
  const [left, , , top] = page.trimBox ?? page.artBox ?? page.mediaBox ?? [0, 0, 0, 0]
  return { x: tenths((x - left) * MM), y: tenths((top - y) * MM) }
}

const tenths = (mm: number): number => Math.round(mm * 10) / 10 + 0
