import { type Ink, sameInk } from '../../base/ink.ts'
import type { Len } from '../../base/length.ts'
import type { ByteWriter } from './byte-writer.ts'
import type { Palette } from './palette.ts'
import { KNOCK_OUT, OVERPRINT } from './prepared-page.ts'
import { milli } from './sheet.ts'

/** The graphics state of a content stream as it stands, so that only changes are written. */
export interface Brush {
  readonly out: ByteWriter
  readonly palette: Palette
  inText: boolean
  font: string
  fill: Ink | null
  stroke: Ink | null
  weight: Len
  overprint: boolean
  hidden: boolean
}

/** The state that every page begins with: ISO 32000-1, 8.4.1. No ink and weight are assumed. */
export const freshBrush = ({ out, palette }: Pick<Brush, 'out' | 'palette'>): Brush => ({
  out,
  palette,
  inText: false,
  font: '',
  fill: null,
  stroke: null,
  weight: -1,
  overprint: false,
  hidden: false
})

export function enterText(brush: Brush): void {
  if (!brush.inText) brush.out.ascii('BT\n')
  brush.inText = true
}

export function leaveText(brush: Brush): void {
  if (brush.inText) brush.out.ascii('ET\n')
  brush.inText = false
}

export function setFont(brush: Brush, name: string, size: Len): void {
  const font = `${name} ${size}`
  if (font === brush.font) return
  brush.out.ascii(`/${name} `)
  brush.out.thousandths(milli(size))
  brush.out.ascii('Tf\n')
  brush.font = font
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
