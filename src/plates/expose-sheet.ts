import { paintPage } from '../pdf/content/paint-page.ts'
import { numberAt } from '../pdf/entries.ts'
import type { Painting } from '../pdf/painted.ts'
import type { Pdf } from '../pdf/pdf.ts'
import type { PdfPage } from '../pdf/read-pages.ts'
import { cutOut } from './cut-out.ts'
import { decodePictures } from './decode-pictures.ts'
import { exposePage } from './expose-page.ts'
import { type PointBox, pixelsAt, placePage } from './place-page.ts'
import { heightOf, type PixelBox, type Plates, widthOf } from './plates.ts'

/** The plates of a page of a file: with all that stands round it, and where on them the page itself lies. */
export interface Sheet {
  readonly whole: Plates
  readonly box: PixelBox
}

/** What a page without boxes is taken for: A4. */
const A4: PointBox = [0, 0, 595.28, 841.89]
/** Annex C: a page unit is a 72nd part of an inch, or this many of them at most. */
const LARGEST_UNIT = 75_000

/** Runs and exposes a page; `painting` is what it paints, where that is known already. */
export async function exposeSheet(pdf: Pdf, page: PdfPage, dpi: number, painting?: Painting): Promise<Sheet> {
  const run = painting ?? paintPage(pdf, page)
  const unit = Math.min(LARGEST_UNIT, Math.max(1, numberAt(pdf, page.dict, 'UserUnit') ?? 1))
  const placing = { box: page.cropBox ?? page.mediaBox ?? A4, rotate: page.rotate, dpi: dpi * unit }
  const pictures = await decodePictures(pdf, run.objects)
  const exposed = exposePage({ pdf, painting: run, pictures, ...placing })
  const whole = { ...exposed, dpi: exposed.dpi / unit }
  const box = page.trimBox ?? page.artBox ?? placing.box
  return { whole, box: pixelsAt(placePage(placing), box) }
}

/** What of plates lies in a box. */
export function trimTo(plates: Plates, box: PixelBox): Plates {
  const whole = { left: 0, top: 0, right: plates.width, bottom: plates.height }
  if (widthOf(box) === plates.width && heightOf(box) === plates.height) return plates
  const cut = plates.plates.map(plate => cutOut(plate, whole, box))
  return { ...plates, width: widthOf(box), height: heightOf(box), plates: cut }
}
