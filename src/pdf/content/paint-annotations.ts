import { dictAt, entry, isDict, isStream, itemsAt, numberAt, streamAt } from '../entries.ts'
import type { Matrix } from '../painted.ts'
import type { Pdf, PdfDict, PdfStream } from '../pdf.ts'
import { type Bounds, boundsOfRect } from './bounds.ts'
import type { Frame } from './frame.ts'
import { nameOf, numbersAt } from './lookup.ts'
import { IDENTITY, matrixOf, multiply } from './matrix.ts'
import { paintForm } from './paint-form.ts'

/** Flags of an annotation: table 165. */
const HIDDEN = 2
const PRINT = 4

/** Paints the normal appearances of a page's annotations, above its content: 12.5.5. */
export function paintAnnotations(frame: Frame, page: PdfDict): void {
  const { pdf, isOff } = frame.run
  for (const annotation of itemsAt(pdf, page, 'Annots').filter(isDict)) {
    const flags = numberAt(pdf, annotation, 'F') ?? 0
    const stream = appearanceOf(pdf, annotation)
    if (stream === null || flags & HIDDEN) continue
    const hides = (flags & PRINT) === 0 || isOff(entry(pdf, annotation, 'OC'))
    const graphics = { ...frame.graphics, ctm: placement(pdf, annotation, stream) }
    const name = nameOf(entry(pdf, annotation, 'Subtype'))
    paintForm({ ...frame, graphics, hiddens: hides ? 1 : 0 }, stream, name)
  }
}

/** One for all, or one for each state, of which AS names the one that holds. */
function appearanceOf(pdf: Pdf, annotation: PdfDict): PdfStream | null {
  const appearances = dictAt(pdf, annotation, 'AP')
  const normal = appearances === null ? null : entry(pdf, appearances, 'N')
  if (isStream(normal)) return normal
  return isDict(normal) ? streamAt(pdf, normal, nameOf(entry(pdf, annotation, 'AS'))) : null
}

/** Algorithm 8.1: the box of the appearance, as its own matrix has it, is fitted into the annotation's rectangle. */
function placement(pdf: Pdf, annotation: PdfDict, { dict }: PdfStream): Matrix {
  const rect = numbersAt(pdf, annotation, 'Rect')
  const box = numbersAt(pdf, dict, 'BBox')
  if (rect?.length !== 4 || box?.length !== 4) return IDENTITY
  const matrix = matrixOf(numbersAt(pdf, dict, 'Matrix')) ?? IDENTITY
  const [x0, y0, x1, y1] = boundsOfRect(box as unknown as Bounds, matrix)
  const [left, bottom, right, top] = boundsOfRect(rect as unknown as Bounds, IDENTITY)
  const scale = (from: number, to: number): number => (from === 0 ? 1 : to / from)
  const fit: Matrix = [scale(x1 - x0, right - left), 0, 0, scale(y1 - y0, top - bottom), 0, 0]
  return multiply(multiply([1, 0, 0, 1, -x0, -y0], fit), [1, 0, 0, 1, left, bottom])
}
