import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadArtworks } from '../../src/artwork/load-artworks.ts'
import { FORGETFUL } from '../../src/base/memory.ts'
import { Notes } from '../../src/base/notes.ts'
import type { World } from '../../src/base/world.ts'
import { diskWorld } from '../../src/cli/disk-world.ts'
import type { PressData } from '../../src/edition/paper.ts'
import { readEdition } from '../../src/edition/read-edition.ts'
import { isStream } from '../../src/pdf/entries.ts'
import type { Pdf, PdfDict, PdfValue } from '../../src/pdf/pdf.ts'
import { readPages } from '../../src/pdf/read-pages.ts'
import { readPdf } from '../../src/pdf/read-pdf.ts'
import { encodePdf } from '../../src/press/pdf/encode-pdf.ts'
import { prepareIntent } from '../../src/press/pdf/prepare-intent.ts'
import { preparePages } from '../../src/press/pdf/prepare-pages.ts'
import { type Proof, typeset } from '../../src/typeset.ts'
import { buildPdf } from '../support/pdf-builder.ts'

const FOLDER = 'editions/press-sample'
const TEA = `${FOLDER}/ads/tea.pdf`
const disk = diskWorld('.')

/** The project with some of its files replaced. */
const worldWith = (files: Readonly<Record<string, string | Uint8Array>>): World => ({
  ...disk,
  read: path => {
    const file = files[path]
    if (file === undefined) return disk.read(path)
    return { kind: 'bytes', bytes: typeof file === 'string' ? new Uint8Array(Buffer.from(file)) : file }
  }
})

const manifest = (ads: string): Readonly<Record<string, string>> => ({
  [`${FOLDER}/edition.yaml`]: readFileSync(`${FOLDER}/edition.yaml`, 'utf8').replace(/ {4}ads:.*/s, `    ads: ${ads}\n`)
})

/** What is said of the artwork of the sample with some of its files replaced. */
async function said(
  files: Readonly<Record<string, string | Uint8Array>>,
  press: Partial<PressData> = {}
): Promise<readonly string[]> {
  const world = worldWith(files)
  const notes = new Notes()
  const { paper, ...edition } = readEdition(world, FOLDER, notes)
  const asked = { ...edition, paper: { ...paper, press: { ...paper.press, ...press } } }
  await loadArtworks({ world, memory: FORGETFUL, profile: null, sink: notes }, asked)
  return notes.sorted().map(({ code, message }) => `${code} ${message}`)
}

/** The tea house's advertisement with one passage of its bytes replaced by another of the same length. */
function tampered(before: string, after: string): Readonly<Record<string, Uint8Array>> {
  const text = readFileSync(TEA, 'latin1')
  if (!text.includes(before) || before.length !== after.length) throw new Error(before)
  return { [TEA]: new Uint8Array(Buffer.from(text.replace(before, after), 'latin1')) }
}

