import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intersect, type Rect } from '../../src/base/geometry.ts'
import { Notes } from '../../src/base/notes.ts'
import { AROUNDS } from '../../src/edition/item.ts'
import { Cache } from '../../src/galley/cache.ts'
import { makeUp } from '../../src/makeup/make-up.ts'
import { cutLegs } from '../../src/plan/cut-legs.ts'
import { columnRect, type Obstacle } from '../../src/plan/page-plan.ts'
import type { Place } from '../../src/plan/place.ts'
import { punchHoles } from '../../src/plan/punch-holes.ts'
import { anyAreas } from '../support/toy-place.ts'
import { STEP, toyFrame, toyPlan } from '../support/toy-plan.ts'
import { EM, toyFonts } from '../support/toy-type.ts'

/** A spread of pages of four columns of eight ems, two ems apart, and eight rows. */
const place: Place = {
  sheet: { width: 40 * EM, height: 24 * EM, bleed: 0, typeWidth: 38 * EM, typeHeight: 8 * STEP, head: STEP },
  grid: { columns: 4, measure: 8 * EM, gap: 2 * EM, rows: 8, step: STEP, size: EM }
}

const copies = fc.array(
  fc.string({ unit: fc.constantFrom(...'一二三四五六七八，。12a '), minLength: 1, maxLength: 90 }),
  {
    minLength: 1,
    maxLength: 6
  }
)

const point = fc.record({ x: fc.integer({ min: 0, max: 80 * EM }), y: fc.integer({ min: 0, max: 20 * EM }) })

/** A picture with an outline, or without one. */
const obstacle: fc.Arbitrary<Obstacle> = fc
  .record({
    ring: fc.array(point, { minLength: 3, maxLength: 7 }),
    around: fc.constantFrom(...AROUNDS),
    clear: fc.option(fc.integer({ min: 0, max: 2 * EM }))
  })
  .map(({ ring, around, clear }) => {
    const [xs, ys] = [ring.map(({ x }) => x), ring.map(({ y }) => y)]
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    const rect: Rect = { x, y, w: Math.max(1, Math.max(...xs) - x), h: Math.max(1, Math.max(...ys) - y) }
    return clear === null ? { ...rect, around } : { ...rect, around, shape: { rings: [ring], clear } }
  })

const anyStory = fc.record({
  texts: copies,
  areas: anyAreas(2 * place.grid.columns, place.grid.rows),
  obstacles: fc.array(obstacle, { maxLength: 2 }),
  balance: fc.boolean()
})

test('in polygons with holes no character is lost, and each line has a place of its own on the grid', () => {
  fc.assert(
    fc.property(anyStory, ({ texts, areas, obstacles, balance }) => {
      const frame = punchHoles(toyFrame(texts, cutLegs(place, areas, null), { balance }), obstacles)
      const plan = toyPlan({ frames: [frame] })
      const { makeups, copyfit } = makeUp({ fonts: toyFonts(), cache: new Cache(), sink: new Notes() }, [plan])
      const { lines } = makeups[0]!.columns[0]!
      const { characters, overset } = copyfit[0]!
      expect(characters + (overset?.characters ?? 0)).toBe(texts.join('').replace(/\s/g, '').length)
      const places = lines.map(({ x, baseline, width }): Rect => {
        const row = Math.floor((baseline - place.sheet.head) / STEP)
        return { x, y: place.sheet.head + row * STEP, w: width, h: STEP }
      })
      expect(new Set(lines.map(({ baseline }) => baseline % STEP)).size).toBeLessThanOrEqual(1)
      places.forEach((line, i) => {
        expect(places.slice(i + 1).every(other => intersect(line, other) === null)).toBe(true)
        const own = frame.columns.filter(column => intersect(columnRect(column), line) !== null)
        expect(own.map(column => intersect(columnRect(column), line))).toEqual([line])
        expect(own[0]!.holes.every(hole => intersect(hole, line) === null)).toBe(true)
      })
    })
  )
})

test('what is read later stands further on: in its leg lower, or on the right of its row', () => {
  fc.assert(
    fc.property(anyStory, ({ texts, areas, obstacles }) => {
      const frame = punchHoles(toyFrame(texts, cutLegs(place, areas, null)), obstacles)
      const { makeups } = makeUp({ fonts: toyFonts(), cache: new Cache(), sink: new Notes() }, [
        toyPlan({ frames: [frame] })
      ])
      const order = makeups[0]!.columns[0]!.lines.map(({ x, baseline }) => {
        const leg = frame.columns.findIndex(column => {
          const rect = columnRect(column)
          return rect.x <= x && x < rect.x + rect.w && rect.y <= baseline && baseline < rect.y + rect.h
        })
        return [leg, baseline, x] as const
      })
      const isSorted = order.every((at, i) => {
        const before = order[i - 1]
        return before === undefined || (at[0] - before[0] || at[1] - before[1] || at[2] - before[2]) > 0
      })
      expect(isSorted).toBe(true)
    })
  )
})

test('no line reaches into an outline, or nearer than text keeps away at its height', () => {
  fc.assert(
    fc.property(anyStory, ({ texts, areas, obstacles }) => {
      const frame = punchHoles(toyFrame(texts, cutLegs(place, areas, null)), obstacles)
      const { makeups } = makeUp({ fonts: toyFonts(), cache: new Cache(), sink: new Notes() }, [
        toyPlan({ frames: [frame] })
      ])
      for (const { shape } of obstacles) {
        const corners = shape?.rings.flat() ?? []
        for (const { x, baseline, width } of makeups[0]!.columns[0]!.lines) {
          const top = place.sheet.head + Math.floor((baseline - place.sheet.head) / STEP) * STEP
          const beside = corners.filter(({ y }) => y > top && y < top + STEP)
          expect(beside.every(corner => corner.x + shape!.clear <= x || corner.x - shape!.clear >= x + width)).toBe(
            true
          )
        }
      }
    })
  )
})
