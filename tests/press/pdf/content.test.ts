import { describe, expect, test } from 'vitest'
import type { PdfArtwork } from '../../../src/artwork/artwork.ts'
import type { Rect } from '../../../src/base/geometry.ts'
import type { Ink } from '../../../src/base/ink.ts'
import { fromPt } from '../../../src/base/length.ts'
import { LINE, type Mark, type Pen } from '../../../src/page/page.ts'
import { ByteWriter } from '../../../src/press/pdf/byte-writer.ts'
import { PLAIN } from '../../../src/press/pdf/packing.ts'
import { preparePages } from '../../../src/press/pdf/prepare-pages.ts'
import { toyEngraving, toyFonts, toyPage, toyRun } from '../../support/toy-page.ts'

const engravings = new Map([toyEngraving('a.jpg', [1, 1], 'cmyk', new Uint8Array(4))])

const form = { kind: 'pdf', content: new Uint8Array(), trim: [5, 10, 205, 210] } as unknown as PdfArtwork

/** The content stream of a page, line by line, its strings in hexadecimal. */
async function content(marks: readonly Mark[], bleed = 0): Promise<readonly string[]> {
  const stock = { fonts: toyFonts, engravings, artworks: new Map([['a.pdf', form]]) }
  const [page] = preparePages([toyPage(marks, bleed)], stock, 'x1a')
  return Buffer.from(PLAIN.content(page!.content)).toString('latin1').trimEnd().split('\n')
}

const RED: Ink = { c: 0, m: 100, y: 100, k: 0 }
const BLACK: Ink = { c: 0, m: 0, y: 0, k: 100 }
const TINT: Ink = { c: 0, m: 0, y: 0, k: 7.5 }
const rect = (x: number, y: number, w: number, h: number): Rect => ({
  x: fromPt(x),
  y: fromPt(y),
  w: fromPt(w),
  h: fromPt(h)
})
const point = (x: number, y: number): { x: number; y: number } => ({ x: fromPt(x), y: fromPt(y) })
const rule = (ink: Ink): Mark => ({ kind: 'rule', from: point(10, 20), to: point(190, 20), weight: fromPt(0.5), ink })
const fill = (ink: Ink): Mark => ({ kind: 'fill', rect: rect(10, 20, 30, 40), ink })
const coords = Int32Array.from([10, 20, 30, 20, 30, 40, 40, 40, 40, 20].map(fromPt))
const stroke = (ink: Ink, pen: Partial<Pen>): Mark => ({
  kind: 'stroke',
  path: { steps: 'ML', coords: coords.slice(0, 4) },
  pen: { weight: fromPt(0.5), cap: 'butt', join: 'miter', miter: 4, dashes: [], phase: fromPt(1), ...pen },
  ink
})

