import { type Ink, inkSum } from '../base/ink.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import type { DrawnPen, Outline, Shape } from './artwork.ts'
import type { Complaints } from './complaints.ts'
import { outlineOf } from './outline-of.ts'
import { type Palette, readColour, readInkName } from './read-colour.ts'
import { readLength } from './read-length.ts'
import type { Look } from './read-look.ts'
import type { Matrix } from './read-transform.ts'
import type { Sheet } from './read-viewport.ts'

/** What shapes are drawn on and with. */
export interface Easel {
  readonly sheet: Sheet
  readonly palette: Palette
  readonly complaints: Complaints
  /** Those drawn so far. */
  readonly shapes: Shape[]
}

/** A shape with all that says how it is drawn. */
interface Model {
  readonly element: XmlElement
  readonly look: Look
  /** From the units of the element to those of the drawing. */
  readonly matrix: Matrix
}

/** Puts a shape on the easel: its fill, then its stroke. What cannot be printed as it looks is complained of. */
export function drawShape(easel: Easel, model: Model): void {
  const { element, look, matrix } = model
  const outline = outlineOf(element, matrix, easel.sheet.viewport)
  if (outline === null) {
    easel.complaints.of(element, 'has numbers that are none', 'save the drawing anew')
    return
  }
  if (outline.steps === '' || look.visibility !== 'visible') return
  if (!isOnSheet(outline, easel.sheet)) {
    easel.complaints.of(element, 'reaches over the edge of the drawing', 'cut it there, or make the viewBox larger')
    return
  }
  const fill = inkOf(easel, model, 'fill')
  if (fill !== null) {
    const paint = look['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero'
    easel.shapes.push({ outline, ink: fill, paint })
  }
  const stroke = inkOf(easel, model, 'stroke')
  const pen = stroke === null ? null : penOf(easel, model)
  if (stroke !== null && pen !== null) easel.shapes.push({ outline, ink: stroke, paint: pen })
}

/** How far a shape may reach over the edge of its drawing, as a share of it: renderers would cut it off there. */
const OVERHANG = 0.01

function isOnSheet(outline: Outline, { width, height }: Sheet): boolean {
  const margin = OVERHANG * Math.max(width, height)
  return pointsOn(outline).every(
    ([x, y]) => x >= -margin && y >= -margin && x <= width + margin && y <= height + margin
  )
}

type Point = readonly [x: number, y: number]

/** The ends of all lines, and points on every curve close enough to tell how far it reaches. */
function pointsOn({ steps, coords }: Outline): readonly Point[] {
  const points: Point[] = []
  const at = (i: number): Point => [coords[i]!, coords[i + 1]!]
  let [i, from]: [number, Point] = [0, [0, 0]]
  for (const step of steps) {
    if (step === 'Z') continue
    if (step === 'C') {
      const curve = [from, at(i), at(i + 2), at(i + 4)] as const
      for (const t of [0.25, 0.5, 0.75]) points.push(pointAt(curve, t))
      i += 4
    }
    from = at(i)
    points.push(from)
    i += 2
  }
  return points
}

function pointAt(curve: readonly [Point, Point, Point, Point], t: number): Point {
  const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3]
  const along = (axis: 0 | 1): number => weights.reduce((sum, weight, i) => sum + weight * curve[i]![axis], 0)
  return [along(0), along(1)]
}

/** The build that a shape is filled or stroked with; null where it is not. */
function inkOf({ palette, complaints }: Easel, { element, look }: Model, what: 'fill' | 'stroke'): Ink | null {
  const text = look[what].toLowerCase() === 'currentcolor' ? look.color : look[what]
  const colour = readColour(text, palette)
  if (colour === 'none' || Number.parseFloat(look[`${what}-opacity`]) === 0) return null
  if ('kind' in colour) {
    complaints.of(element, colour.why, colour.remedy)
    return null
  }
  const named = look['data-ink'] === '' ? colour : readInkName(look['data-ink'], palette)
  if (named === null) {
    complaints.of(
      element,
      `asks for the ink “${look['data-ink']}”, which the paper has not`,
      'name one of inks: in paper.yaml, or a tint: red 40%'
    )
    return null
  }
  if (inkSum(named) > palette.limit) {
    const why = `has ${Math.round(inkSum(named))} % of ink, over the paper’s ${palette.limit} %`
    complaints.of(element, why, 'lower the build')
  }
  return named
}

const CAPS = ['butt', 'round', 'square'] as const
/** SVG 2's other joins fall back to a miter, as it says. */
const JOINS = ['miter', 'round', 'bevel'] as const

/** The pen in the units of the drawing; null where it draws nothing, or not as a circle would. */
function penOf({ sheet, complaints }: Easel, { element, look, matrix }: Model): DrawnPen | null {
  const { width, height } = sheet.viewport
  const diagonal = Math.hypot(width, height) / Math.SQRT2
  const scale = scaleOf(matrix)
  const dashes = look['stroke-dasharray'] === 'none' ? [] : look['stroke-dasharray'].split(/[\s,]+/)
  const [weight, phase, ...gaps] = [look['stroke-width'], look['stroke-dashoffset'], ...dashes].map(
    text => (readLength(text, diagonal) ?? Number.NaN) * (scale ?? 1)
  ) as [number, number, ...number[]]
  const miter = Number(look['stroke-miterlimit'])
  if (weight === 0) return null
  if (scale === null) {
    complaints.of(element, 'has a stroke that is stretched in one direction', 'convert the stroke to a path')
    return null
  }
  if (!(weight > 0 && miter >= 1 && Number.isFinite(phase) && gaps.every(gap => gap >= 0))) {
    complaints.of(element, 'has a stroke whose numbers are none', 'mend its width, its dashes and its miter limit')
    return null
  }
  return {
    weight,
    cap: CAPS.find(cap => cap === look['stroke-linecap']) ?? 'butt',
    join: JOINS.find(join => join === look['stroke-linejoin']) ?? 'miter',
    miter,
    dashes: gaps.some(gap => gap > 0) ? (gaps.length % 2 === 1 ? [...gaps, ...gaps] : gaps) : [],
    phase
  }
}

/** Sides and angles that differ by less than this share are crumbs of computing. */
const EVEN = 1e-3

/** By how much a transform enlarges in every direction; null where directions differ. */
function scaleOf([a, b, c, d]: Matrix): number | null {
  const across = Math.hypot(a, b)
  const down = Math.hypot(c, d)
  const skew = Math.abs(a * c + b * d)
  return Math.abs(across - down) <= EVEN * across && skew <= EVEN * across * down ? across : null
}
