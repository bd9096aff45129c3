import type { Sink } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import { type Copy, type Passage, plainCopy } from './copy.ts'
import type { CellsFile } from './files.ts'
import { didYouMean } from './nearest.ts'
import { passage, passageOf } from './offsets.ts'
import { parseCsv } from './parse-csv.ts'
import { pathFrom } from './path-from.ts'
import { readWords } from './read-body.ts'
import { type Desk, readText } from './read-text.ts'
import { type Cursor, items, optional, placeOf } from './yaml-file.ts'

/** Rows of cells; a row without a cell parts what stands before it from what follows. */
export type Cells = readonly (readonly Passage[])[]

/** Cells of the most rows and columns that a page of quotations has, and more than any page shows. Ours. */
const MOST_CELLS = 10_000

/**
 * The cells of a table or a chart: lists of lists, comma-separated values in the story, or a file of them; none, with a
 * report, where they cannot be had.
 */
export function readCells(desk: Desk, folder: string, from: Cursor<CellsFile>): Cells {
  const cells = cellsOf(desk, folder, from)
  const count = cells.reduce((sum, row) => sum + row.length, 0)
  if (count > 0 && count <= MOST_CELLS) return cells
  const at = placeOf(optional(from, 'rows') ?? optional(from, 'file') ?? from)
  if (count > 0)
    desk.sink.report('bad-table', at, `there are ${count} cells here`, `${MOST_CELLS} are the most there may be`)
  else if (cells !== NONE)
    desk.sink.report('bad-table', at, 'there are no cells here', 'write rows:, or file: and a CSV file')
  return NONE
}

const NONE: Cells = []

function cellsOf(desk: Desk, folder: string, from: Cursor<CellsFile>): Cells {
  const rows = optional(from, 'rows')
  const file = optional(from, 'file')
  if (rows !== null) {
    if (file !== null) {
      const message = `“${file.value}” is not read: the cells stand under rows:`
      desk.sink.report('bad-table', placeOf(file), message, 'keep one of the two')
    }
    return typeof rows.value === 'string'
      ? parseCsv(passageOf(rows as Cursor<string>), desk.sink)
      : items(rows as Cursor<readonly (readonly string[])[]>).map(row => items(row).map(passageOf))
  }
  return file === null ? [] : fileOf(desk, pathFrom(folder, file.value), placeOf(file))
}

function fileOf(desk: Desk, file: string, at: Span): Cells {
  const read = readText(desk, file, at)
  if (read === 'missing') {
    const slash = file.lastIndexOf('/')
    const there = desk.world.list(file.slice(0, slash))
    desk.sink.report('missing-file', at, `there is no file “${file}”`, ...didYouMean(file.slice(slash + 1), there))
  }
  return read === 'missing' || read === null ? NONE : parseCsv(passage(file, read.text, 0), desk.sink)
}

/** Words beside the cells: title, note, unit. */
export function readWordsOf<K extends string>(
  from: Cursor<{ readonly [key in K]?: string | undefined }>,
  key: K,
  sink: Sink
): Copy {
  const words = optional(from, key) as Cursor<string> | null
  return words === null ? plainCopy('', placeOf(from)) : readWords(passageOf(words), sink)
}
