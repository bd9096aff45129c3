import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { FORGETFUL, forgetful, type Memory } from '../../src/base/memory.ts'
import { EMPTY, type Morgue } from '../../src/base/morgue.ts'
import { Recollection } from '../../src/base/recollection.ts'
import { decodeStream } from '../../src/pdf/decode-stream.ts'
import { isStream } from '../../src/pdf/entries.ts'
import type { Pdf, PdfStream, StreamData } from '../../src/pdf/pdf.ts'
import { readPdf } from '../../src/pdf/read-pdf.ts'
import { buildPdf, bytesOf } from '../support/pdf-builder.ts'
import { toyMorgue } from '../support/toy-morgue.ts'

/** A stream with these entries, and its file. */
function opened(dict: string, data: Uint8Array | string, memory: Memory): { pdf: Pdf; stream: PdfStream } {
  const bytes = buildPdf({ objects: { 1: '<</Type /Catalog>>', 2: { dict, data } }, trailer: '/Root 1 0 R' })
  const pdf = readPdf(bytes, memory)
  const stream = pdf.object({ kind: 'ref', number: 2, generation: 0 })
  if (typeof stream !== 'object' || stream?.kind !== 'stream') throw new Error('no stream')
  return { pdf, stream }
}

/** A stream with these entries, decoded; its fault is told alike before that. */
function decoded(dict: string, data: Uint8Array | string, memory: Memory = FORGETFUL): StreamData {
  const { pdf, stream } = opened(dict, data, memory)
  const fault = pdf.faultOf(stream)
  const found = pdf.data(stream)
  expect(fault).toBe(found.fault)
  return found
}

const TEXT = 'Today the weather is fine. '.repeat(40)
const DEFLATED = deflateSync(TEXT)
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

describe('what was packed is unpacked', () => {
  const rows: readonly (readonly [dict: string, data: Uint8Array | string, text: string])[] = [
    ['', 'plain', 'plain'],
    ['/Filter /FlateDecode', DEFLATED, TEXT],
    ['/Filter /Fl', DEFLATED, TEXT],
    ['/Filter /ASCIIHexDecode', '48 65 6c6C 6f7>', 'Hellop'],
    ['/Filter /ASCII85Decode', '87cURD]i,"Ebo80~>', 'Hello World!'],
    ['/Filter /ASCII85Decode', 'z87cUR~>', '\0\0\0\0Hell'],
    ['/Filter /ASCII85Decode', '87cURDZ~>', 'Hello'],
    ['/Filter /RunLengthDecode', '\x02abc\xfed\x80rest', 'abcddd'],
    ['/Filter /LZWDecode', '\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01', '-----A---B'],
    ['/Filter [/ASCIIHexDecode /FlateDecode]', `${DEFLATED.toString('hex')}>`, TEXT],
    ['/Filter [/ASCIIHexDecode /RunLengthDecode]', 'fe 64 80>', 'ddd'],
    [
      '/Filter [/FlateDecode /ASCIIHexDecode] /DecodeParms [<</Predictor 15 /Columns 3>> null]',
      deflateSync(bytesOf('\x0054>')),
      'T'
    ]
  ]
  for (const [dict, data, text] of rows) {
    test(`${dict || 'no filter'} ${text.slice(0, 12)}`, () => {
      const { bytes, ...more } = decoded(dict, data)
      expect(latin1(bytes)).toBe(text)
      expect(more).toEqual({ rest: null, fault: null })
    })
  }
})

