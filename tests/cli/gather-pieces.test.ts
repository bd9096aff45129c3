import { expect, test } from 'vitest'
import { gatherPieces } from '../../src/cli/gather-pieces.ts'

test('many small pieces leave as few large ones, in order and whole', () => {
  const given: Uint8Array[] = []
  const pieces = gatherPieces(lot => given.push(lot))
  const all = Buffer.from(Array.from({ length: 5 << 18 }, (_, i) => i % 251))
  for (let at = 0; at < all.length; at += 1000) pieces.take(all.subarray(at, at + 1000))
  expect(given.length).toBe(1)
  pieces.end()
  pieces.end()
  expect(given.length).toBe(2)
  expect(Buffer.concat(given).equals(all)).toBe(true)
})

test('a large piece leaves as it is, behind the small ones that came before it', () => {
  const given: Uint8Array[] = []
  const pieces = gatherPieces(lot => given.push(lot))
  const large = new Uint8Array(1 << 18).fill(7)
  for (const piece of [Uint8Array.of(1), Uint8Array.of(2), large, Uint8Array.of(3)]) pieces.take(piece)
  pieces.end()
  expect(given.map(({ length }) => length)).toEqual([2, large.length, 1])
  expect(given[1]).toBe(large)
})
