import type { Sink } from '../base/diagnostic.ts'
import type { Shares } from '../base/shares.ts'
import type { Span } from '../base/span.ts'
import { type Copy, type Passage, plainCopy } from './copy.ts'
import type { StoryFile, Words } from './files.ts'
import { passage, passageOf } from './offsets.ts'
import { pathFrom } from './path-from.ts'
import { type Body, readBody, readWords } from './read-body.ts'
import { readChart } from './read-chart.ts'
import { readOutline } from './read-outline.ts'
import { type NamedText, readShape } from './read-shape.ts'
import { readTable } from './read-table.ts'
import type { Desk } from './read-text.ts'
import { frontMatterShape, storyShape } from './schema.ts'
import type { Part, ShownPicture, Story } from './story.ts'
import { type Cursor, down, items, linesOf, optional, placeOf, startOf } from './yaml-file.ts'

/** Who a story is, and from where its pictures are named. */
export interface StoryName {
  readonly id: string
  readonly folder: string
}

const NO_BODY: Body = { blocks: [], quotes: [] }

/** A story in Markdown: YAML between two lines of `---`, then the body. */
export function readMarkdown(name: StoryName, from: NamedText, desk: Desk): Story {
  const { sink } = desk
  const { front, body } = divide(from, sink)
  const words = front === null ? null : readShape(front, { schema: frontMatterShape, standIn: {} }, sink)
  return compose(name, { words, body: readBody(body, sink), at: startOf(from) }, desk)
}

/** A story in YAML: the same keys, and `body`. */
export function readYamlStory(name: StoryName, from: NamedText, desk: Desk): Story {
  const words = readShape(from, { schema: storyShape, standIn: {} }, desk.sink)
  return compose(name, { words, body: bodyOf(words, desk.sink), at: startOf(from) }, desk)
}

/** A story that stands in the manifest. */
export function readInlineStory(name: StoryName, words: Cursor<StoryFile>, desk: Desk): Story {
  return compose(name, { words, body: bodyOf(words, desk.sink), at: placeOf(words) }, desk)
}

function bodyOf(words: Cursor<StoryFile> | null, sink: Sink): Body {
  const body = words === null ? null : optional(words, 'body')
  return body === null ? NO_BODY : readBody(passageOf(body), sink)
}

/** The front matter keeps its opening line, which YAML knows: its offsets are then those of the file. */
function divide({ file, text }: NamedText, sink: Sink): { readonly front: NamedText | null; readonly body: Passage } {
  const opening = /^---[ \t]*\r?\n/.exec(text)
  if (opening === null) return { front: null, body: passage(file, text, 0) }
  const fence = /^---[ \t]*\r?$/gm
  fence.lastIndex = opening[0].length
  const closing = fence.exec(text)
  if (closing === null) {
    const message = 'the lines at the top of the story have no end'
    sink.report('bad-yaml', { file, from: 0, to: 3 }, message, 'write --- in a line of its own before the body')
    return { front: null, body: passage(file, text.slice(opening[0].length), opening[0].length) }
  }
  const end = closing.index + closing[0].length
  return { front: { file, text: text.slice(0, closing.index) }, body: passage(file, text.slice(end), end) }
}

interface Matter {
  readonly words: Cursor<StoryFile> | null
  readonly body: Body
  readonly at: Span
}

