import { type Kernels, newKernels } from '../kernels/kernels.ts'
import { bytesAt, layMemory } from '../kernels/lay-memory.ts'

/**
 * Bytes → a zlib stream (RFC 1950) of them. Computed in whole numbers and nothing else, so that it is the same on every
 * machine and version of Node; that of node:zlib depends on what the processor can do. Who deflates many hands the same
 * kernels to each; what lies in their memory is lost.
 */
export function deflate(bytes: Uint8Array, kernels: Kernels = newKernels()): Uint8Array {
  const { from, out } = layMemory(kernels, kernels.heap.value, { from: bytes.length, out: 0 })
  bytesAt(kernels, from, bytes.length).set(bytes)
  const end = kernels.deflate(from, bytes.length, out)
  return bytesAt(kernels, out, end - out).slice()
}
