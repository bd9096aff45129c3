import type { Clip, Colour, ColourSpace, Matrix, PaintState, Pen, SoftMask } from '../painted.ts'
import type { PdfDirect } from '../pdf.ts'
import { DEVICE_GRAY } from './colour/device-spaces.ts'
import type { Font } from './fonts/font.ts'
import { scaleOf } from './matrix.ts'

/** The graphics state as operators change it (8.4); `q` copies it. Lengths are those of user space. */
export interface Graphics {
  ctm: Matrix
  fill: Colour
  stroke: Colour
  /** The pattern of a colour in a Pattern space. */
  fillPattern: PdfDirect
  strokePattern: PdfDirect
  lineWidth: number
  cap: 0 | 1 | 2
  join: 0 | 1 | 2
  miter: number
  dash: readonly number[]
  phase: number
  fillOverprint: boolean
  strokeOverprint: boolean
  overprintMode: number
  fillAlpha: number
  strokeAlpha: number
  blend: string
  softMask: SoftMask | null
  intent: string
  clip: readonly Clip[]
  charSpace: number
  wordSpace: number
  /** 1 where type is neither condensed nor widened. */
  widening: number
  leading: number
  font: Font | null
  size: number
  mode: number
  rise: number
  /** Of what painted objects bear; null where something of it has changed since it was taken. */
  snapshot: PaintState | null
}

/** 8.4.1, tables 52 and 53. */
export const freshGraphics = (ctm: Matrix): Graphics => ({
  ctm,
  fill: initialColour(DEVICE_GRAY),
  stroke: initialColour(DEVICE_GRAY),
  fillPattern: null,
  strokePattern: null,
  lineWidth: 1,
  cap: 0,
  join: 0,
  miter: 10,
  dash: [],
  phase: 0,
  fillOverprint: false,
  strokeOverprint: false,
  overprintMode: 0,
  fillAlpha: 1,
  strokeAlpha: 1,
  blend: 'Normal',
  softMask: null,
  intent: 'RelativeColorimetric',
  clip: [],
  charSpace: 0,
  wordSpace: 0,
  widening: 1,
  leading: 0,
  font: null,
  size: 0,
  mode: 0,
  rise: 0,
  snapshot: null
})

/** The colour that a space begins with: table 74. */
export function initialColour(space: ColourSpace): Colour {
  if (space.kind === 'DeviceCMYK') return { space, values: [0, 0, 0, 1] }
  const first = space.kind === 'Separation' || space.kind === 'DeviceN' ? 1 : 0
  const range = space.decode(8)
  const values = Array.from({ length: space.kind === 'Pattern' ? 0 : space.parts }, (_, i) =>
    Math.min(Math.max(first, range[2 * i] ?? 0), range[2 * i + 1] ?? 1)
  )
  return { space, values }
}

/** What objects painted now bear; the same value as long as nothing of it changes. */
export function stateOf(graphics: Graphics): PaintState {
  graphics.snapshot ??= {
    fill: graphics.fill,
    stroke: graphics.stroke,
    fillOverprint: graphics.fillOverprint,
    strokeOverprint: graphics.strokeOverprint,
    overprintMode: graphics.overprintMode,
    fillAlpha: graphics.fillAlpha,
    strokeAlpha: graphics.strokeAlpha,
    blend: graphics.blend,
    softMask: graphics.softMask,
    intent: graphics.intent,
    clip: graphics.clip
  }
  return graphics.snapshot
}

/** Changes what painted objects bear. */
export function change(graphics: Graphics, to: Partial<PaintState>): void {
  Object.assign(graphics, to)
  graphics.snapshot = null
}

/** How far directions may stretch unlike each other before a pen is not round: a thousandth. */
const ROUNDNESS = 1e-3

/** The pen that strokes paths now, on the page. */
export function penOf(graphics: Graphics): Pen {
  const { ctm, lineWidth, cap, join, miter, dash, phase } = graphics
  const scale = scaleOf(ctm)
  const [a, b, c, d] = ctm
  const skew = Math.max(Math.abs(a * c + b * d), Math.abs(Math.hypot(a, b) - Math.hypot(c, d)) * scale)
  const round = scale === 0 || skew <= ROUNDNESS * scale * scale
  return {
    width: lineWidth * scale,
    cap,
    join,
    miter,
    dash: dash.map(length => length * scale),
    phase: phase * scale,
    shape: round ? null : [a / scale, b / scale, c / scale, d / scale, 0, 0]
  }
}

export const FRESH_GROUP: Pick<PaintState, 'fillAlpha' | 'strokeAlpha' | 'blend' | 'softMask'> = {
  fillAlpha: 1,
  strokeAlpha: 1,
  blend: 'Normal',
  softMask: null
}
