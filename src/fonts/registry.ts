import type { Span } from '../base/span.ts'

export const REGISTRY_FILE = 'fonts/registry.yaml'
export const LOCK_FILE = 'fonts/fonts.lock.json'

/** Which faces serve which role of a page, and where they are. */
export interface Registry {
  readonly faces: ReadonlyMap<string, FaceEntry>
  /** Role → face ids, in order of preference. */
  readonly roles: ReadonlyMap<string, readonly string[]>
  /** Face ids that serve every role at last. */
  readonly fallback: readonly string[]
}

export interface FaceEntry {
  readonly id: string
  readonly file: string
  readonly unwrap: 'woff' | null
  /** SPDX identifier. */
  readonly licence: string
  readonly at: Span
}
