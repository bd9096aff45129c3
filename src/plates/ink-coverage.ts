import { highestPatch } from './highest-patch.ts'
import type { Plates } from './plates.ts'

/** How much ink a page takes, all inks together: 100 is one solid plate. Places in mm from the left top of the plates. */
export interface InkCoverage {
  /** The highest sum that a patch of a square millimetre carries all over, of whatever form. */
  readonly point: Peak
  /** The highest mean of any square. */
  readonly square: Peak
  /** Mean of each plate over the page, in percent, in the order of `inks`. */
  readonly means: readonly number[]
}

/** A highest sum in percent, and where: a pixel of the patch, the middle of the square. */
export interface Peak {
  readonly percent: number
  readonly xMm: number
  readonly yMm: number
}

/** GWG 2022, R0026: the square in which ink is averaged. */
const SQUARE_MM = 15
/** A patch that counts; what is smaller is an edge, or a stroke of type over a tint. */
const PATCH_MM2 = 1
const MM_PER_INCH = 25.4

/**
 * The highest sums of ink of a page, exact to the pixels of its plates. A square that the page has no room for is cut
 * to the page.
 */
export function inkCoverage(plates: Plates, squareMm: number = SQUARE_MM): InkCoverage {
  const { width, height, dpi } = plates
  const sums = sumsOf(plates)
  const perMm = dpi / MM_PER_INCH
  const side = Math.max(1, Math.round(squareMm * perMm))
  const peak = (sum: number, x: number, y: number): Peak => ({
    percent: percentOf(sum),
    xMm: x / perMm,
    yMm: y / perMm
  })
  const patch = highestPatch(sums, width, Math.max(1, Math.round(PATCH_MM2 * perMm ** 2)))
  const square = highestSquare(sums, width, Math.min(side, width), Math.min(side, height))
  return {
    point: peak(patch.level, (patch.at % width) + 0.5, Math.floor(patch.at / width) + 0.5),
    square: peak(square.mean, square.x, square.y),
    means: plates.plates.map(plate => percentOf(meanOf(plate)))
  }
}

const percentOf = (level: number): number => (level / 255) * 100

/** All inks of each pixel, 255 for each solid plate. */
export function sumsOf({ plates, width, height }: Plates): Uint16Array {
  const sums = new Uint16Array(width * height)
  for (const plate of plates) for (let i = 0; i < sums.length; i++) sums[i]! += plate[i]!
  return sums
}

function meanOf(plate: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < plate.length; i++) sum += plate[i]!
  return sum / plate.length
}

interface Square {
  readonly mean: number
  /** Its middle, in pixels. */
  readonly x: number
  readonly y: number
}

/** The square of the highest mean, and the first of several. Sums slide down the columns and along the rows. */
function highestSquare(sums: Uint16Array, width: number, across: number, down: number): Square {
  const columns = new Float64Array(width)
  const height = sums.length / width
  let best = { sum: -1, x: 0, y: 0 }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      columns[x]! += sums[y * width + x]! - (y >= down ? sums[(y - down) * width + x]! : 0)
    }
    if (y < down - 1) continue
    let sum = 0
    for (let x = 0; x < width; x++) {
      sum += columns[x]! - (x >= across ? columns[x - across]! : 0)
      if (x >= across - 1 && sum > best.sum) best = { sum, x, y }
    }
  }
  return { mean: best.sum / (across * down), x: best.x + 1 - across / 2, y: best.y + 1 - down / 2 }
}
