import type { Morgue } from '../../src/base/morgue.ts'

/** What processes keep for each other, in this one. */
export function toyMorgue(): Morgue {
  const things = new Map<string, unknown>()
  return {
    find: (...key) => things.get(JSON.stringify(key)),
    layAway: (name, facts, value) => things.set(JSON.stringify([name, facts]), value)
  }
}
