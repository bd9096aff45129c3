import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import type { Span } from '../base/span.ts'

/** A YAML text as a tree whose nodes know their place. */
export interface YamlFile {
  readonly file: string
  readonly text: string
  readonly doc: Document
}

/** A checked value and the node it stands in, which is null for what the file leaves out. */
export interface Cursor<T> {
  readonly yaml: YamlFile
  readonly value: T
  readonly node: Node | null
  /** The key it stands under, if under one. */
  readonly key: Scalar | null
  /** Where to point at when it has no node of its own. */
  readonly within: Span
}

export const rootCursor = <T>(yaml: YamlFile, value: T): Cursor<T> => ({
  yaml,
  value,
  node: resolve(yaml, yaml.doc.contents),
  key: null,
  within: { file: yaml.file, from: 0, to: Math.min(1, yaml.text.length) }
})

/** The value under a key or index. */
export function down<T, K extends keyof T & (string | number)>(from: Cursor<T>, key: K): Cursor<T[K]> {
  const { node, key: keyNode } = child(from.yaml, from.node, key)
  return { yaml: from.yaml, value: from.value[key], node, key: keyNode, within: placeOf(from) }
}

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

/** A scalar's own place; a collection's key, or its first line. */
export function placeOf({ yaml, node, key, within }: Cursor<unknown>): Span {
  if (node !== null && isScalar(node)) return spanOf(yaml, node)
  if (key !== null) return spanOf(yaml, key)
  return node === null ? within : spanOf(yaml, node)
}

/** The key a value stands under. */
export const keyPlaceOf = (from: Cursor<unknown>): Span =>
  from.key === null ? placeOf(from) : spanOf(from.yaml, from.key)

/** A node's place, no further than its first line unless it is a scalar in one piece. */
export function spanOf({ file, text }: YamlFile, node: Node): Span {
  const [from, to] = node.range ?? [0, 0]
  const newline = text.indexOf('\n', from)
  return { file, from, to: newline < 0 ? to : Math.max(from, Math.min(to, newline)) }
}

/** The node under a key or index, aliases followed, and the key. */
export function child(
  yaml: YamlFile,
  parent: Node | null,
  key: string | number
): { readonly node: Node | null; readonly key: Scalar | null } {
  if (isSeq(parent)) return { node: resolve(yaml, parent.items[Number(key)]), key: null }
  if (!isMap(parent)) return { node: null, key: null }
  // The last of two equal keys counts, as for every reader of YAML.
  const pair = parent.items.findLast(pair => isScalar(pair.key) && pair.key.value === key)
  return pair === undefined ? { node: null, key: null } : { node: resolve(yaml, pair.value), key: pair.key as Scalar }
}

/** The node at the end of a path, and the key it stands under. */
export function nodeAt(yaml: YamlFile, path: readonly (string | number)[]): ReturnType<typeof child> {
  let at: ReturnType<typeof child> = { node: resolve(yaml, yaml.doc.contents), key: null }
  for (const key of path) at = child(yaml, at.node, key)
  return at
}

function resolve({ doc }: YamlFile, node: unknown): Node | null {
  return isAlias(node) ? (node.resolve(doc) ?? null) : ((node ?? null) as Node | null)
}

/** One line of words, or each of a list of them. */
export const linesOf = (from: Cursor<string | readonly string[]>): readonly Cursor<string>[] =>
  typeof from.value === 'string' ? [from as Cursor<string>] : items(from as Cursor<readonly string[]>)
