import { describe, expect, test } from 'vitest'
import { forgetful, type Memory } from '../../src/base/memory.ts'
import { recallPlain } from '../../src/base/recall-plain.ts'
import { recallToldLater } from '../../src/base/recall-told.ts'
import { toyMorgue } from '../support/toy-morgue.ts'

/** Other processes, whose morgue is in this one. */
function processes(): () => Memory {
  const morgue = toyMorgue()
  return () => forgetful(morgue)
}

describe('another process makes a thing again', () => {
  const rows: readonly (readonly [what: string, isSure: ((made: number) => boolean) | undefined, made: number])[] = [
    ['that was made of the same: no', undefined, 1],
    ['that was sure: no', made => made === 1, 1],
    ['that was not: yes', made => made !== 1, 2]
  ]
  test.each(rows)('%s', async (_, isSure, made) => {
    let count = 0
    const step = { facts: ['it'], make: async () => ++count, ...(isSure && { isSure }) }
    const next = processes()
    expect(await recallPlain(next(), 'it', step)).toBe(1)
    expect(await recallPlain(next(), 'it', step)).toBe(made)
  })
})

test('what a step had to say is said by every process', async () => {
  const next = processes()
  const said: unknown[] = []
  const at = { file: 'a.svg', from: 1, to: 2 }
  for (const what of ['made', 'found'])
    await recallToldLater({ memory: next(), sink: { report: (...words) => said.push(words) } }, 'it', {
      facts: [],
      make: async sink => sink.report('bad-artwork', at, 'is bad', 'mend it', what)
    })
  expect(said).toEqual([1, 2].map(() => ['bad-artwork', at, 'is bad', 'mend it', 'made']))
})
