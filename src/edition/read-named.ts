import { unreachable } from '../base/bug.ts'
import type { Sink } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import type { World } from '../base/world.ts'
import { didYouMean } from './nearest.ts'

/** A file, and where it is named; null for one of the project's own. */
interface Named {
  readonly file: string
  readonly at: Span | null
}

/** The bytes of a file that something names, or null once the reason is reported. */
export function readNamed(world: World, { file, at }: Named, sink: Sink): Uint8Array | null {
  const reading = world.read(file)
  switch (reading.kind) {
    case 'bytes':
      return reading.bytes
    case 'missing':
      sink.report('missing-file', at, `there is no file “${file}”`, ...nearNames(world, file))
      return null
    case 'outside':
      sink.report('outside-project', at, `“${file}” leads out of the project`, 'copy the file into the project')
      return null
    case 'unreadable':
      sink.report('unreadable-file', at, `“${file}” cannot be read: ${reading.why}`)
      return null
    default:
      return unreachable(reading)
  }
}

function nearNames(world: World, file: string): readonly string[] {
  const slash = file.lastIndexOf('/')
  return didYouMean(file.slice(slash + 1), world.list(file.slice(0, slash)))
}
