import { describe, expect, test } from 'vitest'
import { readPdfPage } from '../../src/artwork/read-pdf-page.ts'
import { transparencyOf } from '../../src/artwork/transparency.ts'
import { wordsOf } from '../../src/artwork/words-of.ts'
import { fromPt } from '../../src/base/length.ts'
import { buildPdf, type DraftStream } from '../support/pdf-builder.ts'

type Objects = Readonly<Record<number, string | DraftStream>>

/** A file of one page, 100 by 60 points, some of its objects replaced. */
const fileOf = (page: string, more: Objects = {}, trailer = '/Root 1 0 R'): Uint8Array =>
  buildPdf({
    objects: {
      1: '<</Type/Catalog/Pages 2 0 R>>',
      2: '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 120 80]>>',
      3: `<</Type/Page/Parent 2 0 R/Contents 4 0 R${page}>>`,
      4: { dict: '', data: '0 0 10 10 re f' },
      ...more
    },
    trailer
  })

const TRIM = '/TrimBox[10 10 110 70]'
const two: Objects = {
  2: '<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2/MediaBox[0 0 120 80]>>',
  5: '<</Type/Page/Parent 2 0 R/TrimBox[0 0 50 40]>>'
}
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

/** What is wrong · the file · the page asked for · what is said. */
const BAD: readonly (readonly [what: string, file: Uint8Array, page: number | null, said: string])[] = [
  ['nothing in it', new Uint8Array(), null, 'is no PDF'],
  ['another kind of file', bytesOf('\x89PNG\r\n\x1a\n'), null, 'is no PDF'],
  ['a header alone', bytesOf('%PDF-1.6\n'), null, 'is damaged: it has no page that can be found'],
  ['a password', fileOf(TRIM, { 9: '<</Filter/Standard>>' }, '/Root 1 0 R/Encrypt 9 0 R'), null, 'is encrypted'],
  ['several pages', fileOf(TRIM, two), null, 'has 2 pages | say which: {file: …, page: 1}'],
  ['no such page', fileOf(TRIM, two), 3, 'has no page 3 | its pages are 1 to 2'],
  ['a page that is turned', fileOf(`${TRIM}/Rotate 90`), null, 'is turned by 90° (/Rotate)'],
  ['a unit of its own', fileOf(`${TRIM}/UserUnit 2`), null, 'measures in units of 2 points (/UserUnit)'],
  ['no trim', fileOf(''), null, 'does not say where it is trimmed (/TrimBox)'],
  ['a trim of nothing', fileOf('/TrimBox[10 10 10 70]'), null, 'has a trim box without a size'],
  ['a trim without end', fileOf('/TrimBox[0 0 99999 70]'), null, 'has a trim box without a size'],
  [
    'layers',
    fileOf(`${TRIM}/Resources<</Properties<</L 5 0 R>>>>`, { 5: '<</Type/OCG/Name(a)>>' }),
    null,
    'has layers, which may be on or off'
  ],
  [
    'content that cannot be unpacked',
    fileOf(TRIM, { 4: { dict: '/Filter/FlateDecode', data: 'no deflate' } }),
    null,
    'is damaged: its content cannot be unpacked'
  ],
  [
    'a picture for content',
    fileOf(TRIM, { 4: { dict: '/Filter/DCTDecode', data: '' } }),
    null,
    'is damaged: its content'
  ],
  ['content that is none', fileOf(`${TRIM}/Contents[4 0 R 1 0 R]`), null, 'is damaged: its content']
]

test.each(BAD)('a file with %s cannot be placed', (_, file, page, said) => {
  const reading = readPdfPage(file, page)
  expect(reading.kind === 'bad' ? `${reading.why} | ${reading.remedy}` : 'placed').toContain(said)
})

const placed = (file: Uint8Array, page: number | null = null) => {
  const reading = readPdfPage(file, page)
  if (reading.kind === 'bad') throw new Error(reading.why)
  return reading
}

