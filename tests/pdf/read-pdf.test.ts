import { describe, expect, test } from 'vitest'
import type { Pdf } from '../../src/pdf/pdf.ts'
import { readPages } from '../../src/pdf/read-pages.ts'
import { readPdf } from '../../src/pdf/read-pdf.ts'
import { buildPackedPdf, buildPdf, bytesOf, type DraftPdf } from '../support/pdf-builder.ts'
import { printValue } from '../support/print-value.ts'

const CONTENT = '0 0 10 10 re f\n'

/** A page of 100 points square with a square on it. */
const DRAFT: DraftPdf = {
  objects: {
    1: '<</Type /Catalog /Pages 2 0 R>>',
    2: '<</Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 100 100]>>',
    3: '<</Type /Page /Parent 2 0 R /Contents 4 0 R /TrimBox [90 90 10 10]>>',
    4: { dict: '', data: CONTENT }
  },
  trailer: '/Root 1 0 R'
}

const PLAIN = Buffer.from(buildPdf(DRAFT)).toString('latin1')

/** What a page of the draft comes to, when all of it is found. */
function contentOf(pdf: Pdf): string {
  const [page] = readPages(pdf).pages
  const stream = pdf.resolve(page?.dict.entries.get('Contents'))
  return typeof stream === 'object' && stream?.kind === 'stream'
    ? Buffer.from(pdf.data(stream).bytes).toString('latin1')
    : 'nothing'
}

const whats = (pdf: Pdf): readonly string[] => pdf.repairs.map(({ what }) => what)

describe('a sound file is read without repair', () => {
  const rows: readonly (readonly [name: string, bytes: Uint8Array, structure: Pdf['structure']])[] = [
    ['with a table', buildPdf(DRAFT), { objectStreams: false, xrefStreams: false, revisions: 1 }],
    ['with streams', buildPackedPdf(DRAFT), { objectStreams: true, xrefStreams: true, revisions: 1 }],
    ['hybrid', buildPackedPdf(DRAFT, true), { objectStreams: true, xrefStreams: true, revisions: 1 }]
  ]
  for (const [name, bytes, structure] of rows) {
    test(name, () => {
      const pdf = readPdf(bytes)
      expect(contentOf(pdf)).toBe(CONTENT)
      expect(pdf.repairs).toEqual([])
      expect(pdf.structure).toEqual(structure)
      expect(pdf.version).toBe('1.6')
      expect(pdf.encrypted).toBe(false)
      for (const number of [1, 2, 3, 4]) expect(pdf.numbers).toContain(number)
    })
  }
})

test('what a later revision says counts', () => {
  const prev = PLAIN.lastIndexOf('xref\n0 5')
  const changed = '4 0 obj\n<</Length 1>>\nstream\nn\nendstream\nendobj\n'
  const at = PLAIN.length
  const row = `${String(at).padStart(10, '0')} 00000 n \n`
  const table = `xref\n0 1\n0000000000 65535 f \n4 1\n${row}trailer\n<</Size 5 /Root 1 0 R /Prev ${prev}>>\n`
  const pdf = readPdf(bytesOf(`${PLAIN}${changed}${table}startxref\n${at + changed.length}\n%%EOF\n`))
  expect(contentOf(pdf)).toBe('n')
  expect(pdf.structure.revisions).toBe(2)
  expect(pdf.repairs).toEqual([])
})

describe('revisions are followed to an end', () => {
  /** The draft with so many empty revisions, of which the last leads to the one before it, or to itself. */
  function revised(count: number, isLoop: boolean): Pdf {
    let text = PLAIN
    let last = PLAIN.lastIndexOf('xref\n0 5')
    for (let i = 0; i < count; i++) {
      const at = text.length
      text += `xref\n0 0\ntrailer\n<</Size 5 /Root 1 0 R /Prev ${isLoop ? at : last}>>\n`
      last = at
    }
    return readPdf(bytesOf(`${text}startxref\n${last}\n%%EOF\n`))
  }
  const rows: readonly (readonly [count: number, isLoop: boolean, what: string | undefined])[] = [
    [4095, false, undefined],
    [4096, false, '/Prev leads to more than 4096 sections'],
    [1, true, '/Prev leads back to a section that has been read']
  ]
  for (const [count, isLoop, what] of rows) {
    test(`${count}${isLoop ? ' in a loop' : ''}`, () => expect(whats(revised(count, isLoop))[0]).toBe(what))
  }
})

test('an object of another generation, or none, is null', () => {
  const pdf = readPdf(buildPdf(DRAFT))
  expect(pdf.object({ kind: 'ref', number: 1, generation: 1 })).toBeNull()
  expect(pdf.object({ kind: 'ref', number: 99, generation: 0 })).toBeNull()
})

