import type { Fact, Morgue } from './morgue.ts'

/**
 * What another process made of these facts, or else is made now and laid away. What is made is plain.
 * @param facts all that it depends on, beside the engine
 */
export function findOrMake<T>(morgue: Morgue, name: string, facts: readonly Fact[], make: () => T): T {
  const found = morgue.find(name, facts)
  if (found !== undefined) return found as T
  const made = make()
  morgue.layAway(name, facts, made)
  return made
}
