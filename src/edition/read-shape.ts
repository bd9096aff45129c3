import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml'
import * as z from 'zod/mini'
import { invariant } from '../base/bug.ts'
import type { Sink } from '../base/diagnostic.ts'
import { type Fault, faultsOf, legend } from './faults.ts'
import { nearest } from './nearest.ts'
import { readYaml, toPlain } from './read-yaml.ts'
import { reportFault } from './report-fault.ts'
import { type Cursor, nodeAt, rootCursor, type YamlFile } from './yaml-file.ts'

/** A schema, and what its root cannot do without. */
export interface Shape<T> {
  readonly schema: z.ZodMiniType<T, unknown>
  readonly standIn: Readonly<Record<string, unknown>>
}

/** A text and the file it is from. */
export interface NamedText {
  readonly file: string
  readonly text: string
}

/**
 * A YAML text of the shape asked for, or null where it is no YAML. Every departure from the shape is reported
 * and cut out of the tree, round after round, until the rest has the shape.
 */
export function readShape<T>(from: NamedText, shape: Shape<T>, sink: Sink): Cursor<T> | null {
  const yaml = readYaml(from.file, from.text, sink)
  if (yaml === null) return null
  const mending: Mending = { yaml, standIn: shape.standIn, filled: {} }
  for (;;) {
    const plain = toPlain(yaml, sink)
    if (plain === null) return null
    const value = isMap(yaml.doc.contents)
      ? { ...mending.filled, ...(plain.value as object) }
      : (plain.value ?? mending.filled)
    const parsed = z.safeParse(shape.schema, value, { error: legend, jitless: true })
    if (parsed.success) return rootCursor(yaml, parsed.data)
    const faults = faultsOf(parsed.error, value)
    for (const fault of faults) if (!isEcho(mending, fault, faults)) reportFault(yaml, fault, sink)
    mend(mending, faults)
  }
}

interface Mending {
  readonly yaml: YamlFile
  readonly standIn: Readonly<Record<string, unknown>>
  /** Stand-ins for what the root lacks. */
  readonly filled: Record<string, unknown>
}

/** Whether a fault only repeats another: a key is missing because it was wrong or is misspelt. */
function isEcho({ yaml }: Mending, fault: Fault, faults: readonly Fault[]): boolean {
  const besideUnknown = faults.some(({ kind, path }) => kind === 'unknown' && samePath(path, fault.path))
  if (fault.kind === 'item') return besideUnknown || yaml.cut.has(nodeAt(yaml, fault.path).node!)
  if (fault.kind !== 'missing') return false
  const key = String(fault.path.at(-1))
  const within = fault.path.slice(0, -1)
  const parent = nodeAt(yaml, within).node
  const misspelt = (other: Fault): boolean =>
    other.kind === 'unknown' && nearest(other.key, other.known) === key && samePath(other.path, within)
  return (parent !== null && yaml.cut.get(parent)?.has(key)) || faults.some(misspelt)
}

const samePath = (a: Fault['path'], b: Fault['path']): boolean =>
  a.length === b.length && a.every((key, i) => key === b[i])

/** A node of a collection that is to go. */
interface Victim {
  readonly parent: YAMLMap | YAMLSeq
  readonly key: string | number
  readonly items: readonly unknown[]
}

/** What is wrong and must go: an unknown key, a bad value, a mapping that lacks a key. */
function victimOf({ yaml }: Mending, fault: Fault): Victim | null {
  const { path } = fault
  if (fault.kind === 'unknown') return victimAt(yaml, path, fault.key)
  if (fault.kind === 'missing') return path.length > 1 ? victimAt(yaml, path.slice(0, -2), path.at(-2)!) : null
  return path.length > 0 ? victimAt(yaml, path.slice(0, -1), path.at(-1)!) : null
}

function victimAt(yaml: YamlFile, path: Fault['path'], key: string | number): Victim | null {
  const parent = nodeAt(yaml, path).node
  if (isSeq(parent)) return { parent, key, items: [parent.items[Number(key)]] }
  if (!isMap(parent)) return null
  return { parent, key, items: parent.items.filter(pair => isScalar(pair.key) && pair.key.value === key) }
}

/** Victims are named before any goes, for then the items of a list move up. */
function mend(mending: Mending, faults: readonly Fault[]): void {
  const { yaml, standIn, filled } = mending
  const victims = faults.map(fault => victimOf(mending, fault))
  for (const { parent, key, items } of victims.filter(victim => victim !== null)) {
    parent.items = (parent.items as unknown[]).filter(item => !items.includes(item)) as typeof parent.items
    yaml.cut.set(parent, (yaml.cut.get(parent) ?? new Set()).add(key))
  }
  for (const { kind, path } of faults) {
    const key = String(path[0])
    if (path.length === 0 && kind !== 'unknown') {
      // The root is no mapping: what it lacks for that is no further fault.
      yaml.doc.contents = null
      Object.assign(filled, standIn)
    }
    if (path.length !== 1 || kind !== 'missing') continue
    invariant(key in standIn, `no stand-in for ${key}`)
    filled[key] = standIn[key]
  }
}
