import { describe, expect, test } from 'vitest'
import type { Slab } from '../../src/galley/slab.ts'
import { Slabs } from '../../src/galley/slabs.ts'

/** So many pieces of so many bytes, used and given back. */
function used(slabs: Slabs, count: number, bytes: number): readonly Slab[] {
  const lent = Array.from({ length: count }, () => slabs.lend(bytes))
  for (const slab of lent) {
    slab.uint8(bytes).fill(9)
    slabs.takeBack(slab)
  }
  return lent
}

test('what has come back rests, and is then lent again, as if it were new', () => {
  const slabs = new Slabs()
  const [first] = used(slabs, 64, 1000)
  expect(first).not.toBe(slabs.lend(1000))
  used(slabs, 1, 1000)
  const again = slabs.lend(700)
  expect(again).toBe(first)
  expect(again.uint8(700).every(byte => byte === 0)).toBe(true)
})

describe('what has come back is not lent again', () => {
  const rows: readonly (readonly [what: string, given: number, wanted: number])[] = [
    ['where it is too small', 1024, 1025],
    ['where half of it would do', 1025, 1024],
    ['if it is large', 100_000, 100_000]
  ]
  test.each(rows)('%s', (_, given, wanted) => {
    const slabs = new Slabs()
    const lent = new Set(used(slabs, 100, given))
    expect(used(slabs, 100, wanted).some(slab => lent.has(slab))).toBe(false)
  })
})

test('a piece that was not enough comes back as the larger one that took its place', () => {
  const slabs = new Slabs()
  const lent = Array.from({ length: 100 }, () => slabs.lend(1000))
  for (const slab of lent) {
    slab.uint8(3000)
    slabs.takeBack(slab)
  }
  expect(slabs.lend(2048)).toBe(lent[0])
})
