/** Two pages of a side, left and right of the fold, by their numbers. */
export type Pair = readonly [left: number, right: number]

/** A sheet folded once: four pages. */
export interface Leaf {
  readonly outside: Pair
  readonly inside: Pair
  /** How many leaves of the section lie round it. */
  readonly depth: number
}

/** The leaves of a section of nested sheets, outermost first: its first page faces out, and its middle is a spread. */
export const leavesOf = (first: number, pages: number): readonly Leaf[] =>
  Array.from({ length: pages / 4 }, (_, depth) => {
    const [low, high] = [first + 2 * depth, first + pages - 1 - 2 * depth]
    return { outside: [high, low], inside: [low + 1, high - 1], depth }
  })
