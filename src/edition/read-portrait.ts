import type { Sink } from '../base/diagnostic.ts'
import type { PortraitPlace } from './article-style.ts'
import type { PortraitFile } from './files.ts'
import { readLengths } from './read-length.ts'
import { type Cursor, down, placeOf } from './yaml-file.ts'

/** Where a portrait stands; nowhere where the file does not ask for one, or, with a report, for one of no size. */
export function readPortrait(from: Cursor<PortraitFile> | null, sink: Sink): PortraitPlace | null {
  if (from === null) return null
  const [width, height] = readLengths(down(from, 'size'), sink)
  if (width > 0 && height > 0) return { side: from.value.side ?? 'left', width, height }
  const message = 'a portrait must be wider and higher than nothing'
  sink.report('bad-length', placeOf(down(from, 'size')), message, 'write its width and height: 14mm x 18mm')
  return null
}
