import { type Ink, sameInk } from '../../base/ink.ts'
import type { Len } from '../../base/length.ts'
import type { FaceId } from '../../fonts/face.ts'
import type { ByteWriter } from './byte-writer.ts'
import type { Palette } from './palette.ts'
import { faceName, KNOCK_OUT, type Mode, OVERPRINT } from './prepared-page.ts'
import { milli } from './sheet.ts'

/** The graphics state of a content stream as it stands, so that only changes are written. */
export interface Brush {
  readonly out: ByteWriter
  readonly palette: Palette
  inText: boolean
  face: FaceId
  mode: Mode
  size: Len
  /** Character spacing, in ten-thousandths of a point. */
  spacing: number
  /** Where the last run begins, and how far it stood under the one before it when last that was told, in thousandths. */
  lineX: number
  lineY: number
  leading: number
  /** Whether the text matrix does more than move to it. */
  bent: boolean
  fill: Ink | null
  stroke: Ink | null
  weight: Len
  overprint: boolean
  hidden: boolean
}

/** The state that every page begins with: ISO 32000-1, 8.4.1. No font, ink and weight are assumed. */
export const freshBrush = ({ out, palette }: Pick<Brush, 'out' | 'palette'>): Brush => ({
  out,
  palette,
  inText: false,
  face: -1,
  mode: 'H',
  size: -1,
  spacing: 0,
  lineX: 0,
  lineY: 0,
  leading: 0,
  bent: false,
  fill: null,
  stroke: null,
  weight: -1,
  overprint: false,
  hidden: false
})

/** Begins at the corner of the sheet: ISO 32000-1, 9.4.1. */
export function enterText(brush: Brush): void {
  if (brush.inText) return
  brush.out.ascii('BT\n')
  brush.inText = true
  brush.bent = false
  brush.lineX = 0
  brush.lineY = 0
}

export function leaveText(brush: Brush): void {
  if (brush.inText) brush.out.ascii('ET\n')
  brush.inText = false
}

export function setFont(brush: Brush, face: FaceId, mode: Mode, size: Len): void {
  if (face === brush.face && size === brush.size && mode === brush.mode) return
  brush.out.ascii(`/${faceName(face, mode)} `)
  brush.out.thousandths(milli(size))
  brush.out.ascii('Tf\n')
  brush.face = face
  brush.mode = mode
  brush.size = size
}

/** Character spacing, by which a line is let out, has so many parts to the point: fine enough that none drifts off its places. */
export const SPACING = 10_000

export function setSpacing(brush: Brush, spacing: number): void {
  if (spacing === brush.spacing) return
  brush.out.scaled(spacing, SPACING)
  brush.out.ascii(' Tc ')
  brush.spacing = spacing
}

/** Text rendering modes 3 and 0: ISO 32000-1, 9.3.6. */
export function setHidden(brush: Brush, hidden: boolean): void {
  if (brush.hidden === hidden) return
  brush.out.ascii(hidden ? '3 Tr\n' : '0 Tr\n')
  brush.hidden = hidden
}

export function setOverprint(brush: Brush, overprint: boolean): void {
  if (brush.overprint === overprint) return
  brush.out.ascii(`/${overprint ? OVERPRINT : KNOCK_OUT} gs\n`)
  brush.overprint = overprint
}

export function setFill(brush: Brush, ink: Ink): void {
  if (brush.fill !== null && sameInk(brush.fill, ink)) return
  writeColour(brush, ink, brush.palette.fill)
  brush.fill = ink
}

export function setStroke(brush: Brush, ink: Ink, weight: Len): void {
  if (brush.stroke === null || !sameInk(brush.stroke, ink)) {
    writeColour(brush, ink, brush.palette.stroke)
    brush.stroke = ink
  }
  if (brush.weight === weight) return
  brush.out.thousandths(milli(weight))
  brush.out.ascii('w\n')
  brush.weight = weight
}

function writeColour({ out, palette }: Brush, ink: Ink, operator: string): void {
  for (const part of palette.parts(ink)) out.thousandths(part)
  out.ascii(`${operator}\n`)
}
