import { describe, expect, test } from 'vitest'
import type { Artwork, Drawing, PdfArtwork } from '../../src/artwork/artwork.ts'
import { BLACK } from '../../src/base/ink.ts'
import { plainCopy } from '../../src/edition/copy.ts'
import type { AdOrder } from '../../src/edition/edition.ts'
import type { Mark } from '../../src/page/page.ts'
import { paint } from '../../src/page/paint.ts'
import type { Art, Lettering } from '../../src/plan/page-plan.ts'
import { toyFonts } from '../support/toy-page.ts'
import { toyPlan } from '../support/toy-plan.ts'

const fonts = { ...toyFonts, roles: new Map([['text', toyFonts.faces]]) }
const at = { file: 'a.yaml', from: 0, to: 1 }

/** 20 units by 10, with a line along its diagonal. */
const drawn = (paint: Drawing['shapes'][number]['paint'], size: Drawing['size'] = null): Drawing => ({
  kind: 'drawing',
  width: 20,
  height: 10,
  size,
  shapes: [{ outline: { steps: 'ML', coords: Float64Array.of(0, 0, 20, 10) }, ink: BLACK, paint }]
})

/** A page of a PDF, of 40 by 20. */
const page = { kind: 'pdf', size: { w: 40, h: 20 } } as PdfArtwork

/** What becomes of art on a sheet of 100 by 100 with a bleed of 3. */
function marksOf(art: Art, artwork: Artwork | null, name = 'a'): readonly Mark[] {
  const plan = toyPlan({ art: [art], sheet: { x: 0, y: 0, w: 100, h: 100 }, bleed: 3 })
  const artworks = new Map(artwork === null ? [] : [[name, artwork]])
  const makeup = { plan, columns: [], displays: [], art: [art] }
  return paint(makeup, { fonts, pictures: new Map(), artworks }).marks.filter(
    mark => mark.kind !== 'open' && mark.kind !== 'close'
  )
}

const rect = { x: 10, y: 10, w: 40, h: 40 }
const whole: Art = { kind: 'artwork', story: null, file: 'a', rect, align: 'center', valign: 'middle', at }
const coordsOf = (mark: Mark | undefined): readonly number[] =>
  mark?.kind === 'path' || mark?.kind === 'stroke' ? [...mark.path.coords] : []

describe('a drawing', () => {
  test.each<readonly [string, Partial<typeof whole>, readonly number[]]>([
    ['is as large as its area allows', {}, [10, 20, 50, 40]],
    ['at the head of it', { valign: 'top' }, [10, 10, 50, 30]],
    ['at its foot', { valign: 'bottom' }, [10, 30, 50, 50]],
    ['at its start', { rect: { ...rect, h: 10 }, align: 'start' }, [10, 10, 30, 20]],
    ['at its end', { rect: { ...rect, h: 10 }, align: 'end' }, [30, 10, 50, 20]]
  ])('%s', (_, change, coords) => {
    expect(coordsOf(marksOf({ ...whole, ...change }, drawn('nonzero'))[0])).toEqual(coords)
  })

  test('is filled by its rule', () => {
    const path = { steps: 'ML', coords: Int32Array.of(10, 20, 50, 40) }
    expect(marksOf(whole, drawn('nonzero'))).toEqual([{ kind: 'path', path, ink: BLACK }])
    expect(marksOf(whole, drawn('evenodd'))).toEqual([{ kind: 'path', path, ink: BLACK, rule: 'evenodd' }])
  })

  test('is drawn with a pen that grows with it', () => {
    const pen = { weight: 2, cap: 'round', join: 'bevel', miter: 4, dashes: [3, 1], phase: 5 } as const
    const [mark] = marksOf(whole, drawn(pen))
    expect(mark?.kind === 'stroke' && mark.pen).toEqual({ ...pen, weight: 4, dashes: [6, 2], phase: 10 })
  })

  test('that could not be had is not painted', () => expect(marksOf(whole, null)).toEqual([]))

  test('stands for the words of a nameplate, which are set where it cannot be had', () => {
    const words = plainCopy('A丨', at)
    const lettering: Lettering = {
      kind: 'lettering',
      story: null,
      words,
      file: 'a',
      face: 'text',
      ink: BLACK,
      rect,
      align: 'center',
      at
    }
    expect(coordsOf(marksOf(lettering, drawn('nonzero'))[0])).toEqual([10, 20, 50, 40])
    const [type] = marksOf(lettering, null)
    expect(coordsOf(type)).not.toEqual([10, 20, 50, 40])
    expect(coordsOf(type).length).toBeGreaterThan(4)
  })
})

const order: AdOrder = { file: 'a', page: null, fit: 'exact', labelled: false, category: '', coupon: false, at }
const ad = (rect: typeof whole.rect, change: Partial<AdOrder> = {}): Art => ({
  kind: 'ad',
  order: { ...order, ...change },
  rect
})

describe('a page of a PDF', () => {
  const placed = (art: Art, name = 'a'): unknown => marksOf(art, page, name)

  test('in its own size stands in the middle of its slot', () => {
    const trim = { x: 11, y: 20, w: 40, h: 20 }
    expect(placed(ad({ x: 10, y: 19, w: 42, h: 22 }))).toEqual([{ kind: 'form', name: 'a', rect: trim, crop: trim }])
  })

  test('is scaled where that is said', () => {
    const trim = { x: 10, y: 20, w: 80, h: 40 }
    const scaled = ad({ x: 10, y: 10, w: 80, h: 60 }, { fit: 'scale', page: 2 })
    expect(placed(scaled, 'a#2')).toEqual([{ kind: 'form', name: 'a#2', rect: trim, crop: trim }])
  })

  test.each<readonly [string, typeof whole.rect, typeof whole.rect]>([
    ['left and top', { x: -9, y: 0, w: 49, h: 20 }, { x: -3, y: -3, w: 43, h: 23 }],
    ['right and foot', { x: 60, y: 80, w: 45, h: 24 }, { x: 60, y: 80, w: 43, h: 23 }]
  ])('bleeds where its slot reaches the edge of the sheet: %s', (_, slot, crop) => {
    const trim = { x: Math.max(0, crop.x), y: Math.max(0, crop.y), w: 40, h: 20 }
    expect(placed(ad(slot))).toEqual([{ kind: 'form', name: 'a', rect: trim, crop }])
  })

  test('may be a graphic of the template', () => {
    const trim = { x: 10, y: 20, w: 40, h: 20 }
    expect(placed(whole)).toEqual([{ kind: 'form', name: 'a', rect: trim, crop: trim }])
  })
})

test('an advertisement that is a drawing has its own size where it has one', () => {
  const slot = ad({ x: 10, y: 10, w: 40, h: 40 })
  expect(coordsOf(marksOf(slot, drawn('nonzero', { w: 36, h: 18 }))[0])).toEqual([12, 21, 48, 39])
  expect(coordsOf(marksOf(slot, drawn('nonzero'))[0])).toEqual([10, 20, 50, 40])
})
