import type { Sink } from '../base/diagnostic.ts'
import type { Found, World } from '../base/world.ts'
import { readLocked } from './load-fonts.ts'
import { dumpLock, type Pin, readLock, sha256 } from './lock.ts'
import { openSfnt } from './open-sfnt.ts'
import { readFace } from './read-face.ts'
import { readName, VERSION } from './read-name.ts'
import { readRegistry } from './read-registry.ts'
import type { FaceEntry } from './registry.ts'
import { isRefusal } from './sfnt.ts'

/** A line of `edition fonts list`. */
export interface Listing {
  readonly id: string
  readonly file: string
  readonly roles: readonly string[]
  readonly licence: string
  /** As it was locked; null for a face that is not. */
  readonly version: string | null
}

/** Every face of the registry, in its order. No font file is read. */
export function listFonts(world: World, sink: Sink): readonly Listing[] {
  const { faces, roles } = readRegistry(world, sink)
  const lock = readLock(world, sink)
  return [...faces.values()].map(({ id, file, licence }) => ({
    id,
    file,
    roles: [...roles].filter(([, ids]) => ids.includes(id)).map(([role]) => role),
    licence,
    version: lock.get(id)?.version ?? null
  }))
}

/** Holds every byte of every face of the registry against the lock and opens it; what is wrong is reported. */
export function verifyFonts(world: World, sink: Sink): void {
  const against = { lock: readLock(world, sink), digestOf: ({ bytes }: Found) => sha256(bytes) }
  for (const entry of readRegistry(world, sink).faces.values()) {
    const bytes = readLocked(world, entry, against, sink)
    if (bytes !== null) judge(entry, bytes, sink)
  }
}

/** What fonts/fonts.lock.json is to hold: every face of the registry that is fit for use, as it is now. */
export function lockFonts(world: World, sink: Sink): string {
  const lock = new Map<string, Pin>()
  for (const entry of readRegistry(world, sink).faces.values()) {
    const reading = world.read(entry.file)
    if (reading.kind !== 'bytes') sink.report('missing-file', entry.at, `${entry.file} cannot be read`)
    else if (judge(entry, reading.bytes, sink)) lock.set(entry.id, pin(entry, reading.bytes))
  }
  return dumpLock(lock)
}

function judge(entry: FaceEntry, bytes: Uint8Array, sink: Sink): boolean {
  const face = readFace(0, bytes, entry.unwrap)
  if (isRefusal(face)) sink.report('bad-font', entry.at, `${entry.file} ${face.why}`, face.remedy)
  return !isRefusal(face)
}

function pin(entry: FaceEntry, bytes: Uint8Array): Pin {
  const sfnt = openSfnt(bytes, entry.unwrap)
  const version = isRefusal(sfnt) ? '' : readName(sfnt.table('name'), VERSION)
  return { sha256: sha256(bytes), version: version.replace(/^Version /, ''), licence: entry.licence }
}
