import type { Span } from '../base/span.ts'

/** An ICC output profile of a CMYK press, as the paper names it. */
export interface IccProfile {
  readonly file: string
  readonly bytes: Uint8Array
  /** Major version of the profile format. */
  readonly version: 2 | 4
  /** Where the paper names it; null for that of the project. */
  readonly at: Span | null
}
