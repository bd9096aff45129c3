import { Effort } from '../pdf/effort.ts'
import { COST } from './effort.ts'
import { heightOf, type PixelBox, widthOf } from './plates.ts'

/** Cells of a band: a quarter of a megabyte, which stays near the processor. */
const BAND = 1 << 16
/** Each row has two cells more than it shows: for what an edge at its right end leaves in the next, and in none. */
const SPARE = 2

/** An edge that falls by less bounds no area that could be seen, and would have a slope past all numbers. */
const LEVEL = 1e-9

/** How a winding number, or the part of one that a cell has, becomes a part of the cell. */
export type Limit = (winding: number) => number

/**
 * Exact areas of polygons in cells, by Green's theorem. In each row that it crosses, an edge leaves how far it rises
 * there: in the cell it stands in, so much of it as lies to the right of the edge, and the rest in the next cell.
 * Summed from the left the cells are the areas covered, times the winding number. Cells are pixels, or parts of them.
 */
export class Raster {
  readonly effort: Effort
  /** All zero between two bands. */
  private cells = new Float32Array()
  private areas = new Float32Array()
  private cover = new Uint8Array()
  private fine = 1
  private width = 0
  private height = 0

  constructor(effort: Effort = new Effort(Infinity)) {
    this.effort = effort
  }

  /** How many rows of pixels make a band, of a width that is limited as that of plates is. */
  rowsOf(width: number, fine: number): number {
    const stride = width * fine + SPARE
    if (this.cells.length < stride * fine) this.cells = new Float32Array(Math.max(BAND, stride * fine))
    if (this.cover.length < width) {
      this.cover = new Uint8Array(width)
      this.areas = new Float32Array(width)
    }
    return Math.floor(this.cells.length / (stride * fine))
  }

  begin(band: PixelBox, fine: number): void {
    this.fine = fine
    this.width = widthOf(band) * fine
    this.height = heightOf(band) * fine
    this.effort.spend(COST.row * heightOf(band) + COST.cell * this.width * this.height)
  }

  /** A row that is covered all over, to be written on. */
  fullRow(width: number): Uint8Array {
    this.rowsOf(width, 1)
    this.effort.spend(COST.row + COST.pixel * width)
    return this.cover.subarray(0, width).fill(255)
  }

  /** Adds an edge, in cells from the left top of the band. */
  add(x0: number, y0: number, x1: number, y1: number): void {
    const fall = y1 - y0
    if (fall > LEVEL) this.addDown(1, x0, y0, (x1 - x0) / fall, y1)
    else if (fall < -LEVEL) this.addDown(-1, x1, y1, (x1 - x0) / fall, y0)
  }

  /** Sums up a row of pixels, and leaves its cells empty. The row is good until the next one, and has more at its end. */
  sum(row: number, limit: Limit): Uint8Array {
    const { cells, areas, cover, fine } = this
    const width = this.width / fine
    areas.fill(0, 0, width)
    let cell = row * fine * (this.width + SPARE)
    for (let line = 0; line < fine; line++, cell += SPARE) {
      let winding = 0
      let part = 0
      for (let x = 0; x < width; x++) {
        let area = 0
        for (let i = 0; i < fine; i++, cell++) {
          const change = cells[cell]!
          if (change !== 0) {
            winding += change
            cells[cell] = 0
            part = limit(winding)
          }
          area += part
        }
        areas[x]! += area
      }
      cells.fill(0, cell, cell + SPARE)
    }
    const full = 255 / (fine * fine)
    for (let x = 0; x < width; x++) cover[x] = areas[x]! * full + 0.5
    return cover
  }

  /** An edge from (x0, y0) down to y1, cut into the rows of the band. */
  private addDown(sign: number, x0: number, y0: number, slope: number, y1: number): void {
    let y = Math.max(0, y0)
    const end = Math.min(y1, this.height)
    if (y < end) this.effort.spend(COST.crossing * (end - y) * (1 + Math.min(Math.abs(slope), this.width)))
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
    const perCell = rise / (right - left)
    if (left < 0) cells[base]! -= perCell * left
    const end = Math.min(right, width)
    for (let x = Math.max(0, left); x < end; ) {
      const cell = x | 0
      const next = Math.min(cell + 1, end)
      const part = perCell * (next - x)
      const beyond = part * ((x + next) / 2 - cell)
      cells[base + cell]! += part - beyond
      cells[base + cell + 1]! += beyond
      x = next
    }
  }
}
