import type { PdfArray, PdfStream } from '../../pdf.ts'
import type { CMap } from './cmap.ts'
import type { FontProgram } from './program.ts'
import type { RangeTable } from './range-table.ts'
import type { Row } from './read-rows.ts'

/** What fonts are made of, read once for all fonts of a file: any number of them may share one program, map or array. */
export interface FontParts {
  readonly programs: Map<PdfStream, Opened>
  readonly maps: Map<PdfStream, CMap>
  /** By the arrays W and W2. */
  readonly widths: Map<PdfArray, RangeTable<Row>>
  readonly uprights: Map<PdfArray, RangeTable<Row>>
}

/** The program of a font, or why there is none. */
export interface Opened {
  readonly embedded: boolean
  readonly program: FontProgram | null
  readonly fault: string | null
}
