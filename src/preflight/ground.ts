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
const MOST_LAYERS = 2000

/**
 * The ground of a page as it fills with objects, in cells: tells whether there is ink where the next object comes to
 * lie. Objects are taken for their boxes, so that what lies in the hollow of another is said to lie over it.
 */
export class Ground {
  private readonly sheet: Bounds
  private readonly cells: Layer[][] = Array.from({ length: CELLS * CELLS }, () => [])

  constructor(sheet: Bounds) {
    this.sheet = sheet
  }

  put(bounds: Bounds, cover: Cover): void {
    if (cover === 'none' || isEmpty(bounds)) return
    for (const [layers, cell] of this.under(bounds)) {
      // What hides all of a cell makes all before it nought, so that few layers are left of a page full of tints.
      if (holds(bounds, cell)) layers.length = 0
      layers.push({ bounds, cover })
    }
  }

  /** Whether there is ink under some of this box. */
  inked(bounds: Bounds): boolean {
    for (const [layers, cell] of this.under(bounds)) if (inkedIn(layers, meet(bounds, cell))) return true
    return false
  }

  private *under(bounds: Bounds): Generator<readonly [Layer[], Bounds]> {
    const [left, bottom, right, top] = this.sheet
    const [w, h] = [(right - left) / CELLS, (top - bottom) / CELLS]
    const column = (x: number): number => Math.min(Math.max(Math.floor((x - left) / w), 0), CELLS - 1)
    const row = (y: number): number => Math.min(Math.max(Math.floor((y - bottom) / h), 0), CELLS - 1)
    for (let j = row(bounds[1]); j <= row(bounds[3]); j++) {
      for (let i = column(bounds[0]); i <= column(bounds[2]); i++) {
        yield [this.cells[j * CELLS + i]!, [left + i * w, bottom + j * h, left + (i + 1) * w, bottom + (j + 1) * h]]
      }
    }
  }
}

function inkedIn(layers: readonly Layer[], area: Bounds): boolean {
  const last = Math.max(0, layers.length - MOST_LAYERS)
  for (let i = layers.length - 1; i >= last; i--) {
    const { bounds, cover } = layers[i]!
    const shared = meet(bounds, area)
    if (cover === 'ink' && shared[0] < shared[2] && shared[1] < shared[3]) return true
    if (cover === 'paper' && holds(bounds, area)) return false
  }
  return last > 0
}

const holds = (outer: Bounds, inner: Bounds): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
