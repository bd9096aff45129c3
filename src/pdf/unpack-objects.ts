import type { PdfStream, PdfValue } from './pdf.ts'
import { readValue } from './read-value.ts'
import type { Source } from './source.ts'

/** An object stream (7.5.7), opened. */
export interface PackedObjects {
  /** Of the objects in it, in order. */
  readonly numbers: readonly number[]
  /** Null where it is not in there. */
  object(number: number): PdfValue
}

/** Opens an object stream: pairs of number and place are read at once, its objects when they are asked for. */
export function unpackObjects(source: Source, stream: PdfStream, bytes: Uint8Array, container: number): PackedObjects {
  const tell = (_: number, what: string): void => source.repair(-1, container, `in the object stream: ${what}`)
  const places = readPlaces(source, stream, bytes, tell)
  source.allow(bytes.length)
  const object = (number: number): PdfValue => {
    const place = places.get(number)
    if (place === undefined || !source.mayRead()) return null
    const lexer = source.lexer(bytes, place, tell)
    const value = readValue(lexer)
    source.spend(lexer.pos - place)
    return value
  }
  return { numbers: [...places.keys()], object }
}

type Tell = (at: number, what: string) => void

function readPlaces(source: Source, { dict }: PdfStream, bytes: Uint8Array, tell: Tell): Map<number, number> {
  const places = new Map<number, number>()
  const count = dict.entries.get('N')
  const first = dict.entries.get('First')
  if (!isCount(count) || !isCount(first)) {
    tell(0, '/N or /First is missing')
    return places
  }
  const pairs = source.lexer(bytes, 0, tell)
  for (let i = 0; i < count; i++) {
    const number = pairs.next()
    const place = pairs.next()
    if (!isCount(number) || !isCount(place)) {
      tell(0, `it begins with fewer than ${count} pairs of number and place`)
      break
    }
    places.set(number, first + place)
  }
  return places
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0