describe('a damaged file is read all the same, and told what was wrong', () => {
  const rows: readonly (readonly [name: string, text: string, told: string])[] = [
    ['junk before the header', `junk\n${PLAIN}`, '5 bytes stand before the header'],
    ['no header', PLAIN.slice(9), 'there is no header %PDF-'],
    ['junk behind the end', `${PLAIN}<html>`, '6 bytes stand behind %%EOF'],
    ['no startxref', PLAIN.replace('startxref', 'startxxxx'), 'startxref is missing'],
    ['startxref without a number', PLAIN.replace(/startxref\n\d+/, 'startxref\n'), 'startxref has no number'],
    [
      'startxref elsewhere',
      PLAIN.replace(/startxref\n\d+/, 'startxref\n7'),
      'there is no table of cross-references where startxref says'
    ],
    [
      'startxref beyond the end',
      PLAIN.replace(/startxref\n\d+/, 'startxref\n99999999'),
      'there is no table of cross-references where startxref says'
    ],
    ['cut behind the objects', PLAIN.slice(0, PLAIN.indexOf('xref\n')), '%%EOF is missing: the file may have been cut'],
    [
      'objects elsewhere than in the table',
      PLAIN.replace(/00000 n \n\d{10}/, '00000 n \n0000000002'),
      `it is not where the cross-references say, but at ${PLAIN.indexOf('2 0 obj')}`
    ],
    ['length too small', PLAIN.replace('/Length 15', '/Length 03'), 'the stream is not 3 bytes long: it ends after 15'],
    [
      'length too large',
      PLAIN.replace('/Length 15', '/Length 99999'),
      'the stream is not 99999 bytes long: it ends after 15'
    ],
    ['no length', PLAIN.replace('/Length 15', '/Lungth 15'), 'the stream has no length: it ends after 15'],
    ['length in itself', PLAIN.replace('/Length 15', '/Length 4 0 R'), 'the stream has no length: it ends after 15'],
    ['stream with a single CR', PLAIN.replace('stream\n0', 'stream\r0'), 'stream is not followed by an end of line'],
    ['no endobj', PLAIN.replace('endobj\n2', '      \n2'), 'endobj is missing'],
    ['no catalog', PLAIN.replace('/Root 1', '/Root 9'), 'the cross-references do not lead to a catalog'],
    ['no trailer', PLAIN.replace('trailer', 'tr_iler'), 'there is no table of cross-references where startxref says']
  ]
  for (const [name, text, told] of rows) {
    test(name, () => {
      const pdf = readPdf(bytesOf(text))
      expect(contentOf(pdf).trim()).toBe(CONTENT.trim())
      if (told === '') expect(whats(pdf)).toEqual([])
      else expect(whats(pdf)).toContain(told)
    })
  }
})

test('a file with streams of cross-references is found without them', () => {
  const text = Buffer.from(buildPackedPdf(DRAFT)).toString('latin1')
  const pdf = readPdf(bytesOf(text.replace(/startxref\n\d+/, 'startxref\n5')))
  expect(contentOf(pdf)).toBe(CONTENT)
})

describe('what is no PDF has no objects', () => {
  const rows: readonly (readonly [name: string, text: string, told: string])[] = [
    ['nothing', '', 'the file is empty'],
    ['text', 'Dear print shop,\nplease find enclosed our advertisement.\n', 'there is no header %PDF-'],
    ['only a header', '%PDF-1.4\n', '%%EOF is missing: the file may have been cut']
  ]
  for (const [name, text, told] of rows) {
    test(name, () => {
      const pdf = readPdf(bytesOf(text))
      expect(pdf.numbers).toEqual([])
      expect(readPages(pdf).pages).toEqual([])
      expect(whats(pdf)).toContain(told)
    })
  }
})

test('a file cut at any byte is read without a fault of ours', () => {
  for (const whole of [buildPdf(DRAFT), buildPackedPdf(DRAFT), buildPackedPdf(DRAFT, true)]) {
    for (let length = 0; length < whole.length - 1; length++) {
      const pdf = readPdf(whole.subarray(0, length))
      readPages(pdf)
      for (const { value } of pdf.objects()) printValue(value)
      expect(pdf.repairs).not.toEqual([])
    }
  }
})

test('an encrypted file says so, and what is enciphered is not read', () => {
  const pdf = readPdf(buildPdf({ ...DRAFT, trailer: '/Root 1 0 R /Encrypt <</Filter /Standard>>' }))
  expect(pdf.encrypted).toBe(true)
  expect(contentOf(pdf)).toBe('')
})

test('references that lead to themselves lead nowhere', () => {
  const objects = { ...DRAFT.objects, 5: '6 0 R', 6: '5 0 R', 7: '7 0 R' }
  const pdf = readPdf(buildPdf({ ...DRAFT, objects }))
  for (const number of [5, 6, 7]) expect(pdf.resolve({ kind: 'ref', number, generation: 0 })).toBeNull()
})

test('an object stream that is said to lie in itself is none', () => {
  const text = Buffer.from(buildPackedPdf(DRAFT)).toString('latin1')
  const second = text.indexOf('\x02\x00\x00\x00\x05')
  const place = second + 3 * 7
  const pdf = readPdf(bytesOf(`${text.slice(0, place)}\x02\x00\x00\x00\x05${text.slice(place + 5)}`))
  expect(pdf.object({ kind: 'ref', number: 2, generation: 0 })).toBeNull()
  expect(whats(pdf)).toContain('objects are said to be in it, but it is no stream')
})
