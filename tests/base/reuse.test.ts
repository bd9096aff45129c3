import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reuse } from '../../src/base/reuse.ts'

const SHARED = { x: 1 }
const before = {
  list: [{ a: 1 }, { b: 2 }],
  map: new Map([['k', { c: 3 }]]),
  set: new Set([1, 2]),
  table: Uint16Array.of(1, 2, 3),
  nothing: null
}

describe('what is as it was is the very one that it was', () => {
  test('all of it', () => expect(reuse(before, structuredClone(before))).toBe(before))

  const changes: readonly (readonly [what: string, now: object, kept: readonly string[]])[] = [
    ['an item more', { ...before, list: [{ a: 1 }, { b: 2 }, { d: 4 }] }, ['map', 'set', 'table']],
    ['another value', { ...before, map: new Map([['k', { c: 4 }]]) }, ['list', 'set', 'table']],
    ['another key', { ...before, map: new Map([['l', { c: 3 }]]) }, ['list', 'set', 'table']],
    ['another member', { ...before, set: new Set([1, 3]) }, ['list', 'map', 'table']],
    ['another order of members', { ...before, set: new Set([2, 1]) }, ['list', 'map', 'table']],
    ['another number in a table', { ...before, table: Uint16Array.of(1, 2, 4) }, ['list', 'map', 'set']],
    ['a table of another kind', { ...before, table: Int16Array.of(1, 2, 3) }, ['list', 'map', 'set']],
    ['a key more', { ...before, more: 1 }, ['list', 'map', 'set', 'table']]
  ]
  test.each(changes)('the rest, with %s', (_, now, kept) => {
    const copy = structuredClone(now)
    const merged = reuse(before, copy) as typeof before
    expect(merged).toEqual(now)
    const same = Object.keys(before).filter(key => {
      const value = before[key as keyof typeof before]
      return value !== null && merged[key as keyof typeof before] === value
    })
    expect(same).toEqual(kept.toSorted((a, b) => Object.keys(before).indexOf(a) - Object.keys(before).indexOf(b)))
  })

  test('items of a list that has grown', () => {
    const merged = reuse(before, { ...structuredClone(before), list: [{ a: 1 }, { b: 3 }] })
    expect(merged.list[0]).toBe(before.list[0])
    expect(merged.list[1]).toEqual({ b: 3 })
  })

  test('a mapping in another order is another', () => {
    const [ab, ba] = [
      { a: 1, b: 2 },
      { b: 2, a: 1 }
    ]
    expect(Object.keys(reuse(ab, ba))).toEqual(['b', 'a'])
  })
})

test('what was one stays one', () => {
  const now = { first: SHARED, second: SHARED, third: 3 }
  const merged = reuse({ first: { x: 1 }, second: { x: 2 }, third: 4 }, now)
  expect(merged.first).toBe(merged.second)
  expect(merged).toEqual(now)
})

test('what is of a class is not looked into', () => {
  const [a, b] = [new URL('http://a.example'), new URL('http://a.example')]
  expect(reuse({ url: a }, { url: b }).url).toBe(b)
})

test('values within values have a lid', () => {
  const nested = (): unknown => Array.from({ length: 10_000 }).reduce(inner => [inner], 1)
  const now = nested()
  expect(reuse(nested(), now)).toBe(now)
})

test('it is equal to the new value, whatever the old one was', () => {
  const value = fc.object({ withMap: true, withSet: true, withTypedArray: true, maxDepth: 3 })
  fc.assert(
    fc.property(value, value, (before, now) => {
      expect(reuse(before, now)).toEqual(now)
    })
  )
})
