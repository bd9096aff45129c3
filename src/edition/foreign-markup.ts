import type { Sink } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import { type Passage, placeOf } from './copy.ts'
import { MARK_NAMES } from './read-marking.ts'

/** Markup of other languages: how it looks, and what to write in a story instead. */
interface Foreign {
  readonly pattern: RegExp
  readonly what: string
  readonly instead: string
}

/** Within a paragraph. No pattern scans past where its next match could begin: copy of any length is read in one pass. */
const INLINE: readonly Foreign[] = [
  {
    pattern: /(?<!\\)!\[/g,
    what: 'a picture',
    instead: 'name pictures at the top of the story, under “pictures:”'
  },
  {
    pattern: /(?<![\\!])\[[^[\]\n]*\]\([^()\n]*\)/g,
    what: 'a link',
    instead: 'write the words alone; paper has no links'
  },
  {
    pattern: /(?<!\\)<(?:!--|\/?[A-Za-z][^<>\n]*>)/g,
    what: 'an HTML tag',
    instead: 'write **strong** or *soft* words, or \\<'
  },
  { pattern: /(?<!\\)`+/g, what: 'code', instead: 'write \\` for the mark itself' },
  {
    pattern: /(?<!\\)&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi,
    what: 'an HTML entity',
    instead: 'write the character itself'
  },
  {
    pattern: /(?<!\\)\[[^[\]\n]*(?<!\\)\]\{(?![^{}\n]*\})/g,
    what: 'a mark without its end',
    instead: 'close the brace on the same line: [words]{着重}'
  },
  {
    pattern: new RegExp(`(?<![\\\\\\]])\\{\\s*(?:${MARK_NAMES.join('|')})(?=[\\s:：,，、}])[^{}\\n]*\\}`, 'g'),
    what: 'a mark without words',
    instead: 'write the words in brackets before it: [words]{着重}'
  },
  {
    pattern: /(?<=\})[^[\]{}\n]*(?<!\\)\]\{[^{}\n]*\}/g,
    what: 'a mark on words that are marked already',
    instead: 'name both marks behind the same words: [words]{着重 专名}'
  }
]

/** At the beginning of a line. */
const LINES: readonly Foreign[] = [
  {
    pattern: /^(?:#|#{3,6})[ \t]/,
    what: 'a heading of a level that a story does not have',
    instead: 'write “## ” before a subhead; the head stands at the top of the story, under “head:”'
  },
  { pattern: /^#{2,6}[^#\s]/, what: 'a subhead without its space', instead: 'write “## ” and the words' },
  {
    pattern: /^(?:[+*]|-[ \t]-)[ \t](?!-)/,
    what: 'a list of another kind',
    instead: 'write “- ” before each point'
  },
  { pattern: /^\|.*\|/, what: 'a table', instead: 'write sentences, or figures under “figures:”' },
  { pattern: /^(?:```|~~~)/, what: 'a code fence', instead: 'write paragraphs' },
  {
    pattern: /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+)$/,
    what: 'a line across',
    instead: 'rules belong to the template'
  }
]

export function reportForeign(passage: Passage, sink: Sink): void {
  for (const foreign of INLINE) {
    for (const { 0: match, index } of passage.text.matchAll(foreign.pattern)) {
      report(foreign, placeOf(passage, index, index + match.length), sink)
    }
  }
}

/** Reports a line that begins as a line of other markup does. */
export function reportForeignLine(passage: Passage, from: number, to: number, sink: Sink): void {
  const line = passage.text.slice(from, Math.min(to, from + LONGEST_LINE_MARK))
  const foreign = LINES.find(({ pattern }) => pattern.test(line))
  if (foreign !== undefined) report(foreign, placeOf(passage, from, Math.min(to, from + line.length)), sink)
}

/** Characters of a line that are looked at. */
const LONGEST_LINE_MARK = 80

const report = ({ what, instead }: Foreign, at: Span, sink: Sink): void =>
  sink.report('bad-markup', at, `this looks like ${what}`, instead)
