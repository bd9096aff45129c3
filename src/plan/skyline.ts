import type { Area, Standing } from '../edition/edition.ts'

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

  /** Rows for something that stands so: as many as are asked for, or as there are, but one at least. */
  take(columns: Area['columns'], stands: Standing, count: number): Rows {
    const [top, foot] = this.free(columns)
    if (typeof stands === 'number') return [stands, Math.max(stands, Math.min(foot, stands + count - 1))]
    const rows = Math.max(1, Math.min(count, foot - top + 1))
    for (const column of this.#under(columns)) {
      if (stands === 'top') column.top = top + rows
      else column.foot = foot - rows
    }
    return stands === 'top' ? [top, top + rows - 1] : [foot - rows + 1, foot]
  }

  #under([first, last]: Area['columns']): readonly { top: number; foot: number }[] {
    const found = [...this.#free].flatMap(([column, free]) => (column < first || column > last ? [] : [free]))
    return found.length > 0 ? found : [{ top: 1, foot: 1 }]
  }
}
