/** One of the things that something was made of, told apart by what it is: bytes, which change no more, by each of them. */
export type Fact = string | number | null | Uint8Array

/**
 * What earlier processes have made, for those to come. It changes what a run takes, and nothing of what it makes. Values
 * are plain: words, numbers, bytes, tables of wide numbers, and lists and objects of these.
 */
export interface Morgue {
  /** What was made under this name of the same facts; undefined where there is nothing, or it is not as it was laid away. */
  find(name: string, facts: readonly Fact[]): unknown
  /** Lays away what was made. */
  layAway(name: string, facts: readonly Fact[], value: unknown): void
}

/** Has nothing and keeps nothing. */
export const EMPTY: Morgue = { find: () => undefined, layAway: () => {} }
