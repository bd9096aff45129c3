import { describe, expect, test } from 'vitest'
import { prefixCode } from '../support/flate-desk.ts'

/** The weights whose tree is the deepest. */
const fibonacci = (length: number): readonly number[] => {
  const row = [1, 1]
  while (row.length < length) row.push(row.at(-1)! + row.at(-2)!)
  return row
}

describe('lengths', () => {
  const rows: readonly (readonly [name: string, counts: readonly number[], limit: number, lengths: string])[] = [
    ['oftener is shorter', [1, 1, 2, 4, 8], 15, '44321'],
    ['all alike', [5, 5, 5, 5], 15, '2222'],
    ['what does not occur has none', [0, 3, 0, 3], 15, '0101'],
    ['one alone has company', [0, 0, 7], 15, '101'],
    ['none at all', [0, 0, 0], 15, '110'],
    ['cut to the limit', fibonacci(9), 4, '444444322']
  ]
  for (const [name, counts, limit, lengths] of rows) {
    test(name, () => expect(prefixCode(Uint32Array.from(counts), limit).lengths.join('')).toBe(lengths))
  }
})

test('codes of a length follow each other, the first bit lowest: RFC 1951, 3.2.2', () => {
  // Its example: A to H have 3, 3, 3, 3, 3, 2, 4, 4 bits.
  const { bits, lengths } = prefixCode(Uint32Array.of(4, 4, 4, 4, 4, 8, 2, 2), 15)
  const code = (symbol: number): string =>
    [...bits[symbol]!.toString(2).padStart(lengths[symbol]!, '0')].reverse().join('')
  expect([0, 1, 2, 3, 4, 5, 6, 7].map(code).join(' ')).toBe('010 011 100 101 110 00 1110 1111')
})

test('a code within its limit leaves no bits unused', () => {
  const { lengths } = prefixCode(Uint32Array.from(fibonacci(22)), 15)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(15)
  expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1)
})
