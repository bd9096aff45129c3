import { findOrMake } from '../../base/find-or-make.ts'
import type { Morgue } from '../../base/morgue.ts'
import { deflate } from '../../flate/deflate.ts'
import type { Workspace } from '../../flate/search.ts'

/** Bytes of the least that is looked for in the morgue: less of it is deflated as quickly as it is found. */
const LEAST = 1 << 12

/** Bytes deflated, if need be by an earlier process. */
export const deflateOnce = (bytes: Uint8Array, morgue: Morgue, workspace?: Workspace): Uint8Array =>
  bytes.length < LEAST
    ? deflate(bytes, workspace)
    : findOrMake(morgue, 'deflated', [bytes], () => deflate(bytes, workspace))
