import { type Copy, type Look, type Passage, type Run, type Stretch, stretchAt } from './copy.ts'

/** A Copy as it is being written. */
export interface Draft {
  text: string
  readonly runs: Run[]
  readonly stretches: Stretch[]
}

export const newDraft = (): Draft => ({ text: '', runs: [], stretches: [] })

/** Adds text[from, to) of a passage, with the places it came from. */
export function append(draft: Draft, from: Passage, span: readonly [number, number], look: Look): void {
  const [start, end] = span
  if (start >= end) return
  for (let i = stretchAt(from.stretches, start); i < from.stretches.length; i++) {
    const { text, file, source } = from.stretches[i]!
    if (text >= end) break
    const at = Math.max(text, start)
    place(draft, { text: draft.text.length + at - start, file, source: source + at - text })
  }
  extend(draft, from.text.slice(start, end), look)
}

/** Adds words that stand for what is at `source` of the file, but not in step with it. */
export function insert(draft: Draft, words: string, source: Omit<Stretch, 'text'>, look: Look): void {
  if (words === '') return
  place(draft, { ...source, text: draft.text.length })
  extend(draft, words, look)
}

/** The copy that a draft has become; one without words keeps the place it was to have. */
export function finish(draft: Draft, origin: Passage): Copy {
  return {
    ...draft,
    // Of just their length: a list that has grown keeps room for more.
    stretches: draft.stretches.length === 0 ? [{ ...origin.stretches[0]!, text: 0 }] : draft.stretches.slice()
  }
}

function place({ stretches }: Draft, next: Stretch): void {
  const last = stretches.at(-1)
  const inStep = last?.file === next.file && last.source - last.text === next.source - next.text
  if (!inStep) stretches.push(next)
}

function extend(draft: Draft, words: string, { emphasis, marking }: Look): void {
  draft.text += words
  const last = draft.runs.at(-1)
  if (last?.emphasis === emphasis && last.marking === marking) draft.runs.pop()
  const run = { to: draft.text.length, emphasis }
  draft.runs.push(marking === undefined ? run : { ...run, marking })
}
