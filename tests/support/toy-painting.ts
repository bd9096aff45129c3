import type {
  Colour,
  ColourSpace,
  Matrix,
  Outline,
  Painted,
  PaintedPath,
  Painting,
  PaintState,
  Pen
} from '../../src/pdf/painted.ts'
import type { Pdf } from '../../src/pdf/pdf.ts'
import { type ExposeJob, exposePage } from '../../src/plates/expose-page.ts'
import type { Plates } from '../../src/plates/plates.ts'

/** Spaces of colour without a file. */
const spaceOf = (
  kind: ColourSpace['kind'],
  parts: number,
  toCmyk: ColourSpace['toCmyk'],
  more: Partial<ColourSpace> = {}
): ColourSpace => ({
  kind,
  parts,
  inks: [],
  base: null,
  profile: null,
  source: null,
  decode: bits => (kind === 'Indexed' ? [0, 2 ** bits - 1] : new Array(parts).fill([0, 1]).flat()),
  toBase: colour => colour,
  steps: parts,
  toCmyk,
  ...more
})

export const CMYK: ColourSpace = spaceOf('DeviceCMYK', 4, ([c = 0, m = 0, y = 0, k = 0]) => [c, m, y, k])
export const GRAY: ColourSpace = spaceOf('DeviceGray', 1, ([g = 0]) => [0, 0, 0, 1 - g])
export const LAB: ColourSpace = spaceOf('Lab', 3, () => null)
/** Inks by name, whose alternate is so much yellow. */
export const named = (...inks: string[]): ColourSpace =>
  spaceOf(inks.length === 1 ? 'Separation' : 'DeviceN', inks.length, ([tint = 0]) => [0, 0, tint, 0], {
    inks,
    base: CMYK
  })
export const indexed = (base: ColourSpace, colours: readonly (readonly number[])[]): ColourSpace =>
  spaceOf('Indexed', 1, ([i = 0]) => base.toCmyk(colours[i] ?? []), { base, toBase: ([i = 0]) => colours[i] ?? [] })

export const cmyk = (...values: number[]): Colour => ({ space: CMYK, values })
export const gray = (g: number): Colour => ({ space: GRAY, values: [g] })
export const tint = (space: ColourSpace, ...values: number[]): Colour => ({ space, values })

export const stateOf = (state: Partial<PaintState> = {}): PaintState => ({
  fill: gray(0),
  stroke: gray(0),
  fillOverprint: false,
  strokeOverprint: false,
  overprintMode: 0,
  fillAlpha: 1,
  strokeAlpha: 1,
  blend: 'Normal',
  softMask: null,
  intent: 'RelativeColorimetric',
  clip: [],
  ...state
})

export const WHERE: Painted extends infer P ? (P extends { where: infer W } ? W : never) : never = {
  page: 1,
  path: [],
  offset: 0,
  artifact: false,
  hidden: false
}

export const outlineOf = (steps: string, ...coords: number[]): Outline => ({ steps, coords: Float64Array.from(coords) })
export const box = (left: number, bottom: number, right: number, top: number): Outline =>
  outlineOf('MLLLZ', left, bottom, right, bottom, right, top, left, top)

/** A circle of four curves: (4/3) (√2 − 1) of the radius long are their arms. */
export function circle(x: number, y: number, r: number): Outline {
  const k = (4 / 3) * (Math.SQRT2 - 1) * r
  return outlineOf(
    'MCCCCZ',
    ...[x + r, y],
    ...[x + r, y + k, x + k, y + r, x, y + r],
    ...[x - k, y + r, x - r, y + k, x - r, y],
    ...[x - r, y - k, x - k, y - r, x, y - r],
    ...[x + k, y - r, x + r, y - k, x + r, y]
  )
}

export const fill = (outline: Outline, state: Partial<PaintState>, rule: PaintedPath['rule'] = 'nonzero'): Painted => ({
  kind: 'path',
  outline,
  paint: 'fill',
  rule,
  pen: null,
  state: stateOf(state),
  where: WHERE
})

const penOf = (pen: Partial<Pen>): Pen => ({
  width: 1,
  cap: 0,
  join: 0,
  miter: 10,
  dash: [],
  phase: 0,
  shape: null,
  ...pen
})

export const draw = (outline: Outline, pen: Partial<Pen>, state: Partial<PaintState> = {}): Painted => ({
  kind: 'path',
  outline,
  paint: 'stroke',
  rule: 'nonzero',
  pen: penOf(pen),
  state: stateOf(state),
  where: WHERE
})

/** A file that holds nothing but the streams that are handed to it. */
const EMPTY: Pdf = {} as Pdf

/** Plates of a page so many points wide and high, a pixel to a point. */
export function expose(objects: readonly Painted[], width = 8, height = 8, more: Partial<ExposeJob> = {}): Plates {
  const painting: Painting = { page: 1, objects, group: null, faults: [] }
  return exposePage({
    pdf: EMPTY,
    painting,
    box: [0, 0, width, height],
    rotate: 0,
    dpi: 72,
    pictures: new Map(),
    ...more
  })
}

/** The plates of one pixel, in percent. */
export const inksAt = ({ plates, width }: Plates, x: number, y: number): readonly number[] =>
  plates.map(plate => Math.round((plate[y * width + x]! / 255) * 100))

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
