import type { Effort } from '../pdf/effort.ts'
import type { Matrix } from '../pdf/painted.ts'
import { type Channels, rowsFor, type Scaled } from './channels.ts'
import { COST } from './effort.ts'
import { type PixelBox, widthOf } from './plates.ts'

/**
 * A picture that stands upright, mirrored or not, at the size of the plate. A pixel of the plate has the mean of what
 * it covers of the picture, whose own pixels are squares of one colour: so it is scaled up and down by one rule.
 * @param toPlate from the unit square to pixels
 * @param box pixels of which the picture covers a part at least
 */
export function scaleRows(channels: Channels, toPlate: Matrix, box: PixelBox, effort: Effort): Scaled {
  const { width, height, count } = channels
  const [a, , , d, e, f] = toPlate
  const across = Array.from({ length: widthOf(box) }, (_, i) => stretchOf((box.left + i - e) / a, 1 / a, width))
  const source = rowsFor(count, width)
  const sums = new Float64Array(width + 1)
  const scaled = Array.from({ length: count }, () => new Float64Array(across.length))
  const total = Array.from({ length: count }, () => new Float64Array(across.length))
  const out = rowsFor(count, across.length)
  let held = -1
  const scale = (row: number): void => {
    effort.spend(COST.sample * width * count)
    channels.read(row, source)
    for (let channel = 0; channel < count; channel++) scaleRow(source[channel]!, across, sums, scaled[channel]!)
    held = row
  }
  const moveTo = (y: number): void => {
    const [top, bottom] = stretchOf(1 - (y - f) / d, -1 / d, height)
    for (const sum of total) sum.fill(0)
    for (let row = Math.floor(top); row < bottom && !effort.spent; row++) {
      effort.spend(COST.scaled * across.length * count)
      if (row !== held) scale(row)
      const part = (Math.min(row + 1, bottom) - Math.max(row, top)) / (bottom - top)
      for (let channel = 0; channel < count; channel++) addRow(total[channel]!, scaled[channel]!, part)
    }
    for (let channel = 0; channel < count; channel++) roundRow(total[channel]!, out[channel]!)
  }
  return { rows: out, moveTo }
}

type Span = readonly [from: number, to: number]

/** What a pixel of the plate covers of `size` pixels, from where it begins and how long it is in lengths of them all. */
function stretchOf(begin: number, length: number, size: number): Span {
  const [a, b] = [begin * size, (begin + length) * size]
  const from = Math.min(Math.max(0, Math.min(a, b)), size)
  const to = Math.max(Math.min(size, Math.max(a, b)), 0)
  // Beside the picture, or so fine a part of a pixel that numbers do not tell it from nothing: that pixel as a whole.
  const middle = Math.min(size - 1, Math.floor(from))
  return to - from > 1e-6 ? [from, to] : [middle, middle + 1]
}

/** The means of stretches of a row, from its sums: the integral of a row whose samples are squares. */
function scaleRow(row: Uint8Array, stretches: readonly Span[], sums: Float64Array, out: Float64Array): void {
  for (let x = 0, sum = 0; x < row.length; x++) {
    sum += row[x]!
    sums[x + 1] = sum
  }
  for (let i = 0; i < stretches.length; i++) {
    const [from, to] = stretches[i]!
    out[i] = (integral(row, sums, to) - integral(row, sums, from)) / (to - from)
  }
}

function integral(row: Uint8Array, sums: Float64Array, to: number): number {
  const whole = Math.floor(to)
  return whole < row.length ? sums[whole]! + (to - whole) * row[whole]! : sums[whole]!
}

function addRow(total: Float64Array, row: Float64Array, part: number): void {
  for (let i = 0; i < total.length; i++) total[i]! += part * row[i]!
}

function roundRow(total: Float64Array, out: Uint8Array): void {
  for (let i = 0; i < out.length; i++) out[i] = total[i]! + 0.5
}
