import { describe, expect, test } from 'vitest'
import { BLACK } from '../../../src/base/ink.ts'
import { fromPt } from '../../../src/base/length.ts'
import type { PdfProfile } from '../../../src/base/pdf-profile.ts'
import { deflate } from '../../../src/flate/deflate.ts'
import type { Mark, Page } from '../../../src/page/page.ts'
import { readPdf as readAnyPdf } from '../../../src/pdf/read-pdf.ts'
import { encodePdf, type PagedJob } from '../../../src/press/pdf/encode-pdf.ts'
import { PLAIN } from '../../../src/press/pdf/packing.ts'
import type { Palette } from '../../../src/press/pdf/palette.ts'
import { prepareIntent } from '../../../src/press/pdf/prepare-intent.ts'
import { preparePages } from '../../../src/press/pdf/prepare-pages.ts'
import type { PreparedPage } from '../../../src/press/pdf/prepared-page.ts'
import { textString } from '../../../src/press/pdf/text-string.ts'
import { readXml } from '../../../src/xml/read-xml.ts'
import { follow, objectsWith, type ReadPdf, readPdf, streamsWith } from '../../support/read-pdf.ts'
import { toyEngraving, toyFonts, toyPage, toyRun } from '../../support/toy-page.ts'

const samples = Uint8Array.from({ length: 8 }, (_, i) => 10 * i)
const engravings = new Map([
  toyEngraving('a.jpg', [2, 1], 'cmyk', samples),
  toyEngraving('b.jpg', [4, 2], 'grey', samples)
])

const CONDITION = {
  condition: 'CGATS TR 002',
  registry: 'http://www.color.org',
  info: '新闻纸',
  icc: new Uint8Array(9)
}
const JOB = {
  fonts: toyFonts,
  title: 'Times & <2019> (6)',
  profile: 'x4',
  intent: prepareIntent(CONDITION),
  date: { year: 2019, month: 6, day: 13 },
  language: 'zh-CN'
} as const

const prepare = (pages: readonly Page[]): readonly PreparedPage[] => [
  ...preparePages(pages, { fonts: toyFonts, engravings, artworks: new Map() }, 'x4')
]
const encode = async (pages: readonly Page[], form?: 'packed' | 'plain'): Promise<Uint8Array> =>
  encodePdf({ ...JOB, pages: prepare(pages) }, form)
const made = async (change: Partial<PagedJob>): Promise<ReadPdf> =>
  readPdf(encodePdf({ ...JOB, pages: prepare([first]), ...change }))
const read = async (...pages: Page[]): Promise<ReadPdf> => readPdf(await encode(pages))

const box = { x: 0, y: 0, w: fromPt(20), h: fromPt(10) }
const image = (file: string): Mark => ({ kind: 'image', file, rect: box, crop: box })
const first = toyPage([toyRun('A丨', { x: 10, y: 20 }), image('a.jpg')], 5)
const second = toyPage([toyRun('Á A', { x: 10, y: 20 }), image('a.jpg'), image('b.jpg')])

/** What is shown on a page, by way of ToUnicode, as a reader that copies text does it. */
function textOf(pdf: ReadPdf): string {
  const [unicode] = streamsWith(pdf, '').filter(text => text.includes('begincmap'))
  const table = new Map(
    [...unicode!.matchAll(/<(....)> <(.+)>/g)].map(([, code, text]) => [code!.toLowerCase(), text!])
  )
  const content = streamsWith(pdf, '').find(text => text.includes(' Td '))!
  const strings = [...content.matchAll(/\(((?:\\.|[^\\)])*)\)/gs)].map(([, it]) =>
    it!.replace(/\\(.)/gs, (_, c) => (c === 'r' ? '\r' : c))
  )
  const codes = strings.join('').match(/../gs) ?? []
  return codes
    .map(code =>
      Buffer.from(table.get(Buffer.from(code, 'latin1').toString('hex'))!, 'hex')
        .swap16()
        .toString('utf16le')
    )
    .join('')
}

