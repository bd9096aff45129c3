import type { Memory } from './memory.ts'
import type { Fact } from './morgue.ts'

/**
 * What this process made of these facts, or another before it, or else is made now. What is made is plain, and takes its
 * time.
 * @param facts all that it depends on, beside the engine
 */
export function recallPlain<T>(
  memory: Memory,
  name: string,
  facts: readonly Fact[],
  make: () => Promise<T>
): Promise<T> {
  return memory.recall(name, facts, async () => {
    const found = memory.morgue.find(name, facts)
    if (found !== undefined) return found as T
    const made = await make()
    memory.morgue.layAway(name, facts, made)
    return made
  })
}
