import { describe, expect, test } from 'vitest'
import type { Artwork, Drawing, PdfArtwork } from '../../src/artwork/artwork.ts'
import { readPdfPage } from '../../src/artwork/read-pdf-page.ts'
import { fromMm } from '../../src/base/length.ts'
import { Notes } from '../../src/base/notes.ts'
import type { Rule } from '../../src/check/rule.ts'
import { adSize } from '../../src/check/rules/ad-size.ts'
import { overlap } from '../../src/check/rules/overlap.ts'
import { resolution } from '../../src/check/rules/resolution.ts'
import { unlabelledAd } from '../../src/check/rules/unlabelled-ad.ts'
import { Cache } from '../../src/galley/cache.ts'
import type { Picture } from '../../src/images/picture.ts'
import { makeUp } from '../../src/makeup/make-up.ts'
import { paint } from '../../src/page/paint.ts'
import { planPages } from '../../src/plan/plan-pages.ts'
import { type Files, FRONT, MANIFEST, PAPER, PROJECT, readProject } from '../support/newsroom.ts'
import { buildPdf } from '../support/pdf-builder.ts'
import { toyFonts } from '../support/toy-type.ts'

const FILE = 'editions/2019-06-13/ads/a'
const LABELLED = '{columns: 1-4, rows: 41-50, label: head}'

/** The project with an advertisement in ten rows at its foot, 235 by 70 mm, and whether the paper asks for the word. */
const project = (ad: string, item = '{columns: 1-4, rows: 41-50}', asked = 'on'): Files => ({
  [MANIFEST]: `${PROJECT[MANIFEST]!.trimEnd()}\n    ads: {foot: ${ad}}\n`,
  [FRONT]: `${PROJECT[FRONT]!.replace('6-50', '6-40')}  foot:\n    items:\n      - ad: ${item}\n`,
  [PAPER]: `${PROJECT[PAPER]}press: {ad-label: ${asked}}\n`
})

/** What a rule says of the project, as `code message`. */
function said(rule: Rule, files: Files, ad: Artwork | Picture | null): readonly string[] {
  const { edition, notes: faults } = readProject(files)
  expect(faults).toEqual([])
  const name = edition.pages[0]!.ads.get('foot')!.file
  const isPicture = ad !== null && 'colours' in ad
  const stock = {
    fonts: toyFonts(),
    pictures: new Map(isPicture ? [[name, ad]] : []),
    artworks: new Map(ad === null || isPicture ? [] : [[name, ad]])
  }
  const { makeups, copyfit } = makeUp({ ...stock, cache: new Cache(), sink: new Notes() }, planPages(edition))
  const notes = new Notes()
  const pages = makeups.map(each => paint(each, stock))
  rule({ edition, makeups, layouts: [], copyfit, pages, engravings: new Map(), ...stock }, notes)
  return notes.sorted().map(({ code, message }) => `${code} ${message}`)
}

/** A page of a PDF, in millimetres, which shows the words as its font tells them. */
function pdf(w: number, h: number, utf16 = ''): PdfArtwork {
  const box = `[0 0 ${(w * 72) / 25.4} ${(h * 72) / 25.4}]`
  const cmap = `begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <${utf16}> endbfchar endcmap`
  const reading = readPdfPage(
    buildPdf({
      objects: {
        1: '<</Type/Catalog/Pages 2 0 R>>',
        2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        3: `<</Type/Page/Parent 2 0 R/MediaBox${box}/TrimBox${box}/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>`,
        4: { dict: '', data: utf16 === '' ? '' : 'BT /F 9 Tf (A) Tj ET' },
        5: '<</Type/Font/Subtype/Type1/BaseFont/A/FirstChar 65/LastChar 65/Widths[500]/ToUnicode 6 0 R>>',
        6: { dict: '', data: cmap }
      },
      trailer: '/Root 1 0 R'
    }),
    null
  )
  if (reading.kind === 'bad') throw new Error(reading.why)
  return reading
}

const drawing = (width: number, height: number, size: Drawing['size'] = null): Drawing => ({
  kind: 'drawing',
  width,
  height,
  size,
  shapes: []
})
const picture = (width: number, height: number): Picture => ({
  file: `${FILE}.jpg`,
  at: { file: '', from: 0, to: 0 },
  width,
  height,
  colours: 'grey',
  depth: 8,
  alpha: false,
  contour: [],
  orientation: 1,
  profile: null,
  jpeg: null,
  bytes: new Uint8Array()
})
const tooSmall = (file: string, told: string): readonly string[] => [
  `ad-size ${FILE}.${file} is ${told}, its slot on page 01 235.0 × 70.0 mm`
]

