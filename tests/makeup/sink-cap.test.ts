import { expect, test } from 'vitest'
import { ems } from '../../src/base/length.ts'
import { Notes } from '../../src/base/notes.ts'
import type { TextStyle } from '../../src/edition/style.ts'
import { Cache } from '../../src/galley/cache.ts'
import { makeUp } from '../../src/makeup/make-up.ts'
import type { Column, Paragraph } from '../../src/plan/page-plan.ts'
import { sinkFirst } from '../../src/plan/sink-first.ts'
import { STEP, toyColumn, toyFrame, toyPlan } from '../support/toy-plan.ts'
import { EM, toyCopy, toyFonts, toyStyle } from '../support/toy-type.ts'

const BLACK = { c: 0, m: 0, y: 0, k: 100 }
const HAN = '今天天气很好大家高兴'

/** Text with a drop cap in columns, its first line and how many are as short as the cap makes them. */
function sunk(text: string, lines: number, columns: readonly Column[], change: Partial<TextStyle> = {}) {
  const style = toyStyle({ dropCap: { lines, face: 'body', ink: BLACK }, ...change })
  const plain: Paragraph = { copy: toyCopy(text), style, keepWithNext: false }
  const frame = { ...toyFrame([], columns), paragraphs: [sinkFirst(plain)] }
  const plan = toyPlan({ frames: [frame] })
  const { makeups, copyfit } = makeUp({ fonts: toyFonts(), cache: new Cache(), sink: new Notes() }, [plan])
  const placed = makeups[0]!.columns[0]!.lines
  return { placed, fit: copyfit[0]!, cap: placed[0]!.before }
}

test('a Han is as high as its lines from the head of the first em to the foot of the last', () => {
  const { placed, cap } = sunk(HAN.repeat(6), 3, [toyColumn(13, 20)])
  const size = cap!.lines.galley.size
  expect(size).toBe(2 * STEP + EM)
  expect(cap!.baseline - ems(0.88, size)).toBe(placed[0]!.baseline - ems(0.88, EM))
  expect(cap!.baseline + ems(0.12, size)).toBe(placed[2]!.baseline + ems(0.12, EM))
  // Five ems of type and the least gap take six.
  expect(placed.map(({ x, width }) => [x / EM, width / EM]).slice(0, 4)).toEqual([
    [6, 7],
    [6, 7],
    [6, 7],
    [0, 13]
  ])
})

test('a Latin letter is as high as the capitals of its lines, and stands on the last of them', () => {
  const { placed, cap } = sunk(`A${'b'.repeat(90)}`.replace(/(.{6})/g, '$1 '), 2, [toyColumn(13, 20)])
  const capitals = 0.7
  expect(ems(capitals, cap!.lines.galley.size)).toBe(STEP + ems(capitals, EM))
  expect(cap!.baseline).toBe(placed[1]!.baseline)
})

test('a vertical cap stands right of its lines, its axis in their middle', () => {
  const column: Column = { ...toyColumn(13, 20), direction: 'vertical' }
  const { placed, cap } = sunk(HAN.repeat(6), 3, [column], { direction: 'vertical' })
  expect(cap!.x).toBe(placed[1]!.x)
  expect(placed.slice(0, 4).map(({ baseline }) => baseline / EM)).toEqual([6, 6, 6, 0])
})

test('no character is lost or counted twice', () => {
  const { placed, fit } = sunk(HAN.repeat(6), 2, [toyColumn(13, 20)])
  expect(fit.characters).toBe(60)
  const words = placed.map(({ lines: { galley, from, to }, line }) =>
    galley.copy.text.slice(galley.text[from[line]!], galley.text[to[line]!])
  )
  expect(`今${words.join('')}`).toBe(HAN.repeat(6))
})

test.each([
  ['a leg of fewer lines', [toyColumn(13, 2), toyColumn(13, 20, 20)]],
  ['a leg that the cap fills', [toyColumn(8, 4), toyColumn(13, 20, 20)]],
  ['a leg that a hole cuts', [toyColumn(13, 20, 0, [{ x: 0, y: 2 * STEP, w: 13 * EM, h: STEP }])]]
])('%s has no cap, and all words all the same', (_, columns) => {
  const { placed, fit, cap } = sunk(HAN.repeat(3), 3, columns)
  expect(cap).toBeUndefined()
  expect(placed[0]!.width).toBe(columns[0]!.width)
  expect(fit.characters).toBe(30)
})
