import type { PdfPage } from '../pdf/read-pages.ts'
import type { Place } from './preflight.ts'

/** ISO 32000-1, 8.3.2.3: a point is 1/72 of an inch. */
const MM_PER_POINT = 25.4 / 72

/** A point of user space as staff measure it: from the top left of the trim, to a tenth of a millimetre. */
export function placeOn({ trimBox, artBox, mediaBox }: PdfPage, x: number, y: number): Place {
  const [left, , , top] = trimBox ?? artBox ?? mediaBox ?? [0, 0, 0, 0]
  return { x: tenths((x - left) * MM_PER_POINT), y: tenths((top - y) * MM_PER_POINT) }
}

const tenths = (mm: number): number => Math.round(mm * 10) / 10
