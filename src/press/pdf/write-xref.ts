/** Where the objects of a file lie, by their numbers: number 0 is nobody's. */
export interface Places {
  /** From the beginning of the file; of an object in a stream, the number of that stream. */
  readonly at: number[]
  /** Which it is of the objects in its stream; -1 of one that lies in the file itself. */
  readonly index: number[]
}

export const BY_ITSELF = -1

/** The classic table: ISO 32000-1, 7.5.4. */
export function xrefTable({ at }: Places): string {
  const rows = at.slice(1).map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`)
  return `xref\n0 ${at.length}\n0000000000 65535 f \n${rows.join('')}`
}

/** Bytes of the columns of a row: how an object lies, where, and which it is there. */
const WIDTHS = [1, 4, 2]
export const ROW: number = WIDTHS.reduce((sum, width) => sum + width)

const FREE = 0
const IN_FILE = 1
const IN_STREAM = 2
/** What the head of the list of free objects has for a generation: 7.5.4. */
const NEVER_USED = 65_535

export const XREF_ENTRIES: string = `/Type/XRef/W[${WIDTHS.join(' ')}]`

/** The rows of a cross-reference stream: 7.5.8. */
export function xrefRows({ at, index }: Places): Uint8Array {
  const rows = Buffer.alloc(ROW * at.length)
  at.forEach((place, number) => {
    const which = index[number]!
    const row = ROW * number
    rows[row] = number === 0 ? FREE : which === BY_ITSELF ? IN_FILE : IN_STREAM
    rows.writeUInt32BE(place, row + 1)
    rows.writeUInt16BE(number === 0 ? NEVER_USED : Math.max(0, which), row + 5)
  })
  return rows
}
