import type { Sink } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import { type Copy, type Emphasis, type Passage, placeOf, sourceAt } from './copy.ts'
import { append, finish, insert, newDraft } from './draft.ts'
import { reportForeign } from './foreign-markup.ts'
import { characterAt, characterBefore } from './han.ts'

/** `copy`: emphasis and escapes are read. `plain`: every character stands for itself. */
export type Markup = 'copy' | 'plain'

/**
 * Characters that no page shows: C0 and C1 controls, soft hyphen, zero width space, line and paragraph separators,
 * direction marks, byte order mark. Joiners and variation selectors stay: emoji and rare Han are made with them.
 */
const CONTROL =
  '\\u0000-\\u0008\\u000a-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff'
const SPECIAL: Record<Markup, RegExp> = {
  copy: new RegExp(`[\\t*\\\\\`[<&${CONTROL}]`),
  plain: new RegExp(`[\\t${CONTROL}]`)
}
const TOKEN: Record<Markup, string> = {
  copy: `\\\\[!-/:-@[-\`{-~]|\\*\\*|\\*|[\\t${CONTROL}]`,
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
  const draft = newDraft()
  const open = { '**': false, '*': false }
  let done = 0
  for (const token of tokens) {
    const [mark] = token
    const emphasis: Emphasis = open['*'] ? 'soft' : open['**'] ? 'strong' : 'plain'
    const to = token.index + mark.length
    if ((mark === '*' || mark === '**') && !marks.has(token.index)) continue
    append(draft, from, [done, token.index], emphasis)
    done = to
    if (mark === '*' || mark === '**') open[mark] = !open[mark]
    else if (mark === '\t') insert(draft, ' ', sourceAt(from, token.index), emphasis)
    else if (mark.length === 2) append(draft, from, [token.index + 1, to], emphasis)
    else reportControl(mark, placeOf(from, token.index, to), sink)
  }
  append(draft, from, [done, text.length], 'plain')
  return finish(draft, from)
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
