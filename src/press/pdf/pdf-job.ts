import type { Memory } from '../../base/memory.ts'
import type { PdfProfile } from '../../base/pdf-profile.ts'
import type { Fonts } from '../../fonts/face.ts'

/** One file to write: all but its pages. */
export interface PdfJob {
  readonly fonts: Fonts
  readonly title: string
  readonly profile: PdfProfile
  /** The printing condition; null where it cannot be had, and then the file promises none. */
  readonly intent: PressIntent | null
  /** The day of issue, by which the file is dated: an edition makes the same bytes on any day. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number }
  /** BCP 47: zh-Hans. */
  readonly language: string
  /** Of the runs before. */
  readonly memory?: Memory
}

/** The printing condition that files declare, with its profile packed once for all of them. */
export interface PressIntent {
  readonly condition: string
  /** Empty for a name that no registry has. */
  readonly registry: string
  readonly info: string
  /** The ICC profile, deflated. */
  readonly icc: Uint8Array
}