function compose({ id, folder }: StoryName, { words, body, at }: Matter, desk: Desk): Story {
  const { sink } = desk
  const copy = (from: Cursor<string> | null): Copy =>
    from === null ? plainCopy('', at) : readWords(passageOf(from), sink)
  const listOf = <T, U>(from: Cursor<readonly T[]> | null | undefined, read: (item: Cursor<T>) => U): readonly U[] =>
    from === null || from === undefined ? [] : items(from).map(read)
  const key = <K extends keyof StoryFile>(name: K) => (words === null ? null : optional(words, name))
  const story: Story = {
    id,
    parts: new Map([...partsOf(words, body, copy)].filter(([, copies]) => copies.length > 0)),
    body: body.blocks,
    figures: listOf(key('figures'), figure => ({
      value: copy(optional(figure, 'value')),
      unit: copy(optional(figure, 'unit')),
      label: copy(optional(figure, 'label'))
    })),
    outlets: listOf(key('outlets'), outlet => ({
      name: copy(optional(outlet, 'name')),
      code: readPayload(down(outlet, 'code'), sink),
      at: placeOf(outlet)
    })),
    pictures: listOf(key('pictures'), picture => ({
      file: pathFrom(folder, picture.value.file),
      caption: copy(optional(picture, 'caption')),
      credit: copy(optional(picture, 'credit')),
      focus: readFocus(optional(picture, 'focus'), sink),
      outline: readOutline(optional(picture, 'outline'), sink),
      at: placeOf(down(picture, 'file'))
    })),
    portrait: portraitOf(key('portrait'), folder),
    tables: listOf(key('tables'), table => readTable(desk, folder, table)),
    charts: listOf(key('charts'), chart => readChart(desk, folder, chart)),
    at
  }
  if (isEmpty(story)) sink.report('empty-story', at, `the story “${id}” has no words`, 'write a head and a body')
  return story
}

const portraitOf = (from: Cursor<string> | null, folder: string): ShownPicture | null =>
  from === null ? null : { file: `${folder}/${from.value}`, outline: null, at: placeOf(from) }

/** The part of a picture that must be seen; none, with a report, where it lies beside the picture. */
function readFocus(from: Cursor<string> | null, sink: Sink): Shares | null {
  if (from === null) return null
  const [x, y, w, h] = from.value.split(/ +/).map(word => Number.parseFloat(word) / 100) as [
    number,
    number,
    number,
    number
  ]
  if (w > 0 && h > 0 && x + w <= 1 && y + h <= 1) return { x, y, w, h }
  const hint = 'left and width, top and height come to 100% at most'
  sink.report('bad-value', placeOf(from), `“${from.value}” is no part of a picture`, hint)
  return null
}

/** Bytes that the largest QR code holds at level M. ISO/IEC 18004, table 7. */
const LARGEST_PAYLOAD = 2331

/** What a QR code is to hold; empty, with a report, where no code can hold it. */
function readPayload(from: Cursor<string>, sink: Sink): string {
  const bytes = new TextEncoder().encode(from.value).length
  if (bytes > 0 && bytes <= LARGEST_PAYLOAD) return from.value
  sink.report(
    'bad-value',
    placeOf(from),
    bytes === 0 ? 'this code would hold nothing' : `a QR code holds ${LARGEST_PAYLOAD} bytes, and this is ${bytes}`,
    'write an address; a short one makes a code that phones read well'
  )
  return ''
}

/** Keys of a story file that give its parts. */
const PART_KEYS: Readonly<Record<Part, keyof StoryFile & (Part | 'quotes' | 'notes')>> = {
  kicker: 'kicker',
  head: 'head',
  'jump-head': 'jump-head',
  deck: 'deck',
  dateline: 'dateline',
  byline: 'byline',
  quote: 'quotes',
  note: 'notes'
}

function* partsOf(
  words: Cursor<StoryFile> | null,
  body: Body,
  copy: (from: Cursor<string>) => Copy
): Generator<readonly [Part, readonly Copy[]]> {
  for (const part of Object.keys(PART_KEYS) as Part[]) {
    const from = words === null ? null : (optional(words, PART_KEYS[part]) as Cursor<Words> | null)
    const lines = from === null ? [] : linesOf(from).map(copy)
    const copies = part === 'quote' ? [...lines, ...body.quotes] : lines
    yield [part, copies.filter(({ text }) => text !== '')]
  }
}

const isEmpty = ({ parts, body, figures, outlets, pictures, tables, charts }: Story): boolean =>
  parts.size === 0 && [body, figures, outlets, pictures, tables, charts].every(list => list.length === 0)
