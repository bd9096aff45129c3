import type { FittedDisplay } from '../makeup/makeup.ts'
import type { CellPlace, Display } from '../plan/page-plan.ts'
import { bracket } from './bracket.ts'
import { FURNITURE, type Mark } from './page.ts'
import { paintLines } from './paint-lines.ts'

/** Display type in brackets of its parts; the cells of a table in rows, and these in their table. */
export function paintDisplays(displays: readonly FittedDisplay[]): readonly Mark[] {
  return runsOf(displays, ({ display: { cell } }) => cell?.table ?? null).flatMap(run =>
    run[0]!.display.cell === undefined ? run.flatMap(paintDisplay) : paintTable(run[0]!.display.cell, run)
  )
}

/** A head that is repeated over a further part of its table has been read, and is furniture. */
function paintTable({ table }: CellPlace, cells: readonly FittedDisplay[]): readonly Mark[] {
  const rows = runsOf(cells, ({ display: { cell } }) => `${cell!.row} ${cell!.repeated}`)
  const marks = rows.flatMap(row => {
    const { row: number, repeated } = row[0]!.display.cell!
    return bracket(repeated ? FURNITURE : 'row', repeated ? '' : String(number), row.flatMap(paintDisplay))
  })
  return bracket('table', table, marks)
}

const paintDisplay = ({ display, lines }: FittedDisplay): readonly Mark[] =>
  bracket(display.role, wordsOf(display), paintLines(lines), display.cell)

/** Its lines in one, parted by blanks, but for those that end in a Chinese mark. */
const wordsOf = ({ lines }: Display): string =>
  lines
    .map(({ text }) => text)
    .reduce((so, next) => (/(?=\P{ASCII})\p{P}$/u.test(so) || so === '' ? so + next : `${so} ${next}`), '')

/** Neighbours of one key together. */
function runsOf<T>(all: readonly T[], keyOf: (each: T) => string | null): readonly (readonly T[])[] {
  const runs: T[][] = []
  for (const each of all) {
    const run = runs.at(-1)
    if (run !== undefined && keyOf(run[0]!) === keyOf(each)) run.push(each)
    else runs.push([each])
  }
  return runs
}