describe('a mark', () => {
  test.each<readonly [string, Mark, readonly string[]]>([
    ['a fill', fill(RED), ['0 1 1 0 k', '10 40 30 40 re f']],
    ['a tint of black', fill(TINT), ['0 0 0 .075 k', '10 40 30 40 re f']],
    ['a grey rule knocks out', rule(TINT), ['0 0 0 .075 K', '.5 w', '10 80 m 190 80 l S']],
    ['a black rule overprints', rule(BLACK), ['/GO gs', '0 0 0 1 K', '.5 w', '10 80 m 190 80 l S']],
    ['a red rule knocks out', rule(RED), ['0 1 1 0 K', '.5 w', '10 80 m 190 80 l S']],
    [
      'a path',
      { kind: 'path', path: { steps: 'MLCZ', coords }, ink: BLACK },
      ['/GO gs', '0 0 0 1 k', '10 80 m', '30 80 l', '30 60 40 60 40 80 c', 'h', 'f']
    ],
    [
      'a path filled by the even-odd rule',
      { kind: 'path', path: { steps: 'MLCZ', coords }, ink: BLACK, rule: 'evenodd' },
      ['/GO gs', '0 0 0 1 k', '10 80 m', '30 80 l', '30 60 40 60 40 80 c', 'h', 'f*']
    ],
    [
      'a black stroke overprints',
      stroke(BLACK, { cap: 'round', dashes: [fromPt(3), fromPt(2)] }),
      ['/GO gs', '0 0 0 1 K', '.5 w', 'q 1 J 0 j 4 M [3 2 ] 1 d', '10 80 m', '30 80 l', 'S Q']
    ],
    [
      'a stroke in a tint of black knocks out',
      stroke(TINT, { join: 'bevel' }),
      ['0 0 0 .075 K', '.5 w', 'q 0 J 2 j 4 M [] 1 d', '10 80 m', '30 80 l', 'S Q']
    ],
    [
      'stamps of one shape',
      {
        kind: 'stamps',
        stamps: [point(10, 20), point(30, 20)].map(at => ({
          shape: { name: '0-7', path: { steps: 'MLCZ', coords } },
          at
        })),
        size: fromPt(7),
        ink: RED
      },
      ['0 1 1 0 k', 'q 7 0 0 7 10 80 cm /S0-7 Do Q', 'q 7 0 0 7 30 80 cm /S0-7 Do Q']
    ],
    [
      'a picture, cropped',
      { kind: 'image', file: 'a.jpg', rect: rect(0, 0, 60, 40), crop: rect(10, 0, 40, 40) },
      ['q 10 60 40 40 re W n 60 0 0 40 0 60 cm /I0 Do Q']
    ],
    [
      'a picture, cut out',
      {
        kind: 'image',
        file: 'a.jpg',
        rect: rect(0, 0, 60, 40),
        crop: rect(0, 0, 60, 40),
        clip: { steps: 'MLLZ', coords: Int32Array.of(30, 0, 60, 40, 0, 40).map(fromPt) }
      },
      ['q 0 60 60 40 re W n 30 100 m', '60 60 l', '0 60 l', 'h', 'W* n 60 0 0 40 0 60 cm /I0 Do Q']
    ],
    [
      'a picture that could not be read',
      { kind: 'image', file: 'b.jpg', rect: rect(0, 0, 9, 9), crop: rect(0, 0, 9, 9) },
      ['']
    ],
    [
      'a page of another PDF, cut and in a fresh state',
      { kind: 'form', name: 'a.pdf', rect: rect(20, 10, 100, 50), crop: rect(20, 10, 100, 40) },
      ['q 20 50 100 40 re W n 0 g 0 G 1 w 0 Tc 0 TL .5 0 0 .25 17.5 37.5 cm /A0 Do Q']
    ],
    [
      'a page that could not be had',
      { kind: 'form', name: 'b.pdf', rect: rect(0, 0, 9, 9), crop: rect(0, 0, 9, 9) },
      ['']
    ],
    ['a bracket', { kind: 'open', role: 'story', id: 'lead' }, ['']]
  ])('%s', async (_, mark, lines) => {
    expect(await content([mark])).toEqual(lines)
  })

  test('on a page with bleed stands in from the corner', async () => {
    expect(await content([fill(RED)], 5)).toEqual(['0 1 1 0 k', '15 45 30 40 re f'])
  })
})

test('printer’s marks stand outside the clip of the page, in a fresh state, and are no part of it', async () => {
  const page = { ...toyPage([rule(BLACK)], 5), slug: { depth: fromPt(20), marks: [fill(RED), rule(BLACK)] } }
  const [prepared] = await preparePages([page], { fonts: toyFonts, engravings: new Map(), artworks: new Map() }, 'x1a')
  expect(Buffer.from(PLAIN.content(prepared!.content)).toString('latin1').trimEnd().split('\n')).toEqual([
    ...['q 15 15 210 110 re W n', '/GO gs', '0 0 0 1 K', '.5 w', '30 100 m 210 100 l S', 'Q'],
    ...['/Artifact<</Type/Page>>BDC', '0 1 1 0 k', '30 60 30 40 re f'],
    ...['/GO gs', '0 0 0 1 K', '.5 w', '30 100 m 210 100 l S', 'EMC']
  ])
})

