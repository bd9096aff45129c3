import type { Span } from '../base/span.ts'

/** Words, and where each stretch of them came from. */
export interface Passage {
  readonly text: string
  /** Ascending, the first at 0; within a stretch, text and file go in step. */
  readonly stretches: readonly Stretch[]
}

/** A paragraph's worth of words, cleaned, with its emphasis. */
export interface Copy extends Passage {
  /** Ends of runs, ascending, the last at the end of the text: gapless. Empty for an empty text. */
  readonly runs: readonly Run[]
}

export type Emphasis = 'plain' | 'strong' | 'soft'

export interface Run {
  readonly to: number
  readonly emphasis: Emphasis
}

/** From offset `text` on, the words stand in `file` from offset `source` on. */
export interface Stretch {
  readonly text: number
  readonly file: string
  readonly source: number
}

/** Words of one emphasis that stand in a file just as they stand here. */
export const plainCopy = (text: string, at: Span, emphasis: Emphasis = 'plain'): Copy => ({
  text,
  runs: text === '' ? [] : [{ to: text.length, emphasis }],
  stretches: [{ text: 0, file: at.file, source: at.from }]
})

/** The place in its file of text[from, to). */
export function placeOf(copy: Passage, from: number, to: number = from + 1): Span {
  const start = sourceAt(copy, from)
  const last = sourceAt(copy, Math.max(from, to - 1))
  return { file: start.file, from: start.source, to: Math.max(last.source + 1, start.source) }
}

/** Where in its file text[offset] stands. */
export function sourceAt({ stretches }: Passage, offset: number): Omit<Stretch, 'text'> {
  const { text, file, source } = stretches[stretchAt(stretches, offset)]!
  return { file, source: source + offset - text }
}

/** Index of the stretch that an offset lies in. */
export function stretchAt(stretches: readonly Stretch[], offset: number): number {
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (stretches[middle]!.text <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Several copies as one, in order. */
export function joinCopies(copies: readonly Copy[]): Copy {
  const runs: Run[] = []
  const stretches: Stretch[] = []
  let text = ''
  for (const copy of copies) {
    const base = text.length
    for (const run of copy.runs) runs.push({ to: base + run.to, emphasis: run.emphasis })
    for (const stretch of copy.stretches) stretches.push({ ...stretch, text: base + stretch.text })
    text += copy.text
  }
  return { text, runs, stretches }
}

/** The same words, all in one emphasis. */
export const emphasized = (copy: Copy, emphasis: Emphasis): Copy => ({
  ...copy,
  runs: copy.text === '' ? [] : [{ to: copy.text.length, emphasis }]
})
