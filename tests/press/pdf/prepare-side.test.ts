import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Rect } from '../../../src/base/geometry.ts'
import { fromPt } from '../../../src/base/length.ts'
import type { Place, SheetSide } from '../../../src/impose/imposition.ts'
import { preparePages } from '../../../src/press/pdf/prepare-pages.ts'
import { prepareSide } from '../../../src/press/pdf/prepare-side.ts'
import { toyFonts, toyPage } from '../../support/toy-page.ts'

const points = (x: number, y: number, w: number, h: number): Rect => ({
  x: fromPt(x),
  y: fromPt(y),
  w: fromPt(w),
  h: fromPt(h)
})

const stock = { fonts: toyFonts, engravings: new Map(), artworks: new Map() }

/** What a side of 500 by 400 points with 10 points of bleed says of one page of 200 by 100 with 3 points of bleed. */
function laying(rect: Rect, turn: Place['turn']): string {
  const page = toyPage([], 3)
  const trim = points(0, 0, 500, 400)
  const [prepared, ground] = preparePages([page, { ...toyPage([], 10), trim }], stock, 'x1a')
  const side: SheetSide = {
    sheet: 1,
    side: 'outside',
    trim,
    folds: [],
    creases: [],
    bleed: fromPt(10),
    places: [{ page, rect, turn, clip: rect }]
  }
  const { laid } = prepareSide(side, ground!, () => prepared!)
  return Buffer.from(inflateSync(laid!.content)).toString('latin1')
}

test.each([
  // The corner of the trim that comes to stand at the left foot: 3, 3 upright; the right foot turned right; the left head turned left.
  [0, points(20, 30, 200, 100), '1 0 0 1', [3, 3], [30, 280]],
  [90, points(20, 30, 100, 200), '0 -1 1 0', [203, 3], [30, 180]],
  [270, points(20, 30, 100, 200), '0 1 -1 0', [3, 103], [30, 180]]
] as const)('a page turned by %d degrees stands on its place', (turn, rect, quarter, corner, foot) => {
  const [, clip, matrix] = /^q (.*) re W n (.*) cm \/P0 Do Q\n$/.exec(laying(rect, turn))!
  expect(clip).toBe(`${foot.join(' ')} ${turn === 0 ? '200 100' : '100 200'}`)
  const [a, b, c, d, e, f] = matrix!.split(' ').map(Number) as [number, number, number, number, number, number]
  expect(`${a} ${b} ${c} ${d}`).toBe(quarter)
  expect([a * corner[0] + c * corner[1] + e, b * corner[0] + d * corner[1] + f]).toEqual(foot)
})
