import { CHANNELS, type Form } from '../../images/engraving.ts'
import type { Packing } from './packing.ts'
import type { PdfFile, Ref } from './pdf-file.ts'
import type { PreparedPicture } from './prepared-page.ts'

const KINDS: Readonly<Record<Form['kind'], string>> = { rows: '', bits: ', line art', jpeg: ', JPEG' }

/** A picture as an image of the file: ISO 32000-1, 8.9.5. */
export function writePicture(file: PdfFile, packing: Packing, { engraving }: PreparedPicture): Ref {
  const { width, height, space, form } = engraving
  const head =
    `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent ${form.kind === 'bits' ? 1 : 8}` +
    `/ColorSpace/${space === 'cmyk' ? 'DeviceCMYK' : 'DeviceGray'}`
  const label = `<picture: ${width} by ${height}, ${space}${KINDS[form.kind]}>`
  if (form.kind === 'rows') {
    return file.stream(
      head + packing.filter + packing.predicted(width, CHANNELS[space]),
      packing.samples(form.bytes, label)
    )
  }
  if (form.kind === 'bits') return file.stream(head + packing.filter, packing.samples(form.bytes, label))
  // Where 0 is full ink: ISO 32000-1, 8.9.5.2.
  const decode = form.inverted ? '/Decode[1 0 1 0 1 0 1 0]' : ''
  return file.stream(`${head}${decode}/Filter/DCTDecode`, packing.samples(form.bytes, label))
}
