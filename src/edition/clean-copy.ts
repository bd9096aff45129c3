import { type Copy, placeOf } from './copy.ts'
import { append, finish, insert, newDraft, sourceAt } from './draft.ts'
import type { Change, CleanRule } from './edition.ts'
import { characterAt, characterBefore, HAN_CLASS, isChinese, isHan } from './han.ts'

/** text[from, to) is to read `after`. */
interface Edit {
  readonly from: number
  readonly to: number
  readonly after: string
}

/** The rules in the order they are applied: quotes are paired before spaces beside them are judged. */
const RULES: Readonly<Record<CleanRule, (text: string) => readonly Edit[]>> = {
  ellipsis: text => [...ellipses(text)],
  dash: text => [...dashes(text)],
  punctuation: text => [...points(text), ...brackets(text)].sort((a, b) => a.from - b.from),
  quotes: text => quotes(text),
  spaces: text => [...spaces(text)]
}
const ORDER = Object.keys(RULES) as readonly CleanRule[]

/** What every copy that needs cleaning holds one of; most paragraphs hold none and are left at this. */
const SUSPECT = /[ !"'(),.:;?\u00a0-]|。。。|－－/

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
    const edits = RULES[rule](cleaned.text).filter(edit => !kept.some(([from, to]) => edit.from < to && edit.to > from))
    if (edits.length === 0) continue
    for (const { from, to, after } of edits) {
      changes.push({ rule, before: cleaned.text.slice(from, to), after, at: placeOf(cleaned, from, to) })
    }
    cleaned = edited(cleaned, edits)
  }
  return { copy: cleaned, changes }
}

/** The copy with its edits made, which are in order and apart; words put in have the emphasis they stand in. */
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
      append(draft, copy, [at, end], copy.runs[run]!.emphasis)
      at = end
    }
  }
  for (const { from, to, after } of edits) {
    keep(from)
    while (copy.runs[run]!.to <= from) run++
    insert(draft, after, sourceAt(copy, from), copy.runs[run]!.emphasis)
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

/** Marks of all languages and blanks are looked through, so far at most. Ours. */
const SEEN_THROUGH = /[ "'“”‘’…—,;:?!()]/
const REACH = 8

function chineseBefore(text: string, offset: number): boolean {
  let at = offset
  while (at > offset - REACH && SEEN_THROUGH.test(text[at - 1] ?? '')) at--
  return isChinese(characterBefore(text, at))
}

function chineseAfter(text: string, offset: number): boolean {
  let at = offset
  while (at < offset + REACH && SEEN_THROUGH.test(text[at] ?? '')) at++
  return isChinese(characterAt(text, at))
}

const besideChinese = (text: string, from: number, to: number): boolean =>
  chineseBefore(text, from) || chineseAfter(text, to)

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）'
}

/** Marks beside Chinese. A full stop only ends a sentence in Chinese, or it is a decimal point. */
function* points(text: string): Generator<Edit> {
  for (const { 0: marks, index: from } of text.matchAll(/[,;:?!]+|(?<!\.)\.(?!\.)/g)) {
    const to = from + marks.length
    if (marks === '.') {
      const ends = to === text.length || isChinese(characterAt(text, to)) || /[”’"']/.test(text[to]!)
      if (ends && isHan(characterBefore(text, from))) yield { from, to, after: '。' }
    } else if (besideChinese(text, from, to)) {
      yield { from, to, after: [...marks].map(mark => FULL_WIDTH[mark]).join('') }
    }
  }
}

/** Brackets in pairs: one beside Chinese, or already full-width, takes its partner with it. */
function* brackets(text: string): Generator<Edit> {
  const open: number[] = []
  for (const { 0: mark, index } of text.matchAll(/[()（）]/g)) {
    if (mark === '(' || mark === '（') {
      open.push(index)
      continue
    }
    const partner = open.pop()
    const both = partner === undefined ? [index] : [partner, index]
    if (both.some(at => isChinese(text[at]!) || besideChinese(text, at, at + 1)))
      yield* both.flatMap(at => widened(text, at))
  }
  for (const at of open) if (besideChinese(text, at, at + 1)) yield* widened(text, at)
}

const widened = (text: string, at: number): readonly Edit[] =>
  text[at] === '(' || text[at] === ')' ? [{ from: at, to: at + 1, after: FULL_WIDTH[text[at]!]! }] : []

/** Straight quotes by turns; those of curly quotes about them count. An apostrophe stands after a letter or digit. */
function quotes(text: string): readonly Edit[] {
  const edits: Edit[] = []
  const open = { double: false, single: false }
  for (const { 0: mark, index: from } of text.matchAll(/["'“”‘’]/g)) {
    const inWord = /[\p{Script=Latin}\d]/u.test(text[from - 1] ?? '')
    const kind = mark === '"' || mark === '“' || mark === '”' ? 'double' : 'single'
    if (mark === "'" && inWord && (!open.single || /[\p{Script=Latin}\d]/u.test(text[from + 1] ?? ''))) {
      edits.push({ from, to: from + 1, after: '’' })
    } else if (mark === '"' || mark === "'") {
      const [opening, closing] = kind === 'double' ? ['“', '”'] : ['‘', '’']
      edits.push({ from, to: from + 1, after: open[kind] ? closing : opening })
      open[kind] = !open[kind]
    } else {
      open[kind] = mark === '“' || mark === '‘'
    }
  }
  return edits
}

/** Dots beside Chinese become one 省略号 of six dots: GB/T 15834 4.11. */
function* ellipses(text: string): Generator<Edit> {
  for (const { 0: dots, index: from } of text.matchAll(/\.{3,}|。{3,}/g)) {
    const to = from + dots.length
    if (dots[0] === '。' || besideChinese(text, from, to)) yield { from, to, after: '……' }
  }
}

/** Two hyphens become one 破折号: GB/T 15834 4.10. A single — between Chinese is a 连接号 and stays. */
function* dashes(text: string): Generator<Edit> {
  for (const { 0: dash, index: from } of text.matchAll(/(?<!-)--+(?!-)|－{2,}/g)) {
    const to = from + dash.length
    if (dash[0] === '－' || besideChinese(text, from, to)) yield { from, to, after: '——' }
  }
}

/** From a role on, or from a name that a role follows, the spaces of a byline tell its words apart. */
const BYLINE = new RegExp(
  `(?:记者|通讯员|实习生|摄影|(?<!H)(?:[文图摄]|H{2,4}(?= +[文图摄](?!H))))(?: +H{1,4}(?!H))+`.replaceAll(
    'H',
    `[${HAN_CLASS}]`
  ),
  'gu'
)

function* spaces(text: string): Generator<Edit> {
  if (!/[ \u00a0]/.test(text)) return
  const bylines = [...text.matchAll(BYLINE)].map(({ 0: match, index }) => [index, index + match.length] as const)
  for (const { 0: blank, index: from } of text.matchAll(/[ \u00a0]+/g)) {
    const to = from + blank.length
    const [before, after] = [characterBefore(text, from), characterAt(text, to)]
    const between = chineseBefore(text, from) && chineseAfter(text, to)
    const besideMark = isMark(before) || isMark(after)
    if ((between || besideMark) && !bylines.some(([start, end]) => start < from && to < end))
      yield { from, to, after: '' }
  }
}

const isMark = (character: string): boolean => isChinese(character) && !isHan(character)
