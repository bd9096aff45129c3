/** What of a table may be parted: rows [from, to) that stand together, and the grid rows that they take. */
interface Block {
  readonly from: number
  readonly to: number
  readonly height: number
}

/** How many grid rows a table has in each of its areas, and what stands beside its rows. */
export interface Rooms {
  readonly rows: readonly number[]
  /** Over the first part, and under the last. */
  readonly title: number
  readonly note: number
}

/** Rows of a table: how many grid rows each takes, how many are its head, and which hold on to the next. */
export interface Rows {
  readonly heights: readonly number[]
  readonly header: number
  readonly holds: ReadonlySet<number>
}

/** Body rows [from, to) of each area; null where none stands in it. */
export type Parts = readonly (readonly [from: number, to: number] | null)[]

/** The rows of a table through its areas, each part under the head; what comes behind the last part has no place. */
export function breakTable({ heights, header, holds }: Rows, { rows, title, note }: Rooms): Parts {
  const blocks = blocksOf(heights, header, holds)
  const head = sum(heights.slice(0, header))
  let next = 0
  return rows.map(room => {
    const first = next
    let free = room - head - (first === 0 ? title : 0)
    while (next < blocks.length) {
      const { height } = blocks[next]!
      const needed = height + (next === blocks.length - 1 ? note : 0)
      if (needed > free) break
      free -= height
      next++
    }
    return next === first ? null : [blocks[first]!.from, blocks[next - 1]!.to]
  })
}

function blocksOf(heights: readonly number[], header: number, holds: ReadonlySet<number>): readonly Block[] {
  const blocks: Block[] = []
  for (let from = header, to = from; from < heights.length; from = to) {
    do to++
    while (to < heights.length && holds.has(to - 1))
    blocks.push({ from, to, height: sum(heights.slice(from, to)) })
  }
  return blocks
}

const sum = (numbers: readonly number[]): number => numbers.reduce((so, next) => so + next, 0)