describe('predictors are undone', () => {
  const parameters = (more: string): string => `/Filter /FlateDecode /DecodeParms <<${more}>>`
  const rows: readonly (readonly [name: string, more: string, data: readonly number[], samples: readonly number[]])[] =
    [
      ['none', '/Predictor 1', [1, 2], [1, 2]],
      ['PNG none', '/Predictor 10 /Columns 2', [0, 1, 2, 0, 3, 4], [1, 2, 3, 4]],
      ['PNG sub', '/Predictor 11 /Columns 3', [1, 1, 1, 1], [1, 2, 3]],
      ['PNG sub of colours', '/Predictor 15 /Columns 2 /Colors 2', [1, 1, 2, 1, 1], [1, 2, 2, 3]],
      ['PNG up', '/Predictor 12 /Columns 2', [2, 1, 2, 2, 1, 1], [1, 2, 2, 3]],
      ['PNG average', '/Predictor 13 /Columns 2', [3, 10, 5, 3, 5, 0], [10, 10, 10, 10]],
      ['PNG Paeth', '/Predictor 14 /Columns 2', [4, 10, 5, 4, 1, 1], [10, 15, 11, 16]],
      ['PNG, last row short', '/Predictor 12 /Columns 3', [2, 1, 2, 3, 2, 1], [1, 2, 3, 2]],
      ['TIFF of 8 bits', '/Predictor 2 /Columns 3', [1, 1, 1, 5, 255, 255], [1, 2, 3, 5, 4, 3]],
      ['TIFF of 4 bits', '/Predictor 2 /Columns 4 /BitsPerComponent 4', [0x12, 0x3f], [0x13, 0x65]],
      ['TIFF of 16 bits', '/Predictor 2 /Columns 2 /BitsPerComponent 16', [1, 255, 0, 2], [1, 255, 2, 1]],
      ['TIFF of colours', '/Predictor 2 /Columns 2 /Colors 3', [1, 2, 3, 1, 1, 1], [1, 2, 3, 2, 3, 4]]
    ]
  for (const [name, more, data, samples] of rows) {
    test(name, () => {
      const { bytes, fault } = decoded(parameters(more), deflateSync(Uint8Array.from(data)))
      expect([...bytes]).toEqual(samples)
      expect(fault).toBeNull()
    })
  }
})

describe('what is damaged is unpacked as far as it goes, and told', () => {
  const broken = Uint8Array.from(DEFLATED)
  broken[broken.length >> 1]! ^= 0xff
  const rows: readonly (readonly [name: string, dict: string, data: Uint8Array | string, fault: string])[] = [
    ['cut short', '/Filter /FlateDecode', DEFLATED.subarray(0, 40), 'its deflated data are cut short'],
    ['damaged within', '/Filter /FlateDecode', broken, 'its deflated data are damaged'],
    ['no digits', '/Filter /ASCIIHexDecode', '54zz>', 'its hexadecimal data hold something else'],
    ['no end', '/Filter /ASCIIHexDecode', '54', 'its hexadecimal data have no end mark'],
    ['base 85', '/Filter /ASCII85Decode', '87cUR\x80~>', 'its base 85 data are damaged'],
    ['LZW', '/Filter /LZWDecode', '\x80\x00', 'its LZW data have no end mark'],
    ['unknown', '/Filter /FooDecode', 'abc', 'FooDecode is not a filter'],
    ['not names', '/Filter 5', 'abc', 'its filters are not names'],
    ['nine filters', `/Filter [${'/AHx '.repeat(9)}]`, '54>', 'it has more than 8 filters'],
    ['elsewhere', '/F (a.txt)', '', 'its data are in another file'],
    ['enciphered', '/Filter /Crypt', 'abc', 'it is enciphered (Crypt)'],
    ['not the last', '/Filter [/DCTDecode /FlateDecode]', 'a', 'DCTDecode is not the last of its filters'],
    [
      'predictor',
      '/Filter /FlateDecode /DecodeParms <</Predictor 15 /Columns 99999999>>',
      DEFLATED,
      'the parameters of its predictor make no sense'
    ],
    [
      'predictor of a row',
      '/Filter /FlateDecode /DecodeParms <</Predictor 15 /Columns 2>>',
      deflateSync(Uint8Array.of(2, 1, 1, 5, 1, 1)),
      'a row has an unknown predictor'
    ],
    [
      'predictor of old',
      '/Filter /FlateDecode /DecodeParms <</Predictor 3 /Columns 2>>',
      DEFLATED,
      'its predictor is unknown'
    ],
    ['elsewhere, with parameters', '/F (a.txt) /DecodeParms <</Predictor 15>>', '', 'its data are in another file']
  ]
  for (const [name, dict, data, fault] of rows) test(name, () => expect(decoded(dict, data).fault).toBe(fault))

  test('what came before the damage is kept', () => {
    const { bytes } = decoded('/Filter /FlateDecode', DEFLATED.subarray(0, 40))
    expect(TEXT.startsWith(latin1(bytes))).toBe(true)
    expect(bytes.length).toBeGreaterThan(20)
  })
})

