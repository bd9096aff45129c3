import type { Len } from '../base/length.ts'

/** Columns and rows counted from 1, both ends included; insets move the sides inwards. */
export interface Area {
  readonly columns: readonly [number, number]
  readonly rows: readonly [number, number]
  readonly left: Len
  readonly right: Len
  readonly top: Len
  readonly bottom: Len
}

/** A bastard measure (破栏): so many base columns set as so many legs, three as two. */
export type Measure = readonly [columns: number, legs: number]

/** How an area is cut: into so many legs, by a measure, or, with null, into the base columns that it covers. */
export type Legs = number | Measure | null
