import { entry, isArray, isName, isStream, numberAt } from '../entries.ts'
import type { ColourSpace, PaintedImage } from '../painted.ts'
import type { PdfStream } from '../pdf.ts'
import { readSpace } from './colour/read-space.ts'
import { blame, emit, type Frame, whereIn } from './frame.ts'
import { stateOf } from './graphics.ts'
import { numbersAt } from './lookup.ts'

/** Paints an image XObject, or an inline one, whose name is empty: 8.9. */
export function paintImage(frame: Frame, stream: PdfStream, name: string): void {
  const { pdf } = frame.run
  const { dict } = stream
  const width = numberAt(pdf, dict, 'Width')
  const height = numberAt(pdf, dict, 'Height')
  if (width === null || height === null || !(width >= 1 && height >= 1)) {
    blame(frame, 'damaged', `the image ${name} has no size`)
    return
  }
  const stencil = entry(pdf, dict, 'ImageMask') === true
  const state = stateOf(frame.graphics)
  const intent = entry(pdf, dict, 'Intent')
  emit(frame, {
    kind: 'image',
    stream,
    name,
    width,
    height,
    bits: stencil ? 1 : (numberAt(pdf, dict, 'BitsPerComponent') ?? 8),
    space: stencil ? null : spaceOf(frame, stream, name),
    stencil,
    decode: numbersAt(pdf, dict, 'Decode'),
    mask: stencil ? null : maskOf(frame, stream),
    matrix: frame.graphics.ctm,
    inline: name === '',
    state: isName(intent) ? { ...state, intent: intent.name } : state,
    where: whereIn(frame)
  })
}

/** A JPX image may leave it to its data: 7.4.9. */
function spaceOf(frame: Frame, { dict }: PdfStream, name: string): ColourSpace | null {
  const { pdf } = frame.run
  const given = dict.entries.get('ColorSpace')
  const space = readSpace(frame.palette, given)
  const filters = entry(pdf, dict, 'Filter')
  const last = isArray(filters) ? pdf.resolve(filters.items.at(-1)) : filters
  const isJpx = isName(last) && last.name === 'JPXDecode'
  if (space === null && (given !== undefined || !isJpx))
    blame(frame, 'damaged', `the image ${name} has no colour space`)
  return space
}

/** A soft mask goes before any other: 8.9.5.1, table 89. */
function maskOf(frame: Frame, { dict }: PdfStream): PaintedImage['mask'] {
  const { pdf } = frame.run
  const soft = entry(pdf, dict, 'SMask')
  if (isStream(soft)) return { kind: 'soft', stream: soft }
  const mask = entry(pdf, dict, 'Mask')
  if (isStream(mask)) return { kind: 'stencil', stream: mask }
  const ranges = numbersAt(pdf, dict, 'Mask')
  return ranges === null ? null : { kind: 'key', ranges }
}
