import { CODE } from './code.ts'

/** A place in the memory of kernels, in bytes from its begin. */
export type Place = number

/**
 * Loops over samples and bytes as machine code, which V8 need not find out while it runs them: WebAssembly with vectors
 * of 128 bits, written in `kernels/`, where each is described. Each works on a memory that all of them share, reads and
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
  /** `count` pixels; where it is no multiple of 4, inks of up to three more are written. */
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
  /** In 255ths. */
  mostColour(inks: Place, count: number): number
  /** The number of a pixel. */
  mostInked(inks: Place, count: number): number
  predictRows(samples: Place, rows: number, size: number, channels: number, out: Place): void
  /** Where the stream ends that begins at `out`. For it the memory grows, so that views of it end. */
  deflate(bytes: Place, length: number, out: Place): Place
  deflateRuns(bytes: Place, length: number, out: Place): Place
  /** The code of a block, by itself, as tests ask for it: for each symbol its bits, and from bit 16 on how many. */
  prefixCode(counts: Place, symbols: number, limit: number, codes: Place): void
}

const MODULE = new WebAssembly.Module(Buffer.from(CODE, 'base64'))

/** Kernels with a memory of their own, which grows to what is asked of it. */
export const newKernels = (): Kernels => new WebAssembly.Instance(MODULE).exports as unknown as Kernels
