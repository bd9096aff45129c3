import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codeFile, openBundle } from '../../src/cli/open-bundle.ts'
import { scratch } from '../support/scratch.ts'

const CHUNKS = {
  'first.js': "exports.sum = () => require('./second.js').two + require('node:path').posix.sep.length",
  'second.js': 'let asked = 0; exports.two = 2; exports.asked = () => ++asked; exports.where = __dirname'
}

/** What the bundle in a folder computes, and the code that V8 made of it. */
function run(folder: string): { readonly sum: number; readonly code: ReadonlyMap<string, Uint8Array> } {
  const { load, code } = openBundle(folder)
  const { sum } = load('./first.js') as { readonly sum: () => number }
  return { sum: sum(), code: code() }
}

describe('a bundle runs', () => {
  test('without code', () => expect(run(scratch(CHUNKS)).sum).toBe(3))

  test('with the code of its chunks', () => {
    const folder = scratch(CHUNKS)
    const { code } = run(folder)
    expect([...code.keys()]).toEqual([join(folder, 'first.js'), join(folder, 'second.js')])
    for (const [file, bytes] of code) writeFileSync(codeFile(file), bytes)
    expect(run(folder).sum).toBe(3)
  })

  const strange: readonly (readonly [what: string, make: (code: Uint8Array) => Uint8Array])[] = [
    ['that is empty', () => new Uint8Array()],
    ['that is none', () => new TextEncoder().encode('none'.repeat(100))],
    ['of another version of V8', code => code.map((byte, i) => (i === 4 ? byte ^ 1 : byte))],
    ['that is cut off', code => code.subarray(0, code.length / 2)]
  ]
  for (const [what, make] of strange) {
    test(`with code ${what}`, () => {
      const folder = scratch(CHUNKS)
      const file = join(folder, 'first.js')
      writeFileSync(codeFile(file), make(run(folder).code.get(file) ?? new Uint8Array()))
      expect(run(folder).sum).toBe(3)
    })
  }
})

test('a chunk is run once, and knows where it stands', () => {
  const folder = scratch(CHUNKS)
  const { load } = openBundle(folder)
  const second = (): { readonly asked: () => number; readonly where: string } => load('./second.js') as never
  expect([second().asked(), second().asked()]).toEqual([1, 2])
  expect(second().where).toBe(folder)
})
