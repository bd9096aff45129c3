import svgpath from 'svgpath'

/** As in SVG: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export const within = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + c * B,
  b * A + d * B,
  a * C + c * D,
  b * C + d * D,
  a * E + c * F + e,
  b * E + d * F + f
]

/** Each function, and how many numbers it takes (SVG 1.1, 7.6). */
const COUNTS: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries({
    matrix: [6],
    translate: [1, 2],
    scale: [1, 2],
    rotate: [1, 3],
    skewX: [1],
    skewY: [1]
  })
)
const FUNCTION = /\s*,?\s*([a-zA-Z]+)\s*\(([^()]*)\)\s*/y
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g

/** The value of a `transform` attribute, or null where it is none. */
export function readTransform(text: string): Matrix | null {
  let canonical = ''
  FUNCTION.lastIndex = 0
  for (let at = 0; at < text.length; at = FUNCTION.lastIndex) {
    const [, name, list] = FUNCTION.exec(text) ?? []
    const numbers = list === undefined ? null : readNumbers(list)
    if (name === undefined || numbers === null || !COUNTS.get(name)?.includes(numbers.length)) return null
    canonical += `${name}(${numbers.join(' ')})`
  }
  return matrixOf(canonical)
}

/** Numbers with blanks or commas between them, or none where a sign parts them; null where there is anything else. */
export function readNumbers(text: string): readonly number[] | null {
  if (!/^[\s,]*$/.test(text.replace(NUMBER, ''))) return null
  return [...text.matchAll(NUMBER)].map(([number]) => Number(number))
}

/** Where the corners of the unit square go says what a transform is. */
function matrixOf(transform: string): Matrix {
  const corners: number[] = []
  svgpath('M0 0L1 0L0 1')
    .transform(transform)
    .iterate(([, x, y]) => {
      corners.push(x ?? 0, y ?? 0)
    })
  const [e, f, ax, ay, cx, cy] = corners as [number, number, number, number, number, number]
  return [ax - e, ay - f, cx - e, cy - f, e, f]
}
