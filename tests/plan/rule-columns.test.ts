import { expect, test } from 'vitest'
import { BLACK } from '../../src/base/ink.ts'
import type { Area } from '../../src/edition/area.ts'
import { cutLegs } from '../../src/plan/cut-legs.ts'
import { ruleColumns } from '../../src/plan/rule-columns.ts'
import { toyArea as area, toyPlace } from '../support/toy-place.ts'

const look = { story: 'a', stroke: { weight: 1, ink: BLACK } }

const rows: readonly (readonly [what: string, areas: readonly Area[], rules: readonly string[]])[] = [
  ['in the middle of each gap', [area([1, 3], [1, 8])], ['34:10-90', '60:10-90']],
  ['none at the fold', [area([3, 6], [1, 2])], ['86:10-30', '154:10-30']],
  ['as far down as both legs stand', [area([1, 2], [1, 8]), area([3, 3], [1, 4])], ['34:10-90', '60:10-50']],
  [
    'in pieces beside two legs',
    [area([1, 2], [1, 2]), area([1, 1], [3, 6]), area([1, 2], [7, 8])],
    ['34:10-30', '34:70-90']
  ],
  ['none beside a gap of a whole column', [area([1, 1], [1, 8]), area([3, 3], [1, 8])], []],
  ['none between legs that meet at a corner', [area([1, 1], [1, 4]), area([2, 2], [5, 8])], []]
]
test.each(rows)('%s', (_, areas, rules) => {
  const drawn = ruleColumns(cutLegs(toyPlace, areas, null), toyPlace.grid.gap, look)
  expect(drawn.map(({ from: [x, head], to: [end, foot] }) => (x === end ? `${x}:${head}-${foot}` : 'askew'))).toEqual(
    rules
  )
})

test.each<[what: string, areas: readonly Area[], legs: number, rules: readonly string[]]>([
  ['between bands, as far as their lines go', [area([1, 2], [1, 8])], 2, ['18-58:50']],
  ['on either side of the fold', [area([3, 6], [1, 8])], 2, ['138-178:50', '70-110:50']],
  ['where areas of a shape meet', [area([1, 2], [1, 4]), area([2, 2], [5, 8])], 1, ['38-58:52']],
  ['none in one band', [area([1, 2], [1, 8])], 1, []]
])('level rules of a vertical body: %s', (_, areas, legs, rules) => {
  const bands = cutLegs(toyPlace, areas, legs, 'vertical')
  const drawn = ruleColumns(bands, toyPlace.grid.gap, look)
  expect(drawn.map(({ from: [x, y], to: [end, foot] }) => (y === foot ? `${x}-${end}:${y}` : 'askew'))).toEqual(rules)
})
