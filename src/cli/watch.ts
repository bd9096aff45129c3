import type { Memory } from '../base/memory.ts'
import type { Morgue } from '../base/morgue.ts'
import { Recollection } from '../base/recollection.ts'
import { EXIT, type Exit } from './exit.ts'
import { Lookout } from './lookout.ts'

/** What a run is given that will not be the last. */
export interface Watched {
  /** Of the runs before. */
  readonly memory: Memory
  /** Told of each file that is asked for, before it is read: its absolute path, whether it is there or not. */
  readonly noteFile: (path: string) => void
  /** Those of some things that the run before had not. */
  readonly news: <T>(name: string, items: readonly T[]) => readonly T[]
}

/**
 * Runs a command, and again each time that a file which it asked for has changed, until Ctrl-C.
 * @param tell called after each run with the seconds that it took
 */
export async function watch(
  run: (watched: Watched) => Promise<unknown>,
  tell: (seconds: number) => void,
  morgue: Morgue
): Promise<Exit> {
  const memory = new Recollection(morgue)
  const lookout = new Lookout()
  const news = newsOf()
  const stop = (): void => lookout.close()
  process.once('SIGINT', stop)
  try {
    while (!lookout.closed) {
      memory.begin()
      lookout.begin()
      const start = performance.now()
      await run({ memory, noteFile: path => lookout.note(path), news })
      tell((performance.now() - start) / 1000)
      await lookout.change()
    }
  } finally {
    process.off('SIGINT', stop)
    stop()
  }
  return EXIT.clean
}

function newsOf(): Watched['news'] {
  const told = new Map<string, ReadonlySet<string>>()
  return (name, items) => {
    const before = told.get(name)
    const words = items.map(item => JSON.stringify(item))
    told.set(name, new Set(words))
    return items.filter((_, i) => !before?.has(words[i]!))
  }
}
