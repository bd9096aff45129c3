/** What a TIFF of one strip says of itself, beside its samples: TIFF 6.0, section 8. */
export interface TiffOf {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly channels: number
  /** PhotometricInterpretation: 1 grey, 2 RGB, 5 CMYK, 8 Lab. */
  readonly photometric: number
  readonly samples: Uint8Array
  readonly orientation?: number
  /** Channels beyond those of the colours: 2 is alpha. */
  readonly extra?: number
  readonly float?: boolean
}

const SHORT = 3
const LONG = 4

/** An uncompressed little-endian TIFF; `more` are its further pages. */
export function tiff(...pages: readonly TiffOf[]): Uint8Array {
  const header = Buffer.alloc(8)
  header.write('II*\0', 'latin1')
  const parts: Buffer[] = [header]
  let length = 8
  let link = { buffer: header, at: 4 }
  for (const page of pages) {
    const samples = Buffer.from(page.samples)
    const bits = Buffer.from(Uint16Array.from({ length: page.channels }, () => page.bits).buffer)
    const directory = length + even(samples.length) + even(bits.length)
    link.buffer.writeUInt32LE(directory, link.at)
    const entries = entriesOf(page, length, length + even(samples.length))
    const ifd = Buffer.alloc(2 + entries.length * 12 + 4)
    ifd.writeUInt16LE(entries.length, 0)
    entries.forEach(([tag, type, count, value], i) => {
      const at = 2 + i * 12
      ifd.writeUInt16LE(tag, at)
      ifd.writeUInt16LE(type, at + 2)
      ifd.writeUInt32LE(count, at + 4)
      if (type === SHORT && count === 1) ifd.writeUInt16LE(value, at + 8)
      else ifd.writeUInt32LE(value, at + 8)
    })
    parts.push(padded(samples), padded(bits), ifd)
    length = directory + ifd.length
    link = { buffer: ifd, at: ifd.length - 4 }
  }
  return Buffer.concat(parts)
}

type Entry = readonly [tag: number, type: number, count: number, value: number]

function entriesOf(page: TiffOf, samples: number, bits: number): readonly Entry[] {
  const { width, height, channels, photometric, orientation = 1, extra, float } = page
  const bitsPerSample: Entry =
    channels <= 2 ? [258, SHORT, channels, page.bits * 0x10001] : [258, SHORT, channels, bits]
  return [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    channels === 1 ? [258, SHORT, 1, page.bits] : bitsPerSample,
    [259, SHORT, 1, 1],
    [262, SHORT, 1, photometric],
    [273, LONG, 1, samples],
    [274, SHORT, 1, orientation],
    [277, SHORT, 1, channels],
    [278, LONG, 1, height],
    [279, LONG, 1, page.samples.length],
    [284, SHORT, 1, 1],
    ...(extra === undefined ? [] : [[338, SHORT, 1, extra] as const]),
    ...(float ? [[339, SHORT, 1, 3] as const] : [])
  ]
}

const even = (length: number): number => length + (length & 1)
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(bytes.length & 1)])
