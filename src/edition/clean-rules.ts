import type { CleanRule } from './edition.ts'
import { characterAt, characterBefore, HAN_CLASS, isChinese, isHan } from './han.ts'

/** text[from, to) is to read `after`. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly after: string
}

/** What each rule of the clean-up would change in a text, in order. They are applied as they stand here. */
export const CLEAN: Readonly<Record<CleanRule, (text: string) => readonly Edit[]>> = {
  ellipsis: text => [...ellipses(text)],
  dash: text => [...dashes(text)],
  punctuation: text => [...points(text), ...brackets(text)].sort((a, b) => a.from - b.from),
  quotes: text => [...quotes(text)],
  spaces: text => [...spaces(text)]
}

/** What every copy that needs cleaning holds one of; most paragraphs hold none and are left at this. */
export const SUSPECT: RegExp = /[ !"'(),.:;?\u00a0-]|。。。|－－/

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
function* quotes(text: string): Generator<Edit> {
  const open = { double: false, single: false }
  for (const { 0: mark, index: from } of text.matchAll(/["'“”‘’]/g)) {
    const inWord = /[\p{Script=Latin}\d]/u.test(text[from - 1] ?? '')
    const kind = mark === '"' || mark === '“' || mark === '”' ? 'double' : 'single'
    if (mark === "'" && inWord && (!open.single || /[\p{Script=Latin}\d]/u.test(text[from + 1] ?? ''))) {
      yield { from, to: from + 1, after: '’' }
    } else if (mark === '"' || mark === "'") {
      const [opening, closing] = kind === 'double' ? ['“', '”'] : ['‘', '’']
      yield { from, to: from + 1, after: open[kind] ? closing! : opening! }
      open[kind] = !open[kind]
    } else {
      open[kind] = mark === '“' || mark === '‘'
    }
  }
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
