import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { deflate } from '../../src/flate/deflate.ts'
import { deflateRuns } from '../support/flate-desk.ts'

/** 32 bits by Marsaglia's shifts. */
function noise(length: number, pool = 256): Uint8Array {
  let state = 20190613
  return Uint8Array.from({ length }, () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % pool
  })
}

const text = (length: number): Uint8Array =>
  Buffer.from('1 0 0 1 56.7 812.3 Tm .25 Tc[(\u0001\u0002\u0001\u0003)-250(\u0004\u0001)]TJ\n'.repeat(length), 'latin1')

describe.each([
  ['deflate', (bytes: Uint8Array) => deflate(bytes)],
  ['deflateRuns', deflateRuns]
])('another inflater gives the bytes of %s back', (_name, pack) => {
  const rows: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['none', new Uint8Array(0)],
    ['one', Uint8Array.of(7)],
    ['three', Uint8Array.of(7, 7, 7)],
    ['four', Uint8Array.of(7, 7, 7, 7)],
    ['one byte for long', new Uint8Array(100_000)],
    ['runs of each length', Buffer.concat(Array.from({ length: 600 }, (_, i) => new Uint8Array(i % 300).fill(i)))],
    ['every byte', Uint8Array.from({ length: 256 }, (_, i) => i)],
    ['noise of several blocks', noise(70_000)],
    ['noise of two bytes', noise(70_000, 2)],
    ['lines of type', text(3_000)],
    ['a copy from as far back as one may be', Buffer.concat([text(1), noise(32_768 - text(1).length), text(1)])],
    ['a copy that would be from further back', Buffer.concat([text(1), noise(32_769 - text(1).length), text(1)])],
    ['a copy to the last byte', Buffer.concat([text(1), noise(100), text(1)])]
  ]
  for (const [name, bytes] of rows) {
    test(name, () => expect(Buffer.from(inflateSync(pack(bytes))).equals(bytes)).toBe(true))
  }
})

describe('and takes not much', () => {
  const rows: readonly (readonly [name: string, bytes: Uint8Array, size: number])[] = [
    ['none', new Uint8Array(0), 20],
    ['one byte for long', new Uint8Array(100_000), 130],
    ['noise', noise(70_000), 70_500],
    ['noise of two bytes', noise(70_000, 2), 12_500],
    ['lines of type', text(3_000), 1_100]
  ]
  for (const [name, bytes, size] of rows) {
    test(name, () => expect(deflate(bytes).length).toBeLessThanOrEqual(size))
  }
})

test('runs take next to nothing, and grain no more than it must', () => {
  expect(deflateRuns(new Uint8Array(100_000)).length).toBeLessThanOrEqual(130)
  expect(deflateRuns(noise(70_000, 16)).length).toBeLessThanOrEqual(deflate(noise(70_000, 16)).length)
})

test('the stream is pinned: a change of it changes every file that was ever archived', () => {
  const stream = deflate(Buffer.from('今天天气很好。今天天气很好，今天天气很坏。'))
  expect(Buffer.from(stream).toString('hex')).toMatchInlineSnapshot(
    `"789c65c8ab0d00200c05c0d59b2a424830585c1175783ecb948765053c9cbcd53c4421ba6bc27428c388ff3c3dbc99a3115fb8592d47"`
  )
})

test('so is that of samples', () => {
  const stream = deflateRuns(Uint8Array.of(2, 7, 7, 7, 7, 7, 7, 1, 0, 0, 0, 3, 7))
  expect(Buffer.from(stream).toString('hex')).toMatchInlineSnapshot(
    `"789c1dc1c10d00000001b1c3c3fe1b4bb4ee09480701c90038"`
  )
})