describe('before it is placed', () => {
  test.each<readonly [string, Readonly<Record<string, string | Uint8Array>>, readonly (string | RegExp)[]]>([
    ['a sound one is let pass', {}, []],
    [
      'one that is not there',
      manifest('{ear: ads/bus.pdf, foot: ads/teas.pdf}'),
      [`missing-file there is no file “${FOLDER}/ads/teas.pdf”`]
    ],
    ['one that is no PDF', { [TEA]: 'tea' }, [`bad-artwork ${TEA} is no PDF`]],
    [
      'a page that is not there',
      manifest('{ear: ads/bus.pdf, foot: {file: ads/tea.pdf, page: 2}}'),
      [`bad-artwork ${TEA} has no page 2`]
    ],
    [
      'one that breaks a rule of PDF/X is told with the rule',
      tampered('/Trapped/False', '/Trapped/Falsy'),
      [/^ad-fault .*tea\.pdf breaks X-TRAP.*; allowed: /, /^ad-warning .*tea\.pdf breaks X4-TRAPXMP/]
    ],
    [
      'a drawing that is none',
      {
        ...manifest('{ear: ads/bus.pdf, foot: ads/a.svg}'),
        [`${FOLDER}/ads/a.svg`]: '<svg viewBox="0 0 9 9"><text/></svg>'
      },
      ['bad-artwork <text> is type, and artwork has no fonts']
    ],
    [
      'a drawing in bytes that are no text',
      { ...manifest('{ear: ads/bus.pdf, foot: ads/a.svg}'), [`${FOLDER}/ads/a.svg`]: Uint8Array.of(0xff, 0xfe) },
      [`bad-artwork ${FOLDER}/ads/a.svg is no SVG: it is not UTF-8`]
    ]
  ])('%s', async (_, files, expected) => {
    const lines = await said(files)
    expect(lines.length).toBe(expected.length)
    for (const [i, line] of expected.entries()) expect(lines[i]).toMatch(line)
  })

  const ofPaint = (paint: string): Uint8Array =>
    buildPdf({
      objects: {
        1: '<</Type/Catalog/Pages 2 0 R>>',
        2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/TrimBox[0 0 9 9]/Contents 4 0 R/Resources<<${STATE}>>>>`,
        4: { dict: '', data: paint }
      },
      trailer: '/Root 1 0 R'
    })
  const STATE = '/ExtGState<</M<</BM[/Multiply/Normal]>>>>/ColorSpace<</L[/Lab<</WhitePoint[1 1 1]>>]>>'

  test.each([
    [
      'transparency',
      tampered('/op true/OPM 1', '/ca .5  /OPM 1')[TEA]!,
      /breaks X-TRANSP.*, in object \d+: .*\/ca 0\.5/
    ],
    ['blend modes of which one is to be chosen', ofPaint(''), /breaks X-TRANSP.*, in object \d+: .*\/BM \/Multiply/],
    [
      'colours that are not in ink',
      ofPaint('/L cs 50 0 0 sc 0 0 5 5 re f'),
      /breaks X1A-COL on page 1, 0 mm from.* Lab/
    ]
  ])('%s: refused where the press takes PDF/X-1a', async (_, file, words) => {
    const faults = async (press: Partial<PressData>): Promise<readonly string[]> =>
      (await said({ [TEA]: file }, press)).filter(line => line.startsWith('ad-fault'))
    expect(await faults({ profile: 'x4' })).not.toContainEqual(expect.stringMatching(words))
    expect(await faults({ profile: 'x1a' })).toContainEqual(expect.stringMatching(words))
  })

  test.each([
    ['ink in a JPEG', 'DCTDecode', /^ad-fault .* breaks INK-POINT on page 1.*: 267 % on more than a square millimetre/],
    [
      'pictures that cannot be unpacked',
      'JPXDecode',
      /^ad-warning .* cannot be held against INK-POINT: .* a picture packed by JPXDecode$/
    ]
  ])('%s: told', async (_, filter, words) => {
    const picture = `/Subtype/Image/Width 8/Height 8/BitsPerComponent 8/ColorSpace/DeviceCMYK/Filter/${filter}`
    const file = buildPdf({
      objects: {
        1: '<</Type/Catalog/Pages 2 0 R>>',
        2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/TrimBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>',
        4: { dict: '', data: '9 0 0 9 0 0 cm /X Do' },
        5: { dict: picture, data: new Uint8Array(readFileSync('tests/plates/cmyk.jpg')) }
      },
      trailer: '/Root 1 0 R'
    })
    expect(await said({ [TEA]: file })).toContainEqual(expect.stringMatching(words))
  })

  test('an isolated group is told: black does not overprint in it', async () => {
    const file = buildPdf({
      objects: {
        1: '<</Type/Catalog/Pages 2 0 R>>',
        2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/TrimBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>>>',
        4: { dict: '/Subtype/Form/BBox[0 0 9 9]/Group<</S/Transparency/I true>>', data: '' }
      },
      trailer: '/Root 1 0 R'
    })
    expect(await said({ [TEA]: file })).toContain(
      `ad-warning ${TEA} has an isolated transparency group: black in it knocks out what lies below`
    )
  })
})

/** A value with its references followed, and what placing leaves behind left out; references met again are marks. */
function expanded(pdf: Pdf, value: PdfValue, met: readonly unknown[] = []): unknown {
  const direct = pdf.resolve(value)
  if (direct === null || typeof direct !== 'object') return direct
  if (met.includes(direct)) return 'again'
  const within = [...met, direct]
  const entriesOf = ({ entries }: PdfDict): unknown =>
    Object.fromEntries(
      [...entries].filter(([key]) => key !== 'Length').map(([key, each]) => [key, expanded(pdf, each, within)])
    )
  switch (direct.kind) {
    case 'array':
      return direct.items.map(item => expanded(pdf, item, within))
    case 'dict':
      return entriesOf(direct)
    case 'stream':
      return { dict: entriesOf(direct.dict), raw: Buffer.from(direct.raw).toString('latin1') }
    case 'string':
      return { string: Buffer.from(direct.bytes).toString('latin1') }
    default:
      return direct
  }
}

describe('once it is placed', () => {
  let proof: Proof
  let bytes: Uint8Array
  beforeAll(async () => {
    proof = await typeset(disk, FOLDER)
    const pages = preparePages(proof.pages, proof, 'x4')
    const job = { fonts: proof.fonts, title: 'a', profile: 'x4', intent: null, language: 'zh-CN' } as const
    bytes = encodePdf({ ...job, pages, date: proof.edition.date })
  }, 60_000)

  test('its resources are those of its own file, fonts under their own names and streams byte for byte', () => {
    const ours = readPdf(bytes)
    const page = readPages(ours).pages[0]!
    const forms = expanded(ours, page.resources) as { XObject: Record<string, { dict: { Resources: unknown } }> }
    for (const [name, file] of [
      ['A0', 'bus'],
      ['A1', 'tea']
    ] as const) {
      const pdf = readPdf(readFileSync(`${FOLDER}/ads/${file}.pdf`))
      expect(forms.XObject[name]!.dict.Resources).toEqual(expanded(pdf, readPages(pdf).pages[0]!.resources))
    }
  })

  test('in a copy to read its inks look as those of the page do', () => {
    const intent = prepareIntent({ ...proof.edition.paper.press.intent, icc: proof.profile!.bytes })
    const pages = preparePages(proof.pages, proof, 'proof')
    const job = { fonts: proof.fonts, title: 'a', profile: 'proof', intent, language: 'zh-CN' } as const
    const ours = readPdf(encodePdf({ ...job, pages, date: proof.edition.date }))
    interface Resources {
      readonly ColorSpace: { readonly DefaultCMYK: unknown }
      readonly XObject: Record<string, { readonly dict: { readonly Resources: Resources } }>
    }
    const { ColorSpace, XObject } = expanded(ours, readPages(ours).pages[0]!.resources) as Resources
    expect(ColorSpace.DefaultCMYK).toMatchObject([{ name: 'ICCBased' }, { dict: { N: 4 } }])
    for (const name of ['A0', 'A1'])
      expect(XObject[name]!.dict.Resources.ColorSpace.DefaultCMYK).toEqual(ColorSpace.DefaultCMYK)
  })

  test('its content is its own, and its box the trim', () => {
    const pdf = readPdf(bytes)
    const forms = [...pdf.objects()]
      .map(({ value }) => value)
      .filter(value => isStream(value))
      .filter(({ dict }) => dict.entries.has('BBox'))
    expect(forms.length).toBe(2)
    for (const [i, form] of forms.entries()) {
      const artwork = proof.artworks.get(`${FOLDER}/ads/${['bus', 'tea'][i]}.pdf`)!
      if (artwork.kind !== 'pdf') throw new Error('no PDF')
      expect(Buffer.from(pdf.data(form).bytes).equals(artwork.content)).toBe(true)
      expect(expanded(pdf, form.dict.entries.get('BBox')!)).toEqual(artwork.trim)
    }
  })
})
