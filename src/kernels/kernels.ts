import { CODE } from './code.ts'

/** A place in the memory of kernels, in bytes from its begin. */
export type Place = number

/**
 * Loops over samples and bytes as machine code, which V8 need not find out while it runs them: WebAssembly with vectors
 * of 128 bits, in whole numbers alone, written in `kernels/`. Each works on a memory that all of them share, reads and
 * writes up to 16 bytes more than it is asked to, and keeps nothing. What is put there stays until something else is.
 */
export interface Kernels {
  readonly memory: WebAssembly.Memory
  /** Where the memory is free from. */
  readonly heap: { readonly value: Place }
  resampleAcross(
    row: Place,
    channels: number,
    firsts: Place,
    weights: Place,
    steps: number,
    width: number,
    out: Place
  ): void
  resampleDown(
    ring: Place,
    end: Place,
    stride: number,
    first: Place,
    weights: Place,
    count: number,
    size: number,
    out: Place
  ): void
  sharpenRow(
    above: Place,
    near: Place,
    row: Place,
    next: Place,
    below: Place,
    size: number,
    channels: number,
    line: Place,
    out: Place
  ): void
  separateThree(samples: Place, count: number, table: Place, points: number, inks: Place): void
  separateFour(samples: Place, count: number, table: Place, points: number, inks: Place): void
  weighTaps(
    length: number,
    from: number,
    size: number,
    count: number,
    taps: number,
    filled: number,
    shares: Place,
    firsts: Place,
    weights: Place
  ): void
  mostColour(inks: Place, count: number): number
  mostInked(inks: Place, count: number): number
  predictRows(samples: Place, rows: number, size: number, channels: number, out: Place): void
  deflate(bytes: Place, length: number, out: Place): Place
  deflateRuns(bytes: Place, length: number, out: Place): Place
  prefixCode(counts: Place, symbols: number, limit: number, codes: Place): void
}

const MODULE = new WebAssembly.Module(Buffer.from(CODE, 'base64'))

/** Kernels with a memory of their own, which grows to what is asked of it. */
export const newKernels = (): Kernels => new WebAssembly.Instance(MODULE).exports as unknown as Kernels
