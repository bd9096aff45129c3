import { describe, expect, test } from 'vitest'
import type { Sink } from '../../src/base/diagnostic.ts'
import { FORGETFUL, type Memory } from '../../src/base/memory.ts'
import { recallRead } from '../../src/base/recall-read.ts'
import { recallTold, recallToldLater } from '../../src/base/recall-told.ts'
import { Recollection } from '../../src/base/recollection.ts'
import { memoryWorld } from '../support/memory-world.ts'

/** Things that count how often they are made. */
function maker(): () => { readonly made: number } {
  let made = 0
  return () => ({ made: ++made })
}

describe('a thing is made again', () => {
  const one = {}
  const rows: readonly (readonly [what: string, given: readonly unknown[], name: string, made: number])[] = [
    ['of the same: no', [one, 'words', 1], 'it', 1],
    ['of another object: yes', [{}, 'words', 1], 'it', 2],
    ['of other words: yes', [one, 'word', 1], 'it', 2],
    ['of less: yes', [one, 'words'], 'it', 2],
    ['under another name: yes', [one, 'words', 1], 'that', 2]
  ]
  test.each(rows)('%s', (_, given, name, made) => {
    const memory = new Recollection()
    const make = maker()
    memory.recall('it', [one, 'words', 1], make)
    expect(memory.recall(name, given, make).made).toBe(made)
  })

  test('where it does not hold: yes', () => {
    const memory = new Recollection()
    const make = maker()
    memory.recall('it', [], make)
    expect(memory.recall('it', [], make, ({ made }) => made === 2).made).toBe(2)
    expect(memory.recall('it', [], make, ({ made }) => made === 2).made).toBe(2)
  })

  test('by one who forgets: yes', () => {
    const make = maker()
    FORGETFUL.recall('it', [], make)
    expect(FORGETFUL.recall('it', [], make).made).toBe(2)
  })
})

test('what has not been asked for in eight runs goes', () => {
  const memory = new Recollection()
  const make = maker()
  const idle = (runs: number): number => {
    for (let i = 0; i < runs; i++) memory.begin()
    return memory.recall('it', [], make).made
  }
  expect([idle(1), idle(8), idle(9), idle(1)]).toEqual([1, 1, 2, 2])
})

test('a value is kept as it was', () => {
  const memory = new Recollection()
  const first = memory.keep('it', { a: [1], b: [2] })
  expect(memory.keep('it', { a: [1], b: [2] })).toBe(first)
  expect(memory.keep('it', { a: [1], b: [3] }).a).toBe(first.a)
})

/** What a step says through a memory, run by run. */
function heard(memory: Memory, step: (sink: Sink) => void): readonly string[] {
  const said: string[] = []
  const sink: Sink = { report: (code, _, message) => said.push(`${code} ${message}`) }
  recallTold({ memory, sink }, 'it', [], step)
  return said
}

test.each([
  ['a memory', new Recollection()],
  ['none', FORGETFUL]
])('complaints are said again: %s', (_, memory) => {
  const step = (sink: Sink): void => {
    sink.report('overset', null, 'one')
    sink.report('underset', null, 'two')
  }
  expect(heard(memory, step)).toEqual(['overset one', 'underset two'])
  expect(heard(memory, step)).toEqual(['overset one', 'underset two'])
})

test('those of a step that takes its time, when it is done', async () => {
  const memory = new Recollection()
  const said: string[] = []
  const desk = { memory, sink: { report: (code: string) => void said.push(code) } }
  const step = async (sink: Sink): Promise<number> => {
    await Promise.resolve()
    sink.report('overset', null, 'late')
    return 1
  }
  for (const _ of [1, 2]) expect(await recallToldLater(desk, 'it', { facts: [], make: step })).toBe(1)
  expect(said).toEqual(['overset', 'overset'])
})

describe('a step that reads files is done again', () => {
  const files = { 'a/one': Uint8Array.of(1), 'a/two': Uint8Array.of(2) }
  const rows: readonly (readonly [what: string, files: Readonly<Record<string, Uint8Array>>, made: number])[] = [
    ['nothing has changed: no', { ...files }, 1],
    ['a file that it did not read: no', { ...files, 'a/two': Uint8Array.of(3) }, 1],
    ['the file that it read: yes', { ...files, 'a/one': Uint8Array.of(3) }, 2],
    ['a file that is gone: yes', { 'a/two': Uint8Array.of(2) }, 2],
    ['a file that was not there: yes', { ...files, 'b/none': Uint8Array.of(1) }, 2],
    ['the names in a folder: yes', { ...files, 'a/three': Uint8Array.of(1) }, 2]
  ]
  test.each(rows)('%s', (_, now, made) => {
    const memory = new Recollection()
    const make = maker()
    const run = (files: Readonly<Record<string, Uint8Array>>): number =>
      recallRead({ memory, sink: { report: () => {} }, world: memoryWorld(files) }, 'it', [], ({ world }) => {
        world.read('a/one')
        world.read('b/none')
        world.list('a')
        return make()
      }).made
    run(files)
    expect(run(now)).toBe(made)
  })
})
