import type { Sink } from '../base/diagnostic.ts'
import { type Copy, type Marking, type Passage, PLAIN, placeOf, type Ruby, type SideMark } from './copy.ts'
import { append, finish, newDraft } from './draft.ts'
import { didYouMean } from './nearest.ts'

/** Words with marks: `[李大钊]{专名}`. No bracket stands in the words, so that copy of any length is read in one pass. */
export const MARKED: RegExp = /(?<!\\)\[([^[\]\n]*)(?<!\\)\]\{([^{}\n]*)\}/g

/** What the newsroom calls the marks. `docs/manifest.md` repeats the table. */
const NAMES: ReadonlyMap<string, SideMark> = new Map<string, SideMark>([
  ['着重', 'dot'],
  ['dot', 'dot'],
  ['专名', 'name'],
  ['name', 'name'],
  ['书名', 'title'],
  ['title', 'title'],
  ['下划线', 'underline'],
  ['underline', 'underline'],
  ['示亡', 'frame'],
  ['frame', 'frame'],
  ['上标', 'superior'],
  ['superior', 'superior'],
  ['下标', 'inferior'],
  ['inferior', 'inferior']
])

/** Small type beside the words: `[饕餮]{拼音 tāo tiè}`, `[柏林]{注 Berlin}`. */
const RUBY = /^\{\s*(拼音|pinyin|注|gloss)[\s:：]+(?=[^\s}])/
const KINDS: Readonly<Record<string, Ruby['kind']>> = { 拼音: 'pinyin', pinyin: 'pinyin', 注: 'gloss', gloss: 'gloss' }

/** What may stand first between the braces. */
export const MARK_NAMES: readonly string[] = [...NAMES.keys(), ...Object.keys(KINDS)]

/** Words with marks, and the braces that name them: text[from, to) of the passage. */
interface Marked {
  readonly words: string
  readonly from: number
  readonly to: number
}

/** What stands between the braces; null, with a report, where a word of it names no mark. */
export function readMarking(passage: Passage, marked: Marked, sink: Sink): Marking | null {
  const braced = passage.text.slice(marked.from, marked.to)
  const ruby = RUBY.exec(braced)
  if (ruby !== null) return { marks: [], ruby: readRuby(passage, marked, ruby) }
  const names = braced
    .slice(1, -1)
    .split(/[\s,，、]+/)
    .filter(name => name !== '')
  const strange = names.length === 0 ? '' : names.find(name => !NAMES.has(name))
  if (strange === undefined) return { marks: names.map(name => NAMES.get(name)!), ruby: null }
  const known = [...NAMES.keys()]
  const all = `the marks are ${known.filter((_, i) => i % 2 === 0).join(', ')}, 拼音 and 注; write \\[ for the bracket itself`
  const at = placeOf(passage, marked.from, marked.to)
  sink.report('bad-markup', at, `“{${strange}}” names no mark`, ...didYouMean(strange, known), all)
  return null
}

/** As many syllables as characters are a note for each; anything else is one note for all. */
function readRuby(passage: Passage, { words, from, to }: Marked, [head, name]: RegExpExecArray): Ruby {
  const start = from + head.length
  const text = passage.text.slice(start, to - 1).trimEnd()
  const kind = KINDS[name!]!
  const syllables = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => [start + index, word.length] as const)
  const each = kind === 'pinyin' && syllables.length === [...words].length
  const places = each ? syllables : [[start, text.length] as const]
  return { kind, notes: places.map(([at, length]) => copyOf(passage, at, at + length)) }
}

function copyOf(passage: Passage, from: number, to: number): Copy {
  const draft = newDraft()
  append(draft, passage, [from, to], PLAIN)
  return finish(draft, passage)
}
