import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Outline, Painted } from '../../src/pdf/painted.ts'
import { flatten } from '../../src/plates/flatten.ts'
import { highestPatch } from '../../src/plates/highest-patch.ts'
import { inkCoverage, sumsOf } from '../../src/plates/ink-coverage.ts'
import { mostInk } from '../../src/plates/most-ink.ts'
import { Raster } from '../../src/plates/raster.ts'
import { rasterise } from '../../src/plates/rasterise.ts'
import { box, CMYK, circle, cmyk, expose, fill, IDENTITY, outlineOf, stateOf, WHERE } from '../support/toy-painting.ts'

const SIDE = 40
const PAGE = { left: 0, top: 0, right: SIDE, bottom: SIDE }

function coverage(outline: Outline, dx = 0, dy = 0): Float64Array {
  const cover = new Float64Array(SIDE * SIDE)
  const polygons = flatten(outline, IDENTITY)
  rasterise(new Raster(), { polygons, rule: 'nonzero', dx, dy, within: PAGE }, (y, from, row) => {
    for (const [i, level] of row.entries()) cover[y * SIDE + from + i] = level / 255
  })
  return cover
}
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0)

/** Thousandths of a pixel: finer than any file's numbers come out at. */
const place = fc.nat(SIDE * 1000).map(thousandths => thousandths / 1000)
const triangle = fc.tuple(place, place, place, place, place, place)
const ink = fc.integer({ min: 0, max: 10 }).map(tenths => tenths / 10)
const inks = fc.tuple(ink, ink, ink, ink)
/** Half a level of each pixel that an edge crosses: of three edges, twice the side each at most. */
const ROUNDING = (0.5 / 255) * 6 * SIDE
/** A level of each plate. */
const ROUNDED = 4

describe('coverage', () => {
  test('sums up to the area of a triangle', () => {
    fc.assert(
      fc.property(triangle, ([x0, y0, x1, y1, x2, y2]) => {
        const area = Math.abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)) / 2
        expect(Math.abs(sum(coverage(outlineOf('MLLZ', x0, y0, x1, y1, x2, y2))) - area)).toBeLessThan(ROUNDING)
      })
    )
  })

  test('moves with its shape by whole pixels, and loses only what leaves the page', () => {
    const shift = fc.integer({ min: -8, max: 8 })
    fc.assert(
      fc.property(triangle, shift, shift, ([x0, y0, x1, y1, x2, y2], dx, dy) => {
        const shape = outlineOf('MLLZ', x0, y0, x1, y1, x2, y2)
        const [still, moved] = [coverage(shape), coverage(shape, dx, dy)]
        for (let y = 8; y < SIDE - 8; y++) {
          for (let x = 8; x < SIDE - 8; x++) {
            const off = moved[(y + dy) * SIDE + x + dx]! - still[y * SIDE + x]!
            expect(Math.abs(off)).toBeLessThanOrEqual(1 / 255)
          }
        }
      }),
      { numRuns: 50 }
    )
  })

  test('of what hangs together is what both parts cover', () => {
    fc.assert(
      fc.property(place, place, place, (x, y, cut) => {
        const whole = coverage(box(0, 0, x, y))
        const middle = Math.min(x, cut)
        const parts = [coverage(box(0, 0, middle, y)), coverage(box(middle, 0, x, y))]
        expect(Math.abs(sum(whole) - sum(parts[0]!) - sum(parts[1]!))).toBeLessThan(ROUNDING)
      })
    )
  })

  test('never throws, whatever the outline', () => {
    const steps = fc.string({ unit: fc.constantFrom('M', 'L', 'C', 'Z'), maxLength: 12 })
    const coords = fc.float64Array({ maxLength: 40 })
    fc.assert(
      fc.property(steps, coords, (steps, coords) => {
        for (const level of coverage({ steps, coords })) expect(level).toBeLessThanOrEqual(1)
      })
    )
  })
})