describe('type', () => {
  const set = async (text: string, gap: number): Promise<string> =>
    (await content([toyRun(text, { x: 10, y: 20, gap })]))[4]!

  test('is black, overprints, and hangs from its origin', async () => {
    expect(await content([toyRun('A丨', { x: 10, y: 20 })])).toEqual([
      'BT',
      '/GO gs',
      '0 0 0 1 k',
      '/F0 10 Tf',
      '10 80 Td [<00020004>]TJ',
      'ET'
    ])
  })

  test.each([
    ['solid', 'AA丨', 0, '[<000200020004>]TJ'],
    ['let out', 'AA丨A', 0.25, '.25 Tc [<0002000200040002>]TJ'],
    ['taken in', 'AA丨A', -0.5, '-.5 Tc [<0002000200040002>]TJ']
  ])('%s', async (_, text, gap, shown) => {
    expect(await set(text, gap)).toBe(`10 80 Td ${shown}`)
  })

  test('one glyph out of place is moved, and those behind it with it', async () => {
    const mark = toyRun('AAAAA', { x: 10, y: 20 }) as Extract<Mark, { kind: 'glyphs' }>
    mark.run.x.forEach((x, i) => {
      if (i > 2) mark.run.x[i] = x + fromPt(2.5)
    })
    expect((await content([mark]))[4]).toBe('10 80 Td [<000200020002>-250<00020002>]TJ')
  })

  test('lines share a text object, a face and an ink', async () => {
    const marks = [toyRun('A', { x: 10, y: 20 }), { kind: 'close' } as const, toyRun('A', { x: 10, y: 34 })]
    expect((await content(marks)).slice(4)).toEqual(['10 80 Td [<0002>]TJ', '0 -14 TD [<0002>]TJ', 'ET'])
  })

  test('lines that stand under each other as far as those before them say no more than that', async () => {
    const lines = [
      { x: 30, y: 20, gap: 0.25 },
      { x: 10, y: 34, gap: 0.25 },
      { x: 10, y: 48 },
      { x: 10, y: 62 },
      { x: 10, y: 77 }
    ]
    expect((await content(lines.map(line => toyRun('AA', line)))).slice(4)).toEqual([
      '30 80 Td .25 Tc [<00020002>]TJ',
      '-20 -14 Td [<00020002>]TJ',
      '0 -14 TD 0 Tc [<00020002>]TJ',
      'T* [<00020002>]TJ',
      '0 -15 TD [<00020002>]TJ',
      'ET'
    ])
  })

  test('a new text object begins at the corner, and its lines stand as far apart as those of the last', async () => {
    const lines = [20, 34, 48, 62].map(y => toyRun('A', { x: 10, y }))
    const shown = (await content([...lines.slice(0, 2), fill(RED), ...lines.slice(2)])).filter(line =>
      / ?T[dD*]/.test(line)
    )
    expect(shown).toEqual(['10 80 Td [<0002>]TJ', '0 -14 TD [<0002>]TJ', '10 52 Td [<0002>]TJ', 'T* [<0002>]TJ'])
  })

  test('a matrix that does more than move is taken back by the next run', async () => {
    const ways = [{ condensed: 0.5 }, {}, {}] as const
    const marks = ways.map((way, i) => toyRun('A', { x: 10, y: 20 + 14 * i, ...way }))
    expect((await content(marks)).slice(4)).toEqual([
      '.5 0 0 1 10 80 Tm [<0002>]TJ',
      '1 0 0 1 10 66 Tm [<0002>]TJ',
      '0 -14 TD [<0002>]TJ',
      'ET'
    ])
  })

  test('a change of ink or size is written, and colour knocks out again', async () => {
    const marks = [toyRun('A', { x: 10, y: 20 }), toyRun('A', { x: 10, y: 34, ink: RED, size: 12.5 })]
    expect((await content(marks)).slice(5, 8)).toEqual(['/GK gs', '0 1 1 0 k', '/F0 12.5 Tf'])
  })

  test('a hyphen that the copy does not have says that it is soft', async () => {
    const { run } = toyRun('A', { x: 10, y: 20 }) as Extract<Mark, { kind: 'glyphs' }>
    expect((await content([{ kind: 'glyphs', run: { ...run, text: '\u00ad' } }])).slice(4)).toEqual([
      '10 80 Td /Span<</ActualText<FEFF00AD>>>BDC',
      '[<0002>]TJ',
      'EMC',
      'ET'
    ])
  })

  test('hidden type is there and not seen', async () => {
    const { run } = toyRun('A', { x: 10, y: 20 }) as Extract<Mark, { kind: 'glyphs' }>
    const marks: readonly Mark[] = [
      { kind: 'glyphs', run: { ...run, hidden: true } },
      { kind: 'glyphs', run }
    ]
    expect((await content(marks)).slice(4)).toEqual(['3 Tr', '10 80 Td [<0002>]TJ', '0 Tr', 'T* [<0002>]TJ', 'ET'])
  })

  test('a run of nothing leaves nothing', async () => {
    expect(await content([toyRun('', { x: 10, y: 20 })])).toEqual([''])
  })
})