describe('an advertisement is of the size of its slot', () => {
  test.each<readonly [string, string, Artwork | Picture | null, readonly string[]]>([
    ['to the millimetre', 'ads/a.pdf', pdf(235.9, 69.1), []],
    ['not wider', 'ads/a.pdf', pdf(236.1, 70), tooSmall('pdf', '236.1 × 70.0 mm')],
    ['not lower', 'ads/a.pdf', pdf(235, 60), tooSmall('pdf', '235.0 × 60.0 mm')],
    ['unless it is scaled', '{file: ads/a.pdf, fit: scale}', pdf(100, 60), []],
    [
      'a drawing by its size',
      'ads/a.svg',
      drawing(1, 1, { w: fromMm(200), h: fromMm(70) }),
      tooSmall('svg', '200.0 × 70.0 mm')
    ],
    ['a drawing without one by its proportions', 'ads/a.svg', drawing(235, 70), []],
    ['and not otherwise', 'ads/a.svg', drawing(200, 70), tooSmall('svg', '200.0 × 70.0 mm')],
    ['a picture by its proportions', 'ads/a.jpg', picture(2350, 700), []],
    ['and no other', 'ads/a.jpg', picture(100, 100), tooSmall('jpg', '70.0 × 70.0 mm')],
    ['one that could not be had has been told', 'ads/a.pdf', null, []]
  ])('%s', (_, ad, artwork, expected) => expect(said(adSize, project(ad), artwork)).toEqual(expected))

  test('under its label there is less', () => {
    const files = project('ads/a.pdf', LABELLED)
    expect(said(adSize, files, pdf(235, 70))).toEqual([
      `ad-size ${FILE}.pdf is 235.0 × 70.0 mm, its slot on page 01 235.0 × 49.0 mm`
    ])
  })
})

describe('pictures of an advertisement are as fine as newsprint wants when it is enlarged', () => {
  const SCALED = '{file: ads/a.pdf, fit: scale}'
  const grainy = (pictures: number, lineArt = Infinity): PdfArtwork => ({
    ...pdf(117.5, 35),
    grain: { pictures, lineArt }
  })
  const coarse = (code: string, ppi: number, wanted: string): readonly string[] => [
    `${code} ${FILE}.pdf has ${ppi} pixels to the inch on page 01, and ${wanted}`
  ]
  test.each<readonly [string, string, PdfArtwork, readonly string[]]>([
    ['fine enough', SCALED, grainy(301), []],
    ['too coarse at twice its size', SCALED, grainy(298), coarse('low-resolution', 149, 'newsprint wants 150')],
    ['much too coarse', SCALED, grainy(160), coarse('too-low-resolution', 80, 'newsprint wants 150')],
    ['line art', SCALED, grainy(301, 1200), coarse('low-resolution', 600, 'line art wants 800')],
    ['in its own size preflight tells it', 'ads/a.pdf', grainy(100), []],
    ['made smaller, too', SCALED, { ...pdf(470, 140), grain: { pictures: 100, lineArt: Infinity } }, []]
  ])('%s', (_, ad, artwork, expected) => expect(said(resolution, project(ad), artwork)).toEqual(expected))
})

describe('an advertisement bears the word', () => {
  const missing = ['unlabelled-ad the advertisement in “foot” does not say 广告']
  test.each<readonly [string, Files, Artwork | Picture | null, readonly string[]]>([
    ['not at all', project('ads/a.pdf'), pdf(235, 70), missing],
    ['another word', project('ads/a.pdf'), pdf(235, 70, '5E7F'), missing],
    ['as type in its artwork', project('ads/a.pdf'), pdf(235, 70, '5E7F544A'), []],
    ['by the manifest', project('{file: ads/a.pdf, labelled: on}'), pdf(235, 70), []],
    ['in a picture, where nobody sees it', project('ads/a.jpg'), picture(235, 70), missing],
    ['by the template', project('ads/a.jpg', LABELLED), picture(235, 70), []],
    ['where the paper asks for it', project('ads/a.pdf', '{columns: 1-4, rows: 41-50}', 'off'), pdf(235, 70), []]
  ])('%s', (_, files, artwork, expected) => expect(said(unlabelledAd, files, artwork)).toEqual(expected))
})

test('what stands on an advertisement is told', () => {
  const files = project('ads/a.pdf')
  const crowded = {
    ...files,
    [FRONT]: `${files[FRONT]}furniture:\n  - words: {words: 报, columns: 1, rows: 45, style: body}\n`
  }
  expect(said(overlap, crowded, pdf(235, 70))).toEqual([
    'overlap the words stands on the advertisement on page 01, 55.0 × 7.0 mm'
  ])
})
