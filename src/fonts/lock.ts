import { createHash } from 'node:crypto'
import type { Sink } from '../base/diagnostic.ts'
import type { World } from '../base/world.ts'
import { LOCK_FILE } from './registry.ts'

/** What each face was when it was locked. */
export type Lock = ReadonlyMap<string, Pin>

export interface Pin {
  readonly sha256: string
  readonly version: string
  readonly licence: string
}

export const LOCK_HINT = 'run “edition fonts lock” when the change is meant'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** fonts/fonts.lock.json → Lock; an unreadable one locks nothing, so that no face passes. */
export function readLock(world: World, sink: Sink): Lock {
  const reading = world.read(LOCK_FILE)
  const text = reading.kind === 'bytes' ? new TextDecoder().decode(reading.bytes) : ''
  try {
    const { faces } = JSON.parse(text) as { faces: Record<string, Pin> }
    return new Map(Object.entries(faces))
  } catch {
    sink.report('font-integrity', null, `${LOCK_FILE} cannot be read`, LOCK_HINT)
    return new Map()
  }
}

export function dumpLock(lock: Lock): string {
  const faces = Object.fromEntries([...lock].sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ lockVersion: 1, faces }, null, 2)}\n`
}
