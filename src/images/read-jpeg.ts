/** What the segments before the first scan of a JPEG say: ITU-T T.81, annex B. */
export interface JpegHeader {
  readonly precision: number
  /** What PDF's DCTDecode can read: sequential or progressive, with Huffman codes. ISO 32000-1, 7.4.8. */
  readonly isPlain: boolean
  /** Whether the file bears Adobe's APP14 segment: its CMYK is then inverted. */
  readonly adobe: boolean
}

const MARKER = 0xff
const SCAN = 0xda
const APP14 = 0xee
/** Frames SOF0 to SOF15; DHT, JPG and DAC stand among them and are none. */
const FRAMES = [0xc0, 0xcf] as const
const NO_FRAMES = [0xc4, 0xc8, 0xcc]
/** Baseline, extended sequential, progressive. */
const PLAIN_FRAMES = [0xc0, 0xc1, 0xc2]

/** The header of a JPEG; null where no frame begins before the first scan. */
export function readJpeg(bytes: Uint8Array): JpegHeader | null {
  let adobe = false
  let frame: Omit<JpegHeader, 'adobe'> | null = null
  let at = 2
  while (at + 4 <= bytes.length) {
    const code = bytes[at + 1]!
    if (bytes[at] !== MARKER || code === SCAN) break
    if (code === MARKER) {
      at++
      continue
    }
    if (code === APP14 && isAdobe(bytes, at + 4)) adobe = true
    if (isFrame(code)) frame = { precision: bytes[at + 4] ?? 0, isPlain: PLAIN_FRAMES.includes(code) }
    at += 2 + Math.max(2, bytes[at + 2]! * 0x100 + bytes[at + 3]!)
  }
  return frame === null ? null : { ...frame, adobe }
}

const isFrame = (code: number): boolean => code >= FRAMES[0] && code <= FRAMES[1] && !NO_FRAMES.includes(code)

const isAdobe = (bytes: Uint8Array, at: number): boolean =>
  String.fromCharCode(...bytes.subarray(at, at + 5)) === 'Adobe'