describe('a file', () => {
  test.each<readonly [PdfProfile, string, RegExp]>([
    ['x4', '1.6', /^<<\/Type\/XRef\/W\[1 4 2\]/],
    ['x1a', '1.4', /^<</]
  ])('for %s begins and ends as PDF %s does', async (profile, version, beginning) => {
    const pdf = await made({ profile })
    expect(pdf.header).toBe(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`)
    expect(pdf.trailer).toMatch(beginning)
    expect(pdf.trailer).toMatch(/\/Size \d+\/Root \d+ 0 R\/Info \d+ 0 R\/ID\[<([0-9a-f]{32})><\1>\](>>\n$|\/Filter)/)
  })

  test('keeps what is no stream in streams where PDF knows such', async () => {
    const hidden = async (profile: PdfProfile): Promise<boolean> => {
      const bytes = encodePdf({ ...JOB, profile, pages: prepare([first]) })
      return !Buffer.from(bytes).includes('/Type/Catalog') && Buffer.from(bytes).includes('/Type/ObjStm/N ')
    }
    expect([await hidden('x4'), await hidden('proof'), await hidden('x1a')]).toEqual([true, true, false])
  })

  test('of more objects than one stream holds is whole', () => {
    const pages = prepare(Array.from({ length: 300 }, () => first))
    const pdf = readPdf(encodePdf({ ...JOB, pages }))
    expect(objectsWith(pdf, '/Type/Page/')).toHaveLength(300)
    expect(objectsWith(pdf, '/Type/ObjStm/N 200')).toHaveLength(1)
  })

  test('is the same bytes each time, and others for other pages', async () => {
    const bytes = await encode([first, second])
    expect(await encode([first, second])).toEqual(bytes)
    expect(await encode([second, first])).not.toEqual(bytes)
  })

  test('has a tree of its pages in order', async () => {
    const pdf = await read(first, second)
    const tree = pdf.objects.get(follow(objectsWith(pdf, '/Type/Catalog')[0]!, 'Pages'))!
    expect(tree).toContain('/Count 2')
    expect(pdf.objects.get(follow(tree, 'Kids'))).toContain('/TrimBox[5 5 205 105]')
  })

  test('shares content streams with the file of another selection', async () => {
    const prepared = prepare([first, second])
    const alone = Buffer.from(encodePdf({ ...JOB, pages: prepared.slice(1) }))
    const together = Buffer.from(encodePdf({ ...JOB, pages: prepared }))
    expect(alone.includes(Buffer.from(prepared[1]!.content))).toBe(true)
    expect(together.includes(Buffer.from(prepared[1]!.content))).toBe(true)
  })
})

describe('a page', () => {
  test.each([
    ['without bleed', 0, '/MediaBox[0 0 200 100]/BleedBox[0 0 200 100]/TrimBox[0 0 200 100]'],
    [
      'with bleed',
      8.504,
      '/MediaBox[0 0 217.008 117.008]/BleedBox[0 0 217.008 117.008]/TrimBox[8.504 8.504 208.504 108.504]'
    ]
  ])('%s has its boxes', async (_, bleed, boxes) => {
    expect(objectsWith(await read(toyPage([], bleed)), '/Type/Page/')[0]).toContain(boxes)
  })

  test('with a slug stands on a larger sheet', async () => {
    const page = { ...toyPage([], 8.504), slug: { depth: fromPt(28.346), marks: [] } }
    expect(objectsWith(await read(page), '/Type/Page/')[0]).toContain(
      '/MediaBox[0 0 256.692 156.692]/BleedBox[19.842 19.842 236.85 136.85]/TrimBox[28.346 28.346 228.346 128.346]'
    )
  })

  test('to be read is opened at its trim, and only then', async () => {
    const boxOf = async (profile: PdfProfile): Promise<string> =>
      objectsWith(await made({ profile, pages: await prepare([toyPage([], 5)]) }), '/Type/Page/')[0]!
    expect(await boxOf('proof')).toContain('/CropBox[5 5 205 105]')
    expect(await boxOf('x4')).not.toContain('/CropBox')
  })

  test('calls for its own faces and pictures only', async () => {
    const pdf = await read(toyPage([]), first, second)
    const called = objectsWith(pdf, '/Type/Page/').map(page => page.match(/\/[FI]\d+(?= )/g))
    expect(called).toEqual([null, ['/F0', '/I0'], ['/F0', '/I0', '/I1']])
  })

  test('has no UserUnit, and no colour but the four inks and grey', async () => {
    const plain = Buffer.from(await encode([first, second], 'plain')).toString('latin1')
    expect(plain).not.toMatch(/UserUnit|DeviceRGB|\brg\b|\bg\b/)
  })
})

describe('a font', () => {
  test('is a subset under a name of its own', async () => {
    const names = async (...pages: Page[]): Promise<string> =>
      /\/FontName\/(\S+?)\//.exec(objectsWith(await read(...pages), '/FontName')[0]!)![1]!
    expect(await names(first)).toMatch(/^[A-Z]{6}\+Toy-Regular$/)
    expect(await names(first)).not.toBe(await names(second))
  })

  test('states the widths that are not an em, by glyphs of the whole face', async () => {
    const [font] = objectsWith(await read(first, second), '/CIDFontType2')
    expect(font).toContain('/DW 1000/W[0[500 250 600 600]]')
  })

  test('leads from the glyphs of the face to those of the subset', async () => {
    const pdf = await read(first)
    const map = pdf.streams.get(follow(objectsWith(pdf, '/CIDFontType2')[0]!, 'CIDToGIDMap'))!
    expect([...map]).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 2])
  })

  test.each([
    ['A丨', first],
    ['Á A', second]
  ])('gives back the text %s', async (text, page) => {
    expect(textOf(await read(page))).toBe(text)
  })

  test.each([
    ['a ligature gives back its letters', 'fiA', [0, 2, 3], 'fiA'],
    ['a joiner or selector belongs to no glyph', 'A\u200dÁ\ufe01', [0, 2, 4], 'AÁ'],
    ['a soft hyphen looks like a hard one', '\u00ad', [0, 1], '-']
  ])('%s', async (_, text, clusters, told) => {
    const { run } = toyRun('AÁ'.slice(2 - clusters.length + 1), { x: 10, y: 20 }) as Extract<Mark, { kind: 'glyphs' }>
    const mark: Mark = { kind: 'glyphs', run: { ...run, text, clusters: Uint32Array.from(clusters) } }
    expect(textOf(await read(toyPage([mark])))).toBe(told)
  })

  test('what the face has not is left out', async () => {
    expect(textOf(await read(toyPage([toyRun('xyA', { x: 10, y: 20 })])))).toBe('A')
  })

  test('describes itself in thousandths of the em, its stem by the stroke 丨', async () => {
    const [descriptor] = objectsWith(await read(first), '/FontDescriptor/FontName')
    expect(descriptor).toContain(
      '/FontBBox[-100 -200 1100 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 200/'
    )
  })
})

describe('a copy to read', () => {
  test('has the colours of a screen in the place of inks', () => {
    const palette: Palette = { fill: 'rg', stroke: 'RG', parts: ({ k }) => [1000 - 10 * k, 0, 0] }
    const stock = { fonts: toyFonts, engravings, artworks: new Map() }
    const rule: Mark = { kind: 'rule', from: { x: 0, y: 0 }, to: { x: 9, y: 0 }, weight: fromPt(1), ink: BLACK }
    const [page] = preparePages([toyPage([toyRun('A', { x: 10, y: 20 }), rule])], stock, 'proof', palette)
    const lines = Buffer.from(PLAIN.content(page!.content)).toString('latin1').split('\n')
    expect(lines.filter(line => /^[-. \d]+ [a-zA-Z]+$/.test(line) && /(k|K|rg|RG)$/.test(line))).toEqual([
      '0 0 0 rg',
      '0 0 0 RG'
    ])
  })

  test('says what the inks of its pictures look like, and a file for print does not', async () => {
    const shown = async (profile: PdfProfile): Promise<string> =>
      objectsWith(await made({ profile }), '/Type/Page/')[0]!
    expect(await shown('proof')).toMatch(/\/ColorSpace<<\/DefaultCMYK\[\/ICCBased \d+ 0 R\]>>/)
    expect(await shown('x4')).not.toContain('/ColorSpace')
  })

  test('without pictures needs no profile', async () => {
    const pdf = await made({ profile: 'proof', pages: prepare([toyPage([toyRun('A', { x: 10, y: 20 })])]) })
    expect(objectsWith(pdf, '/N 4')).toEqual([])
  })
})

describe('no string is longer than files for archives may hold', () => {
  const LONGEST = 32_767

  test('in the title', async () => {
    const [info] = objectsWith(await made({ title: '报'.repeat(20_000) }), '/Producer')
    expect(/<([0-9A-F]+)>/.exec(info!)![1]!.length / 2).toBeLessThanOrEqual(LONGEST)
  })

  test('in a line of type', async () => {
    const pdf = await read(toyPage([toyRun('A'.repeat(40_000), { x: 10, y: 20 })]))
    const strings = [
      ...streamsWith(pdf, '')
        .find(text => text.includes(' Td '))!
        .matchAll(/\((.*?)\)/gs)
    ]
    const lengths = strings.map(([, string]) => string!.length)
    expect(lengths.reduce((sum, length) => sum + length)).toBe(2 * 40_000)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(LONGEST)
  })
})

test('a picture goes into a file once, and comes out as it went in', async () => {
  const bytes = await encode([first, second])
  expect(objectsWith(readPdf(bytes), '/Subtype/Image').map(object => object.replace(/\/Filter.*/, ''))).toEqual([
    '<</Type/XObject/Subtype/Image/Width 2/Height 1/BitsPerComponent 8/ColorSpace/DeviceCMYK',
    '<</Type/XObject/Subtype/Image/Width 4/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray'
  ])
  expect(imagesOf(bytes)).toEqual([samples, samples])
})

test.each([
  [true, '/Decode[1 0 1 0 1 0 1 0]'],
  [false, '']
])('a JPEG goes into a file as it came; inverted: %s', async (inverted, decode) => {
  const jpeg = Uint8Array.from([0xff, 0xd8, 1, 2, 3])
  const [file, engraving] = toyEngraving('a.jpg', [2, 1], 'cmyk', samples)
  const form = { kind: 'jpeg', bytes: jpeg, inverted } as const
  const stock = { fonts: toyFonts, engravings: new Map([[file, { ...engraving, form }]]), artworks: new Map() }
  const pages = preparePages([first], stock, 'x4')
  const bytes = await encodePdf({ ...JOB, pages })
  expect(objectsWith(readPdf(bytes), '/Subtype/Image')[0]).toContain(
    `/Width 2/Height 1/BitsPerComponent 8/ColorSpace/DeviceCMYK${decode}/Filter/DCTDecode/Length 5>>`
  )
  expect(imagesOf(bytes)).toEqual([jpeg])
})

test('line art goes into a file a bit a pixel', async () => {
  const bits = Uint8Array.from([0b1000_0000])
  const [file, engraving] = toyEngraving('a.jpg', [2, 1], 'grey', samples)
  const form = { kind: 'bits', bytes: deflate(bits) } as const
  const stock = { fonts: toyFonts, engravings: new Map([[file, { ...engraving, form }]]), artworks: new Map() }
  const bytes = await encodePdf({ ...JOB, pages: preparePages([first], stock, 'x4') })
  expect(objectsWith(readPdf(bytes), '/Subtype/Image')[0]).toContain(
    '/Width 2/Height 1/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/FlateDecode/Length'
  )
  expect(imagesOf(bytes)).toEqual([bits])
})

/** The samples of a file's pictures, by the project's reader of any PDF; of a JPEG its bytes. */
function imagesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const pdf = readAnyPdf(bytes)
  const streams = [...pdf.objects()].flatMap(({ value }) =>
    value !== null && typeof value === 'object' && value.kind === 'stream' ? [value] : []
  )
  return streams
    .filter(({ dict }) => dict.entries.has('ColorSpace'))
    .map(stream => Uint8Array.from(pdf.data(stream).bytes))
}

test('a shape that pages stamp goes into a file once, in the ink of its place', async () => {
  const shape = { name: '0-7', path: { steps: 'MLLZ', coords: Int32Array.of(0, -120, 500, -120, 250, 880) } }
  const stamps: Mark = { kind: 'stamps', stamps: [{ shape, at: box }], size: fromPt(7), ink: BLACK }
  const pdf = await read(toyPage([stamps]), toyPage([stamps, stamps]))
  expect(objectsWith(pdf, '/BBox[0 -0.12 0.5 0.88]')).toHaveLength(1)
  expect(objectsWith(pdf, '/XObject<</S0-7 ')).toHaveLength(2)
  expect(streamsWith(pdf, '/BBox[0 -0.12 0.5 0.88]')).toEqual(['0 -.12 m\n.5 -.12 l\n.25 .88 l\nh\nf\n'])
})

describe('a copy to read leads about', () => {
  const proof = { ...JOB, profile: 'proof' } as const
  const pages = (): ReturnType<typeof preparePages> => {
    const head: readonly Mark[] = [
      { kind: 'open', role: 'story', id: 'a' },
      { kind: 'open', role: 'head', id: '题（一）' },
      toyRun('A', { x: 10, y: 20 }),
      { kind: 'close' },
      toyRun('a@b.cn', { x: 10, y: 40 }),
      { kind: 'close' }
    ]
    const stock = { fonts: toyFonts, engravings, artworks: new Map() }
    return preparePages([{ ...toyPage(head), name: '02-03' }, toyPage([])], stock, 'proof')
  }

  test('has an outline of pages and heads', () => {
    const pdf = readPdf(encodePdf({ ...proof, pages: pages() }))
    const items = objectsWith(pdf, '/Dest')
    const titles = ['第02-03版', '题（一）', '第01版'].map(textString)
    expect(titles.map(title => items.filter(item => item.includes(`/Title${title}`)).length)).toEqual([1, 1, 1])
    expect(objectsWith(pdf, '/Type/Outlines')[0]).toMatch(/\/Count 3>>$/)
  })

  test('names its pages, and links from addresses', () => {
    const pdf = readPdf(encodePdf({ ...proof, pages: pages() }))
    expect(objectsWith(pdf, '/Catalog')[0]).toContain('/PageLabels<</Nums[0<</P(02-03)>>1<</P(01)>>]>>')
    expect(objectsWith(pdf, '/Subtype/Link')).toHaveLength(1)
  })

  test('is the only one that does', () => {
    const pdf = readPdf(encodePdf({ ...JOB, pages: prepare([first]) }))
    expect([
      ...objectsWith(pdf, '/Outlines'),
      ...objectsWith(pdf, '/PageLabels'),
      ...objectsWith(pdf, '/Annot')
    ]).toEqual([])
  })
})

describe('metadata', () => {
  const day = "/CreationDate(D:20190613000000+08'00')/ModDate(D:20190613000000+08'00')"

  test.each<readonly [string, Partial<PagedJob>, string]>([
    ['PDF/X-4', {}, '/GTS_PDFXVersion(PDF/X-4)'],
    ['PDF/X-1a', { profile: 'x1a' }, '/GTS_PDFXVersion(PDF/X-1a:2003)/GTS_PDFXConformance(PDF/X-1a:2003)'],
    ['a copy to read', { profile: 'proof' }, ''],
    ['no profile to keep to', { profile: 'x1a', intent: null }, '']
  ])('of %s is dated by the issue, and direct', async (_, change, claim) => {
    const [info] = objectsWith(await made(change), '/Producer')
    expect(info).toBe(`<</Title (Times & <2019> \\(6\\))/Producer(edition)${day}/Trapped/False${claim}>>`)
  })

  const xmpOf = async (change: Partial<PagedJob> = {}): Promise<string> => {
    const [xmp] = streamsWith(await made(change), '/Type/Metadata')
    return Buffer.from(xmp!, 'latin1').toString()
  }

  test('says the same in XMP, escaped', async () => {
    const xmp = await xmpOf()
    expect(xmp).toContain('<rdf:li xml:lang="x-default">Times &amp; &lt;2019&gt; (6)</rdf:li>')
    expect(xmp).toContain('<xmp:CreateDate>2019-06-13T00:00:00+08:00</xmp:CreateDate>')
    expect(xmp).toMatch(/uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}</)
  })

  test('holds nothing that XML cannot', async () => {
    const xmp = await xmpOf({ title: '甲\u0000\ud800\uffff\u000b乙😀' })
    expect(xmp).toContain('<rdf:li xml:lang="x-default">甲乙😀</rdf:li>')
  })

  test.each<readonly [string, Partial<PagedJob>, readonly string[]]>([
    ['PDF/X-4 and PDF/A-2u', {}, ['PDF/X-4', '2', 'U', 'pdfxid', 'pdf']],
    ['PDF/X-1a', { profile: 'x1a' }, ['PDF/X-1a:2003']],
    ['nothing for a copy to read', { profile: 'proof' }, []],
    ['nothing without a condition', { intent: null }, []]
  ])('claims %s', async (_, change, claims) => {
    const claim = /<(?:pdfxid:GTS_PDFXVersion|pdfaid:\w+|pdfaSchema:prefix)>(.*?)</g
    expect([...(await xmpOf(change)).matchAll(claim)].map(([, it]) => it)).toEqual(claims)
  })

  test('is XML', async () => {
    const reading = readXml((await xmpOf()).replace(/<\?xpacket.*?\?>/g, '').replace('\ufeff', ''))
    expect(reading).toMatchObject({ kind: 'document', root: { name: 'x:xmpmeta' } })
  })

  test('bears a Chinese title', async () => {
    expect(objectsWith(await made({ title: '日报' }), '/Producer')[0]).toContain('/Title <FEFF65E562A5>')
  })
})

describe('the printing condition', () => {
  const intentsOf = async (change: Partial<PagedJob>): Promise<readonly string[]> =>
    [...objectsWith(await made(change), '/Type/Catalog')[0]!.matchAll(/\/S\/(GTS_\w+)/g)].map(([, kind]) => kind!)

  test.each<readonly [string, Partial<PagedJob>, readonly string[]]>([
    ['twice, for PDF/X and PDF/A', {}, ['GTS_PDFX', 'GTS_PDFA1']],
    ['once', { profile: 'x1a' }, ['GTS_PDFX']],
    ['not at all in a copy to read', { profile: 'proof' }, []],
    ['not at all where there is none', { intent: null }, []]
  ])('is declared %s', async (_, change, kinds) => expect(await intentsOf(change)).toEqual(kinds))

  test('is one profile, by its name, registry and words', async () => {
    const pdf = await made({})
    const [catalog] = objectsWith(pdf, '/Type/Catalog')
    const profiles = new Set([...catalog!.matchAll(/\/DestOutputProfile (\d+) 0 R/g)].map(([, ref]) => Number(ref)))
    expect(profiles.size).toBe(1)
    expect(pdf.streams.get([...profiles][0]!)).toEqual(Buffer.from(CONDITION.icc))
    expect(catalog).toContain('/OutputConditionIdentifier(CGATS TR 002)/OutputCondition<FEFF65B095FB7EB8>')
    expect(catalog).toContain('/RegistryName(http://www.color.org)')
  })

  test('names no registry for a name of the shop’s own', async () => {
    const intent = { ...JOB.intent, registry: '' }
    expect(objectsWith(await made({ intent }), '/Type/Catalog')[0]).not.toContain('/RegistryName')
  })
})

test.each<readonly [PdfProfile, string]>([
  ['x4', '%PDF-1.6'],
  ['x1a', '%PDF-1.4'],
  ['proof', '%PDF-1.6']
])('%s begins with %s', async (profile, header) => expect((await made({ profile })).header.slice(0, 8)).toBe(header))

test('the plain form reads as text', async () => {
  const plain = Buffer.from(await encode([first, second], 'plain')).toString()
  expect(plain.replace('\ufeff', '')).toMatch(/^[\n -~]*$/)
  expect(plain).toContain('\n<subset: 5 glyphs>\n')
  expect(plain).toContain('\n<picture: 2 by 1, cmyk>\n')
  expect(plain).toContain('15 85 Td [<00020004>]TJ')
})

test('a face that is set both ways is two fonts of one program', async () => {
  const both = [toyRun('A', { x: 1, y: 9 }), toyRun('丨', { x: 1, y: 9, way: 'stacked' })]
  const pdf = await read(toyPage(both), toyPage([toyRun('A', { x: 1, y: 9 })]))
  const fonts = objectsWith(pdf, '/Subtype/Type0')
  expect(fonts.map(font => /Encoding\s*\/(\S+?)\//.exec(font)![1])).toEqual(['Identity-H', 'Identity-V'])
  expect(new Set(fonts.map(font => follow(font, 'DescendantFonts'))).size).toBe(1)
  expect(objectsWith(pdf, '/Type/Page/').map(page => page.match(/\/F0V? /g))).toEqual([['/F0 ', '/F0V '], ['/F0 ']])
})
