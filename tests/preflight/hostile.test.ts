import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { purseFor } from '../../src/pdf/effort.ts'
import { preflightPdf } from '../../src/preflight/preflight-pdf.ts'
import { badTwin, type Edit, put, swap } from '../support/fault-set/fault.ts'
import { CONTENT, METADATA, NEW, PAGE, TREE } from '../support/fault-set/good-file.ts'
import { paint, resources } from '../support/fault-set/painting.ts'

/** Words that say what is wrong with a good file after these edits. */
function foundAfter(...plant: readonly Edit[]): readonly string[] {
  const bytes = badTwin({ rule: '', profile: 'x4', what: '', plant })
  return preflightPdf(bytes, 'x4').findings.map(({ found }) => found)
}

const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 9 9]'

/** A form that paints another ten times. */
const formOf = (number: number, other: number): Edit =>
  put(number, { dict: `${FORM} /Resources <</XObject <</X ${other} 0 R>>>>`, data: '/X Do '.repeat(10) })

const inPage = (entry: string): Edit => swap(PAGE, '/Parent', `${entry} /Parent`)

/** 200 MB of blanks in 200 kB, and those in 700 bytes. */
const BOMB = deflateSync(Buffer.alloc(200_000_000, ' '))
const BOMB_OF_BOMBS = deflateSync(BOMB)

describe('what was made to do harm does none, and is told', () => {
  const rows: readonly (readonly [name: string, edits: readonly Edit[], found: string])[] = [
    ['a page tree in itself', [swap(TREE, '[3 0 R]', '[2 0 R 3 0 R]')], 'it stands in the page tree twice'],
    [
      'a page that is there a thousand times',
      [swap(TREE, '[3 0 R]', `[${'3 0 R '.repeat(1000)}]`)],
      'it stands in the page tree twice'
    ],
    [
      'arrays in arrays',
      [inPage(`/A ${NEW} 0 R`), put(NEW, '['.repeat(1_000_000))],
      expect.stringMatching(/^values are nested more than 200 deep/)
    ],
    [
      'dictionaries in dictionaries',
      [inPage(`/A ${NEW} 0 R`), put(NEW, '<</A '.repeat(300_000))],
      expect.stringMatching(/^values are nested more than 200 deep/)
    ],
    [
      'more values than there is memory for',
      [inPage(`/A ${NEW} 0 R`), put(NEW, `[${'<<>>'.repeat(1_200_000)}]`)],
      expect.stringMatching(/^values take more memory/)
    ],
    [
      'a bomb',
      [put(CONTENT, { dict: '/Filter /FlateDecode', data: BOMB })],
      'a stream cannot be read: it decodes to more than 134217728 bytes'
    ],
    [
      'a bomb of bombs',
      [put(CONTENT, { dict: '/Filter [/FlateDecode /FlateDecode]', data: BOMB_OF_BOMBS })],
      'a stream cannot be read: it decodes to more than 134217728 bytes'
    ],
    [
      'metadata of ten million characters',
      [put(METADATA, { dict: '/Type /Metadata /Subtype /XML', data: `<a>${' '.repeat(10_000_000)}</a>` })],
      'the metadata cannot be read: it is longer than 1048576 bytes'
    ],
    [
      'elements in elements',
      [put(METADATA, { dict: '/Type /Metadata /Subtype /XML', data: '<a>'.repeat(100_000) })],
      expect.stringContaining('elements are nested more than 500 deep')
    ],
    [
      'forms of forms of forms',
      [
        resources(`/XObject <</X ${NEW} 0 R>>`),
        paint('/X Do'),
        ...[0, 1, 2, 3, 4, 5].map(i => formOf(NEW + i, NEW + i + 1)),
        put(NEW + 6, { dict: FORM, data: '' })
      ],
      expect.stringMatching(/^there are more than 2000000 operators/)
    ],
    [
      'forms of nothing but blanks, all of them bombs',
      [
        resources(`/XObject <</X ${NEW} 0 R>>`),
        paint('/X Do '.repeat(10)),
        put(NEW, { dict: `${FORM} /Filter /FlateDecode`, data: deflateSync(Buffer.alloc(50_000_000, ' ')) })
      ],
      expect.stringMatching(/^there are more than 2000000 operators/)
    ],
    [
      'a content stream that is said again and again',
      [
        swap(PAGE, /\/Contents \d+ 0 R/, `/Contents [${`${NEW} 0 R `.repeat(10_000)}]`),
        put(NEW, { dict: '', data: ' '.repeat(3_000_000) })
      ],
      expect.stringMatching(/^the content is longer than 134217728 bytes/)
    ],
    [
      'more objects than a page can have',
      [paint('0 0 m 1 1 l S '.repeat(150_001))],
      expect.stringMatching(/^more than 150000 objects are painted/)
    ],
    [
      'an array of half a million items that is asked for again and again',
      [
        paint('/M gs '.repeat(50)),
        swap(PAGE, '/G1', `/M <</BM ${NEW} 0 R>> /G1`),
        put(NEW, `[${'/Normal '.repeat(500_000)}]`)
      ],
      'arrays have been read to more than 20000000 items'
    ],
    [
      'a filter by the name of what objects inherit',
      [put(CONTENT, { dict: '/Filter /constructor', data: '' })],
      'a stream cannot be read: constructor is not a filter'
    ],
    [
      'a length that is the stream itself',
      [put(CONTENT, { dict: `/Length ${CONTENT} 0 R`, data: 'q Q' })],
      expect.stringMatching(/^the stream has no length/)
    ]
  ]
  for (const [name, edits, found] of rows) {
    test(name, () => expect(foundAfter(...edits)).toContainEqual(found))
  }
})

