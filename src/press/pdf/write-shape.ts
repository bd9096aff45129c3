import type { Packing } from './packing.ts'
import type { PdfFile, Ref } from './pdf-file.ts'
import type { PreparedShape } from './prepared-page.ts'

/** A shape that pages stamp: it has no colour of its own, and takes that of the page. */
export const writeShape = (file: PdfFile, packing: Packing, { box, content }: PreparedShape): Ref =>
  file.stream(
    `/Type/XObject/Subtype/Form/BBox[${box.map(edge => edge / 1000).join(' ')}]/Resources<<>>${packing.filter}`,
    packing.content(content)
  )
