import { MM } from '../base/length.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import type { Size } from './artwork.ts'
import type { Viewport } from './outline-of.ts'
import { readLength } from './read-length.ts'
import { IDENTITY, type Matrix, readNumbers } from './read-transform.ts'

/** How the root of a drawing lays out what is in it. */
export interface Sheet {
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
  readonly size: Size | null
  /** From user units to the sheet. */
  readonly matrix: Matrix
  /** What percentages are of, in user units. */
  readonly viewport: Viewport
}

/** CSS pixels of a millimetre. */
const PER_MM = 96 / 25.4
/** A length on paper; a drawing measured in pixels or percents has no size but proportions. */
const ON_PAPER = /(?:mm|cm|in|pt|pc|q)\s*$/i

/** Width, height, `viewBox` and `preserveAspectRatio` of the root (SVG 1.1, 7.7 and 7.8), or what is wrong in them. */
export function readViewport({ attributes }: XmlElement): Sheet | string {
  const box = readBox(attributes.viewBox)
  if (box === 'bad') return 'has a viewBox that is not four numbers, the last two above 0'
  const [x, y, w, h] = box ?? [0, 0, 0, 0]
  const side = (name: 'width' | 'height', whole: number): number => {
    const text = attributes[name]
    return text === undefined || text.trim().endsWith('%') ? whole : (readLength(text, 0) ?? Number.NaN)
  }
  const [width, height] = sides(side, w, h, attributes)
  if (!(width > 0 && height > 0 && width < Number.POSITIVE_INFINITY && height < Number.POSITIVE_INFINITY))
    return 'says neither its size nor a viewBox'
  const measured = ON_PAPER.test(attributes.width ?? '') && ON_PAPER.test(attributes.height ?? '')
  const size = measured ? { w: Math.round((width / PER_MM) * MM), h: Math.round((height / PER_MM) * MM) } : null
  if (box === null) return { width, height, size, matrix: IDENTITY, viewport: { width, height } }
  const aspect = attributes.preserveAspectRatio ?? ''
  const viewport = { width: w, height: h }
  const [sx, sy] = scales(width / w, height / h, aspect)
  const tx = along(aspect, 'x') * (width - w * sx) - x * sx
  const ty = along(aspect, 'Y') * (height - h * sy) - y * sy
  return { width, height, size, matrix: [sx, 0, 0, sy, tx, ty], viewport }
}

type Box = readonly [x: number, y: number, w: number, h: number]

function readBox(text: string | undefined): Box | 'bad' | null {
  if (text === undefined) return null
  const [x, y, w, h, ...more] = readNumbers(text) ?? []
  return w === undefined || h === undefined || !(w > 0 && h > 0) || more.length > 0 ? 'bad' : [x!, y!, w, h]
}

/** A side that is not said follows from the other by the proportions of the viewBox. */
function sides(
  side: (name: 'width' | 'height', whole: number) => number,
  w: number,
  h: number,
  { width, height }: XmlElement['attributes']
): readonly [number, number] {
  if (width !== undefined && height === undefined && w > 0) return [side('width', w), (side('width', w) * h) / w]
  if (height !== undefined && width === undefined && h > 0) return [(side('height', h) * w) / h, side('height', h)]
  return [side('width', w), side('height', h)]
}

function scales(sx: number, sy: number, aspect: string): readonly [number, number] {
  if (/^\s*(?:defer\s+)?none/.test(aspect)) return [sx, sy]
  const scale = /\bslice\b/.test(aspect) ? Math.max(sx, sy) : Math.min(sx, sy)
  return [scale, scale]
}

/** Share of the free room that stands before the box: xMin 0, xMid ½, xMax 1. */
function along(aspect: string, axis: 'x' | 'Y'): number {
  const [, where] = new RegExp(`${axis}(Min|Mid|Max)`).exec(aspect) ?? []
  return where === 'Min' ? 0 : where === 'Max' ? 1 : 0.5
}
