import type { Sink } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import { type Copy, type Emphasis, type Marking, type Passage, PLAIN, placeOf, sourceAt } from './copy.ts'
import { append, finish, insert, newDraft } from './draft.ts'
import { reportForeign } from './foreign-markup.ts'
import { characterAt, characterBefore } from './han.ts'
import { MARKED, readMarking } from './read-marking.ts'

/** `copy`: emphasis, marks and escapes are read. `plain`: every character stands for itself. */
export type Markup = 'copy' | 'plain'

/**
 * Characters that no page shows: C0 and C1 controls, soft hyphen, zero width space, line and paragraph separators,
 * direction marks, byte order mark. Joiners and variation selectors stay: emoji and rare Han are made with them.
 */
const CONTROL =
  '\\u0000-\\u0008\\u000a-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff'
const SPECIAL: Record<Markup, RegExp> = {
  copy: new RegExp(`[\\t*\\\\\`[{<&${CONTROL}]`),
  plain: new RegExp(`[\\t${CONTROL}]`)
}
/** Where marked words begin, and where they end and their marks are named. */
const EDGE = '\\[|\\]\\{[^{}\\n]*\\}'
const TOKEN: Record<Markup, string> = {
  copy: `\\\\[!-/:-@[-\`{-~]|\\*\\*|\\*|${EDGE}|[\\t${CONTROL}]`,
  plain: `[\\t${CONTROL}]`
}

/** One paragraph: its words with their emphasis. What looks like other markup is reported and stays. */
export function readInline(from: Passage, markup: Markup, sink: Sink): Copy {
  const { text, stretches } = from
  if (!SPECIAL[markup].test(text)) {
    return { text, runs: text === '' ? [] : [{ to: text.length, emphasis: 'plain' }], stretches }
  }
  if (markup === 'copy') reportForeign(from, sink)
  const tokens = [...text.matchAll(new RegExp(TOKEN[markup], 'g'))]
  const marks = pairMarks(from, tokens, sink)
  const markings = markup === 'plain' ? new Map<number, Marking | undefined>() : readMarkings(from, sink)
  const draft = newDraft()
  const open = { '**': false, '*': false }
  let marking: Marking | undefined
  let done = 0
  for (const token of tokens) {
    const [mark] = token
    const emphasis: Emphasis = open['*'] ? 'soft' : open['**'] ? 'strong' : 'plain'
    const look = { emphasis, marking }
    const to = token.index + mark.length
    const isEdge = mark === '[' || mark[0] === ']'
    if ((mark === '*' || mark === '**') && !marks.has(token.index)) continue
    if (isEdge && !markings.has(token.index)) continue
    append(draft, from, [done, token.index], look)
    done = to
    if (isEdge) marking = markings.get(token.index)
    else if (mark === '*' || mark === '**') open[mark] = !open[mark]
    else if (mark === '\t') insert(draft, ' ', sourceAt(from, token.index), look)
    else if (mark.length === 2) append(draft, from, [token.index + 1, to], look)
    else reportControl(mark, placeOf(from, token.index, to), sink)
  }
  append(draft, from, [done, text.length], PLAIN)
  return finish(draft, from)
}

/** What the words bear from an offset on: at each `[` of marked words their marking, at each `]{` nothing. */
function readMarkings(from: Passage, sink: Sink): ReadonlyMap<number, Marking | undefined> {
  const markings = new Map<number, Marking | undefined>()
  for (const { 0: all, 1: words, index } of from.text.matchAll(MARKED)) {
    const end = index + 1 + words!.length
    const marking = readMarking(from, { words: words!, from: end + 1, to: index + all.length }, sink)
    if (marking !== null) markings.set(index, marking).set(end, undefined)
  }
  return markings
}

/** Offsets of the marks that open or close emphasis. A mark opens before a word and closes after one. */
function pairMarks(from: Passage, tokens: readonly RegExpExecArray[], sink: Sink): ReadonlySet<number> {
  const paired = new Set<number>()
  const opened = new Map<string, number>()
  const marks = tokens.filter(([mark]) => mark === '*' || mark === '**')
  for (const { 0: mark, index } of marks) {
    const open = opened.get(mark)
    const blankBefore = /^\s?$/.test(characterBefore(from.text, index))
    const blankAfter = /^\s?$/.test(characterAt(from.text, index + mark.length))
    if (open === undefined && !blankAfter) opened.set(mark, index)
    if (open === undefined || blankBefore || index === open + mark.length) continue
    paired.add(open).add(index)
    opened.delete(mark)
  }
  for (const { 0: mark, index } of marks) {
    if (!paired.has(index)) reportLone(mark, placeOf(from, index, index + mark.length), sink)
  }
  return paired
}

function reportLone(mark: string, at: Span, sink: Sink): void {
  const kind = mark === '**' ? 'strong' : 'soft'
  sink.report(
    'bad-markup',
    at,
    `“${mark}” has no partner in its paragraph`,
    `write ${mark}words${mark} for ${kind} words, ${mark.replaceAll('*', '\\*')} for the asterisk itself, × for a product`
  )
}

function reportControl(character: string, at: Span, sink: Sink): void {
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  sink.report(
    'control-character',
    at,
    `the control character ${name} stands in the copy`,
    'delete it; it has been left out'
  )
}
