import { type Edit, put, swap } from './fault.ts'
import { CONTENT, NEW, PAGE } from './good-file.ts'

/** More content, after the yellow tint and before the text. The tint reaches from 11.5 14.75 to 198.5 74.75. */
export const paint = (content: string): Edit => swap(CONTENT, 'q /G1', `q ${content} Q\nq /G1`)

/** More resources of the page. */
export const resources = (entries: string): Edit => swap(PAGE, '/Font <<', `${entries} /Font <<`)

/** `A` in points, on the tint or off it. */
export const type = (size: number, place: 'on' | 'off' = 'on'): string =>
  `BT /F1 ${size} Tf 40 ${place === 'on' ? 40 : 120} Td <0002> Tj ET`

/** A line on the tint, so many points thick. */
export const line = (points: number): string => `${points} w 30 30 m 90 30 l S`

const IMAGE = '/Type /XObject /Subtype /Image'

/** An image of so many samples a side, in shades of one part each, 30 points wide. */
export const picture = (pixels: number, dict: string, bits = 8): readonly Edit[] => [
  resources(`/XObject <</X1 ${NEW} 0 R>>`),
  paint('30 0 0 30 40 30 cm /X1 Do'),
  put(NEW, {
    dict: `${IMAGE} /Width ${pixels} /Height ${pixels} /BitsPerComponent ${bits} ${dict}`,
    data: new Uint8Array(Math.ceil((pixels * bits) / 8) * pixels).fill(0x5a)
  })
]

/** A form with a square in it, painted on the tint. */
export const form = (dict: string): readonly Edit[] => [
  resources(`/XObject <</X1 ${NEW} 0 R>>`),
  paint('/X1 Do'),
  put(NEW, {
    dict: `/Type /XObject /Subtype /Form /BBox [0 0 210 160] ${dict}`,
    data: '0.2 0 0 0 k 40 40 10 10 re f'
  })
]

/** A colour space, and a square in a colour of it. */
export const square = (space: string, colour: string, edits: readonly Edit[] = []): readonly Edit[] => [
  resources(`/ColorSpace <</S1 ${space}>>`),
  paint(`/S1 cs ${colour} scn 40 40 20 20 re f`),
  ...edits
]

/** A tint of a spot colour that is a function of CMYK. */
export const spot = (name: string, alternate = '/DeviceCMYK', to = '0 1 0 0'): string =>
  `[/Separation /${name} ${alternate} <</FunctionType 2 /Domain [0 1] /N 1 /C0 [${to.replace(/\d/g, '0')}] /C1 [${to}]>>]`
