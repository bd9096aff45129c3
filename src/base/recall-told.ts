import type { Sink } from './diagnostic.ts'
import type { Memory } from './memory.ts'
import { type PlainStep, recallPlain } from './recall-plain.ts'

/** What a step that may complain works with. */
export interface Recall {
  readonly memory: Memory
  readonly sink: Sink
}

type Words = Parameters<Sink['report']>

/** What a step made, and what it has said of it so far. */
export interface Told<T> {
  readonly made: T
  readonly said: readonly Words[]
}

/** Recalls what a step made of these things; what it had to complain of is said again. */
export function recallTold<T>(desk: Recall, name: string, given: readonly unknown[], make: (sink: Sink) => T): T {
  let isNew = false
  const { made, said } = desk.memory.recall(name, given, () => {
    isNew = true
    return listen(make, desk.sink)
  })
  if (!isNew) repeat(said, desk.sink)
  return made
}

/** The same of a step that takes its time and makes something plain, if need be from what another process made. */
export async function recallToldLater<T>(desk: Recall, name: string, step: PlainStep<T, [sink: Sink]>): Promise<T> {
  const { facts, make, isSure = () => true } = step
  const { made, said } = await recallPlain(desk.memory, name, {
    facts,
    make: async () => {
      const { made, said } = listen(make)
      return { made: await made, said }
    },
    isSure: ({ made }) => isSure(made)
  })
  repeat(said, desk.sink)
  return made
}

/** What a step makes, and what it has to say, which is also passed on to `sink`, at once and ever after. */
export function listen<T>(make: (sink: Sink) => T, sink?: Sink): Told<T> {
  const said: Words[] = []
  const report = (...words: Words): void => {
    said.push(words)
    sink?.report(...words)
  }
  return { made: make({ report }), said }
}

export function repeat(said: readonly Words[], sink: Sink): void {
  for (const words of said) sink.report(...words)
}
