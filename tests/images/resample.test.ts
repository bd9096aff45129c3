import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { View } from '../../src/images/decode-picture.ts'
import { rasterDesk } from '../support/raster-desk.ts'

const desk = rasterDesk()

/** A picture of one channel, row by row. */
const view = (width: number, height: number, at: (x: number, y: number) => number): View => ({
  width,
  height,
  channels: 1,
  data: Uint8Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width))),
  start: 0,
  stepX: 1,
  stepY: width
})
const whole = ({ width, height }: View): { x: number; y: number; w: number; h: number } => ({
  x: 0,
  y: 0,
  w: width,
  h: height
})

describe('resampling', () => {
  test('one tone stays one tone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 255 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (tone, width, height, count) => {
          const from = view(width, height, () => tone)
          const data = desk.resampled(from, whole(from), Math.min(count, width), Math.min(count, height))
          expect(new Set(data)).toEqual(new Set([tone]))
        }
      )
    )
  })
  test('an even slope stays one', () => {
    const from = view(200, 3, x => x)
    const data = desk.resampled(from, whole(from), 100, 3)
    const inner = [...data.subarray(4, 96)]
    expect(inner.every((v, i) => Math.abs(v - (2 * (i + 4) + 0.5)) <= 0.5)).toBe(true)
  })
  test('a window is cut where it is', () => {
    const from = view(200, 3, x => x)
    const data = desk.resampled(from, { x: 50, y: 0, w: 100, h: 3 }, 50, 3)
    expect([data[10], data[40]]).toEqual([71, 131])
  })
  test('lines finer than the result become their mean', () => {
    const from = view(400, 4, x => (x % 2) * 200)
    const data = desk.resampled(from, whole(from), 100, 1)
    expect([...data.subarray(4, 96)].every(v => Math.abs(v - 100) <= 1)).toBe(true)
  })
  test('what is seen upright is resampled upright', () => {
    const from = view(40, 20, (x, y) => 5 * x + y)
    const turned: View = { ...from, width: 20, height: 40, stepX: from.stepY, stepY: from.stepX }
    const straight = desk.resampled(from, whole(from), 10, 5)
    const data = desk.resampled(turned, whole(turned), 5, 10)
    // Across comes first, and is rounded: a step at most.
    const apart = Array.from(straight, (v, i) => Math.abs(v - data[(i % 10) * 5 + Math.floor(i / 10)]!))
    expect(Math.max(...apart)).toBeLessThanOrEqual(1)
  })
})

describe('sharpening', () => {
  const sharpened = (row: readonly number[]): readonly number[] => {
    const data = Uint8Array.from([row, row, row].flat())
    const sharp = desk.sharpened({ width: row.length, height: 3, channels: 1, data })
    return [...sharp.subarray(row.length, 2 * row.length)]
  }
  test('smooth tones and grain stay as they are', () => {
    const slope = Array.from({ length: 40 }, (_, i) => 5 * i)
    expect(sharpened(slope)).toEqual(slope)
    const grain = Array.from({ length: 40 }, (_, i) => 128 + (i % 2) * 3)
    expect(sharpened(grain)).toEqual(grain)
  })
  test('an edge is steeper, by no more than shows no halo', () => {
    const [dark, light] = [60, 180]
    const row = sharpened([...Array<number>(8).fill(dark), ...Array<number>(8).fill(light)])
    expect(row[7]).toBeLessThan(dark)
    expect(row[8]).toBeGreaterThan(light)
    expect(Math.min(...row)).toBeGreaterThanOrEqual(dark - 28)
    expect(Math.max(...row)).toBeLessThanOrEqual(light + 28)
    expect([row[0], row[15]]).toEqual([dark, light])
  })
})