describe('a page that can be placed', () => {
  test('is as large as its trim', () => {
    const { trim, bleed, size } = placed(fileOf(TRIM))
    expect([trim, bleed, size]).toEqual([[10, 10, 110, 70], [10, 10, 110, 70], { w: fromPt(100), h: fromPt(60) }])
  })

  test('has the bleed that it says, as far as its sheet goes', () => {
    expect(placed(fileOf(`${TRIM}/BleedBox[5 -9 120 75]`)).bleed).toEqual([5, 0, 120, 75])
  })

  test('may say where it ends by its art box', () => {
    expect(placed(fileOf('/ArtBox[0 0 30 20]')).size).toEqual({ w: fromPt(30), h: fromPt(20) })
  })

  test('is the one asked for, and may be blank', () => {
    const { size, content } = placed(fileOf(TRIM, two), 2)
    expect([size.w, content.length]).toEqual([fromPt(50), 0])
  })

  test('has content in one piece', () => {
    const file = fileOf(`${TRIM}/Contents[4 0 R 4 0 R]`)
    expect(Buffer.from(placed(file).content).toString()).toBe('0 0 10 10 re f\n0 0 10 10 re f')
  })

  test('is as fine as its coarsest pictures', () => {
    const image = (bits: number, pixels: number): DraftStream => ({
      dict: `/Subtype/Image/Width ${pixels}/Height ${pixels}/BitsPerComponent ${bits}/ColorSpace/DeviceGray`,
      data: ''
    })
    const shown = (name: string, points: number): string => `q ${points} 0 0 ${points} 10 10 cm /${name} Do Q `
    const file = fileOf(`${TRIM}/Resources<</XObject<</A 5 0 R/B 6 0 R/C 7 0 R>>>>`, {
      4: { dict: '', data: shown('A', 36) + shown('A', 18) + shown('B', 9) + shown('C', 60) },
      5: image(8, 100),
      6: image(1, 50),
      7: image(8, 16)
    })
    expect(placed(file).grain).toEqual({ pictures: 200, lineArt: 400 })
    expect(placed(fileOf(TRIM)).grain).toEqual({ pictures: Infinity, lineArt: Infinity })
  })

  test('has the words that its fonts tell', () => {
    const cmap = '1 beginbfchar <41> <5E7F> endbfchar 1 beginbfchar <42> <544A> endbfchar'
    const file = fileOf(`${TRIM}/Resources<</Font<</F 5 0 R>>>>`, {
      4: { dict: '', data: 'BT /F 9 Tf (A) Tj (B) Tj ET' },
      5: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 65/LastChar 66/Widths[500 500]/ToUnicode 6 0 R>>',
      6: { dict: '', data: `begincmap 1 begincodespacerange <00> <FF> endcodespacerange ${cmap} endcmap` }
    })
    expect(wordsOf(placed(file))).toBe('广告')
  })
})

describe('transparency', () => {
  test.each<readonly [string, string, boolean, boolean]>([
    ['none', '/ExtGState<</G<</CA 1/ca 1/BM/Normal/SMask/None>>>>', false, false],
    ['alpha', '/ExtGState<</G<</ca .5>>>>', true, false],
    ['a blend', '/ExtGState<</G 5 0 R>>', true, false],
    ['a soft mask', '/ExtGState<</G<</SMask<</S/Alpha>>>>>>', true, false],
    ['a group', '/XObject<</X 6 0 R>>', true, false],
    ['a group deep down that is isolated', '/XObject<</X 7 0 R>>', true, true],
    ['what leads back to the document', '/XObject<</X<</Parent 6 0 R>>/Y 2 0 R>>', false, false]
  ])('%s', (_, resources, used, isolated) => {
    const { pdf, page } = placed(
      fileOf(`${TRIM}/Resources<<${resources}>>`, {
        5: '<</BM/Multiply>>',
        6: { dict: '/Subtype/Form/Group<</S/Transparency>>', data: '' },
        7: { dict: '/Subtype/Form/Resources<</XObject<</Z[7 0 R 8 0 R]>>>>', data: '' },
        8: { dict: '/Subtype/Form/Group<</S/Transparency/I true>>', data: '' }
      })
    )
    expect(transparencyOf(pdf, page.resources)).toEqual({ used, isolated })
  })
})
