import type { Area } from '../edition/area.ts'
import type { Standing } from '../edition/item.ts'

/** Rows from the first to the last, both included. */
export type Rows = readonly [first: number, last: number]

/** What is still free of each column of a story's polygon, from the top and from the foot. */
export class Skyline {
  readonly #free = new Map<number, { top: number; foot: number }>()

  constructor(areas: readonly Area[]) {
    for (const { columns, rows } of areas) {
      for (let column = columns[0]; column <= columns[1]; column++) {
        const { top, foot } = this.#free.get(column) ?? { top: rows[0], foot: rows[1] }
        this.#free.set(column, { top: Math.min(top, rows[0]), foot: Math.max(foot, rows[1]) })
      }
    }
  }

  /** The rows that are free in all of these columns; none, the first behind the last, where they are taken. */
  free(columns: Area['columns']): Rows {
    const under = this.#under(columns)
    return [Math.max(...under.map(({ top }) => top)), Math.min(...under.map(({ foot }) => foot))]
  }

  /** Rows for something that stands so: as many as are asked for, or as there are; null where there is none. */
  take(columns: Area['columns'], stands: Standing, count: number): Rows | null {
    const [top, foot] = this.free(columns)
    const from = typeof stands === 'number' ? Math.max(top, stands) : top
    const rows = Math.min(count, foot - from + 1)
    if (rows < 1) return null
    if (typeof stands === 'number') return [from, from + rows - 1]
    for (const column of this.#under(columns)) {
      if (stands === 'top') column.top = top + rows
      else column.foot = foot - rows
    }
    return stands === 'top' ? [top, top + rows - 1] : [foot - rows + 1, foot]
  }

  #under([first, last]: Area['columns']): readonly { top: number; foot: number }[] {
    const found = []
    for (const [column, free] of this.#free) if (column >= first && column <= last) found.push(free)
    return found.length > 0 ? found : [NOWHERE]
  }
}

/** Beside the polygon there is no row. */
const NOWHERE = { top: 1, foot: 0 }
