import type { Span } from '../base/span.ts'

/** Words, and where each stretch of them came from. */
export interface Passage {
  readonly text: string
  /** Ascending, the first at 0; within a stretch, text and file go in step. */
  readonly stretches: readonly Stretch[]
}

/** A paragraph's worth of words, cleaned, with its emphasis and marks. */
export interface Copy extends Passage {
  /** Ends of runs, ascending, the last at the end of the text: gapless. Empty for an empty text. */
  readonly runs: readonly Run[]
}

export type Emphasis = 'plain' | 'strong' | 'soft'

/**
 * Marks on words: 着重号 under each, 专名号 and ﹏ along them (GB/T 15834 4.16, 4.15), an underline, 示亡号 round them,
 * note marks above and figures below the line.
 */
export type SideMark = 'dot' | 'name' | 'title' | 'underline' | 'frame' | 'superior' | 'inferior'

/** What a stretch of words bears. Two that are alike are still two: where they meet, their lines part. */
export interface Marking {
  readonly marks: readonly SideMark[]
  readonly ruby: Ruby | null
}

/** Small type beside words: a note for each character of theirs, or one for all. */
export interface Ruby {
  readonly kind: 'pinyin' | 'gloss'
  readonly notes: readonly Copy[]
}

/** How words stand out from those around them. */
export interface Look {
  readonly emphasis: Emphasis
  readonly marking?: Marking | undefined
}

export interface Run extends Look {
  readonly to: number
}

/** Whether any of the words bear anything. */
export const isMarked = ({ runs }: Copy): boolean => runs.some(run => run.marking !== undefined)

export const PLAIN: Look = { emphasis: 'plain' }

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
    for (const run of copy.runs) runs.push({ ...run, to: base + run.to })
    for (const stretch of copy.stretches) stretches.push({ ...stretch, text: base + stretch.text })
    text += copy.text
  }
  return { text, runs, stretches }
}

/** The same words with their marks, all in one emphasis. */
export function emphasized(copy: Copy, emphasis: Emphasis): Copy {
  const runs: Run[] = []
  for (const run of copy.runs) {
    if (runs.at(-1)?.marking === run.marking) runs.pop()
    runs.push({ ...run, emphasis })
  }
  return { ...copy, runs }
}
