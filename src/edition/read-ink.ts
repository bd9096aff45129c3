import type { Sink } from '../base/diagnostic.ts'
import { BLACK, type Ink, inkSum, tint } from '../base/ink.ts'
import { didYouMean } from './nearest.ts'
import { type Cursor, entries, placeOf } from './yaml-file.ts'

/** Inks of the paper by name, and the highest sum of a build, in percent. */
export interface Inks {
  readonly byName: ReadonlyMap<string, Ink>
  readonly limit: number
}

const WHITE: Ink = { c: 0, m: 0, y: 0, k: 0 }
const BUILD = /^[CMYK]\d/
const FULL = 100

/** The named inks, each of which may be a tint of one above it. Black and white are there without being named. */
export function readInks(from: Cursor<Readonly<Record<string, string>>> | null, limit: number, sink: Sink): Inks {
  const byName = new Map<string, Ink>([
    ['black', BLACK],
    ['white', WHITE]
  ])
  for (const [name, word] of from === null ? [] : entries(from))
    byName.set(name, readInk(word, { byName, limit }, sink))
  return { byName, limit }
}

/** A build like `C0 M100 Y90 K0`, a named ink, or a tint of one like `red 40%`. What is none of these prints black. */
export function readInk(from: Cursor<string>, inks: Inks, sink: Sink): Ink {
  const word = from.value
  return BUILD.test(word) ? readBuild(from, inks, sink) : readTint(from, inks, sink)
}

/** Builds over the paper's limit set off and dry badly on newsprint (ISO 12647-3). Tints of a build hold less. */
function readBuild(from: Cursor<string>, { limit }: Inks, sink: Sink): Ink {
  const ink = { c: 0, m: 0, y: 0, k: 0 }
  for (const part of from.value.split(/ +/))
    ink[part[0]!.toLowerCase() as keyof Ink] = percent(from, part.slice(1), sink)
  if (inkSum(ink) > limit) {
    const message = `“${from.value}” is ${inkSum(ink)} % of ink, over the paper’s ${limit} %`
    sink.report('ink-limit', placeOf(from), message, 'lower the build')
  }
  return ink
}

function readTint(from: Cursor<string>, inks: Inks, sink: Sink): Ink {
  const [name, part] = from.value.split(/ +/)
  const ink = inks.byName.get(name!)
  if (ink === undefined) {
    sink.report(
      'unknown-ink',
      placeOf(from),
      `no ink is called “${name}”`,
      ...didYouMean(name!, [...inks.byName.keys()])
    )
    return BLACK
  }
  if (part === undefined) return ink
  return tint(ink, percent(from, part.slice(0, -1), sink))
}

function percent(from: Cursor<string>, word: string, sink: Sink): number {
  const value = Number(word)
  if (value <= FULL) return value
  sink.report('bad-value', placeOf(from), `“${from.value}”: no ink prints more than 100 percent`, 'write 0 to 100')
  return FULL
}
