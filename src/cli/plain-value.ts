import { invariant } from '../base/bug.ts'

/** The one key of an object that stands in JSON for what JSON does not hold. No object of the engine has it. */
const APART = ''

/** What stands behind it: which of the parts the bytes or the wide numbers are, or a number that JSON has no word for. */
type Apart = { readonly bytes: number } | { readonly wide: number } | string

const NEWLINE = 0x0a

/**
 * Words, numbers, bytes, tables of wide numbers, and lists and objects of these, as a line of JSON and the bytes behind
 * it. Wide numbers are kept as this machine writes them, for no other reads them.
 */
export function encodeValue(value: unknown): Uint8Array {
  const parts: Uint8Array[] = []
  const plain = setApart(value, parts)
  const lengths = parts.map(part => part.length)
  return Buffer.concat([Buffer.from(`${JSON.stringify({ lengths, plain })}\n`), ...parts])
}

/** Back again; bytes are not copied. */
export function decodeValue(bytes: Uint8Array): unknown {
  const end = bytes.indexOf(NEWLINE)
  const { lengths, plain } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)))
  let at = end + 1
  const parts = (lengths as readonly number[]).map(length => {
    at += length
    return bytes.subarray(at - length, at)
  })
  return putBack(plain, parts)
}

function setApart(value: unknown, parts: Uint8Array[]): unknown {
  const apart = (it: Apart): unknown => ({ [APART]: it })
  if (value instanceof Uint8Array) return apart({ bytes: parts.push(value) - 1 })
  if (value instanceof Float64Array) return apart({ wide: parts.push(new Uint8Array(value.slice().buffer)) - 1 })
  if (typeof value === 'number' && !isInJson(value)) return apart(Object.is(value, -0) ? '-0' : String(value))
  return mapWithin(value, each => setApart(each, parts))
}

function putBack(value: unknown, parts: readonly Uint8Array[]): unknown {
  if (typeof value !== 'object' || value === null || !(APART in value)) {
    return mapWithin(value, each => putBack(each, parts))
  }
  const apart = value[APART] as Apart
  if (typeof apart === 'string') return Number(apart)
  return 'bytes' in apart ? parts[apart.bytes] : new Float64Array(new Uint8Array(parts[apart.wide]!).buffer)
}

const isInJson = (number: number): boolean => Number.isFinite(number) && !Object.is(number, -0)

/** The same with what it holds replaced. Values are made by the engine itself, and no deeper than it makes them. */
function mapWithin(value: unknown, replace: (each: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(replace)
  invariant(Object.getPrototypeOf(value) === Object.prototype, 'a plain value has plain objects')
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replace(each)]))
}
