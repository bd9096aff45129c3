import type { Sink } from '../base/diagnostic.ts'
import { findOrMake } from '../base/find-or-make.ts'
import { FORGETFUL, type Memory } from '../base/memory.ts'
import { recallRead } from '../base/recall-read.ts'
import type { Recall } from '../base/recall-told.ts'
import type { Span } from '../base/span.ts'
import type { Found, World } from '../base/world.ts'
import type { Face, FaceId, Fonts } from './face.ts'
import { LOCK_HINT, type Lock, readLock, sha256 } from './lock.ts'
import { readFace } from './read-face.ts'
import { readRegistry } from './read-registry.ts'
import { type FaceEntry, LOCK_FILE, type Registry } from './registry.ts'
import { isRefusal } from './sfnt.ts'

/**
 * The faces that serve the roles asked for (and where they were), each read once and held against the lock. A face that is missing, altered
 * or unfit is reported and passed over; a role that no face is left for has an empty list.
 */
export function loadFonts(
  world: World,
  roles: ReadonlyMap<string, Span>,
  sink: Sink,
  memory: Memory = FORGETFUL
): Fonts {
  const desk = { world, sink, memory }
  const registry = recallRead(desk, 'registry', [], ({ world, sink }) => readRegistry(world, sink))
  const lock = recallRead(desk, 'lock', [], ({ world, sink }) => readLock(world, sink))
  const faces: Face[] = []
  const opened = new Map<string, Face | null>()
  const open = (id: string): Face | null => {
    const known = opened.get(id)
    if (known !== undefined) return known
    const order = { id: faces.length, entry: registry.faces.get(id)!, lock }
    const face = recallRead(desk, `face ${id}`, Object.values(order), desk => openFace(desk, order))
    if (face !== null) faces.push(face)
    opened.set(id, face)
    return face
  }
  const served = new Map<string, readonly Face[]>()
  for (const [role, at] of roles) {
    const chain = chainOf(registry, role, { at, sink }).map(open)
    served.set(
      role,
      chain.filter(face => face !== null)
    )
  }
  const loaded = { faces, roles: served }
  return memory.recall('fonts', [...faces, ...[...served].flat(2)], () => loaded)
}

interface Asked {
  readonly at: Span
  readonly sink: Sink
}

function chainOf(registry: Registry, role: string, { at, sink }: Asked): readonly string[] {
  const own = registry.roles.get(role)
  if (own === undefined) {
    const names = [...registry.roles.keys()].join(', ')
    sink.report('unknown-face', at, `no face serves the role “${role}”`, `the roles are ${names}`)
  }
  return [...new Set([...(own ?? []), ...registry.fallback])]
}

interface Order {
  readonly id: FaceId
  readonly entry: FaceEntry
  readonly lock: Lock
}

function openFace(
  { world, sink, memory }: Recall & { readonly world: World },
  { id, entry, lock }: Order
): Face | null {
  const bytes = readLocked(world, entry, { lock, digestOf: digestOf(memory) }, sink)
  if (bytes === null) return null
  const face = readFace(id, bytes, entry.unwrap, lock.get(entry.id)!.sha256)
  if (!isRefusal(face)) return face
  sink.report('bad-font', entry.at, `${entry.file} ${face.why}`, face.remedy)
  return null
}

/** A face that nobody has touched since it was digested is what it was: to digest all takes longer than to read them. */
const digestOf =
  ({ morgue }: Memory): Against['digestOf'] =>
  ({ bytes, stamp }) =>
    stamp === undefined ? sha256(bytes) : findOrMake(morgue, 'digest', [stamp], () => sha256(bytes))

/** What faces are held against, and how their digests are found. */
interface Against {
  readonly lock: Lock
  readonly digestOf: (file: Found) => string
}

/** The bytes of a face, if they are those that were locked. */
export function readLocked(world: World, entry: FaceEntry, { lock, digestOf }: Against, sink: Sink): Uint8Array | null {
  const reading = world.read(entry.file)
  if (reading.kind === 'outside') {
    sink.report('outside-project', entry.at, `${entry.file} leaves the project`, 'copy the font into fonts/')
    return null
  }
  if (reading.kind !== 'bytes') {
    sink.report(
      'missing-file',
      entry.at,
      `${entry.file} cannot be read`,
      `install it, or name another file for ${entry.id}`
    )
    return null
  }
  const pin = lock.get(entry.id)
  if (pin === undefined) {
    sink.report('font-integrity', entry.at, `${entry.id} is not in ${LOCK_FILE}`, 'run “edition fonts lock”')
    return null
  }
  if (pin.sha256 === digestOf(reading)) return reading.bytes
  sink.report('font-integrity', entry.at, `${entry.file} is not the file that was locked`, LOCK_HINT)
  return null
}
