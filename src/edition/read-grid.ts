import type { Sink } from '../base/diagnostic.ts'
import { fromMm, type Len, PT, toMm } from '../base/length.ts'
import type { GridFile, SheetFile } from './files.ts'
import type { Grid, Sheet } from './paper.ts'
import { readLength, readLengths } from './read-length.ts'
import { MOST_SLUG } from './read-press.ts'
import { type Cursor, down, optional, placeOf } from './yaml-file.ts'

/** The largest page of a PDF: 14,400 points. ISO 32000-1, annex C.2. */
const LARGEST_PAGE = 14_400 * PT

/** Ten times what newspapers ask for, and more than posters do. */
const MOST_BLEED: Len = fromMm(50)

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
  } else if (Math.max(2 * width, height) + 2 * (bleed + MOST_SLUG) > LARGEST_PAGE) {
    const most = `no sheet of a PDF is larger than ${toMm(LARGEST_PAGE)} mm, a spread with bleed and marks included`
    sink.report('bad-grid', placeOf(down(from, 'trim')), most, 'mend the trim or the bleed')
  } else if (bleed < 0) {
    sink.report('bad-grid', placeOf(bleedWord!), 'bleed goes outwards', 'write it without the minus')
  } else if (bleed > MOST_BLEED) {
    sink.report(
      'bad-grid',
      placeOf(bleedWord!),
      'no sheet bleeds so far',
      `3 mm are usual, ${toMm(MOST_BLEED)} mm the most`
    )
  } else {
    return { width, height, bleed, typeWidth, typeHeight, head }
  }
  return null
}

/** A template's own grid and below it the paper's, or the paper's alone. */
type GridWords = readonly Cursor<GridFile>[]

/**
 * Columns are as wide as their characters. Null, with a report, where they cannot stand in the type area;
 * null without one where the paper's grid, which was to give a number, has been reported itself.
 */
export function readGrid(sheet: Sheet, words: GridWords, sink: Sink): Grid | null {
  const [columns, characters, rows] = [find(words, 'columns'), find(words, 'characters'), find(words, 'rows')]
  const [size, gap] = [find(words, 'size'), find(words, 'gap')]
  if (columns === null || characters === null || rows === null || size === null) return null
  const em = readLength(size, null, sink)
  const measure = characters.value * em
  const free = sheet.typeWidth - columns.value * measure
  const between = Math.max(1, columns.value - 1)
  const gapLength = gap === null ? Math.floor(free / between) : readLength(gap, em, sink)
  const excess = columns.value > 1 && gap !== null ? gapLength * between - free : -free
  const faults: readonly (readonly [boolean, Cursor<unknown>, string, string])[] = [
    [columns.value < 1, columns, 'a grid has one column at least', 'write 1 or more'],
    [characters.value < 1 || em <= 0, characters, 'a column holds one character at least', 'write 1 or more'],
    [rows.value < 1 || rows.value > sheet.typeHeight, rows, 'a grid has one row at least', 'write 1 or more'],
    [gap !== null && gapLength < 0, gap ?? columns, 'columns cannot overlap', 'write a gap of 0 or more'],
    [excess > 0, characters, tooWide(excess), 'take fewer columns, fewer characters or smaller type']
  ]
  const fault = faults.find(([holds]) => holds)
  if (fault === undefined) {
    const step = Math.floor(sheet.typeHeight / rows.value)
    const gapOrNone = columns.value > 1 ? gapLength : 0
    return { columns: columns.value, measure, gap: gapOrNone, rows: rows.value, step, size: em }
  }
  const [, from, message, hint] = fault
  sink.report('bad-grid', placeOf(from), message, hint)
  return null
}

function find<K extends keyof GridFile>(words: GridWords, key: K): Cursor<NonNullable<GridFile[K]>> | null {
  for (const from of words) {
    const found = optional(from, key)
    if (found !== null) return found
  }
  return null
}

const tooWide = (excess: Len): string => `the columns are ${toMm(excess).toFixed(1)} mm wider than the type area`
