/**
 * What earlier runs of the same process have made, for the runs to come. It changes what a run takes, and nothing of what
 * it makes. Names are one for each thing that is made.
 */
export interface Memory {
  /**
   * What was made under this name of the same things, or else is made now. What it is made of is told apart by identity,
   * words and numbers by their value.
   * @param holds whether what was made may still be taken
   */
  recall<T>(name: string, given: readonly unknown[], make: () => T, holds?: (made: T) => boolean): T
  /** A value; where it is as it was, the very one that it was, and else those of its parts. */
  keep<T>(name: string, value: T): T
}

/** Begins every run anew. */
export const FORGETFUL: Memory = { recall: (_name, _given, make) => make(), keep: (_name, value) => value }