describe('a number', () => {
  test.each([
    [0, 1000, '0'],
    [1000, 1000, '1'],
    [1105512, 1000, '1105.512'],
    [-250, 1000, '-.25'],
    [7, 1000, '.007'],
    [-1, 10_000, '-.0001'],
    [-12, 1, '-12'],
    [120, 10, '12'],
    [2 ** 31 - 1, 1, '2147483647'],
    [-(2 ** 31), 1, '-2147483648'],
    [2 ** 52, 1000, '4503599627370.496']
  ])('%i / %i is written %s', (value, scale, written) => {
    const out = new ByteWriter()
    out.scaled(value, scale)
    expect(Buffer.from(out.take()).toString()).toBe(written)
  })
})

describe('vertical type', () => {
  const shown = async (...marks: Mark[]): Promise<readonly string[]> =>
    (await content(marks)).map(line => line.replace(/\(.*\)/s, '()'))

  test('is turned by the text matrix', async () =>
    expect(await shown(toyRun('A', { x: 10, y: 20, way: 'turned' }))).toContainEqual(
      expect.stringMatching(/^0 -1 1 0 10 80 Tm /)
    ))

  test('is stacked by a font of its own', async () => {
    const lines = await shown(toyRun('A', { x: 10, y: 20, way: 'stacked' }), toyRun('A', { x: 10, y: 20 }))
    expect(lines.filter(line => / Tf$/.test(line))).toEqual(['/F0V 10 Tf', '/F0 10 Tf'])
  })

  test.each([
    ['stacked', '.5 0 0 1 10 80 Tm'],
    ['turned', '0 -.5 1 0 10 80 Tm'],
    ['level', '.5 0 0 1 10 80 Tm']
  ] as const)('is condensed by the matrix when it is %s', async (way, matrix) => {
    const lines = await shown(toyRun('A', { x: 10, y: 20, way, condensed: 0.5 }))
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${matrix.replaceAll('.', '\\.')} `)))
  })

  test('says line by line what it stands for', async () => {
    const line = { kind: 'open', role: LINE, id: '甲A' } as const
    const lines = await shown(line, toyRun('A', { x: 10, y: 20, way: 'stacked' }), { kind: 'close' }, fill(RED))
    expect(lines[0]).toBe('/Span<</ActualText<FEFF75320041>>>BDC')
    expect(lines.slice(-5)).toEqual(['ET', 'EMC', '/GK gs', '0 1 1 0 k', '10 40 30 40 re f'])
  })
})
