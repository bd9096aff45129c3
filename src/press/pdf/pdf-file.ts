import { createHash } from 'node:crypto'

/** The number of an indirect object. */
export type Ref = number

export const refer = (ref: Ref): string => `${ref} 0 R`

/**
 * A PDF file as it grows: objects are written as they come, in any order of their numbers. Dictionaries are given as
 * their PDF text without the brackets.
 */
export class PdfFile {
  readonly #chunks: Uint8Array[] = []
  readonly #offsets: number[] = [0]
  #length = 0

  constructor(header: string) {
    this.#write(header)
  }

  /** A number for an object that others refer to before it is written. */
  reserve(): Ref {
    return this.#offsets.push(0) - 1
  }

  object(value: string, ref: Ref = this.reserve()): Ref {
    this.#offsets[ref] = this.#length
    this.#write(`${ref} 0 obj\n${value}\nendobj\n`)
    return ref
  }

  stream(entries: string, bytes: Uint8Array, ref: Ref = this.reserve()): Ref {
    this.#offsets[ref] = this.#length
    this.#write(`${ref} 0 obj\n<<${entries}/Length ${bytes.length}>>\nstream\n`)
    this.#add(bytes)
    this.#write('\nendstream\nendobj\n')
    return ref
  }

  /** 16 bytes in hexadecimal that name all that was written so far. */
  fingerprint(): string {
    const hash = createHash('sha256')
    for (const chunk of this.#chunks) hash.update(chunk)
    return hash.digest('hex').slice(0, 32)
  }

  /** Writes the cross-reference table and the trailer. `entries` are the trailer's beside Size. */
  close(entries: string): Uint8Array {
    const start = this.#length
    const rows = this.#offsets.slice(1).map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`)
    const size = this.#offsets.length
    this.#write(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`)
    this.#write(`trailer\n<</Size ${size}${entries}>>\nstartxref\n${start}\n%%EOF\n`)
    return Buffer.concat(this.#chunks)
  }

  #write(text: string): void {
    this.#add(Buffer.from(text, 'latin1'))
  }

  #add(bytes: Uint8Array): void {
    this.#chunks.push(bytes)
    this.#length += bytes.length
  }
}
