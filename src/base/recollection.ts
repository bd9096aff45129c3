import type { Memory } from './memory.ts'
import { EMPTY, type Morgue } from './morgue.ts'
import { haveSame, reuse } from './reuse.ts'

/** Runs that a thing is kept for without being asked for: an edition may be past reading for some, while it is being written. */
const MOST_IDLE = 8

interface Thing {
  readonly given: readonly unknown[]
  readonly made: unknown
  run: number
}

/** The memory of a process. What has not been asked for in a number of runs goes. */
export class Recollection implements Memory {
  readonly lasts = true
  readonly morgue: Morgue
  readonly #things = new Map<string, Thing>()
  #run = 0

  constructor(morgue: Morgue = EMPTY) {
    this.morgue = morgue
  }

  /** Another run begins. */
  begin(): void {
    this.#run++
    for (const [name, { run }] of this.#things) if (run < this.#run - MOST_IDLE) this.#things.delete(name)
  }

  recall<T>(name: string, given: readonly unknown[], make: () => T, holds: (made: T) => boolean = () => true): T {
    const known = this.#things.get(name)
    if (known !== undefined && haveSame(known.given, given) && holds(known.made as T)) {
      known.run = this.#run
      return known.made as T
    }
    const made = make()
    this.#things.set(name, { given, made, run: this.#run })
    return made
  }

  keep<T>(name: string, value: T): T {
    const made = reuse(this.#things.get(name)?.made, value)
    this.#things.set(name, { given: [], made, run: this.#run })
    return made
  }
}
