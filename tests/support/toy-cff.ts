/** Numbers of a Type 2 charstring or of a dictionary. */
const n = (value: number): readonly number[] => [28, (value >> 8) & 255, value & 255]
const numbers = (...values: readonly number[]): readonly number[] => values.flatMap(n)

function index(items: readonly (readonly number[])[]): readonly number[] {
  if (items.length === 0) return [0, 0]
  const offsets = [1]
  for (const item of items) offsets.push(offsets.at(-1)! + item.length)
  return [items.length >> 8, items.length & 255, 2, ...offsets.flatMap(at => [at >> 8, at & 255]), ...items.flat()]
}

const ascii = (text: string): readonly number[] => [...text].map(letter => letter.charCodeAt(0))

/** .notdef; A, a triangle, 100 wider than the nominal 500; B, two curves by way of a subroutine, of the default 700. */
const CHARSTRINGS = [
  [14],
  [...numbers(100, 0, 0), 21, ...numbers(300, 700, 300, -700), 5, 14],
  [...numbers(0), 4, ...numbers(-107), 10, 14]
]
const SUBR = [...numbers(0, 100, 100, 100, 100, 0), 8, ...numbers(0, -100, -100, -100), 30, 11]

const ROS = [...numbers(391, 392, 0), 12, 30]

/** A CFF program, keyed by names (A and B) or by CIDs (7 and 9). */
export function toyCff(keyed: 'names' | 'cids'): Uint8Array {
  const strings = index([ascii('Adobe'), ascii('Identity')])
  const charset = [0, ...(keyed === 'names' ? [0, 34, 0, 35] : [0, 7, 0, 9])]
  const glyphs = index(CHARSTRINGS)
  const privateDict = [...numbers(700), 20, ...numbers(500), 21, ...numbers(12), 19]
  const subrs = index([SUBR])
  const head = (at: readonly number[]): readonly number[] => {
    const [charsetAt, glyphsAt, privateAt, selectAt, fontsAt] = at as [number, number, number, number, number]
    const top = [
      ...(keyed === 'cids' ? ROS : []),
      ...numbers(charsetAt),
      15,
      ...numbers(glyphsAt),
      17,
      ...(keyed === 'cids'
        ? [...numbers(selectAt), 12, 37, ...numbers(fontsAt), 12, 36]
        : [...numbers(privateDict.length, privateAt), 18])
    ]
    return [1, 0, 4, 2, ...index([ascii('Toy')]), ...index([top]), ...strings, ...index([])]
  }
  const start = head([0, 0, 0, 0, 0]).length
  const glyphsAt = start + charset.length
  const privateAt = glyphsAt + glyphs.length
  const selectAt = privateAt + privateDict.length + subrs.length
  const select = keyed === 'cids' ? [0, 0, 0, 0] : []
  const fonts = keyed === 'cids' ? index([[...numbers(privateDict.length, privateAt), 18]]) : []
  const bytes = [
    ...head([start, glyphsAt, privateAt, selectAt, selectAt + select.length]),
    ...charset,
    ...glyphs,
    ...privateDict,
    ...subrs,
    ...select,
    ...fonts
  ]
  return Uint8Array.from(bytes)
}
