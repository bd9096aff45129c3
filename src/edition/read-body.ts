import type { Sink } from '../base/diagnostic.ts'
import { type Copy, type Passage, PLAIN, sourceAt } from './copy.ts'
import { append, finish, insert, newDraft } from './draft.ts'
import { reportForeignLine } from './foreign-markup.ts'
import { characterAt, characterBefore } from './han.ts'
import { readInline } from './read-inline.ts'
import type { Block } from './story.ts'

/** What a body of copy holds: its paragraphs and subheads, and the pull quotes between them. */
export interface Body {
  readonly blocks: readonly Block[]
  readonly quotes: readonly Copy[]
}

/** text[from, to) of a line without the blanks at its edges. */
type Words = readonly [number, number]

interface Line {
  readonly kind: 'text' | 'subhead' | 'point' | 'quote'
  /** Of a point in a numbered list. */
  readonly number: Words | null
  /** Null for a line without words. */
  readonly words: Words | null
  /** Whether it begins a paragraph whatever stands before it. */
  readonly opens: boolean
}

/**
 * The body of a story. Blank lines part paragraphs, as does a line that begins with 　　; `## ` makes a subhead, `- ` and
 * `1. ` a point of a list, `> ` a pull quote, `**` strong and `*` soft words, a backslash takes a mark's meaning away.
 */
export function readBody(from: Passage, sink: Sink): Body {
  const blocks: Block[] = []
  const quotes: Copy[] = []
  let { kind, number }: Pick<Line, 'kind' | 'number'> = { kind: 'text', number: null }
  let open: Words[] = []
  const close = (): void => {
    if (open.length === 0) return
    const copy = readInline(joinLines(from, open), 'copy', sink)
    open = []
    if (copy.text === '') return
    if (kind === 'quote') quotes.push(copy)
    else if (kind === 'point') blocks.push({ kind, copy, number: number === null ? null : plainWords(from, number) })
    else blocks.push({ kind, copy })
  }
  for (const line of linesOf(from, sink)) {
    const goesOn = line.kind === kind || (line.kind === 'text' && kind === 'point')
    if (line.words === null || line.opens || !goesOn) {
      close()
      kind = line.kind
      number = line.number
    }
    if (line.words !== null) open.push(line.words)
  }
  close()
  return { blocks, quotes }
}

/** A passage as one copy, its lines joined. */
export function readWords(from: Passage, sink: Sink): Copy {
  const lines: Words[] = []
  for (const [start, end] of rawLines(from.text)) {
    const words = trim(from.text, start, end)
    if (words !== null) lines.push(words)
  }
  return readInline(joinLines(from, lines), 'copy', sink)
}

function* rawLines(text: string): Generator<Words> {
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    yield [from, to]
    from = to + 1
  }
}

function* linesOf(from: Passage, sink: Sink): Generator<Line> {
  const { text } = from
  for (const [start, end] of rawLines(text)) {
    const words = trim(text, start, end)
    const opens = text.startsWith('\u3000\u3000', start)
    const first = words === null ? '' : text[words[0]]!
    const point = words === null ? null : POINT.exec(text.slice(words[0], words[0] + LONGEST_MARK))
    if (words === null) yield { kind: 'text', number: null, words, opens }
    else if (first === '>') yield { kind: 'quote', number: null, words: trim(text, words[0] + 1, end), opens: false }
    else if (first === '#' && /^##[ \t]/.test(text.slice(words[0], words[0] + 3))) {
      yield { kind: 'subhead', number: null, words: trim(text, words[0] + 2, end), opens: true }
    } else if (point !== null) {
      const after = words[0] + point[1]!.length
      const number: Words | null = point[1] === '-' ? null : [words[0], after]
      yield { kind: 'point', number, words: trim(text, after, end), opens: true }
    } else {
      if (first < '\u007f') reportForeignLine(from, words[0], words[1], sink)
      yield { kind: 'text', number: null, words, opens }
    }
  }
}

/** A point of a list: `- `, `1. `, `1) `; not `- - -`, a line across. */
const POINT = /^(-|\d{1,3}[.)])[ \t](?!-)/
/** Characters of a line in which such a mark stands. */
const LONGEST_MARK = 6

const plainWords = (from: Passage, words: Words): Copy => {
  const draft = newDraft()
  append(draft, from, words, PLAIN)
  return finish(draft, from)
}

/** U+3000 at the beginning is an indent: it goes with the other blanks, for typesetting indents. */
const isBlank = (unit: string): boolean =>
  unit === ' ' || unit === '\u3000' || unit === '\t' || unit === '\r' || unit === '\u00a0'

function trim(text: string, from: number, to: number): Words | null {
  let start = from
  let end = to
  while (start < end && isBlank(text[start]!)) start++
  while (start < end && isBlank(text[end - 1]!)) end--
  return start < end ? [start, end] : null
}

/**
 * As wide as Han, Hangul excepted, so that a newline between two of them goes (CSS Text 3, 4.1.3); and the marks that
 * Chinese shares with the West, which are Chinese where lines of Chinese meet.
 */
const SEAMLESS =
  /[\u2e80-\u312f\u3190-\u31ff\u3220-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff9f\uffe0-\uffe6\u{16fe0}-\u{1b2ff}\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}“”‘’…—]/u

/** What is not drawn, or belongs to the character before; and marks of emphasis. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{M}*]/u

/** A newline between Chinese characters goes; any other is a space. */
function joinLines(from: Passage, lines: readonly Words[]): Passage {
  const draft = newDraft()
  for (const [start, end] of lines) {
    const meets =
      draft.text === '' || (SEAMLESS.test(lastSeen(draft.text)) && SEAMLESS.test(firstSeen(from.text, start)))
    if (!meets) insert(draft, ' ', sourceAt(from, start - 1), PLAIN)
    append(draft, from, [start, end], PLAIN)
  }
  return finish(draft, from)
}

function lastSeen(text: string): string {
  let offset = text.length
  for (;;) {
    const character = characterBefore(text, offset)
    if (!UNSEEN.test(character)) return character
    offset -= character.length
  }
}

function firstSeen(text: string, from: number): string {
  let offset = from
  for (;;) {
    const character = characterAt(text, offset)
    if (!UNSEEN.test(character)) return character
    offset += character.length
  }
}
