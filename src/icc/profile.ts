import type { Span } from '../base/span.ts'

/**
 * An ICC profile: what the numbers of a press or a picture look like, as colours of CIE Lab under D50. Clauses are
 * those of ICC.1:2022; profiles of version 2 differ where said.
 */
export interface Profile {
  readonly bytes: Uint8Array
  /** Major version: 2 or 4. */
  readonly version: number
  /** 7.2.5: `prtr` for presses, `mntr` for screens and working spaces, `scnr`, `spac`. */
  readonly deviceClass: string
  /** 7.2.6: `CMYK`, `RGB `, `GRAY`. */
  readonly space: string
  /** 7.2.7: what its transforms lead to, `Lab ` or `XYZ `. */
  readonly connection: string
  /** What it calls itself; empty where it does not say. */
  readonly description: string
  /** Tag → its data. */
  readonly tags: ReadonlyMap<string, Uint8Array>
}

/** The output profile of a press with four inks. */
export interface PressProfile extends Profile {
  readonly version: 2 | 4
  /** Lab → inks for pictures (B2A0, perceptual): the colours of a screen brought into those of the paper. */
  readonly separation: Transform
  /** Inks → Lab relative to the paper's white (A2B1), and back (B2A1). */
  readonly proof: Transform
  readonly match: Transform
}

/** The profile of the printing condition that a paper is made for. */
export interface NamedProfile extends PressProfile {
  readonly file: string
  /** Where the paper names it; null for that of the project. */
  readonly at: Span | null
}

/** CIE L* in 0…100, a* and b*, under D50. */
export type Lab = readonly [l: number, a: number, b: number]

/** A chain of stages, each from numbers in 0…1 to numbers in 0…1: 10.10 to 10.13. */
export interface Transform {
  readonly inputs: number
  readonly outputs: number
  readonly stages: readonly Stage[]
  /** 6.3.4.2: how Lab is written in 0…1; 16-bit tables (lut16Type) keep the way of version 2. */
  readonly lab: 'plain' | 'legacy'
}

export type Stage =
  /** A curve for each number, sampled at even steps. */
  | { readonly kind: 'curves'; readonly curves: readonly Float64Array[] }
  /** Three rows of three factors, then three offsets. */
  | { readonly kind: 'matrix'; readonly values: Float64Array }
  /** Outputs at the points of a grid; the first input's axis is the slowest. */
  | {
      readonly kind: 'table'
      readonly grid: readonly number[]
      readonly outputs: number
      readonly values: Float64Array
    }
