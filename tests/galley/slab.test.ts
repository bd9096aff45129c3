import { expect, test } from 'vitest'
import { Slab } from '../../src/galley/slab.ts'

test('tables lie behind each other, each at a whole multiple of its unit', () => {
  const slab = new Slab(32)
  const [bytes, numbers] = [slab.uint8(3), slab.int32(2)]
  expect([bytes.byteOffset, numbers.byteOffset]).toEqual([0, 4])
  expect(numbers.buffer).toBe(bytes.buffer)
})

test('what one table holds changes no other', () => {
  const slab = new Slab(64)
  const tables = [slab.uint8(3), slab.uint16(3), slab.uint32(3), slab.int32(3), slab.float64(3)]
  tables.forEach((table, i) => {
    table.fill(i + 1)
  })
  expect(tables.map(table => [...table])).toEqual([1, 2, 3, 4, 5].map(value => [value, value, value]))
})

test('where the memory is used up, there is more', () => {
  const slab = new Slab(8)
  const first = slab.float64(1)
  const second = slab.float64(4)
  expect(second).toHaveLength(4)
  expect(second.buffer).not.toBe(first.buffer)
})

test('memory that is cleared serves again, or gives way to more', () => {
  const slab = new Slab(16)
  const first = slab.float64(2).fill(1)
  slab.clear(16)
  expect(slab.float64(2).buffer).toBe(first.buffer)
  slab.clear(32)
  expect([...slab.float64(4)]).toEqual([0, 0, 0, 0])
})
