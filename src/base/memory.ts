import { EMPTY, type Morgue } from './morgue.ts'

/**
 * What earlier runs of the same process have made, for the runs to come. It changes what a run takes, and nothing of what
 * it makes. Names are one for each thing that is made.
 */
export interface Memory {
  /** Whether runs are to come; else there is nothing to know things again for. */
  readonly lasts: boolean
  /** What other processes have made, too. */
  readonly morgue: Morgue
  /**
   * What was made under this name of the same things, or else is made now. What it is made of is told apart by identity,
   * words and numbers by their value.
   * @param holds whether what was made may still be taken
   */
  recall<T>(name: string, given: readonly unknown[], make: () => T, holds?: (made: T) => boolean): T
  /** A value; where it is as it was, the very one that it was, and else those of its parts. */
  keep<T>(name: string, value: T): T
}

/** Of a run that is the only one of its process. */
export const forgetful = (morgue: Morgue): Memory => ({
  lasts: false,
  morgue,
  recall: (_name, _given, make) => make(),
  keep: (_name, value) => value
})

/** Begins every run anew. */
export const FORGETFUL: Memory = forgetful(EMPTY)
