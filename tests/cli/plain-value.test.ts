import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeValue, encodeValue } from '../../src/cli/plain-value.ts'

/** Keys of what the engine makes are never empty. */
const key = fc.string({ minLength: 1 }).filter(it => it !== '__proto__')

const { plain } = fc.letrec(tie => ({
  plain: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.string({ unit: 'grapheme' }),
    fc.double(),
    fc.float64Array(),
    fc.uint8Array(),
    fc.array(tie('plain'), { maxLength: 4 }),
    fc.dictionary(key, tie('plain'), { maxKeys: 4, noNullPrototype: true })
  )
}))

test('a plain value comes back as it was', () => {
  fc.assert(
    fc.property(plain, value => {
      expect(copy(value)).toEqual(value)
    })
  )
})

/** Bytes are compared as such, whatever buffer they lie in. */
const copy = (value: unknown): unknown => unbuffered(decodeValue(encodeValue(value)))

function unbuffered(value: unknown): unknown {
  if (value instanceof Float64Array) return value
  if (value instanceof Uint8Array) return Uint8Array.from(value)
  if (Array.isArray(value)) return value.map(unbuffered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unbuffered(each)]))
}

describe('what is not plain is a fault of the engine', () => {
  test.each<readonly [string, unknown]>([
    ['a mapping', { map: new Map() }],
    ['a set', [new Set()]],
    ['a table of other numbers', [Int32Array.of(1)]]
  ])('%s', (_, value) => expect(() => encodeValue(value)).toThrow('broken invariant'))
})
