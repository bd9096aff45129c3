import { type Allowance, decodeStream, faultOfStream } from './decode-stream.ts'
import { isRef, isStream } from './entries.ts'
import { nameOfStream } from './name-of-stream.ts'
import type { Pdf, PdfDict, PdfStream, PdfValue, StreamData } from './pdf.ts'
import { type Indirect, readHead, readIndirect } from './read-indirect.ts'
import { scanObjects } from './scan-objects.ts'
import type { Source } from './source.ts'
import { type PackedObjects, unpackObjects } from './unpack-objects.ts'
import type { Xref, XrefEntry } from './xref.ts'

/** Decoded streams up to this length are kept for the next who asks, */
const MOST_KEPT = 1 << 22
/** and so many bytes of them in all. */
const MOST_KEPT_IN_ALL = 1 << 24

/** Bytes of all object streams, which stay open. */
const MOST_PACKED = 1 << 27

/**
 * Items of all arrays, each as often as it is asked for: widths of the fonts of a large book come to a tenth. An array
 * may be long, and be said by any number of objects.
 */
const MOST_ITEMS = 20_000_000

/** References that lead to references. */
const MOST_HOPS = 32

/** Objects that are being read because others are: a length, an object stream. */
const MOST_AT_ONCE = 8

/** Whether a stream is sound, and what it has cost of the allowance to know. */
interface Judged {
  readonly fault: string | null
  readonly spent: number
}

/** The objects of a file, each read when it is first asked for. */
export class ObjectStore {
  readonly encrypted: boolean
  private readonly source: Source
  private readonly xref: Xref
  private readonly allowance: Allowance
  private readonly objects = new Map<number, PdfValue>()
  private readonly packed = new Map<number, PackedObjects | null>()
  private readonly decoded = new Map<PdfStream, StreamData>()
  private readonly reading = new Set<number>()
  private scanned: ReadonlyMap<number, number> | null = null
  private kept = 0
  private unpacked = 0
  private itemsLeft = MOST_ITEMS

  constructor(source: Source, xref: Xref, allowance: Allowance, encrypted: boolean) {
    this.source = source
    this.xref = xref
    this.allowance = allowance
    this.encrypted = encrypted
  }

  *all(): Generator<{ readonly number: number; readonly value: PdfValue }> {
    for (const number of this.xref.numbers()) {
      const entry = this.xref.get(number)
      const generation = entry?.kind === 'plain' ? entry.generation : 0
      yield { number, value: this.object({ kind: 'ref', number, generation }) }
    }
  }

  /** 7.3.10: what is not there, or has another generation, is null. */
  readonly object: Pdf['object'] = ({ number, generation }) => {
    const entry = this.xref.get(number)
    if (entry === null || generation !== (entry.kind === 'plain' ? entry.generation : 0)) return null
    const known = this.objects.get(number)
    if (known !== undefined) return known
    if (this.reading.has(number) || this.reading.size === MOST_AT_ONCE) return null
    this.reading.add(number)
    const value = entry.kind === 'plain' ? this.readPlain(number, entry.offset) : this.readPacked(number, entry)
    this.reading.delete(number)
    this.objects.set(number, value)
    return value
  }

  readonly resolve: Pdf['resolve'] = value => {
    let it = value ?? null
    for (let hops = 0; hops < MOST_HOPS; hops++) {
      if (!isRef(it)) return it
      it = this.object(it)
    }
    return null
  }

  readonly items: Pdf['items'] = ({ items }) => {
    const before = this.itemsLeft
    this.itemsLeft -= items.length
    if (this.itemsLeft >= 0) return items.map(this.resolve)
    if (before >= 0) this.source.repair(-1, null, `arrays have been read to more than ${MOST_ITEMS} items`)
    return []
  }

  readonly data: Pdf['data'] = stream => {
    const known = this.decoded.get(stream)
    if (known !== undefined) return known
    const data = this.decode(stream)
    if (data.bytes.length <= MOST_KEPT && this.kept + data.bytes.length <= MOST_KEPT_IN_ALL) {
      this.kept += data.bytes.length
      this.decoded.set(stream, data)
    }
    return data
  }

  readonly faultOf: Pdf['faultOf'] = stream => {
    const known = this.decoded.get(stream)
    if (known !== undefined) return known.fault
    return this.whyShut(stream.dict) ?? this.whyUnsound(stream)
  }

