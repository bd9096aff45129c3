import type { Span } from '../base/span.ts'

/** A paragraph's worth of words, cleaned, with its emphasis and where each stretch of it came from. */
export interface Copy {
  readonly text: string
  /** Ends of runs, ascending, the last at the end of the text: gapless. Empty for an empty text. */
  readonly runs: readonly Run[]
  /** Ascending, the first at 0; within a stretch, text and file go in step. */
  readonly stretches: readonly Stretch[]
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
export function placeOf(copy: Copy, from: number, to: number = from + 1): Span {
  const start = sourceOf(copy, from)
  const last = sourceOf(copy, Math.max(from, to - 1))
  return { file: start.file, from: start.offset, to: Math.max(last.offset + 1, start.offset) }
}

function sourceOf(copy: Copy, offset: number): { file: string; offset: number } {
  let low = 0
  let high = copy.stretches.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (copy.stretches[middle]!.text <= offset) low = middle
    else high = middle - 1
  }
  const stretch = copy.stretches[low]!
  return { file: stretch.file, offset: stretch.source + offset - stretch.text }
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
