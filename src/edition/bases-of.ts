import type { Sink } from '../base/diagnostic.ts'
import { didYouMean } from './nearest.ts'
import { type Cursor, optional, placeOf } from './yaml-file.ts'

/** A key of a style, as it or the nearest that it is based on has it; null where none does. */
export type Finder<T> = <K extends keyof T & string>(key: K) => Cursor<NonNullable<T[K]>> | null

interface Based {
  readonly 'based-on'?: string | undefined
}

/** A style and those it is based on, nearest first; one that is not there, or a circle of them, is reported. */
export function basesOf<T extends Based>(
  written: Readonly<Record<string, Cursor<T>>>,
  style: Cursor<T>,
  sink: Sink
): readonly Cursor<T>[] {
  const chain = [style]
  for (;;) {
    const base = optional<T, 'based-on'>(chain.at(-1)!, 'based-on') as Cursor<string> | null
    if (base === null) return chain
    const next = Object.hasOwn(written, base.value) ? written[base.value]! : null
    if (next === null) {
      const hints = didYouMean(base.value, Object.keys(written))
      sink.report('unknown-style', placeOf(base), `no style is called “${base.value}”`, ...hints)
      return chain
    }
    if (chain.some(({ value }) => value === next.value)) {
      const message = `the style is based on itself by way of “${base.value}”`
      sink.report('bad-value', placeOf(base), message, 'begin with a style that has no based-on')
      return chain
    }
    chain.push(next)
  }
}

export const finderIn =
  <T>(chain: readonly Cursor<T>[]): Finder<T> =>
  key => {
    for (const style of chain) {
      const found = optional(style, key)
      if (found !== null) return found
    }
    return null
  }
