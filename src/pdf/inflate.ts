import { constants, inflateSync } from 'node:zlib'
import { type Decoded, tooMuch } from './decoded.ts'

/**
 * FlateDecode, 7.4.4. Of damaged data the longest beginning that inflates is sought by halving, for the library keeps
 * nothing of what it had made when it met the damage.
 */
export function inflate(bytes: Uint8Array, most: number): Decoded {
  try {
    return { bytes: inflateSync(bytes, { maxOutputLength: most }), fault: null }
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return { bytes: new Uint8Array(), fault: tooMuch(most) }
  }
  return salvage(bytes, most)
}

/** Most bytes that are saved of a damaged stream: the search makes them some twenty times. */
const MOST_SAVED = 1 << 24

function salvage(bytes: Uint8Array, most: number): Decoded {
  const whole = beginning(bytes, most)
  if (whole !== null) return { bytes: whole, fault: 'its deflated data are cut short' }
  let sound = new Uint8Array()
  let low = 0
  let high = bytes.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    const made = beginning(bytes.subarray(0, middle), Math.min(most, MOST_SAVED))
    if (made === null) high = middle
    else {
      sound = made
      low = middle
    }
  }
  return { bytes: sound, fault: 'its deflated data are damaged' }
}

/** What data that end too early inflate to; null if they are damaged, or more than `most`. */
function beginning(bytes: Uint8Array, most: number): Uint8Array<ArrayBuffer> | null {
  try {
    return inflateSync(bytes, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return null
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null)
