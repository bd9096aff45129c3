import type { Sink } from '../base/diagnostic.ts'
import type { World } from '../base/world.ts'
import type { PressData } from '../edition/edition.ts'
import { checkProfile } from './check-profile.ts'
import type { IccProfile } from './icc-profile.ts'
import { readNamed } from './read-named.ts'

/** The profile of the printing condition that a paper is made for, or null once it is told why there is none. */
export function loadProfile(world: World, { profile, intent }: PressData, sink: Sink): IccProfile | null {
  const { icc: file, at } = intent
  const bytes = readNamed(world, { file, at }, sink)
  if (bytes === null) return null
  const fault = checkProfile(bytes)
  const version = bytes[8] === 4 ? 4 : 2
  if (fault !== null) {
    sink.report('bad-profile', at, `${file} ${fault}`, 'ask the print shop for the output profile of its press')
  } else if (version === 4 && profile === 'x1a') {
    const message = `${file} is of version 4, which PDF/X-1a cannot hold`
    sink.report('bad-profile', at, message, 'ask for a profile of version 2, or write profile: x4')
  } else {
    return { file, bytes, version, at }
  }
  return null
}
