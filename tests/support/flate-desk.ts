import { newKernels } from '../../src/kernels/kernels.ts'
import { bytesAt, layMemory } from '../../src/kernels/lay-memory.ts'
import type { PrefixCode } from './plain/flate/prefix-code.ts'

/** Bytes by the kernel that looks for runs alone. */
export function deflateRuns(bytes: Uint8Array): Uint8Array {
  const kernels = newKernels()
  const { from, out } = layMemory(kernels, kernels.heap.value, { from: bytes.length, out: 0 })
  bytesAt(kernels, from, bytes.length).set(bytes)
  const end = kernels.deflateRuns(from, bytes.length, out)
  return bytesAt(kernels, out, end - out).slice()
}

/** The best code for symbols that occur so often, by the kernel that makes those of a block. */
export function prefixCode(counts: Uint32Array, limit: number): PrefixCode {
  const kernels = newKernels()
  const sizes = { from: counts.byteLength, out: counts.byteLength }
  const { from, out } = layMemory(kernels, kernels.heap.value, sizes)
  new Uint32Array(kernels.memory.buffer, from, counts.length).set(counts)
  kernels.prefixCode(from, counts.length, limit, out)
  const codes = new Uint32Array(kernels.memory.buffer, out, counts.length)
  return { bits: Uint16Array.from(codes, code => code & 0xffff), lengths: Uint8Array.from(codes, code => code >> 16) }
}
