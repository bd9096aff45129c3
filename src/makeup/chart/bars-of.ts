import type { Chart, Datum } from '../../edition/chart.ts'

/** A bar of a chart: what it reaches from and to on the scale, and its place beside the others of its category. */
export interface Bar {
  readonly category: number
  readonly series: number
  readonly from: number
  readonly to: number
  readonly datum: Datum
  readonly slot: number
}

/** How many bars of a category stand side by side. */
export const slotsOf = ({ kind, series }: Chart): number => (isStacked(kind) ? 1 : series.length)

export const isStacked = (kind: Chart['kind']): boolean => kind === 'stacked-column' || kind === 'stacked-bar'

/** Each number as a bar from nothing on; stacked, from the end of the one before it of the same sign. */
export function barsOf({ kind, categories, series }: Chart): readonly Bar[] {
  const stacked = isStacked(kind)
  return categories.flatMap((_, category) => {
    const ends = { up: 0, down: 0 }
    return series.flatMap(({ values }, index): Bar[] => {
      const datum = values[category]
      if (datum === null || datum === undefined) return []
      const side = datum.value < 0 ? 'down' : 'up'
      const from = stacked ? ends[side] : 0
      ends[side] = from + datum.value
      return [{ category, series: index, from, to: from + datum.value, datum, slot: stacked ? 0 : index }]
    })
  })
}

/** From the least to the most that bars reach to, nothing always among them. */
export function reachOf(bars: readonly Bar[]): { readonly least: number; readonly most: number } {
  const least = Math.min(0, ...bars.map(({ to }) => to))
  const most = Math.max(0, ...bars.map(({ to }) => to))
  return { least, most: most > least ? most : least + 1 }
}
