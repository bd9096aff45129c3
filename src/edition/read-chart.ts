import type { Sink } from '../base/diagnostic.ts'
import { type Chart, type Datum, isWhole, type Series } from './chart.ts'
import { type Passage, placeOf } from './copy.ts'
import type { ChartFile } from './files.ts'
import { readCells, readWordsOf } from './read-cells.ts'
import { readInline } from './read-inline.ts'
import type { Desk } from './read-text.ts'
import { type Cursor, placeOf as placeOfKey } from './yaml-file.ts'

/** The numbers of a chart. Its first row names the columns, the first cell of each other row what its numbers are of. */
export function readChart(desk: Desk, folder: string, from: Cursor<ChartFile>): Chart {
  const { sink } = desk
  const [names = [], ...rows] = readCells(desk, folder, from).filter(row => row.length > 0)
  const chart: Chart = {
    kind: from.value.kind,
    title: readWordsOf(from, 'title', sink),
    unit: readWordsOf(from, 'unit', sink),
    note: readWordsOf(from, 'note', sink),
    categories: rows.map(row => readInline(row[0]!, 'copy', sink)),
    series: names.slice(1).map(
      (name, i): Series => ({
        name: readInline(name, 'copy', sink),
        values: rows.map(row => (row[i + 1] === undefined ? null : readDatum(row[i + 1]!, sink)))
      })
    ),
    at: placeOfKey(from)
  }
  const bare = rows.every(row => row.slice(1).every(cell => GAP.test(cell.text)))
  reportFaults(chart, bare, sink)
  return chart
}

/** A sign, digits with or without commas between the thousands, decimals, a sign of percent. */
const NUMBER = /^[+\-−]?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,15})?%?$/
/** What stands where there is no number. */
const GAP = /^[-–—…]*$/

function readDatum(cell: Passage, sink: Sink): Datum | null {
  if (GAP.test(cell.text)) return null
  const words = readInline(cell, 'plain', sink)
  if (NUMBER.test(cell.text)) return { value: Number(cell.text.replace('−', '-').replace(/[,%]/g, '')), words }
  const hint =
    'write digits, like 3,000 or -2.5%, and what they count under unit:; leave the cell empty where there is none'
  sink.report('bad-chart', placeOf(cell, 0, cell.text.length), `“${cell.text}” is not a number`, hint)
  return null
}

/** What no drawing can be made of. */
function reportFaults({ kind, series, at }: Chart, bare: boolean, sink: Sink): void {
  const values = series.flatMap(({ values }) => values.flatMap(datum => datum?.value ?? []))
  if (bare) {
    const hint = 'write the names of the columns in the first row, a name and its numbers in each of the others'
    sink.report('bad-chart', at, 'the chart has no numbers', hint)
  } else if (isWhole(kind) && series.length > 1) {
    const hint = 'take out all but one column of numbers, or write another kind: stacked-column, stacked-bar'
    sink.report('bad-chart', at, `a ${kind} shows the parts of one whole, and there are ${series.length} here`, hint)
  } else if (isWhole(kind) && (Math.min(...values) < 0 || Math.max(...values) === 0)) {
    const hint = 'write numbers above zero, or another kind: column, bar, line'
    sink.report('bad-chart', at, `a ${kind} shows parts of a whole, and there is none smaller than nothing`, hint)
  }
}
