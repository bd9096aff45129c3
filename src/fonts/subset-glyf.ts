import { componentsOf, type Glyf } from './glyf.ts'
import type { Sfnt } from './sfnt.ts'
import { bytesOf, i16, u16, viewOf } from './table.ts'
import { writeSfnt } from './write-sfnt.ts'

/** Tables that instructions need. They are kept: in some Chinese faces instructions move strokes into place. */
const HINTING = ['cvt ', 'fpgm', 'prep']

/**
 * A TrueType file of the glyphs named: the i-th of them in ascending order is its glyph i, and what they are
 * composed of comes behind. It has the tables that PDF asks of an embedded face (ISO 32000-1, 9.9).
 */
export function subsetGlyf(sfnt: Sfnt, glyf: Glyf, glyphs: readonly number[]): Uint8Array {
  const { order, records } = close(glyf, glyphs)
  const { outlines, loca } = copyOutlines(order, records)
  const tables: [string, Uint8Array][] = [
    ['glyf', outlines],
    ['head', patched(sfnt.table('head'), 50, 1)],
    ['hhea', patched(sfnt.table('hhea'), 34, order.size)],
    ['hmtx', copyMetrics(sfnt, order)],
    ['loca', loca],
    ['maxp', patched(sfnt.table('maxp'), 4, order.size)]
  ]
  for (const tag of HINTING) if (sfnt.length(tag) > 0) tables.push([tag, bytesOf(sfnt.table(tag))])
  return writeSfnt(tables.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The glyphs and all that they are composed of: glyph → its new number, and the records in that order. */
function close(glyf: Glyf, glyphs: readonly number[]): { order: Map<number, number>; records: DataView[] } {
  const order = new Map<number, number>()
  for (const glyph of [0, ...glyphs].sort((a, b) => a - b)) if (!order.has(glyph)) order.set(glyph, order.size)
  const records: DataView[] = []
  for (const glyph of order.keys()) {
    const record = glyf.record(glyph)
    for (const at of componentsOf(record)) {
      const component = u16(record, at + 2)
      if (!order.has(component)) order.set(component, order.size)
    }
    records.push(record)
  }
  return { order, records }
}

function copyOutlines(
  order: ReadonlyMap<number, number>,
  records: readonly DataView[]
): { outlines: Uint8Array; loca: Uint8Array } {
  const size = records.reduce((sum, record) => sum + even(record.byteLength), 0)
  const outlines = new Uint8Array(size)
  const view = viewOf(outlines)
  const loca = new DataView(new ArrayBuffer(4 * (records.length + 1)))
  let from = 0
  records.forEach((record, i) => {
    outlines.set(bytesOf(record), from)
    for (const at of componentsOf(record)) view.setUint16(from + at + 2, order.get(u16(record, at + 2))!)
    from += even(record.byteLength)
    loca.setUint32(4 * (i + 1), from)
  })
  return { outlines, loca: bytesOf(loca) }
}

const even = (length: number): number => (length + 1) & ~1

/** Advance and left bearing of each glyph. Beyond the full rows of hmtx stand bearings alone. */
function copyMetrics(sfnt: Sfnt, order: ReadonlyMap<number, number>): Uint8Array {
  const hmtx = sfnt.table('hmtx')
  const full = u16(sfnt.table('hhea'), 34)
  const out = new DataView(new ArrayBuffer(4 * order.size))
  for (const [glyph, i] of order) {
    out.setUint16(4 * i, u16(hmtx, 4 * Math.min(glyph, full - 1)))
    out.setInt16(4 * i + 2, i16(hmtx, glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full)))
  }
  return bytesOf(out)
}

function patched(table: DataView, at: number, value: number): Uint8Array {
  const copy = bytesOf(table).slice()
  viewOf(copy).setUint16(at, value)
  return copy
}
