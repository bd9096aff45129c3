import type { Len } from '../base/length.ts'
import type { Span } from '../base/span.ts'
import type { Lines, SetLine } from '../galley/galley.ts'
import type { Art, Display, Frame, PagePlan } from '../plan/page-plan.ts'

/** A sheet made up: every line has its place. No glyph and no colour is decided here. */
export interface Makeup {
  readonly plan: PagePlan
  readonly columns: readonly FilledFrame[]
  readonly displays: readonly FittedDisplay[]
  readonly art: readonly Art[]
}

export interface FilledFrame {
  readonly frame: Frame
  readonly lines: readonly PlacedLine[]
}

/** Where a line begins and the width of its measure. A vertical line begins at the top, `x` being its axis. */
export interface LinePlace {
  readonly x: Len
  readonly baseline: Len
  readonly width: Len
}

export interface PlacedLine extends LinePlace {
  readonly lines: Lines
  /** Which of them, and its glyphs in their places. */
  readonly line: number
  readonly set: SetLine
  /** Paragraph of its story, from 0. */
  readonly paragraph: number
  /** What is read before it and stands off its measure: a drop cap, the number or bullet of a list. */
  readonly before?: PlacedLine | undefined
}

/** Display type at the size that fits, line by line. */
export interface FittedDisplay {
  readonly display: Display
  readonly size: Len
  readonly lines: readonly PlacedLine[]
}

/** How a story came out. Counted in characters as an editor counts them: blanks are none. */
export interface Copyfit {
  readonly story: string
  readonly pages: readonly number[]
  readonly characters: number
  readonly lines: number
  readonly overset: Amount | null
  readonly underset: Amount | null
  /** Where the first line that found no place begins. */
  readonly cut: Span | null
  readonly at: Span
}

export interface Amount {
  readonly lines: number
  readonly characters: number
}
