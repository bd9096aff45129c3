import { invert } from '../pdf/content/matrix.ts'
import type { Effort } from '../pdf/effort.ts'
import type { Matrix } from '../pdf/painted.ts'
import { type Channels, rowsFor, type Scaled } from './channels.ts'
import { COST } from './effort.ts'
import { type PixelBox, widthOf } from './plates.ts'

/** Probes of a pixel to each side: at least, and at most, which meets each pixel of 1,200 ppi on plates of 150 dpi. */
const FEWEST_PROBES = 4
const MOST_PROBES = 8
/** Of all plates, which lie in memory at once: a broadsheet page at 300 ppi in four inks has 118 million. */
const MOST_SAMPLES = 1 << 27

/**
 * A picture that is turned or slanted, at the size of the plate. Each pixel of the plate is probed at so many places
 * that no pixel of the picture is passed over.
 * @param toPlate from the unit square to pixels
 * @returns null where the picture has no area, or too many pixels
 */
export function turnRows(channels: Channels, toPlate: Matrix, box: PixelBox, effort: Effort): Scaled | null {
  const back = invert(toPlate)
  const { width, height, count } = channels
  if (back === null || width * height * count > MOST_SAMPLES) return null
  const planes = rowsFor(count, width * height)
  for (let row = 0; row < height && !effort.spent; row++) {
    effort.spend(COST.sample * width * count)
    channels.read(
      row,
      planes.map(plane => plane.subarray(row * width, (row + 1) * width))
    )
  }
  const [a, b, c, d, e, f] = back
  const finest = Math.max(Math.hypot(a * width, b * height), Math.hypot(c * width, d * height))
  const probes = Math.min(MOST_PROBES, Math.max(FEWEST_PROBES, Math.ceil(finest)))
  const out = rowsFor(count, widthOf(box))
  const indexAt = (x: number, y: number): number => {
    const column = Math.floor((a * x + c * y + e) * width)
    const row = Math.floor((1 - (b * x + d * y + f)) * height)
    return Math.min(height - 1, Math.max(0, row)) * width + Math.min(width - 1, Math.max(0, column))
  }
  const places = new Int32Array(probes * probes)
  const moveTo = (y: number): void => {
    effort.spend((COST.turned * widthOf(box) * count * places.length) / FEWEST_PROBES ** 2)
    for (let i = 0; i < widthOf(box); i++) {
      for (let p = 0; p < places.length; p++) {
        const [dx, dy] = [((p % probes) + 0.5) / probes, (Math.floor(p / probes) + 0.5) / probes]
        places[p] = indexAt(box.left + i + dx, y + dy)
      }
      for (let channel = 0; channel < count; channel++) out[channel]![i] = meanOf(planes[channel]!, places)
    }
  }
  return { rows: out, moveTo }
}

function meanOf(plane: Uint8Array, places: Int32Array): number {
  let sum = 0
  for (const place of places) sum += plane[place]!
  return Math.round(sum / places.length)
}
