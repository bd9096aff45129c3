import type { Len } from '../base/length.ts'
import type { Galley } from './galley.ts'

/** A galley as one line, from its indent to the last ink or half-em blank. */
export function naturalWidth(galley: Galley): Len {
  const { breaks } = galley
  return breaks.toWidth[breaks.count - 1]! - breaks.fromWidth[0]!
}
