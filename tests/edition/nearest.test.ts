import { expect, test } from 'vitest'
import { didYouMean, nearest } from '../../src/edition/nearest.ts'

test.each([
  ['laed', 'lead'],
  ['lead', 'lead'],
  ['leads', 'lead'],
  ['explaner', 'explainer'],
  ['头题', '头版'],
  ['题', null],
  ['weather', null],
  ['', null]
])('%s → %s', (word, found) => expect(nearest(word, ['lead', 'explainer', '头版', '尾巴长'])).toBe(found))

test.each([
  ['lead.md', ['lead', 'load-md'], 'did you mean “lead”?'],
  ['lead', ['lead', 'brief'], 'there is brief'],
  [
    'caf\u00e9',
    ['cafe', 'cafe\u0301'],
    '“cafe\u0301” looks alike and is spelt in another Unicode form: write it as it is there'
  ]
])('%s among %j', (word, known, hint) => expect(didYouMean(word, known)).toEqual([hint]))

test('what there is, where nothing is near', () => {
  expect(didYouMean('x', ['lead', 'brief'])).toEqual(['there is lead, brief'])
  expect(didYouMean('x', [])).toEqual([])
})
