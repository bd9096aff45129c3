import { invariant } from '../base/bug.ts'

/** What stands in JSON for bytes: an object with this key alone, and behind it which of the parts they are. */
const PART = ''

const NEWLINE = 0x0a

/** Words, finite numbers, bytes, and lists and objects of these, as a line of JSON and the bytes behind it. */
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
  if (value instanceof Uint8Array) return { [PART]: parts.push(value) - 1 }
  return mapWithin(value, each => setApart(each, parts))
}

function putBack(value: unknown, parts: readonly Uint8Array[]): unknown {
  if (typeof value === 'object' && value !== null && PART in value) return parts[Number(value[PART])]
  return mapWithin(value, each => putBack(each, parts))
}

/** The same with what it holds replaced. Values are made by the engine itself, and no deeper than it makes them. */
function mapWithin(value: unknown, replace: (each: unknown) => unknown): unknown {
  if (typeof value === 'number') invariant(Number.isFinite(value), 'a plain number is finite')
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(replace)
  invariant(Object.getPrototypeOf(value) === Object.prototype, 'a plain value has plain objects')
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replace(each)]))
}
