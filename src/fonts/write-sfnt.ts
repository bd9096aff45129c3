import { viewOf } from './table.ts'

/** The sum of a whole font file that `checkSumAdjustment` in head makes up. OpenType 1.9, “head”. */
const MAGIC = 0xb1b0afba
const ADJUSTMENT_AT = 8

/** A TrueType file of the tables given. Their order is that of the list, which must be by tag. */
export function writeSfnt(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const start = 12 + 16 * tables.length
  const size = tables.reduce((sum, [, bytes]) => sum + padded(bytes.length), start)
  const file = new Uint8Array(size)
  const view = viewOf(file)
  writeHeader(view, tables.length)
  let at = start
  let head = 0
  tables.forEach(([tag, bytes], i) => {
    file.set(bytes, at)
    if (tag === 'head') {
      head = at
      view.setUint32(at + ADJUSTMENT_AT, 0)
    }
    const record = 12 + 16 * i
    for (let j = 0; j < 4; j++) file[record + j] = tag.charCodeAt(j)
    view.setUint32(record + 4, sum(view, at, padded(bytes.length)))
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, bytes.length)
    at += padded(bytes.length)
  })
  view.setUint32(head + ADJUSTMENT_AT, MAGIC - sum(view, 0, size))
  return file
}

const padded = (length: number): number => (length + 3) & ~3

function writeHeader(view: DataView, count: number): void {
  const log = 31 - Math.clz32(count)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, count)
  view.setUint16(6, 16 << log)
  view.setUint16(8, log)
  view.setUint16(10, 16 * count - (16 << log))
}

function sum(view: DataView, from: number, length: number): number {
  let total = 0
  for (let at = from; at < from + length; at += 4) total = (total + view.getUint32(at)) | 0
  return total >>> 0
}
