import { type Bounds, isEmpty, meet } from '../pdf/content/bounds.ts'

/** What lies in one cell, newest last. */
interface Layer {
  readonly bounds: Bounds
  readonly cover: Cover
}

/** What an object does to those that come after it: leave ink under them, hide all ink before it, or neither. */
export type Cover = 'ink' | 'paper' | 'none'

/** Along each side of the page. */
const CELLS = 16
/** Layers of a cell that are looked at; below so many it is taken that there is ink. */
const MOST_LAYERS = 1000
/** And those of a page, however many objects ask: a map of a hundred thousand lines has a third of them. */
const MOST_LOOKS = 30_000_000

/** A part of the page, and what lies in it or reaches into it. */
interface Cell {
  readonly area: Bounds
  layers: Layer[]
}

/**
 * The ground of a page as it fills with objects, in cells: tells whether there is ink where the next object comes to
 * lie. Objects are taken for their boxes, so that what lies in the hollow of another is said to lie over it.
 */
export class Ground {
  private readonly sheet: Bounds
  /** Row by row; each is made when something comes to lie in it. */
  private readonly cells: Cell[] = []
  private looks = MOST_LOOKS

  constructor(sheet: Bounds) {
    this.sheet = sheet
  }

  put(bounds: Bounds, cover: Cover): void {
    if (cover === 'none' || isEmpty(bounds)) return
    const layer = { bounds, cover }
    for (const cell of this.under(bounds)) {
      // What hides all of a cell makes all before it nought, so that few layers are left of a page full of tints.
      if (holds(bounds, cell.area)) cell.layers = [layer]
      else cell.layers.push(layer)
    }
  }

  /** Whether there is ink under some of this box. */
  inked(bounds: Bounds): boolean {
    for (const { layers, area } of this.under(bounds)) if (this.inkedIn(layers, meet(bounds, area))) return true
    return false
  }

  private inkedIn(layers: readonly Layer[], area: Bounds): boolean {
    const last = Math.max(0, layers.length - Math.min(MOST_LAYERS, this.looks))
    for (let i = layers.length - 1; i >= last; i--) {
      const { bounds, cover } = layers[i]!
      this.looks--
      if (cover === 'ink' && overlap(bounds, area)) return true
      if (cover === 'paper' && holds(bounds, area)) return false
    }
    return last > 0
  }

  private *under(bounds: Bounds): Generator<Cell> {
    const [left, bottom, right, top] = this.sheet
    const [w, h] = [(right - left) / CELLS, (top - bottom) / CELLS]
    const column = (x: number): number => Math.min(Math.max(Math.floor((x - left) / w), 0), CELLS - 1)
    const row = (y: number): number => Math.min(Math.max(Math.floor((y - bottom) / h), 0), CELLS - 1)
    const [first, last] = [column(bounds[0]), column(bounds[2])]
    for (let j = row(bounds[1]); j <= row(bounds[3]); j++) {
      for (let i = first; i <= last; i++) {
        this.cells[j * CELLS + i] ??= {
          area: [left + i * w, bottom + j * h, left + (i + 1) * w, bottom + (j + 1) * h],
          layers: []
        }
        yield this.cells[j * CELLS + i]!
      }
    }
  }
}

/** Whether two boxes share more than an edge. */
const overlap = (a: Bounds, b: Bounds): boolean =>
  Math.max(a[0], b[0]) < Math.min(a[2], b[2]) && Math.max(a[1], b[1]) < Math.min(a[3], b[3])

const holds = (outer: Bounds, inner: Bounds): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