test('pictures keep the filter that makes their samples', () => {
  const { rest, bytes } = decoded(
    '/Filter [/ASCIIHexDecode /DCTDecode] /DecodeParms [null <</ColorTransform 0>>]',
    'ffd8>'
  )
  expect(bytes).toEqual(bytesOf('\xff\xd8'))
  expect(rest?.filter).toBe('DCTDecode')
  expect(rest?.parameters?.entries.get('ColorTransform')).toBe(0)
})

describe('a byte counts for as long as it takes to be made', () => {
  const rows: readonly (readonly [dict: string, data: Uint8Array | string, cost: number])[] = [
    ['/Filter /FlateDecode', deflateSync(Buffer.alloc(100)), 100],
    ['/Filter /ASCIIHexDecode', `${'00'.repeat(100)}>`, 300],
    ['/Filter /FlateDecode /DecodeParms <</Predictor 15 /Columns 9>>', deflateSync(Buffer.alloc(100)), 490]
  ]
  for (const [dict, data, cost] of rows) {
    test(dict, () => {
      const pdf = readPdf(buildPdf({ objects: { 1: '<</Type /Catalog>>', 2: { dict, data } }, trailer: '/Root 1 0 R' }))
      const stream = pdf.resolve({ kind: 'ref', number: 2, generation: 0 })
      if (!isStream(stream)) throw new Error('no stream')
      const allowance = { left: 1000 }
      decodeStream(stream.raw, stream.dict, pdf.resolve, allowance)
      expect(1000 - allowance.left).toBe(cost)
    })
  }
})

/** Of nine bytes, each behind its type, and what no deflating makes small. */
const ROWS = Uint8Array.from({ length: 40_000 }, (_, i) => (i % 10 === 0 ? 4 : i ** 3 % 65_521))
const PREDICTED = '/DecodeParms <</Predictor 15 /Columns 9>>'

describe('a stream that looks like one that was sound, and has other bytes, is judged by its own', () => {
  const sound = deflateSync(ROWS)
  const damaged = sound.map((byte, i) => (i === sound.length >> 1 ? byte ^ 0xff : byte))
  const faults = [null, null, 'its deflated data are damaged', null]
  const predicted = `/Filter /FlateDecode ${PREDICTED}`
  const memories: readonly (readonly [what: string, dict: string, memory: Memory])[] = [
    ['in a process', '/Filter /FlateDecode', new Recollection()],
    ['whose rows are predicted, in a process', predicted, new Recollection()],
    ['whose rows are predicted, in one after another', predicted, forgetful(toyMorgue())]
  ]
  test.each(memories)('%s', (_, dict, memory) => {
    expect([sound, sound, damaged, sound].map(data => decoded(dict, data, memory).fault)).toEqual(faults)
  })
})

describe('what another process has found of a stream', () => {
  const dict = `/Filter /FlateDecode ${PREDICTED}`
  const damaged = deflateSync(ROWS).subarray(0, -9)
  const rows: readonly (readonly [what: string, spent: number, fault: string | null])[] = [
    ['is taken', 1, null],
    ['is not, where this file may not be decoded to as much', 2 ** 31, 'its deflated data are cut short']
  ]
  test.each(rows)('%s', (_, spent, fault) => {
    const morgue: Morgue = { ...EMPTY, find: () => ({ fault: null, spent }) }
    const { pdf, stream } = opened(dict, damaged, forgetful(morgue))
    expect(pdf.faultOf(stream)).toBe(fault)
  })
})
