import { isArray } from '../../entries.ts'
import type { Pdf, PdfArray } from '../../pdf.ts'
import { RangeTable } from './range-table.ts'

/** The numbers of a glyph that lies so far into its range. */
export type Row = (offset: number) => readonly number[]

/** W and W2 of a composite font: `first [w w w]` or `first last w`; of W2 three numbers stand for each w (9.7.4.3). */
export function readRows(pdf: Pdf, array: PdfArray, numbers: number): RangeTable<Row> {
  const table = new RangeTable<Row>()
  const items = pdf.items(array)
  for (let i = 0; i + 1 < items.length; ) {
    const [first, second] = [items[i], items[i + 1]!]
    if (typeof first !== 'number') i++
    else if (isArray(second)) {
      const row = second.items
      table.put(first, first + Math.floor(row.length / numbers) - 1, at =>
        row.slice(at * numbers, (at + 1) * numbers).map(item => Number(pdf.resolve(item)))
      )
      i += 2
    } else {
      const row = items.slice(i + 2, i + 2 + numbers).map(Number)
      table.put(first, Number(second), () => row)
      i += 2 + numbers
    }
  }
  return table
}
