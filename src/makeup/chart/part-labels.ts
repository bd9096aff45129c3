import type { Len } from '../../base/length.ts'

/** Where a label would stand best, by its middle, and how much room it takes. */
export interface Wish {
  readonly middle: Len
  readonly size: Len
}

/** Labels that have been pushed together: the first of them, their sizes in all, and where their middle would be best. */
interface Cluster {
  readonly first: number
  readonly count: number
  readonly size: Len
  readonly from: Len
}

/**
 * The middles of labels in a row, in their order, none over another and none beyond the ends, as near to where they
 * would be as can be (least squares: what touches moves as one). Null where they have no room.
 */
export function partLabels(wishes: readonly Wish[], [low, high]: readonly [Len, Len]): readonly Len[] | null {
  if (wishes.reduce((sum, { size }) => sum + size, 0) > high - low) return null
  const clusters: Cluster[] = []
  const within = (from: number, size: Len): Len => Math.max(low, Math.min(high - size, Math.round(from)))
  wishes.forEach(({ middle, size }, i) => {
    let last: Cluster = { first: i, count: 1, size, from: within(middle - size / 2, size) }
    for (let before = clusters.at(-1); before !== undefined && end(before) > last.from; before = clusters.at(-1)) {
      clusters.pop()
      last = joined(wishes, before, last, within)
    }
    clusters.push(last)
  })
  return clusters.flatMap(({ first, count, from }) => {
    let at = from
    return wishes.slice(first, first + count).map(({ size }) => {
      at += size
      return at - Math.round(size / 2)
    })
  })
}

const end = ({ from, size }: Cluster): Len => from + size

/** The mean of where each of them would have the cluster begin. */
function joined(wishes: readonly Wish[], a: Cluster, b: Cluster, within: (from: number, size: Len) => Len): Cluster {
  const count = a.count + b.count
  const size = a.size + b.size
  let [sum, before] = [0, 0]
  for (const wish of wishes.slice(a.first, a.first + count)) {
    sum += wish.middle - wish.size / 2 - before
    before += wish.size
  }
  return { first: a.first, count, size, from: within(sum / count, size) }
}
