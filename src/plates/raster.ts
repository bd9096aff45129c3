import { heightOf, type PixelBox, widthOf } from './plates.ts'

/** Cells of a band: a quarter of a megabyte, which stays near the processor. */
const BAND = 1 << 16
/** Each row has two cells more than pixels: for what an edge at its right end leaves in the next, and in none. */
const SPARE = 2

/**
 * Exact areas of polygons in pixels, by Green's theorem. In each row that it crosses, an edge leaves how far it rises
 * there: in the cell it stands in, so much of it as lies to the right of the edge, and the rest in the next cell.
 * Summed from the left the cells are the areas covered, times the winding number. Where edges of one path cross inside
 * a pixel the areas add up before they are limited to 1, as in every rasteriser of this kind; all else is exact.
 */
export class Raster {
  /** All zero between two fills, which hand it on. */
  cells: Float32Array = new Float32Array(BAND)
  cover: Uint8Array = new Uint8Array(1 << 12)
  /** What has been done so far, in pixels and points. */
  work = 0
  private width = 0
  private height = 0

  /** How many rows of a width make a band. Widths are those of plates, which are limited. */
  rowsOf(width: number): number {
    const stride = width + SPARE
    if (this.cells.length < stride) this.cells = new Float32Array(stride)
    if (this.cover.length < width) this.cover = new Uint8Array(width)
    return Math.floor(this.cells.length / stride)
  }

  begin(band: PixelBox): void {
    this.width = widthOf(band)
    this.height = heightOf(band)
    this.work += this.width * this.height
  }

  /** Adds an edge, in pixels from the left top of the band. */
  add(x0: number, y0: number, x1: number, y1: number): void {
    if (y0 < y1) this.addDown(1, x0, y0, (x1 - x0) / (y1 - y0), y1)
    else if (y1 < y0) this.addDown(-1, x1, y1, (x0 - x1) / (y0 - y1), y0)
  }

  /** An edge from (x0, y0) down to y1, cut into the rows of the band. */
  private addDown(sign: number, x0: number, y0: number, slope: number, y1: number): void {
    let y = Math.max(0, y0)
    const end = Math.min(y1, this.height)
    let x = x0 + (y - y0) * slope
    while (y < end) {
      const row = y | 0
      const next = Math.min(row + 1, end)
      const nextX = x0 + (next - y0) * slope
      const rise = sign * (next - y)
      if (x < nextX) this.addSlab(row, rise, x, nextX)
      else this.addSlab(row, rise, nextX, x)
      y = next
      x = nextX
    }
  }

  /** The part of an edge in one row. What lies beside the band counts as standing at its side. */
  private addSlab(row: number, rise: number, left: number, right: number): void {
    const { cells, width } = this
    const base = row * (width + SPARE)
    if (left >= width) return
    if (right <= 0) {
      cells[base]! += rise
      return
    }
    const first = Math.floor(left)
    if (left >= 0 && right <= first + 1) {
      const beyond = rise * ((left + right) / 2 - first)
      cells[base + first]! += rise - beyond
      cells[base + first + 1]! += beyond
      return
    }
    const perPixel = rise / (right - left)
    if (left < 0) cells[base]! -= perPixel * left
    const end = Math.min(right, width)
    for (let x = Math.max(0, left); x < end; ) {
      const cell = x | 0
      const next = Math.min(cell + 1, end)
      const part = perPixel * (next - x)
      const beyond = part * ((x + next) / 2 - cell)
      cells[base + cell]! += part - beyond
      cells[base + cell + 1]! += beyond
      x = next
    }
  }
}
