import { expect, test } from 'vitest'
import { type Bar, eanBars, issueBars } from '../../src/plan/ean-bars.ts'

/** Modules as they are printed: 1 dark, 0 light. */
const modules = (bars: readonly Bar[], width: number): string => {
  const dark = Array<string>(width).fill('0')
  for (const { from, to } of bars) dark.fill('1', from, to)
  return dark.join('')
}

test('EAN-13', () => {
  const [left, right] = ['000101101001110110011001001101111010011101', '110011011011001000010101110010011101000100']
  expect(modules(eanBars('5901234123457'), 95)).toBe(`101${left}01010${right}1101`.replace(/1101$/, '101'))
})

test.each([
  ['05', '10110001101010111001'],
  ['53', '10110110001010100001'],
  ['18', '10110110011010110111']
])('the issue %s', (issue, expected) => expect(modules(issueBars(issue), 20)).toBe(expected))

test('guards reach further down: two bars at each end, two in the middle', () => {
  const guards = eanBars('5901234123457').filter(({ guard }) => guard)
  expect(guards.map(({ from }) => from)).toEqual([0, 2, 46, 48, 92, 94])
})
