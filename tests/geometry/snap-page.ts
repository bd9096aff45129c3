import { type Corner, covered, polygon, rectangle, type Shape, union } from './shape.ts'

/** Where the stories of a real page stand, in fractions of the page. */
export interface RealPage {
  readonly name: string
  /** Width over height. */
  readonly aspect: number
  /** Base columns, and the type area that they stand in. */
  readonly grid: {
    readonly columns: number
    readonly gap: number
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  /** The outline of each, or the boxes (left, top, width, height) of its parts. */
  readonly stories: readonly (
    | { readonly polygon: readonly Corner[] }
    | { readonly parts: readonly (readonly [number, number, number, number])[] }
  )[]
}

/** A range of base columns and of rows, from 0, ends not included. */
export interface Block {
  readonly columns: readonly [number, number]
  readonly rows: readonly [number, number]
}

/** A page on its grid: which cells each story has, as blocks, and what no story has. */
export interface SnappedPage {
  readonly stories: readonly (readonly Block[])[]
  readonly rest: readonly Block[]
}

const NOBODY = -1

export const shapeOf = (story: RealPage['stories'][number]): Shape =>
  'polygon' in story ? polygon([story.polygon]) : union(story.parts.map(box => rectangle(...box)))

/** The cells of a page's grid, each given to the story that covers most of it, if that is the half. */
export function snapPage(page: RealPage, rows: number): SnappedPage {
  const shapes = page.stories.map(shapeOf)
  const { columns } = page.grid
  const owners = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => ownerOf(page, shapes, column, (row + 0.5) / rows))
  )
  page.stories.forEach((story, i) => {
    if ('parts' in story) fillHull(owners, i)
  })
  return {
    stories: page.stories.map((_, story) => blocksOf(owners, story)),
    rest: blocksOf(owners, NOBODY)
  }
}

/** Left and right of a base column. */
export function edgesOf({ grid: { columns, gap, left, right } }: RealPage, column: number): readonly [number, number] {
  const width = (right - left - gap * (columns - 1)) / columns
  const from = left + column * (width + gap)
  return [from, from + width]
}

function ownerOf(page: RealPage, shapes: readonly Shape[], column: number, share: number): number {
  const { top, bottom } = page.grid
  const edges = edgesOf(page, column)
  const shares = shapes.map(shape => covered(shape, top + share * (bottom - top), edges))
  const most = Math.max(...shares)
  return most > (edges[1] - edges[0]) / 2 ? shares.indexOf(most) : NOBODY
}

/** Text recognition leaves white between the parts of a story: what lies between two cells of it is its own. */
function fillHull(owners: number[][], story: number): void {
  const columns = owners[0]!.length
  for (let column = 0; column < columns; column++) {
    const own = owners.flatMap((row, i) => (row[column] === story ? [i] : []))
    own.forEach((row, i) => {
      const next = own[i + 1] ?? row
      const between = owners.slice(row + 1, next)
      if (between.every(cells => cells[column] === NOBODY)) for (const cells of between) cells[column] = story
    })
  }
  for (const cells of owners) {
    const own = cells.flatMap((owner, i) => (owner === story ? [i] : []))
    own.forEach((column, i) => {
      const next = own[i + 1] ?? column
      if (cells.slice(column + 1, next).every(owner => owner === NOBODY)) cells.fill(story, column, next)
    })
  }
}

/** What somebody owns, in blocks as high as can be, from the top. */
function blocksOf(owners: readonly (readonly number[])[], owner: number): readonly Block[] {
  const blocks: Block[] = []
  owners.forEach((cells, row) => {
    for (const columns of runsOf(cells, owner)) {
      const above = blocks.findIndex(
        block => block.rows[1] === row && block.columns[0] === columns[0] && block.columns[1] === columns[1]
      )
      if (above < 0) blocks.push({ columns, rows: [row, row + 1] })
      else blocks[above] = { columns, rows: [blocks[above]!.rows[0], row + 1] }
    }
  })
  return blocks
}

function runsOf(cells: readonly number[], owner: number): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  cells.forEach((cell, column) => {
    if (cell !== owner) return
    const last = runs.at(-1)
    if (last !== undefined && last[1] === column) last[1] = column + 1
    else runs.push([column, column + 1])
  })
  return runs
}
