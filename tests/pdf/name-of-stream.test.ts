import { describe, expect, test } from 'vitest'
import { nameOfStream } from '../../src/pdf/name-of-stream.ts'
import type { PdfDict, PdfValue } from '../../src/pdf/pdf.ts'

const LONG = new Uint8Array(20_000)

const dict = (entries: Readonly<Record<string, PdfValue>>): PdfDict => ({
  kind: 'dict',
  entries: new Map(Object.entries(entries))
})
const flate = (parameters: PdfValue): PdfDict =>
  dict({ Filter: { kind: 'name', name: 'FlateDecode' }, DecodeParms: parameters })
const PLAIN = flate(dict({ Predictor: 15, Columns: 9 }))

test('a stream without parameters has a name of its own', () => {
  const bare = dict({ Filter: { kind: 'name', name: 'FlateDecode' } })
  expect(nameOfStream(LONG, bare)).not.toBeNull()
  expect(nameOfStream(LONG, bare)).not.toBe(nameOfStream(LONG, PLAIN))
})

test('streams that decode to the same have one name, whatever else is said of them', () => {
  const other = dict({ ...Object.fromEntries(PLAIN.entries), Length: LONG.length })
  expect(nameOfStream(LONG.slice(), other)).toBe(nameOfStream(LONG, PLAIN))
})

describe('another name has one', () => {
  const rows: readonly (readonly [what: string, raw: Uint8Array, dict: PdfDict])[] = [
    ['with another byte at its end', LONG.with(-1, 1), PLAIN],
    ['that is longer', new Uint8Array(LONG.length + 1), PLAIN],
    ['with other columns', LONG, flate(dict({ Predictor: 15, Columns: 8 }))],
    ['with another filter', LONG, dict({ ...Object.fromEntries(PLAIN.entries), Filter: { kind: 'name', name: 'LZW' } })]
  ]
  test.each(rows)('%s', (_, raw, dict) => expect(nameOfStream(raw, dict)).not.toBe(nameOfStream(LONG, PLAIN)))
})

describe('no name has one', () => {
  const rows: readonly (readonly [what: string, raw: Uint8Array, dict: PdfDict])[] = [
    ['that is small', LONG.subarray(0, 100), PLAIN],
    ['whose parameters stand elsewhere', LONG, flate({ kind: 'ref', number: 1, generation: 0 })],
    ['a parameter of which does', LONG, flate(dict({ Columns: { kind: 'ref', number: 1, generation: 0 } }))]
  ]
  test.each(rows)('%s', (_, raw, dict) => expect(nameOfStream(raw, dict)).toBeNull())
})
