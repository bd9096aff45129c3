import type { Memory } from './memory.ts'
import type { Fact } from './morgue.ts'

/** How something plain is made, which takes its time. */
export interface PlainStep<T, In extends readonly unknown[] = []> {
  /** All that it depends on, beside the engine. */
  readonly facts: readonly Fact[]
  readonly make: (...given: In) => Promise<T>
  /** Whether it will come out so whenever it is made, and not for want of memory alone; else it is not laid away. */
  readonly isSure?: (made: T) => boolean
}

/** What this process made of these facts, or another before it, or else is made now. */
export function recallPlain<T>(memory: Memory, name: string, step: PlainStep<T>): Promise<T> {
  const { facts, make, isSure = () => true } = step
  return memory.recall(name, facts, async () => {
    const found = memory.morgue.find(name, facts)
    if (found !== undefined) return found as T
    const made = await make()
    if (isSure(made)) memory.morgue.layAway(name, facts, made)
    return made
  })
}