  private whyUnsound(stream: PdfStream): string | null {
    const name = nameOfStream(stream.raw, stream.dict)
    const { fault, spent } = name === null ? this.judge(stream) : this.judgeAgain(name, stream)
    this.allowance.left -= spent
    return fault
  }

  /** What was found sound before is so again, as long as this file may be decoded to as much. */
  private judgeAgain(name: string, stream: PdfStream): Judged {
    const { memory } = this.source
    const { raw } = stream
    // A copy is kept, so that its file need not be.
    const make = () => ({ ...this.judgeOnce(name, stream), raw: memory.lasts ? new Uint8Array(raw) : raw })
    return memory.recall(name, [], make, it => this.isStillSound(it) && Buffer.compare(it.raw, raw) === 0)
  }

  /** Another process may have found it sound, or this one in another file. What is not predicted is decoded anyway. */
  private judgeOnce(name: string, stream: PdfStream): Judged {
    if (!isPredicted(stream)) return this.judge(stream)
    const { morgue } = this.source.memory
    const found = morgue.find(name, [stream.raw]) as Judged | undefined
    if (found !== undefined && this.isStillSound(found)) return found
    const judged = this.judge(stream)
    if (judged.fault === null) morgue.layAway(name, [stream.raw], judged)
    return judged
  }

  private isStillSound({ fault, spent }: Judged): boolean {
    return fault === null && spent <= this.allowance.left
  }

  private judge(stream: PdfStream): Judged {
    const { allowance } = this
    const before = allowance.left
    const fault = isPredicted(stream)
      ? faultOfStream(stream.raw, stream.dict, this.resolve, allowance)
      : this.data(stream).fault
    const spent = before - allowance.left
    allowance.left = before
    return { fault, spent }
  }

  private decode({ dict, raw }: PdfStream): StreamData {
    const shut = this.whyShut(dict)
    if (shut !== null) return { bytes: new Uint8Array(), rest: null, fault: shut }
    return decodeStream(raw, dict, this.resolve, this.allowance)
  }

  private whyShut({ entries }: PdfDict): string | null {
    if (this.encrypted) return 'the file is encrypted'
    return entries.has('F') ? 'its data are in another file' : null
  }

  private readPlain(number: number, offset: number): PdfValue {
    const there = this.readAt(offset)
    if (there?.number === number) return there.value
    this.scanned ??= lastOffsets(this.source.bytes)
    const elsewhere = this.scanned.get(number)
    const found = elsewhere === undefined ? null : this.readAt(elsewhere)
    const what = found === null ? 'and nowhere else' : `but at ${elsewhere}`
    this.source.repair(offset, number, `it is not where the cross-references say, ${what}`)
    return found?.value ?? null
  }

  private readAt(offset: number): Indirect | null {
    return readIndirect(this.source, offset, value => {
      const length = this.resolve(value)
      return typeof length === 'number' ? length : null
    })
  }

  private readPacked(number: number, { stream }: XrefEntry & { kind: 'packed' }): PdfValue {
    let container = this.packed.get(stream)
    if (container === undefined) {
      container = this.open(stream)
      this.packed.set(stream, container)
    }
    return container?.object(number) ?? null
  }

  /** Null where there is no object stream, which is told. An object stream lies in no other (7.5.7). */
  private open(number: number): PackedObjects | null {
    const entry = this.xref.get(number)
    const stream = entry?.kind === 'plain' ? this.object({ kind: 'ref', number, generation: entry.generation }) : null
    if (this.encrypted) return null
    if (!isStream(stream)) {
      this.source.repair(-1, number, 'objects are said to be in it, but it is no stream')
      return null
    }
    const { bytes, fault } = this.decode(stream)
    if (fault !== null) this.source.repair(-1, number, `the object stream cannot be read: ${fault}`)
    this.unpacked += bytes.length
    if (this.unpacked <= MOST_PACKED) return unpackObjects(this.source, stream, bytes, number)
    this.source.repair(-1, number, `object streams hold more than ${MOST_PACKED} bytes`)
    return null
  }
}

/** Rows can be predicted only where there are parameters. */
const isPredicted = ({ dict }: PdfStream): boolean => dict.entries.has('DecodeParms')

function lastOffsets(bytes: Uint8Array): ReadonlyMap<number, number> {
  const offsets = new Map<number, number>()
  for (const offset of scanObjects(bytes)) {
    const head = readHead(bytes, offset)
    if (head !== null) offsets.set(head.number, offset)
  }
  return offsets
}
