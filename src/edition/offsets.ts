import type { Scalar } from 'yaml'
import type { Passage } from './copy.ts'
import { type Cursor, spotOf } from './yaml-file.ts'

/** Words that stand in a file just as they stand here. */
export const passage = (file: string, text: string, source: number): Passage => ({
  text,
  stretches: [{ text: 0, file, source }]
})

/** The words of a scalar with their places in the file, whatever style it is written in. */
export function passageOf(cursor: Cursor<string>): Passage {
  const { yaml, value: text } = cursor
  const scalar = spotOf(cursor).node as Scalar | null
  const [from, to] = scalar?.range ?? [0, 0]
  const raw = yaml.text.slice(from, to)
  const direct = raw.indexOf(text)
  if (direct >= 0 && !text.includes('\n')) return passage(yaml.file, text, from + direct)
  const places = scalar?.type === 'BLOCK_LITERAL' ? linePlaces(raw, text) : scalarPlaces(raw, text)
  return { text, stretches: places.map(([at, source]) => ({ text: at, file: yaml.file, source: from + source })) }
}

/** Where a stretch begins in the text, and where in the raw scalar. */
type Placing = readonly [number, number]

/** A literal block is its lines without their indent. */
function linePlaces(raw: string, text: string): readonly Placing[] {
  const places: Placing[] = []
  let source = raw.indexOf('\n') + 1
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    const length = (end < 0 ? text.length : end) - at
    const next = raw.indexOf('\n', source)
    const rawEnd = next < 0 ? raw.length : next
    const returned = raw[rawEnd - 1] === '\r' ? 1 : 0
    places.push([at, Math.max(source, rawEnd - returned - length)])
    at += length + 1
    source = rawEnd + 1
  }
  return places.length === 0 ? [[0, 0]] : places
}

/** Folded lines, quotes and escapes: character by character, what the text lacks is passed over. */
function scalarPlaces(raw: string, text: string): readonly Placing[] {
  const places: Placing[] = []
  let source = /^[|>][^\n]*\n/.exec(raw)?.[0].length ?? (/^["']/.test(raw) ? 1 : 0)
  let expected = -1
  for (let at = 0; at < text.length; at++) {
    source = sourceOf(raw, source, text[at]!)
    if (source !== expected) places.push([at, source])
    const step = stepOver(raw, source)
    source += step
    expected = step === 1 ? source : -1
  }
  return places.length === 0 ? [[0, 0]] : places
}

/** The next place in the raw scalar that can have given this character. */
function sourceOf(raw: string, from: number, character: string): number {
  for (let at = from; at < raw.length; at++) {
    const unit = raw[at]!
    if (unit === character || (unit === '\\' && raw[0] === '"' && raw[at + 1] !== '\n')) return at
    if (unit === '\n' && character === ' ') return at
  }
  return Math.max(0, raw.length - 1)
}

/** Units of the raw scalar that give one unit of text: an escape takes several, a doubled quote two. */
function stepOver(raw: string, at: number): number {
  if (raw[at] === '\\' && raw[0] === '"') return 2 + ({ x: 2, u: 4, U: 8 }[raw[at + 1] ?? ''] ?? 0)
  return raw[at] === "'" && raw[0] === "'" ? 2 : 1
}
