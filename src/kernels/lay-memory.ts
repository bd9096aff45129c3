import type { Kernels, Place } from './kernels.ts'

/** Bytes of a vector: as many may be read and written behind what is asked for. */
const VECTOR = 16
/** WebAssembly grows a memory by pages of so many bytes. */
const PAGE = 65_536

/** Places for so many bytes each, one behind the other from a place on. Views of the memory may end with the call. */
export function layMemory<K extends string>(
  { memory }: Kernels,
  from: Place,
  sizes: Readonly<Record<K, number>>
): Readonly<Record<K, Place>> {
  const places = {} as Record<K, Place>
  let end = from
  for (const name in sizes) {
    places[name] = VECTOR * Math.ceil(end / VECTOR)
    end = places[name] + sizes[name] + VECTOR
  }
  const missing = end - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE))
  return places
}

/** The bytes at a place, as long as the memory does not grow. */
export const bytesAt = ({ memory }: Kernels, place: Place, length: number): Uint8Array =>
  new Uint8Array(memory.buffer, place, length)
