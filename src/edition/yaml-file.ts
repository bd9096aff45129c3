import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import type { Span } from '../base/span.ts'

/** A YAML text as a tree whose nodes know their place. */
export interface YamlFile {
  readonly file: string
  readonly text: string
  readonly doc: Document
  /** Keys and indexes that have been reported and taken out, by what held them. */
  readonly cut: Map<Node, Set<string | number>>
}

/** A checked value, and the way to its node; most values are never pointed at, and their nodes never looked up. */
export interface Cursor<T> {
  readonly yaml: YamlFile
  readonly value: T
  /** What it was reached from, and by which key or index; null at the root. */
  readonly up: Cursor<unknown> | null
  readonly step: string | number
}

export const rootCursor = <T>(yaml: YamlFile, value: T): Cursor<T> => ({ yaml, value, up: null, step: '' })

/** The value under a key or index. */
export const down = <T, K extends keyof T & (string | number)>(from: Cursor<T>, key: K): Cursor<T[K]> => ({
  yaml: from.yaml,
  value: from.value[key],
  up: from,
  step: key
})

/** The value under a key, or null where it is left out. */
export function optional<T, K extends keyof T & (string | number)>(
  from: Cursor<T>,
  key: K
): Cursor<NonNullable<T[K]>> | null {
  return (from.value[key] ?? null) === null ? null : (down(from, key) as Cursor<NonNullable<T[K]>>)
}

export const items = <T>(from: Cursor<readonly T[]>): readonly Cursor<T>[] =>
  from.value.map((_, i) => down(from, i) as Cursor<T>)

export const entries = <T>(from: Cursor<Readonly<Record<string, T>>>): readonly (readonly [string, Cursor<T>])[] =>
  Object.keys(from.value).map(key => [key, down(from, key) as Cursor<T>])

/** Whether a mapping has a key in its file, be it with a value that has been reported and taken out. */
export function isWritten<T>(from: Cursor<T>, key: keyof T & string): boolean {
  const { node } = spotOf(from)
  return child(from.yaml, node, key).key !== null || (node !== null && (from.yaml.cut.get(node)?.has(key) ?? false))
}

/** The node a value stands in, and the key it stands under. */
export interface Spot {
  /** Null for what the file leaves out. */
  readonly node: Node | null
  readonly key: Scalar | null
}

export const spotOf = ({ yaml, up, step }: Cursor<unknown>): Spot =>
  up === null ? nodeAt(yaml, []) : child(yaml, spotOf(up).node, step)

/** A scalar's own place; a collection's key, or its first line; for what is left out, that of what should hold it. */
export function placeOf(from: Cursor<unknown>): Span {
  const { node, key } = spotOf(from)
  if (node !== null && (isScalar(node) || key === null)) return spanOf(from.yaml, node)
  if (key !== null) return spanOf(from.yaml, key)
  return from.up === null ? startOf(from.yaml) : placeOf(from.up)
}

/** The key a value stands under. */
export function keyPlaceOf(from: Cursor<unknown>): Span {
  const { key } = spotOf(from)
  return key === null ? placeOf(from) : spanOf(from.yaml, key)
}

/** Where to point at in a file for what it does not hold. */
export const startOf = ({ file, text }: { readonly file: string; readonly text: string }): Span => ({
  file,
  from: 0,
  to: Math.min(1, text.length)
})

/** A node's place, no further than its first line unless it is a scalar in one piece. */
export function spanOf({ file, text }: YamlFile, node: Node): Span {
  const [from, to] = node.range ?? [0, 0]
  const newline = text.indexOf('\n', from)
  return { file, from, to: newline < 0 ? to : Math.max(from, Math.min(to, newline)) }
}

/** The node under a key or index, aliases followed, and the key. */
export function child(yaml: YamlFile, parent: Node | null, key: string | number): Spot {
  if (isSeq(parent)) return { node: resolve(yaml, parent.items[Number(key)]), key: null }
  if (!isMap(parent)) return { node: null, key: null }
  // The last of two equal keys counts, as for every reader of YAML.
  const pair = parent.items.findLast(pair => isScalar(pair.key) && pair.key.value === key)
  return pair === undefined ? { node: null, key: null } : { node: resolve(yaml, pair.value), key: pair.key as Scalar }
}

/** The node at the end of a path, and the key it stands under. */
export function nodeAt(yaml: YamlFile, path: readonly (string | number)[]): Spot {
  let at: Spot = { node: resolve(yaml, yaml.doc.contents), key: null }
  for (const key of path) at = child(yaml, at.node, key)
  return at
}

function resolve({ doc }: YamlFile, node: unknown): Node | null {
  return isAlias(node) ? (node.resolve(doc) ?? null) : ((node ?? null) as Node | null)
}

/** One line of words, or each of a list of them. */
export const linesOf = (from: Cursor<string | readonly string[]>): readonly Cursor<string>[] =>
  typeof from.value === 'string' ? [from as Cursor<string>] : items(from as Cursor<readonly string[]>)
