import svgpath from 'svgpath'
import type { XmlElement } from '../xml/read-xml.ts'
import type { Outline } from './artwork.ts'
import { readLength } from './read-length.ts'
import { type Matrix, readNumbers } from './read-transform.ts'

/** The size that percentages are of. */
export interface Viewport {
  readonly width: number
  readonly height: number
}

/** What is farther away than this is a slip or an attack: a sheet is some thousand units wide. */
const FARTHEST = 1e7

export const isShape = (name: string): boolean => Object.hasOwn(PATH_DATA, name)

/** The outline of a shape after a transform, in lines and cubic curves, or null where its numbers are none. */
export function outlineOf(element: XmlElement, matrix: Matrix, viewport: Viewport): Outline | null {
  const data = PATH_DATA[element.name]!(measuring(element, viewport), element)
  // R is an extension of the library's.
  if (/^\s*none\s*$/.test(data) || /r/i.test(data)) return /r/i.test(data) ? null : EMPTY
  const path = svgpath(data)
    .abs()
    .unshort()
    .unarc()
    .matrix([...matrix])
  if ((path as unknown as { readonly err: string }).err !== '') return null
  const steps: string[] = []
  const coords: number[] = []
  const add = (step: string, ...points: readonly number[]): void => {
    steps.push(step)
    coords.push(...points)
  }
  path.iterate((segment, _index, x, y) => {
    const [step, a, b, c, d, e, f] = segment as readonly [string, number, number, number, number, number, number]
    if (step === 'H') add('L', a, y)
    else if (step === 'V') add('L', x, a)
    else if (step === 'Q') add('C', ...raised([x, y], [a, b], [c, d]))
    else if (step === 'C') add('C', a, b, c, d, e, f)
    else if (step === 'M' || step === 'L') add(step, a, b)
    else add('Z')
  })
  const near = coords.every(value => Math.abs(value) <= FARTHEST)
  return near ? { steps: steps.join(''), coords: Float64Array.from(coords) } : null
}

const EMPTY: Outline = { steps: '', coords: new Float64Array() }

type Pair = readonly [number, number]

/** A quadratic curve as a cubic one: its control points lie two thirds of the way to the one it had. */
function raised(from: Pair, control: Pair, to: Pair): readonly number[] {
  const toward = ([x, y]: Pair): Pair => [x + (2 / 3) * (control[0] - x), y + (2 / 3) * (control[1] - y)]
  return [...toward(from), ...toward(to), ...to]
}

/** Reads a length from the first of some attributes that is there: 0 where none is, NaN where it is no length. */
type Measure = (of: 'width' | 'height' | 'diagonal', ...names: readonly string[]) => number

function measuring({ attributes }: XmlElement, { width, height }: Viewport): Measure {
  const wholes = { width, height, diagonal: Math.hypot(width, height) / Math.SQRT2 }
  return (of, ...names) => {
    const text = names.map(name => attributes[name]).find(value => value !== undefined && value !== 'auto')
    return text === undefined ? 0 : (readLength(text, wholes[of]) ?? Number.NaN)
  }
}

/** The shapes of SVG 1.1, 8.3 and 9, each as path data; a number that is none spoils it, and is found there. */
const PATH_DATA: Readonly<Record<string, (measure: Measure, element: XmlElement) => string>> = {
  path: (_measure, { attributes }) => attributes.d ?? '',
  line: measure =>
    `M${measure('width', 'x1')} ${measure('height', 'y1')}L${measure('width', 'x2')} ${measure('height', 'y2')}`,
  polyline: (_measure, { attributes }) => polyline(attributes.points ?? ''),
  polygon: (_measure, { attributes }) => `${polyline(attributes.points ?? '')}Z`,
  circle: measure => ellipse(measure, measure('diagonal', 'r'), measure('diagonal', 'r')),
  ellipse: measure => ellipse(measure, measure('width', 'rx', 'ry'), measure('height', 'ry', 'rx')),
  rect: measure => {
    const [x, y, w, h] = [
      measure('width', 'x'),
      measure('height', 'y'),
      measure('width', 'width'),
      measure('height', 'height')
    ]
    if (w === 0 || h === 0) return ''
    const [rx, ry] = [Math.min(measure('width', 'rx', 'ry'), w / 2), Math.min(measure('height', 'ry', 'rx'), h / 2)]
    if (rx === 0 || ry === 0) return `M${x} ${y}h${w}v${h}h${-w}z`
    const corner = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`
    return (
      `M${x + rx} ${y}h${w - 2 * rx}${corner(rx, ry)}v${h - 2 * ry}${corner(-rx, ry)}` +
      `h${2 * rx - w}${corner(-rx, -ry)}v${2 * ry - h}${corner(rx, -ry)}z`
    )
  }
}

function polyline(points: string): string {
  const numbers = readNumbers(points)
  if (numbers === null || numbers.length % 2 === 1) return `M${Number.NaN}`
  return numbers.length === 0 ? '' : `M${numbers.join(' ')}`
}

function ellipse(measure: Measure, rx: number, ry: number): string {
  const [cx, cy] = [measure('width', 'cx'), measure('height', 'cy')]
  if (rx === 0 || ry === 0) return ''
  const half = (dx: number): string => `a${rx} ${ry} 0 0 1 ${dx} 0`
  return `M${cx - rx} ${cy}${half(2 * rx)}${half(-2 * rx)}z`
}
