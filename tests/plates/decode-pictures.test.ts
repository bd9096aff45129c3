import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPages } from '../../src/pdf/read-pages.ts'
import { readPdf } from '../../src/pdf/read-pdf.ts'
import { exposeSheet } from '../../src/plates/expose-sheet.ts'

/** 8 × 8 pixels of C 200, M 100, Y 30, K 10, turned over as Adobe's programs write them. */
const JPEG = readFileSync('tests/plates/cmyk.jpg')

/** The same without the marker that says whose it is: segments up to the first scan, but for APP14. */
function withoutMarker(jpeg: Buffer): Buffer {
  const parts = [jpeg.subarray(0, 2)]
  let at = 2
  while (jpeg[at + 1] !== 0xda) {
    const end = at + 2 + jpeg.readUInt16BE(at + 2)
    if (jpeg[at + 1] !== 0xee) parts.push(jpeg.subarray(at, end))
    at = end
  }
  return Buffer.concat([...parts, jpeg.subarray(at)])
}

async function show(jpeg: Buffer, entries: string): Promise<{ inks: number[]; faults: string[] }> {
  const content = 'q 8 0 0 8 0 0 cm /I Do Q'
  const head = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 8 8]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`
  ].map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`)
  const dict = `/Type/XObject/Subtype/Image/Width 8/Height 8/BitsPerComponent 8/ColorSpace/DeviceCMYK${entries}`
  const file = Buffer.concat([
    Buffer.from(`%PDF-1.6\n${head.join('')}5 0 obj\n<<${dict}/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`),
    jpeg,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n')
  ])
  const pdf = readPdf(file)
  const { whole } = await exposeSheet(pdf, readPages(pdf).pages[0]!, 72)
  return { inks: whole.plates.map(plate => plate[20]!), faults: whole.faults.map(({ what }) => what) }
}

const TURNED = '/Decode[1 0 1 0 1 0 1 0]'
const near = (inks: readonly number[], expected: readonly number[]): void => {
  for (const [i, ink] of inks.entries()) expect(Math.abs(ink - expected[i]!)).toBeLessThanOrEqual(4)
}

describe('a JPEG in CMYK has the numbers that stand in it', () => {
  test('turned over by its Decode', async () => near((await show(JPEG, TURNED)).inks, [200, 100, 30, 10]))
  test('or, without, a negative', async () => near((await show(JPEG, '')).inks, [55, 155, 225, 245]))
  test('whoever wrote it', async () => {
    const [plain, turned] = [await show(withoutMarker(JPEG), ''), await show(withoutMarker(JPEG), TURNED)]
    // Its colours are those of YCCK, which only the marker tells: the black stays, and is what it is.
    near([plain.inks[3]!, turned.inks[3]!], [245, 10])
  })
})

test('one that is cut off is told', async () => {
  expect((await show(JPEG.subarray(0, 40), '')).faults).toEqual(['a picture packed by DCTDecode'])
})
