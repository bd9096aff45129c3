import type { Sink } from '../base/diagnostic.ts'
import type { Fonts } from '../fonts/face.ts'
import type { Cache } from '../galley/cache.ts'

/** What the composing room works with: its type, its memory, and where it leaves complaints. */
export interface Room {
  readonly fonts: Fonts
  readonly cache: Cache
  readonly sink: Sink
}
