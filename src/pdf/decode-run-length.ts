import { type Decoded, tooMuch } from './decoded.ts'

const END_OF_DATA = 128

/** RunLengthDecode, 7.4.5: n < 128 copies n + 1 bytes, n > 128 repeats the next one 257 − n times. */
export function decodeRunLength(bytes: Uint8Array, most: number): Decoded {
  const out = new Uint8Array(Math.min(lengthOfRuns(bytes), most))
  let length = 0
  for (let i = 0; i < bytes.length && length < out.length; ) {
    const code = bytes[i++]!
    if (code === END_OF_DATA) break
    if (code < END_OF_DATA) {
      const run = bytes.subarray(i, i + Math.min(code + 1, out.length - length))
      out.set(run, length)
      length += run.length
      i += code + 1
    } else {
      const to = Math.min(length + 257 - code, out.length)
      out.fill(bytes[i++] ?? 0, length, to)
      length = to
    }
  }
  return { bytes: out.subarray(0, length), fault: lengthOfRuns(bytes) > most ? tooMuch(most) : null }
}

function lengthOfRuns(bytes: Uint8Array): number {
  let length = 0
  for (let i = 0; i < bytes.length && bytes[i] !== END_OF_DATA; ) {
    const code = bytes[i]!
    length += code < END_OF_DATA ? code + 1 : 257 - code
    i += code < END_OF_DATA ? code + 2 : 2
  }
  return length
}
