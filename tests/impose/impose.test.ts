import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intersect, type Rect } from '../../src/base/geometry.ts'
import { type Imposition, impose } from '../../src/impose/impose.ts'
import type { FoldScheme, Place } from '../../src/impose/imposition.ts'
import type { Page } from '../../src/page/page.ts'

const [W, H, BLEED] = [100, 140, 3]

const paper = (...pages: readonly (readonly number[])[]): readonly Page[] =>
  pages.map(numbers => ({
    name: numbers.join('-'),
    numbers,
    trim: { x: 0, y: 0, w: W * numbers.length, h: H },
    bleed: BLEED,
    folds: numbers.length > 1 ? [W] : [],
    marks: [],
    slug: null
  }))

const single = (from: number, count: number): readonly Page[] =>
  paper(...Array.from({ length: count }, (_, i) => [from + i]))

const scheme = (change: Partial<FoldScheme> = {}): FoldScheme => ({
  format: 'broadsheet',
  sections: [4],
  gutter: 0,
  creep: 0,
  ...change
})

/** Each side as the pages on it from left to right, row by row; ↷ turned right, ↶ left. */
const told = ({ sides }: Imposition): readonly string[] =>
  sides.map(({ sheet, side, places }) => {
    const inOrder = places.toSorted((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x)
    const names = inOrder.map(({ page, turn }) => page.name + { 0: '', 90: '↷', 270: '↶' }[turn])
    return `${sheet} ${side}: ${names.join(' ')}`
  })

describe('broadsheet', () => {
  test.each([
    [[4], ['1 outside: 4 1', '1 inside: 2 3']],
    [[8], ['1 outside: 8 1', '1 inside: 2 7', '2 outside: 6 3', '2 inside: 4 5']],
    [
      [12],
      ['1 outside: 12 1', '1 inside: 2 11', '2 outside: 10 3', '2 inside: 4 9', '3 outside: 8 5', '3 inside: 6 7']
    ],
    [
      [4, 4],
      ['1 outside: 4 1', '1 inside: 2 3', '2 outside: 8 5', '2 inside: 6 7']
    ]
  ])('of %j pages', (sections, sides) => {
    const count = sections.reduce((sum, each) => sum + each, 0)
    expect(told(impose(single(1, count), scheme({ sections })))).toEqual(sides)
  })

  test('of 16 pages has its middle on the fourth sheet', () => {
    expect(told(impose(single(1, 16), scheme({ sections: [16] }))).at(-1)).toBe('4 inside: 8 9')
  })
})

describe('tabloid', () => {
  test.each([
    [[4], ['1 outside: 4↷ 1↷', '1 inside: 3↶ 2↶']],
    [[8], ['1 outside: 8↷ 5↶ 1↷ 4↶', '1 inside: 6↷ 7↶ 3↷ 2↶']]
  ])('of %j pages lies head to head', (sections, sides) => {
    const count = sections.reduce((sum, each) => sum + each, 0)
    expect(told(impose(single(1, count), scheme({ format: 'tabloid', sections })))).toEqual(sides)
  })
})

describe('a spread', () => {
  test('in the middle of its section lands on one side as it is', () => {
    const { sides } = impose(paper([1], [2, 3], [4]), scheme())
    expect(sides[1]!.places).toEqual([
      {
        page: expect.objectContaining({ name: '2-3' }),
        turn: 0,
        rect: { x: 0, y: 0, w: 2 * W, h: H },
        clip: { x: -BLEED, y: -BLEED, w: 2 * W + 2 * BLEED, h: H + 2 * BLEED }
      }
    ])
  })

  test('elsewhere is parted at its fold', () => {
    const imposed = impose(paper([1], [2, 3], [4], [5], [6], [7], [8]), scheme({ sections: [8] }))
    expect(told(imposed).slice(1, 3)).toEqual(['1 inside: 02 7', '2 outside: 6 03'])
  })
})

test('pages that are not there stay white, and are named', () => {
  const imposed = impose(single(1, 3), scheme())
  expect(told(imposed)).toEqual(['1 outside: 1', '1 inside: 2 3'])
  expect(imposed.white).toEqual([4])
})

test('a gutter parts two pages, and creep moves those of inner leaves to the fold, where they end', () => {
  const { sides } = impose(single(1, 8), scheme({ sections: [8], gutter: 10, creep: 2 }))
  const places = sides[3]!.places.map(({ rect, clip }) => [rect.x, clip.x, clip.x + clip.w])
  expect(places).toEqual([
    [2, -BLEED, 105],
    [108, 105, 213]
  ])
})

const schemes = fc.record({
  format: fc.constantFrom('broadsheet' as const, 'tabloid' as const),
  sections: fc.array(
    fc.integer({ min: 1, max: 6 }).map(leaves => leaves * 4),
    { minLength: 1, maxLength: 3 }
  ),
  gutter: fc.integer({ min: 0, max: 9 }).map(half => 2 * half),
  creep: fc.constant(0)
})

const placesOf = ({ sides }: Imposition): readonly (Place & { readonly sheet: number; readonly across: number })[] =>
  sides.flatMap(({ sheet, trim, places }) => places.map(place => ({ ...place, sheet, across: trim.w })))

const mirrored = ({ x, y, w, h }: Rect, across: number): Rect => ({ x: across - x - w, y, w, h })

describe('laws', () => {
  test('every page is on one side, and no two on one place', () => {
    fc.assert(
      fc.property(schemes, fold => {
        const count = fold.sections.reduce((sum, each) => sum + each, 0)
        const imposed = impose(single(1, count), fold)
        const names = placesOf(imposed).map(({ page }) => page.numbers[0]!)
        expect(names.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i + 1))
        for (const { places } of imposed.sides)
          for (const [i, place] of places.entries())
            for (const other of places.slice(i + 1)) expect(intersect(place.clip, other.clip)).toBeNull()
      })
    )
  })

  test('an odd page is backed by the next one, head to head', () => {
    fc.assert(
      fc.property(schemes, fold => {
        const count = fold.sections.reduce((sum, each) => sum + each, 0)
        const places = new Map(
          placesOf(impose(single(1, count), fold)).map(place => [place.page.numbers[0]!, place] as const)
        )
        for (let odd = 1; odd < count; odd += 2) {
          const [face, back] = [places.get(odd)!, places.get(odd + 1)!]
          expect(back.sheet).toBe(face.sheet)
          expect(back.rect).toEqual(mirrored(face.rect, face.across))
          expect(back.turn).toBe((360 - face.turn) % 360)
        }
      })
    )
  })
})