test('a layer that is shown if it is shown and shown', () => {
  const found = foundAfter(
    swap(CONTENT, 'q 0 0 0.3', '/OC /X BDC EMC q 0 0 0.3'),
    swap(PAGE, '/Font <<', `/Properties <</X ${NEW} 0 R>> /Font <<`),
    put(NEW, `<</Type /OCMD /VE ${NEW + 1} 0 R>>`),
    put(NEW + 1, `[/And ${NEW + 1} 0 R ${NEW + 1} 0 R]`)
  )
  expect(found).toEqual([])
})

test('ink on a page of five metres', () => {
  const plant = [
    swap(PAGE, /\/MediaBox .*\/Contents/, '/MediaBox [0 0 14400 14400] /TrimBox [0 0 14400 14400] /Contents'),
    swap(CONTENT, '0 0 0.3 0 k 11.5 14.75 187 60 re', '1 1 1 0 k 0 0 14400 7200 re')
  ]
  const bytes = badTwin({ rule: '', profile: 'news-ad', what: '', plant })
  const rules = preflightPdf(bytes, 'news-ad').findings.map(({ rule }) => rule)
  expect(rules).toEqual(['INK-POINT', 'GWG-R0026'])
})

test('metadata with twenty thousand namespaces, and elements that add to them', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => `xmlns:a${i}="u"`).join(' ')
  const found = foundAfter(put(METADATA, { dict: '', data: `<a ${many}>${'<b xmlns:c="u"/>'.repeat(20_000)}</a>` }))
  expect(found).toContain('pdfxid:GTS_PDFXVersion is missing')
})

test('layers that hold themselves are asked once, however often they are named', () => {
  const found = foundAfter(
    paint('/OC /X BDC EMC '.repeat(100_000)),
    resources(`/Properties <</X ${NEW} 0 R>>`),
    put(NEW, `<</Type /OCMD /VE ${NEW + 1} 0 R>>`),
    put(NEW + 1, `[/And ${NEW + 1} 0 R ${NEW + 1} 0 R]`)
  )
  expect(found).toEqual([])
})

test('a page that takes too much work to make plates of', () => {
  const tints = '/M gs 0.1 0 0 0 k 0 0 600 900 re f '.repeat(1000)
  const plant = [paint(tints), swap(PAGE, '/G1', '/M <</BM /Multiply>> /G1')]
  const bytes = badTwin({ rule: '', profile: 'news-ad', what: '', plant })
  const { findings, unchecked } = preflightPdf(bytes, 'news-ad')
  expect(findings.map(({ found }) => found)).toContain(
    'it takes so much work to make plates of the page that it was given up'
  )
  expect(unchecked.map(({ rule }) => rule)).toEqual(['GWG-R0026', 'INK-POINT'])
})

describe('a file of pages each of which is within the limits', () => {
  /** So many pages with the content of the first. */
  const pages = (count: number): Edit =>
    swap(TREE, '[3 0 R]', `[3 0 R ${Array.from({ length: count - 1 }, (_, i) => `${NEW + i} 0 R`).join(' ')}]`)
  const copies = (count: number, entries: string): readonly Edit[] =>
    Array.from({ length: count - 1 }, (_, i) =>
      put(NEW + i, `<</Type /Page /Parent 2 0 R ${BOXES} /Contents ${CONTENT} 0 R ${entries}>>`)
    )
  const BOXES = '/MediaBox [0 0 600 900] /TrimBox [0 0 600 900]'

  test('is given up when all of them take too much, and it is told from which page on', () => {
    const idle = { dict: '/Filter /FlateDecode', data: deflateSync(Buffer.from('q Q '.repeat(490_000))) }
    const plant = [put(CONTENT, idle), pages(40), ...copies(40, '')]
    const { findings, unchecked } = preflightPdf(badTwin({ rule: '', profile: 'x4', what: '', plant }), 'x4')
    const told = findings.filter(({ found }) => found.includes('as much work as may be spent on a file'))
    expect(told).toMatchObject([{ rule: 'STR-02', severity: 'error' }])
    expect(told[0]!.page).toBeGreaterThan(5)
    expect(told[0]!.found).toContain(`${41 - told[0]!.page!} of 40 were not looked at`)
    expect(unchecked).toContainEqual({ rule: 'X-FONT', why: 'not all pages of the file were looked at' })
  })

  test('and when plates of all of them do', () => {
    const tints = '/M gs 0.1 0 0 0 k 0 0 600 900 re f '.repeat(12)
    const states = '/Resources <</ExtGState <</M <</BM /Multiply>>>>>>'
    const plant = [paint(tints), swap(PAGE, '/G1', '/M <</BM /Multiply>> /G1'), pages(40), ...copies(40, states)]
    const bytes = badTwin({ rule: '', profile: 'news-ad', what: '', plant })
    const { findings, unchecked } = preflightPdf(bytes, 'news-ad')
    const told = findings.filter(({ found }) => found.startsWith('plates of so many pages take too much work'))
    expect(told).toMatchObject([{ rule: 'INK-POINT', severity: 'warning' }])
    expect(told[0]!.page).toBeGreaterThan(2)
    expect(unchecked.map(({ rule }) => rule)).toContain('GWG-R0026')
  })

  for (const profile of ['x4', 'news-ad'] as const) {
    test(`a thousand of them that say little are looked at to the last, as ${profile}`, () => {
      const plant = [pages(1000), ...copies(1000, '')]
      const { unchecked } = preflightPdf(badTwin({ rule: '', profile, what: '', plant }), profile)
      expect(unchecked).toEqual([])
    })
  }

  test('what a long file adds for each of its bytes has an end', () => {
    expect(purseFor(1e8).left).toBe(purseFor(1e9).left)
  })
})
