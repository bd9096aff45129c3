import { expect, test } from 'vitest'
import { Ground } from '../../src/preflight/ground.ts'

test('layers that lie side by side are told apart, as long as there are not too many looks', () => {
  const ground = new Ground([0, 0, 1600, 1600])
  for (let i = 0; i < 900; i++) ground.put([i / 10, 0, i / 10 + 0.05, 100], 'ink')
  const between = (): boolean => ground.inked([95, 10, 96, 11])
  expect(between()).toBe(false)
  expect(ground.inked([50, 10, 60, 11])).toBe(true)
  for (let asked = 0; asked < 40_000; asked++) between()
  expect(between()).toBe(true)
})
