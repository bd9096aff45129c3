import { FaxBits } from './fax-bits.ts'
import { LONGEST_CODE, type RunTable, runTables } from './run-codes.ts'

/** How a picture was packed as faxes are: ISO 32000-1, table 11. */
export interface FaxPacking {
  /** Below 0: each row by the one above it (T.6, group 4); 0: each by itself (T.4); above 0: either, as rows say. */
  readonly k: number
  readonly columns: number
  readonly rows: number
  /** Whether each row begins on a byte of its own. */
  readonly aligned: boolean
  readonly blackIsOne: boolean
}

/** Rows of bits, and whether all of them were there. */
export interface FaxRows {
  readonly bytes: Uint8Array
  readonly whole: boolean
}

/** CCITTFaxDecode, 7.4.6. What is damaged or missing stays white. */
export function decodeFax(bytes: Uint8Array, packing: FaxPacking): FaxRows {
  const { columns, rows, aligned, blackIsOne } = packing
  const stride = Math.ceil(columns / 8)
  const out = new Uint8Array(stride * rows).fill(blackIsOne ? 0 : 0xff)
  const reader = new RowReader(new FaxBits(bytes), packing)
  for (let row = 0; row < rows; row++) {
    if (aligned) reader.bits.align()
    const changes = reader.next()
    if (changes === null) return { bytes: out, whole: false }
    blacken(out.subarray(row * stride, (row + 1) * stride), changes)
  }
  return { bytes: out, whole: true }
}

/** Turns the bits over that lie between the first change and the second, the third and the fourth … */
function blacken(line: Uint8Array, changes: Changes): void {
  for (let i = 0; i < changes.count; i += 2) {
    const end = i + 1 < changes.count ? changes.at[i + 1]! : changes.columns
    for (let x = changes.at[i]!; x < end; ) {
      if (x % 8 === 0 && end - x >= 8) {
        line[x >> 3]! ^= 0xff
        x += 8
      } else {
        line[x >> 3]! ^= 0x80 >> (x & 7)
        x++
      }
    }
  }
}

/** Where a row changes its colour, from white at its left on. */
interface Changes {
  readonly at: Int32Array
  readonly columns: number
  count: number
}

const changesFor = (columns: number): Changes => ({ at: new Int32Array(columns), columns, count: 0 })

/** Codes that say how a row stands to the one above it: T.6, table 1. */
const PASS = 8
const ACROSS = 9
/** Next 7 bits → length of the code · 16 + what it says: 0 to 6 for a change 3 to the left … 3 to the right. */
const MODES: readonly (readonly [code: string, says: number])[] = [
  ['1', 3],
  ['011', 4],
  ['000011', 5],
  ['0000011', 6],
  ['010', 2],
  ['000010', 1],
  ['0000010', 0],
  ['0001', PASS],
  ['001', ACROSS]
]
const LONGEST_MODE = 7
/** Bits of an end of line: eleven noughts and a one. */
const END_OF_LINE = 12

class RowReader {
  readonly bits: FaxBits
  private readonly k: number
  private readonly columns: number
  private readonly runs: readonly [RunTable, RunTable] = runTables()
  private readonly modes = new Uint8Array(1 << LONGEST_MODE)
  private above: Changes
  private row: Changes

  constructor(bits: FaxBits, { k, columns }: FaxPacking) {
    this.bits = bits
    this.k = k
    this.columns = columns
    this.above = changesFor(columns)
    this.row = changesFor(columns)
    for (const [code, says] of MODES) {
      const spare = LONGEST_MODE - code.length
      const first = Number.parseInt(code, 2) << spare
      this.modes.fill(code.length * 16 + says, first, first + (1 << spare))
    }
  }

  /** The changes of the next row, good until the one after it; null where there is none. */
  next(): Changes | null {
    const { above } = this
    this.above = this.row
    this.row = above
    this.row.count = 0
    const isFlat = this.beginRow()
    const read = isFlat ? this.readRuns() : this.readByRowAbove()
    return read ? this.row : null
  }

  /** Passes the end of the line before; tells whether the row stands by itself. */
  private beginRow(): boolean {
    if (this.k < 0) return false
    while (this.bits.left > END_OF_LINE && this.bits.peek(END_OF_LINE) === 0) this.bits.skip(1)
    if (this.bits.peek(END_OF_LINE) === 1) this.bits.skip(END_OF_LINE)
    if (this.k === 0) return true
    const tag = this.bits.peek(1)
    this.bits.skip(1)
    return tag === 1
  }

  /** T.4, 4.1: runs of white and black by turns. */
  private readRuns(): boolean {
    let x = 0
    for (let colour: 0 | 1 = 0; x < this.columns; colour = colour === 0 ? 1 : 0) {
      const run = this.readRun(colour)
      if (run < 0) return false
      x += run
      this.change(x)
    }
    return true
  }

  /** T.6, 2.2: each change by those of the row above. */
  private readByRowAbove(): boolean {
    let x = -1
    let colour: 0 | 1 = 0
    while (x < this.columns) {
      const code = this.modes[this.bits.peek(LONGEST_MODE)]!
      if (code === 0 || this.bits.left <= 0) return false
      this.bits.skip(code >> 4)
      const says = code & 15
      if (says === PASS) x = this.changeAbove(x, colour, 1)
      else if (says === ACROSS) {
        const first = this.readRun(colour)
        const second = first < 0 ? -1 : this.readRun(colour === 0 ? 1 : 0)
        if (second < 0) return false
        x = Math.max(0, x) + first
        this.change(x)
        x += second
        this.change(x)
      } else {
        x = Math.max(0, x, this.changeAbove(x, colour, 0) + says - 3)
        this.change(x)
        colour = colour === 0 ? 1 : 0
      }
    }
    return true
  }

  /** Two changes at one place are none. */
  private change(x: number): void {
    const { row } = this
    if (row.count > 0 && row.at[row.count - 1] === x) row.count--
    else if (x < this.columns) row.at[row.count++] = x
  }

  /**
   * The first change above, right of x, away from the colour that the row has there (b1), or the one after it (b2); the
   * end of the row where there is none.
   */
  private changeAbove(x: number, colour: 0 | 1, further: 0 | 1): number {
    const { at, count } = this.above
    let i = this.seek(x)
    if (i % 2 !== colour) i++
    return i + further < count ? at[i + further]! : this.columns
  }

  /** Index of the first change above that lies right of x. */
  private seek(x: number): number {
    const { at, count } = this.above
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if (at[middle]! > x) high = middle
      else low = middle + 1
    }
    return low
  }

  /** Pixels of a run of one colour; below 0 where there is no such code. */
  private readRun(colour: 0 | 1): number {
    let pixels = 0
    for (let more = true; more; ) {
      const entry = this.runs[colour][this.bits.peek(LONGEST_CODE)]!
      if (entry === 0 || this.bits.left <= 0 || pixels > this.columns) return -1
      this.bits.skip(entry & 15)
      pixels += entry >> 4
      more = entry >> 4 >= 64
    }
    return pixels
  }
}
