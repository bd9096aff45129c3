import { expect, test } from 'vitest'
import { cutBands } from '../../src/plan/cut-bands.ts'

/** A triangle with its top at (50, 0) and its foot from 0 to 100 at a height of 100. */
const TRIANGLE = [
  { x: 50, y: 0 },
  { x: 100, y: 100 },
  { x: 0, y: 100 }
]
const WHOLE = { x: 0, y: 0, w: 100, h: 100 }

type Row = readonly [what: string, seen: typeof WHOLE, clear: number, bands: readonly string[]]
test.each<Row>([
  ['as wide as the shape is in each row', WHOLE, 0, ['0:37+26', '25:25+50', '50:12+76', '75:0+100']],
  ['so far away, above and below too', WHOLE, 5, ['0:30+40', '25:17+66', '50:5+90', '75:-5+110', '100:-5+110']],
  ['no more than what is seen of it', { x: 20, y: 0, w: 40, h: 50 }, 0, ['0:37+23', '25:25+35']]
])('a shape takes of each row %s', (_, seen, clear, expected) => {
  const bands = cutBands({ rings: [TRIANGLE], clear }, seen, { top: 0, step: 25, rows: 5 })
  expect(bands.map(({ x, y, w }) => `${y}:${x}+${w}`)).toEqual(expected)
})

test('between two rings no row is parted', () => {
  const far = TRIANGLE.map(({ x, y }) => ({ x: x + 200, y }))
  const bands = cutBands({ rings: [TRIANGLE, far], clear: 0 }, { ...WHOLE, w: 300 }, { top: 50, step: 50, rows: 1 })
  expect(bands).toEqual([{ x: 0, y: 50, w: 300, h: 50 }])
})
