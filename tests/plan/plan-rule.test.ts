import { expect, test } from 'vitest'
import { BLACK } from '../../src/base/ink.ts'
import type { RuleItem } from '../../src/edition/item.ts'
import { planItem } from '../../src/plan/plan-item.ts'
import { toyArea, toyPlace } from '../support/toy-place.ts'

const stroke = { weight: 1, ink: BLACK }
const at = { file: 'template.yaml', from: 0, to: 1 }
const setting = {
  place: toyPlace,
  fields: new Map(),
  numbers: [2, 3],
  labels: ['2', '3'],
  pictures: new Map(),
  drawings: new Map(),
  story: null,
  ad: null,
  begun: new Map()
}

/** The ends of the rules at one side of two columns on either page, x and y of each. */
function rules(side: RuleItem['side']): readonly string[] {
  const { art } = planItem(setting, { kind: 'rule', area: toyArea([3, 6], [1, 2]), side, stroke, at })
  return art.flatMap(each => (each.kind === 'rule' ? [`${each.from} to ${each.to}`] : []))
}

test.each<[RuleItem['side'], readonly string[]]>([
  ['top', ['62,10 to 110,10', '130,10 to 178,10']],
  ['bottom', ['62,30 to 110,30', '130,30 to 178,30']],
  ['left', ['62,10 to 62,30']],
  ['right', ['178,10 to 178,30']]
])('at the %s of an area over the fold', (side, expected) => {
  expect(rules(side)).toEqual(expected)
})
