import { describe, expect, test } from 'vitest'
import type { PdfArtwork } from '../../src/artwork/artwork.ts'
import { inset, intersect, type Rect } from '../../src/base/geometry.ts'
import { inkSum } from '../../src/base/ink.ts'
import { fromMm, MM } from '../../src/base/length.ts'
import type { Path } from '../../src/base/path.ts'
import { diskWorld } from '../../src/cli/disk-world.ts'
import { SHEET_MARKS, type SheetMark } from '../../src/edition/paper.ts'
import { loadFonts } from '../../src/fonts/load-fonts.ts'
import { buildId } from '../../src/page/build-id.ts'
import { markSheet, type SheetOrder } from '../../src/page/mark-sheet.ts'
import type { Mark, Page } from '../../src/page/page.ts'
import { readPdf } from '../../src/pdf/read-pdf.ts'
import { toyEngraving, toyFonts, toyPage, toyRun } from '../support/toy-page.ts'

const SILENT = { report: () => {} }
const { faces } = loadFonts(diskWorld('.'), new Map([['black', { file: 'a', from: 0, to: 0 }]]), SILENT)

const ORDER: SheetOrder = {
  marks: new Set(SHEET_MARKS),
  slug: fromMm(10),
  inkLimit: 220,
  creases: [],
  issue: '日报 2019年6月13日',
  build: '0123456789',
  faces
}

const pageOf = (width: number, height: number, bleed: number, folds: readonly number[] = []): Page => ({
  ...toyPage([]),
  trim: { x: 0, y: 0, w: fromMm(width), h: fromMm(height) },
  bleed: fromMm(bleed),
  folds: folds.map(fromMm)
})

const marksOf = (page: Page, order: Partial<SheetOrder> = {}): readonly Mark[] =>
  markSheet(page, { ...ORDER, ...order }).slug?.marks ?? []
const only = (mark: SheetMark): Partial<SheetOrder> => ({ marks: new Set([mark]) })

const coordsOf = ({ coords }: Path, axis: 0 | 1): readonly number[] => [...coords].filter((_, i) => i % 2 === axis)

/** What a mark covers, half of its line's thickness included. */
function extent(mark: Mark): Rect {
  const round = (xs: readonly number[], ys: readonly number[], half: number): Rect => {
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    return inset({ x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }, -half, -half)
  }
  switch (mark.kind) {
    case 'fill':
      return mark.rect
    case 'rule':
      return round([mark.from.x, mark.to.x], [mark.from.y, mark.to.y], mark.weight / 2)
    case 'path':
    case 'stroke': {
      const half = mark.kind === 'stroke' ? mark.pen.weight / 2 : 0
      return round(coordsOf(mark.path, 0), coordsOf(mark.path, 1), half)
    }
    case 'stamps':
      return round(
        mark.stamps.flatMap(({ shape, at }) => coordsOf(shape.path, 0).map(x => at.x + (x * mark.size) / 1000)),
        mark.stamps.flatMap(({ shape, at }) => coordsOf(shape.path, 1).map(y => at.y - (y * mark.size) / 1000)),
        0
      )
    default:
      throw new Error(`${mark.kind} is no printer’s mark`)
  }
}

describe('every mark stands on the sheet, and clear of the page', () => {
  test.each<readonly [string, Page, number]>([
    ['a page', pageOf(270, 390, 3), 10],
    ['a spread', pageOf(540, 390, 3, [270]), 10],
    ['no bleed', pageOf(390, 540, 0), 10],
    ['much bleed', pageOf(390, 540, 8), 13],
    ['a wide slug', pageOf(270, 390, 3), 20],
    ['a small page', pageOf(60, 60, 3), 8],
    ['a tiny page', pageOf(10, 10, 0), 8]
  ])('%s', (_, page, slug) => {
    const marks = marksOf(page, { slug: fromMm(slug) })
    const crumb = MM / 10
    const sheet = inset(page.trim, -fromMm(slug) - crumb, -fromMm(slug) - crumb)
    const clear = Math.max(page.bleed, fromMm(3)) - crumb
    const keepOut = inset(page.trim, -clear, -clear)
    expect(marks.length).toBeGreaterThan(12)
    for (const mark of marks) {
      const rect = extent(mark)
      expect(intersect(rect, sheet), mark.kind).toEqual(rect)
      expect(intersect(rect, keepOut), mark.kind).toBeNull()
    }
  })

  test('and of each other', () => {
    const spread = pageOf(540, 390, 3, [270])
    const groups = SHEET_MARKS.map(mark => marksOf(spread, only(mark)).map(extent))
    groups.forEach((own, i) => {
      for (const other of groups.slice(i + 1).flat()) for (const rect of own) expect(intersect(rect, other)).toBeNull()
    })
  })
})

