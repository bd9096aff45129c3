import type { Sink } from '../base/diagnostic.ts'
import type { Memory } from '../base/memory.ts'
import type { Fonts } from '../fonts/face.ts'
import type { Cache } from '../galley/cache.ts'
import type { Words } from './break-head.ts'

/** What the composing room works with: its type, its memory, and where it leaves complaints. */
export interface Room {
  readonly fonts: Fonts
  readonly cache: Cache
  readonly sink: Sink
  /** Of the runs before; absent where there were none. */
  readonly memory?: Memory
  /** Height of a picture or drawing over its width; null where it cannot be had. Absent where there are no pictures. */
  readonly aspectOf?: (file: string) => number | null
  /** What heads are not broken in. */
  readonly words?: Words
}
