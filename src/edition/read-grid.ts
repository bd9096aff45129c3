import type { Sink } from '../base/diagnostic.ts'
import { type Len, toMm } from '../base/length.ts'
import type { Grid, Sheet } from './edition.ts'
import type { GridFile, SheetFile } from './files.ts'
import { readLength, readLengths } from './read-length.ts'
import { type Cursor, down, optional, placeOf } from './yaml-file.ts'

/** The page of the paper, or null where no page can be had from it. */
export function readSheet(from: Cursor<SheetFile>, sink: Sink): Sheet | null {
  const [width, height] = readLengths(down(from, 'trim'), sink)
  const [typeWidth, typeHeight] = readLengths(down(from, 'type-area'), sink)
  const head = readLength(down(from, 'head'), null, sink)
  const bleedWord = optional(from, 'bleed')
  const bleed = bleedWord === null ? 0 : readLength(bleedWord, null, sink)
  const at = placeOf(down(from, 'type-area'))
  if (width <= 0 || height <= 0 || typeWidth <= 0 || typeHeight <= 0) {
    sink.report('bad-grid', placeOf(down(from, 'trim')), 'trim and type area must be wider and higher than nothing')
  } else if (typeWidth > width || head < 0 || head + typeHeight > height) {
    sink.report(
      'bad-grid',
      at,
      'the type area does not fit in the trim',
      'its height and the head margin count together'
    )
  } else if (bleed < 0) {
    sink.report('bad-grid', placeOf(bleedWord!), 'bleed goes outwards', 'write it without the minus')
  } else {
    return { width, height, bleed, typeWidth, typeHeight, head }
  }
  return null
}

/** A grid and the size of the characters it is counted in. */
export interface TypeGrid extends Grid {
  readonly size: Len
}

/** The file's own numbers, and below them those of the paper. */
type GridWords = readonly [Cursor<GridFile>, ...Cursor<GridFile>[]]

/** Columns are as wide as their characters. Null, with a report, where they cannot stand in the type area. */
export function readGrid(sheet: Sheet, words: GridWords, sink: Sink): TypeGrid | null {
  const at = placeOf(words[0])
  const find = <K extends keyof GridFile>(key: K) => {
    const found = words.map(from => optional(from, key)).find(from => from !== null)
    return found as Cursor<NonNullable<GridFile[K]>> | undefined
  }
  const need = <K extends keyof GridFile>(key: K) => {
    const found = find(key)
    if (found === undefined) sink.report('missing-key', at, `“${key}” is missing in the grid`)
    return found
  }
  const [columns, characters, size, rows] = [need('columns'), need('characters'), need('size'), need('rows')]
  if (columns === undefined || characters === undefined || size === undefined || rows === undefined) return null
  const em = readLength(size, null, sink)
  const measure = characters.value * em
  const gapWord = find('gap')
  const left = Math.floor((sheet.typeWidth - columns.value * measure) / Math.max(1, columns.value - 1))
  const gap = gapWord === undefined ? (columns.value > 1 ? left : 0) : readLength(gapWord, em, sink)
  const bad = (from: Cursor<unknown>, message: string, ...hints: string[]): null => {
    sink.report('bad-grid', placeOf(from), message, ...hints)
    return null
  }
  if (columns.value < 1) return bad(columns, 'a grid has one column at least')
  if (measure < em || em <= 0) return bad(characters, 'a column holds one character at least')
  if (rows.value < 1 || rows.value > sheet.typeHeight) return bad(rows, 'a grid has one row at least')
  if (gapWord !== undefined && gap < 0) return bad(gapWord, 'columns cannot overlap', 'write a gap of 0 or more')
  const excess = columns.value * measure + (columns.value - 1) * Math.max(0, gap) - sheet.typeWidth
  if (excess > 0) {
    const message = `the columns are ${toMm(excess).toFixed(1)} mm wider than the type area`
    return bad(characters, message, 'take fewer columns, fewer characters or smaller type')
  }
  return {
    columns: columns.value,
    measure,
    gap,
    rows: rows.value,
    step: Math.floor(sheet.typeHeight / rows.value),
    size: em
  }
}
