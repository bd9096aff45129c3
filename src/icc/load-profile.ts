import type { Sink } from '../base/diagnostic.ts'
import type { World } from '../base/world.ts'
import type { PressData } from '../edition/paper.ts'
import { readNamed } from '../edition/read-named.ts'
import type { NamedProfile } from './profile.ts'
import { readPressProfile } from './read-press-profile.ts'

/** The profile of the printing condition that a paper is made for, or null once it is told why there is none. */
export function loadProfile(world: World, { profile: kind, intent }: PressData, sink: Sink): NamedProfile | null {
  const { icc: file, at } = intent
  const bytes = readNamed(world, { file, at }, sink)
  if (bytes === null) return null
  const reading = readPressProfile(bytes)
  if (reading.kind === 'bad') {
    sink.report('bad-profile', at, `${file} ${reading.why}`, 'ask the print shop for the output profile of its press')
  } else if (reading.profile.version === 4 && kind === 'x1a') {
    const message = `${file} is of version 4, which PDF/X-1a cannot hold`
    sink.report('bad-profile', at, message, 'ask for a profile of version 2, or write profile: x4')
  } else {
    return { ...reading.profile, file, at }
  }
  return null
}
