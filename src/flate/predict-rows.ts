import { type Kernels, newKernels } from '../kernels/kernels.ts'
import { bytesAt, layMemory } from '../kernels/lay-memory.ts'

/**
 * Samples as what each differs by from its neighbours, row by row with PNG's filters: ISO/IEC 15948, 9. A row has `size`
 * bytes and in the result one more, a pixel `channels`.
 */
export function predictRows(
  samples: Uint8Array,
  size: number,
  channels: number,
  kernels: Kernels = newKernels()
): Uint8Array {
  const rows = samples.length / size
  const length = samples.length + rows
  const { from, out } = layMemory(kernels, kernels.heap.value, { from: samples.length, out: length })
  bytesAt(kernels, from, samples.length).set(samples)
  kernels.predictRows(from, rows, size, channels, out)
  return bytesAt(kernels, out, length).slice()
}
