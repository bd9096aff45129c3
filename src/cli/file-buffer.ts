import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/**
 * Memory that files are read into one after the other: what was read of one is gone with the next. Fresh memory for a
 * book takes three times as long as to read it, and keeps the garbage collector busy.
 */
export class FileBuffer {
  #bytes: Buffer = Buffer.alloc(0)

  readonly read = (path: string): Uint8Array => {
    const file = openSync(path, 'r')
    try {
      const { size } = fstatSync(file)
      if (size > this.#bytes.length) this.#bytes = Buffer.allocUnsafeSlow(size + (size >> SPARE))
      let length = 0
      for (let count = -1; count !== 0 && length < size; length += count)
        count = readSync(file, this.#bytes, length, size - length, length)
      return this.#bytes.subarray(0, length)
    } finally {
      closeSync(file)
    }
  }
}

/** A file that is read again may be longer: by an eighth there is room for more. */
const SPARE = 3
