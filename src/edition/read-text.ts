import type { Sink } from '../base/diagnostic.ts'
import type { Memory } from '../base/memory.ts'
import { decodeText } from '../base/source.ts'
import type { Span } from '../base/span.ts'
import type { World } from '../base/world.ts'

/** What the reading of files needs: the outside, what was read of it before, and where to complain. */
export interface Desk {
  readonly world: World
  readonly memory: Memory
  readonly sink: Sink
}

/** Bytes of the largest file that is read: twice a thousand-page edition's copy. Ours. */
const LARGEST_FILE = 64 * 1024 * 1024

/** The words of a file; 'missing' is the caller's to report, null has been reported at `asked` or in the file. */
export function readText(desk: Desk, path: string, asked: Span | null): { readonly text: string } | 'missing' | null {
  const { world, sink } = desk
  const reading = world.read(path)
  const at = asked ?? { file: path, from: 0, to: 0 }
  switch (reading.kind) {
    case 'missing':
      return 'missing'
    case 'outside':
      sink.report('outside-project', at, `“${path}” leaves the project`, 'keep every file of an edition in the project')
      return null
    case 'unreadable':
      sink.report('unreadable-file', at, `“${path}” cannot be read: ${reading.why}`)
      return null
    case 'bytes':
      return readBytes(desk, path, reading.bytes)
  }
}

function readBytes({ sink }: Desk, path: string, bytes: Uint8Array): { readonly text: string } | null {
  const at = { file: path, from: 0, to: 0 }
  if (bytes.length > LARGEST_FILE) {
    sink.report('file-too-large', at, `“${path}” has more than 64 MB`, 'divide the story into several')
    return null
  }
  const decoding = decodeText(bytes)
  if (decoding.kind === 'text') return decoding
  const { looksLike: encoding, from } = decoding
  const convert =
    encoding === null
      ? 'open it in the program that it is from, and save it as UTF-8'
      : `convert it, for example: iconv -f ${encoding.toUpperCase()} -t UTF-8 old > new`
  const guess = encoding === null ? '' : ` but looks like ${encoding.toUpperCase()}`
  const place = { file: path, from, to: from + 1 }
  sink.report('not-utf8', place, `“${path}” is not UTF-8 at byte ${decoding.at}${guess}`, convert)
  return null
}
