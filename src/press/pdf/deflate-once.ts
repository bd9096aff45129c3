import { findOrMake } from '../../base/find-or-make.ts'
import type { Morgue } from '../../base/morgue.ts'
import { deflate } from '../../flate/deflate.ts'
import type { Kernels } from '../../kernels/kernels.ts'

/** Bytes of the least that is looked for in the morgue: less of it is deflated as quickly as it is found. */
const LEAST = 1 << 12

/** Bytes deflated, if need be by an earlier process. */
export const deflateOnce = (bytes: Uint8Array, morgue: Morgue, kernels?: Kernels): Uint8Array =>
  bytes.length < LEAST
    ? deflate(bytes, kernels)
    : findOrMake(morgue, 'deflated', [bytes], () => deflate(bytes, kernels))
