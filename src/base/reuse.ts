/** Values that are compared at most; what lies beyond counts as new. A large edition has some hundred thousand. */
const MOST_VALUES = 4_000_000
/** Values within values. */
const DEEPEST = 64

interface Work {
  /** What has been compared → what stands for it: so what was one stays one. */
  readonly met: Map<object, unknown>
  left: number
}

/**
 * A value, with what of it is as it was before replaced by that: all of it, where nothing has changed, so that whoever
 * has worked with the old one knows the new one by its identity. Lists, mappings, sets and plain objects are looked into,
 * tables of numbers compared; all else is as it was only if it is the same.
 */
export function reuse<T>(before: unknown, now: T): T {
  return merge({ met: new Map(), left: MOST_VALUES }, before, now, 0) as T
}

function merge(work: Work, before: unknown, now: unknown, depth: number): unknown {
  if (Object.is(before, now) || !isObject(before) || !isObject(now)) return now
  const known = work.met.get(now)
  if (known !== undefined) return known
  if (depth === DEEPEST || work.left === 0) return now
  work.left--
  const merged = mergeObjects(before, now, (a, b) => merge(work, a, b, depth + 1))
  work.met.set(now, merged)
  return merged
}

type MergeParts = (before: unknown, now: unknown) => unknown

function mergeObjects(before: object, now: object, part: MergeParts): object {
  if (Object.getPrototypeOf(before) !== Object.getPrototypeOf(now)) return now
  if (Array.isArray(now)) return mergeLists(before as unknown[], now, part)
  if (now instanceof Map) return mergeMaps(before as Map<unknown, unknown>, now, part)
  if (now instanceof Set) return haveSame([...(before as typeof now)], [...now]) ? before : now
  if (ArrayBuffer.isView(now)) return isSameTable(before as typeof now, now) ? before : now
  return Object.getPrototypeOf(now) === Object.prototype ? mergePlain(before as Plain, now as Plain, part) : now
}

function mergeLists(before: readonly unknown[], now: readonly unknown[], part: MergeParts): readonly unknown[] {
  const parts = now.map((each, i) => part(before[i], each))
  if (haveSame(parts, before)) return before
  return haveSame(parts, now) ? now : parts
}

type Plain = Readonly<Record<string, unknown>>

function mergePlain(before: Plain, now: Plain, part: MergeParts): Plain {
  const keys = Object.keys(now)
  const parts = keys.map(key => part(before[key], now[key]))
  const isMadeOf = (whole: Plain): boolean => keys.every((key, i) => Object.is(parts[i], whole[key]))
  if (haveSame(Object.keys(before), keys) && isMadeOf(before)) return before
  return isMadeOf(now) ? now : Object.fromEntries(keys.map((key, i) => [key, parts[i]]))
}

/** Mappings keep the order of their keys. */
function mergeMaps(
  before: ReadonlyMap<unknown, unknown>,
  now: ReadonlyMap<unknown, unknown>,
  part: MergeParts
): ReadonlyMap<unknown, unknown> {
  const parts = [...now].map(([key, value]) => part(before.get(key), value))
  const keys = [...now.keys()]
  if (haveSame([...before.keys()], keys) && haveSame(parts, [...before.values()])) return before
  return haveSame(parts, [...now.values()]) ? now : new Map(keys.map((key, i) => [key, parts[i]]))
}

/** Whether two lists have the very same members. */
export const haveSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, i) => Object.is(each, b[i]))

function isSameTable(a: ArrayBufferView, b: ArrayBufferView): boolean {
  if (a.byteLength !== b.byteLength) return false
  const before = new Uint8Array(a.buffer, a.byteOffset, a.byteLength)
  const now = new Uint8Array(b.buffer, b.byteOffset, b.byteLength)
  return before.every((byte, i) => byte === now[i])
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