describe('overprint', () => {
  const page = box(0, 0, 8, 8)

  test('in mode 1 leaves the ground where it has no ink, and its own where it has', () => {
    fc.assert(
      fc.property(inks, inks, (ground, over) => {
        const state = { fillOverprint: true, overprintMode: 1 }
        const one = expose([fill(page, { fill: cmyk(...ground) }), fill(page, { fill: cmyk(...over), ...state })])
        const expected = over.map((ink, i) => Math.round(255 * (ink === 0 ? ground[i]! : ink)))
        expect(one.plates.map(plate => plate[20])).toEqual(expected)
      })
    )
  })

  test('off, the last colour is all there is', () => {
    fc.assert(
      fc.property(inks, inks, (ground, over) => {
        const both = expose([fill(page, { fill: cmyk(...ground) }), fill(page, { fill: cmyk(...over) })])
        expect(both.plates).toEqual(expose([fill(page, { fill: cmyk(...over) })]).plates)
      })
    )
  })

  test('never makes more ink than both colours have', () => {
    const overprint = fc.record({ fillOverprint: fc.boolean(), overprintMode: fc.constantFrom(0, 1) })
    fc.assert(
      fc.property(inks, inks, overprint, (ground, over, state) => {
        const both = expose([
          fill(circle(4, 4, 3), { fill: cmyk(...ground) }),
          fill(circle(5, 4, 3), { fill: cmyk(...over), ...state })
        ])
        for (const [i, plate] of both.plates.entries()) {
          expect(Math.max(...plate)).toBeLessThanOrEqual(Math.round(255 * Math.max(ground[i]!, over[i]!)))
        }
      })
    )
  })
})

describe('what the colours of a page say of its ink', () => {
  const object = fc
    .record({
      fill: inks.map(values => cmyk(...values)),
      fillOverprint: fc.boolean(),
      overprintMode: fc.constantFrom(0, 1),
      fillAlpha: fc.constantFrom(0.3, 1)
    })
    .chain(state => fc.tuple(place, place, place).map(([x, y, r]) => fill(circle(x % 8, y % 8, r % 8), state)))
  const group = fc.record({ isolated: fc.boolean(), knockout: fc.boolean(), space: fc.constant(CMYK) })
  const objects = fc.oneof(
    fc.array(object, { maxLength: 6 }),
    fc
      .tuple(object, group, fc.array(object, { maxLength: 4 }))
      .map(([first, group, within]): readonly Painted[] => [
        first,
        { kind: 'open-group', group, state: stateOf({ fillAlpha: 0.6 }), where: WHERE },
        ...within,
        { kind: 'close-group' }
      ])
  )

  test('no point has more, but for what is lost in rounding each plate', () => {
    fc.assert(
      fc.property(objects, objects => {
        const highest = Math.max(...sumsOf(expose(objects)))
        expect(highest).toBeLessThanOrEqual((mostInk(objects) / 100) * 255 + ROUNDED)
      })
    )
  })
})

describe('highest sums', () => {
  const levels = fc.uint16Array({ minLength: 36, maxLength: 36, max: 5 })

  test('a patch of one pixel is the highest pixel; one of all, the lowest', () => {
    fc.assert(
      fc.property(levels, levels => {
        expect(highestPatch(levels, 6, 1).level).toBe(Math.max(...levels))
        expect(highestPatch(levels, 6, 36).level).toBe(Math.min(...levels))
      })
    )
  })

  test('a larger patch is never higher', () => {
    fc.assert(
      fc.property(levels, fc.integer({ min: 1, max: 35 }), (levels, size) => {
        expect(highestPatch(levels, 6, size + 1).level).toBeLessThanOrEqual(highestPatch(levels, 6, size).level)
      })
    )
  })

  test('the mean of a square lies between the mean of the page and its highest pixel', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 900, maxLength: 900 }), fc.integer({ min: 1, max: 9 }), (plate, side) => {
        const plates = { width: 30, height: 30, dpi: 25.4, inks: ['Black'], plates: [plate], faults: [] }
        const { square, means } = inkCoverage(plates, side)
        expect(square.percent).toBeLessThanOrEqual((Math.max(...plate) / 255) * 100 + 1e-9)
        if (30 % side === 0) expect(square.percent).toBeGreaterThanOrEqual(means[0]! - 1e-9)
      })
    )
  })
})
