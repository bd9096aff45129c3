import { createHash } from 'node:crypto'
import { predictRows } from '../../flate/predict-rows.ts'
import { ObjectStream } from './object-stream.ts'
import type { Packing } from './packing.ts'
import { BY_ITSELF, type Places, ROW, XREF_ENTRIES, xrefRows, xrefTable } from './write-xref.ts'

/** The number of an indirect object. */
export type Ref = number

export const refer = (ref: Ref): string => `${ref} 0 R`

/** Takes the next bytes of a file. */
export type Out = (bytes: Uint8Array) => void

/**
 * A PDF file as it grows: objects leave as they come, in any order of their numbers. Dictionaries are given as their PDF
 * text without the brackets. Where the packing knows object streams, whatever is no stream is kept in some.
 */
export class PdfFile {
  readonly #out: Out
  readonly #packing: Packing
  readonly #hash = createHash('sha256')
  readonly #places: Places = { at: [0], index: [BY_ITSELF] }
  #together: ObjectStream | null
  #length = 0

  constructor(out: Out, packing: Packing, version: string) {
    this.#out = out
    this.#packing = packing
    this.#together = packing.gathers(version) ? new ObjectStream() : null
    this.#write(packing.header(version))
  }

  /** A number for an object that others refer to before it is written. */
  reserve(): Ref {
    this.#places.index.push(BY_ITSELF)
    return this.#places.at.push(0) - 1
  }

  object(value: string, ref: Ref = this.reserve()): Ref {
    if (this.#together === null) {
      this.#begin(ref)
      this.#write(`${value}\nendobj\n`)
    } else {
      this.#together.add(ref, value)
      if (this.#together.isFull) this.#gather(this.#together)
    }
    return ref
  }

  stream(entries: string, bytes: Uint8Array, ref: Ref = this.reserve()): Ref {
    this.#begin(ref)
    this.#write(`<<${entries}/Length ${bytes.length}>>\nstream\n`)
    this.#add(bytes)
    this.#write('\nendstream\nendobj\n')
    return ref
  }

  /** 16 bytes in hexadecimal that name all that was written so far. */
  fingerprint(): string {
    if (this.#together !== null) this.#gather(this.#together)
    return this.#hash.copy().digest('hex').slice(0, 32)
  }

  /** Writes where the objects lie, and the trailer. `entries` are the trailer's beside Size. */
  close(entries: string): void {
    if (this.#together !== null) this.#gather(this.#together)
    const start = this.#length
    if (this.#together === null) this.#closeWithTable(entries)
    else this.#closeWithStream(entries)
    this.#write(`startxref\n${start}\n%%EOF\n`)
  }

  #closeWithTable(entries: string): void {
    this.#write(xrefTable(this.#places))
    this.#write(`trailer\n<</Size ${this.#places.at.length}${entries}>>\n`)
  }

  /** The stream has a row for itself. */
  #closeWithStream(entries: string): void {
    const { filter, predicted, text } = this.#packing
    const ref = this.reserve()
    this.#places.at[ref] = this.#length
    const rows = text(predictRows(xrefRows(this.#places), ROW, 1))
    const size = `/Size ${this.#places.at.length}`
    this.stream(`${XREF_ENTRIES}${size}${entries}${filter}${predicted(ROW, 1)}`, rows, ref)
  }

  #gather(together: ObjectStream): void {
    if (together.numbers.length === 0) return
    const { entries, bytes } = together.pack()
    const ref = this.stream(entries + this.#packing.filter, this.#packing.text(bytes))
    together.numbers.forEach((number, i) => {
      this.#places.at[number] = ref
      this.#places.index[number] = i
    })
    this.#together = new ObjectStream()
  }

  #begin(ref: Ref): void {
    this.#places.at[ref] = this.#length
    this.#write(`${ref} 0 obj\n`)
  }

  #write(text: string): void {
    this.#add(Buffer.from(text, 'latin1'))
  }

  #add(bytes: Uint8Array): void {
    this.#hash.update(bytes)
    this.#length += bytes.length
    this.#out(bytes)
  }
}
