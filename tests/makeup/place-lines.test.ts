import { expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import { Cache } from '../../src/galley/cache.ts'
import { makeUp } from '../../src/makeup/make-up.ts'
import type { Marker } from '../../src/plan/page-plan.ts'
import { toyColumn, toyFrame, toyPlan } from '../support/toy-plan.ts'
import { EM, toyCopy, toyFonts } from '../support/toy-type.ts'

test.each(['horizontal', 'vertical'] as const)('the lines of a point hang beside its mark: %s', direction => {
  const frame = toyFrame(['今天天气很好大家高兴'], [{ ...toyColumn(8, 9), direction }])
  const marker: Marker = { copy: toyCopy('12.'), indent: 1, hang: 2 }
  const [paragraph] = frame.paragraphs
  const points = [{ ...paragraph!, style: { ...paragraph!.style, direction }, marker }]
  const plan = toyPlan({ frames: [{ ...frame, paragraphs: points }] })
  const { makeups } = makeUp({ fonts: toyFonts(), cache: new Cache(), sink: new Notes() }, [plan])
  const lines = makeups[0]!.columns[0]!.lines
  const begins = lines.map(({ set }) => set.x[0]! / EM)
  expect(begins).toEqual([3, 3])
  expect(lines.map(({ set, width }) => [set.width / EM, width / EM])).toEqual([
    [8, 8],
    [8, 8]
  ])
  expect(lines[0]!.before!.set.x[0]! / EM).toBe(1)
  expect(lines[0]!.before!.lines.galley.copy.text).toBe('12.')
  expect(lines[1]!.before).toBeUndefined()
})

test('points under no mark hang all the same', () => {
  const frame = toyFrame(['今天天气'], [toyColumn(8, 9)])
  const points = frame.paragraphs.map(point => ({ ...point, marker: { copy: toyCopy(''), indent: 1, hang: 2 } }))
  const plan = toyPlan({ frames: [{ ...frame, paragraphs: points }] })
  const { makeups } = makeUp({ fonts: toyFonts(), cache: new Cache(), sink: new Notes() }, [plan])
  const [line] = makeups[0]!.columns[0]!.lines
  expect([line!.set.x[0]! / EM, line!.before]).toEqual([3, undefined])
})
