import type { Len } from '../base/length.ts'
import type { Span } from '../base/span.ts'
import type { Part } from '../edition/story.ts'
import type { Lines, SetLine } from '../galley/galley.ts'
import type { Art, Display, Frame, PagePlan } from '../plan/page-plan.ts'

/** A sheet made up: every line has its place. No glyph and no colour is decided here. */
export interface Makeup {
  readonly plan: PagePlan
  readonly columns: readonly FilledFrame[]
  readonly displays: readonly FittedDisplay[]
  /** What of the plan has room, and what make-up adds. */
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
  /** What the copyfit ladder did to make it fit, in its order. */
  readonly steps: readonly LadderStep[]
  /** Heads and quotes that it left out. */
  readonly leftOut: readonly LeftOut[]
  /** Where the first line that found no place begins. */
  readonly cut: Span | null
  /** The paragraph of that line, from 1; 0 where there is none. */
  readonly cutParagraph: number
  readonly at: Span
}

export interface Amount {
  readonly lines: number
  readonly characters: number
}

/** A step of the copyfit ladder: rows of a picture; quotes or heads that are shown, of 0 or 1; lines; rows of white. */
export interface LadderStep {
  readonly kind: 'picture' | 'quote' | 'head' | 'paragraph' | 'white'
  /** Which one: the number of a picture, quote or paragraph, the name of a head. */
  readonly what: string
  readonly from: number
  readonly to: number
  readonly at: Span
}

export interface LeftOut {
  readonly part: Part | 'picture'
  readonly at: Span
}
