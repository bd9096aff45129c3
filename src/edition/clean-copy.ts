import { CLEAN, type Edit, SUSPECT } from './clean-rules.ts'
import { type Copy, placeOf, sourceAt } from './copy.ts'
import { append, finish, insert, newDraft } from './draft.ts'
import type { Change, CleanRule } from './edition.ts'

const ORDER = Object.keys(CLEAN) as readonly CleanRule[]

/** Copy as the paper's rules want it, and what was changed; offsets still lead to the file. */
export function cleanCopy(
  copy: Copy,
  rules: ReadonlySet<CleanRule>
): { readonly copy: Copy; readonly changes: readonly Change[] } {
  if (!SUSPECT.test(copy.text)) return { copy, changes: [] }
  const changes: Change[] = []
  let cleaned = copy
  for (const rule of ORDER.filter(rule => rules.has(rule))) {
    const kept = addresses(cleaned.text)
    const edits = CLEAN[rule](cleaned.text).filter(edit => !kept.some(([from, to]) => edit.from < to && edit.to > from))
    if (edits.length === 0) continue
    for (const { from, to, after } of edits) {
      changes.push({ rule, before: cleaned.text.slice(from, to), after, at: placeOf(cleaned, from, to) })
    }
    cleaned = edited(cleaned, edits)
  }
  return { copy: cleaned, changes }
}

/** The copy with its edits made, which are in order and apart; words put in look as those they stand among. */
function edited(copy: Copy, edits: readonly Edit[]): Copy {
  // Mark for mark, nothing moves: by far the most of what is cleaned.
  if (edits.every(({ from, to, after }) => after.length === to - from))
    return { ...copy, text: spliced(copy.text, edits) }
  const draft = newDraft()
  let run = 0
  let at = 0
  const keep = (to: number): void => {
    while (at < to) {
      while (copy.runs[run]!.to <= at) run++
      const end = Math.min(to, copy.runs[run]!.to)
      append(draft, copy, [at, end], copy.runs[run]!)
      at = end
    }
  }
  for (const { from, to, after } of edits) {
    keep(from)
    while (copy.runs[run]!.to <= from) run++
    insert(draft, after, sourceAt(copy, from), copy.runs[run]!)
    at = to
  }
  keep(copy.text.length)
  return finish(draft, copy)
}

function spliced(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let done = 0
  for (const { from, to, after } of edits) {
    pieces.push(text.slice(done, from), after)
    done = to
  }
  return pieces.join('') + text.slice(done)
}

/** Addresses on the net, which are never changed. */
function addresses(text: string): readonly (readonly [number, number])[] {
  if (!/:\/\/|@|www\./i.test(text)) return []
  return [...text.matchAll(ADDRESS)].map(({ 0: match, index }) => [index, index + match.length])
}

const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)[\w\-.~:/?#@!$&*+,;=%()]*[\w/#=]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi
