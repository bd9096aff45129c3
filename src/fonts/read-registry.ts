import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import type { Sink } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import type { World } from '../base/world.ts'
import { type FaceEntry, REGISTRY_FILE, type Registry } from './registry.ts'

/** fonts/registry.yaml → Registry. What cannot be read is reported and left out. */
export function readRegistry(world: World, sink: Sink): Registry {
  const root = readRoot(world, sink)
  const faces = new Map<string, FaceEntry>()
  const roles = new Map<string, readonly string[]>()
  let fallback: readonly string[] = []
  for (const [key, node, at] of entries(root, sink)) {
    if (key === 'faces') {
      for (const [id, it, place] of entries(node, sink)) {
        const face = readEntry(id, it, place, sink)
        if (face !== null) faces.set(id, face)
      }
    } else if (key === 'roles') {
      for (const [role, it] of entries(node, sink)) roles.set(role, readIds(it, faces, sink))
    } else if (key === 'fallback') fallback = readIds(node, faces, sink)
    else sink.report('unknown-key', at, `“${key}” says nothing here`, 'the keys are faces, roles and fallback')
  }
  return { faces, roles, fallback }
}

function readRoot(world: World, sink: Sink): Node | null {
  const reading = world.read(REGISTRY_FILE)
  if (reading.kind !== 'bytes') {
    sink.report('missing-file', null, `${REGISTRY_FILE} cannot be read`, 'it names the faces that serve each role')
    return null
  }
  const document = parseDocument(new TextDecoder().decode(reading.bytes), { schema: 'failsafe' })
  for (const error of document.errors) sink.report('bad-yaml', span(error.pos[0], error.pos[1]), error.message)
  return document.contents
}

function readEntry(id: string, node: Node | null, at: Span, sink: Sink): FaceEntry | null {
  const values = new Map(entries(node, sink).map(([key, it, place]) => [key, { text: textOf(it), place }]))
  const unwrap = values.get('unwrap')
  if (unwrap !== undefined && unwrap.text !== 'woff') {
    sink.report('bad-value', unwrap.place, `a face cannot be unwrapped from “${unwrap.text}”`, 'write woff')
  }
  const file = values.get('file')?.text
  const licence = values.get('licence')?.text
  if (file && licence) return { id, file, unwrap: unwrap?.text === 'woff' ? 'woff' : null, licence, at }
  sink.report(
    'missing-key',
    at,
    `the face ${id} lacks its ${file ? 'licence' : 'file'}`,
    'a face has a file and a licence'
  )
  return null
}

/** The ids of known faces in a list. Faces come before roles in the file, so that they are known. */
function readIds(node: Node | null, faces: ReadonlyMap<string, FaceEntry>, sink: Sink): readonly string[] {
  const ids: string[] = []
  for (const item of isSeq(node) ? (node.items as Node[]) : []) {
    const id = textOf(item)
    if (faces.has(id)) ids.push(id)
    else sink.report('unknown-face', placeOf(item), `no face is called “${id}”`, `give it a file under faces`)
  }
  return ids
}

function entries(node: Node | null, sink: Sink): (readonly [string, Node | null, Span])[] {
  if (!isMap(node)) {
    if (node !== null) sink.report('bad-value', placeOf(node), 'keys and values are wanted here')
    return []
  }
  return node.items.map(({ key, value }) => [textOf(key as Node), value as Node | null, placeOf(key as Node)])
}

const textOf = (node: Node | null): string => (isScalar(node) ? String(node.value) : '')
const placeOf = (node: Node): Span => span(node.range?.[0] ?? 0, node.range?.[1] ?? 0)
const span = (from: number, to: number): Span => ({ file: REGISTRY_FILE, from, to })