describe('each kind can be had alone', () => {
  const rows: readonly (readonly [SheetMark, number, number])[] = [
    ['crop', 8, 8],
    ['fold', 0, 2],
    ['centre', 4, 2],
    ['registration', 12, 12],
    ['colour-bar', 16, 16],
    ['slug-line', 6, 6]
  ]
  test.each(rows)('%s: %i on a page, %i on a spread', (mark, onPage, onSpread) => {
    expect(marksOf(pageOf(270, 390, 3), only(mark)).length).toBe(onPage)
    expect(marksOf(pageOf(540, 390, 3, [270]), only(mark)).length).toBe(onSpread)
  })

  test('none leaves the sheet as it is', () => {
    const page = pageOf(270, 390, 3)
    expect(markSheet(page, { ...ORDER, marks: new Set() })).toBe(page)
  })
})

test('crop marks lead to the corners of the trim', () => {
  const lines = marksOf(pageOf(270, 390, 3), only('crop')).flatMap(mark => (mark.kind === 'rule' ? [mark] : []))
  const upright = lines.filter(({ from, to }) => from.x === to.x).map(({ from }) => from.x)
  const level = lines.filter(({ from, to }) => from.y === to.y).map(({ from }) => from.y)
  expect(upright).toEqual([0, 270, 0, 270].map(fromMm))
  expect(level).toEqual([0, 0, 390, 390].map(fromMm))
})

test('a fold is marked where it is, and is not cut', () => {
  const marks = marksOf(pageOf(540, 390, 3, [270]), only('fold'))
  for (const mark of marks) {
    expect(mark).toMatchObject({ kind: 'stroke', pen: { dashes: [MM, MM / 2] } })
    expect((mark as Extract<Mark, { kind: 'stroke' }>).path.coords[0]).toBe(fromMm(270))
  }
})

describe('the colour bar', () => {
  const sums = (page: Page, inkLimit: number): readonly number[] =>
    marksOf(page, { ...only('colour-bar'), inkLimit }).map(mark => ('ink' in mark ? inkSum(mark.ink) : 0))
  test('has no patch of more ink than the paper takes', () => {
    expect(Math.max(...sums(pageOf(270, 390, 3), 220))).toBe(220)
    expect(Math.max(...sums(pageOf(270, 390, 3), 200))).toBe(200)
  })
  test('has as many patches as fit before the middle', () => {
    expect(sums(pageOf(100, 390, 3), 220).length).toBe(6)
    expect(sums(pageOf(20, 390, 3), 220).length).toBe(0)
  })
})

test('each plate shows its own name', () => {
  const inks = marksOf(pageOf(270, 390, 3), only('slug-line')).map(mark => ('ink' in mark ? mark.ink : null))
  const plates = (['c', 'm', 'y', 'k'] as const).map(plate => inks.map(ink => ink![plate]))
  expect(plates).toEqual([
    [100, 100, 0, 0, 0, 100],
    [100, 0, 100, 0, 0, 100],
    [100, 0, 0, 100, 0, 100],
    [100, 0, 0, 0, 100, 100]
  ])
})

describe('the name of a build', () => {
  const STOCK = { fonts: toyFonts, engravings: new Map(), artworks: new Map() }
  const named = (...marks: Mark[]): string => buildId([toyPage(marks)], STOCK)
  const page = [toyRun('A丨', { x: 10, y: 20 })]
  test('is the same for the same page', () => expect(named(...page)).toBe(named(toyRun('A丨', { x: 10, y: 20 }))))
  test.each<readonly [string, Mark]>([
    ['a word', toyRun('A', { x: 10, y: 20 })],
    ['a gap', toyRun('A丨', { x: 10, y: 20, gap: 0.1 })],
    ['a place', toyRun('A丨', { x: 10, y: 20.001 })]
  ])('is another with another %s', (_, mark) => expect(named(mark)).not.toBe(named(...page)))
  test('is another with another advertisement', () => {
    const rect = { x: 0, y: 0, w: 9, h: 9 }
    const shown = toyPage([{ kind: 'form', name: 'ad', rect, crop: rect }])
    const ids = ['%PDF-1.4 a', '%PDF-1.4 b'].map(file => {
      const artwork = { kind: 'pdf', pdf: readPdf(Buffer.from(file)) } as PdfArtwork
      return buildId([shown], { ...STOCK, artworks: new Map([['ad', artwork]]) })
    })
    expect(ids[0]).not.toBe(ids[1])
  })

  test('is another with another picture', () => {
    const rect = { x: 0, y: 0, w: 9, h: 9 }
    const shown = toyPage([{ kind: 'image', file: 'a.jpg', rect, crop: rect }])
    const ids = [1, 2].map(value =>
      buildId([shown], {
        ...STOCK,
        engravings: new Map([toyEngraving('a.jpg', [1, 1], 'grey', Uint8Array.of(value))])
      })
    )
    expect(ids[0]).not.toBe(ids[1])
  })
})

test('a face that has nothing of the slug line leaves it out', () => {
  expect(marksOf(pageOf(270, 390, 3), { ...only('slug-line'), issue: 'x', build: 'x', faces: [] })).toEqual([])
})
