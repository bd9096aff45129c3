import type { ByteWriter } from './byte-writer.ts'
import type { NamedForm } from './prepared-page.ts'

/** Left, bottom, width and height in thousandths of a point. */
type Quad = readonly [number, number, number, number]

/** Decimals of a scale: over a metre of page a millionth is a thousandth of a millimetre. */
const SCALE = 1_000_000

/**
 * What a page finds when it begins (ISO 32000-1, 8.4.1), as far as ours may have left something else: a form begins
 * with the state of those who call it.
 */
const FRESH = '0 g 0 G 1 w 0 Tc 0 TL'

/** Paints a page of another PDF: cut to `crop`, its trim brought onto `rect`. */
export function paintForm(out: ByteWriter, { name, artwork }: NamedForm, place: { rect: Quad; crop: Quad }): void {
  const [x1, y1, x2, y2] = artwork.trim
  const [x, y, w, h] = place.rect
  const [sx, sy] = [w / (x2 - x1) / 1000, h / (y2 - y1) / 1000]
  out.ascii('q ')
  for (const number of place.crop) out.thousandths(number)
  out.ascii(`re W n ${FRESH} `)
  out.scaled(Math.round(sx * SCALE), SCALE)
  out.ascii(' 0 0 ')
  out.scaled(Math.round(sy * SCALE), SCALE)
  out.byte(0x20)
  out.thousandths(Math.round(x - x1 * sx * 1000))
  out.thousandths(Math.round(y - y1 * sy * 1000))
  out.ascii(`cm /${name} Do Q\n`)
}
