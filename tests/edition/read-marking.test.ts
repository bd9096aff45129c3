import { describe, expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import { cleanCopy } from '../../src/edition/clean-copy.ts'
import { type Copy, emphasized, joinCopies, type Marking, placeOf } from '../../src/edition/copy.ts'
import { CLEAN_RULES } from '../../src/edition/edition.ts'
import { passage } from '../../src/edition/offsets.ts'
import { readBody, readWords } from '../../src/edition/read-body.ts'

function read(text: string, reader: 'body' | 'words' = 'body'): { copy: Copy; notes: readonly string[] } {
  const notes = new Notes()
  const from = passage('a.md', text, 0)
  const copy = reader === 'body' ? readBody(from, notes).blocks[0]!.copy : readWords(from, notes)
  return { copy, notes: notes.sorted().map(({ code, message, at }) => `${code} ${at?.from}: ${message}`) }
}

/** Runs as a story has them, ‹soft› words too. */
function told({ text, runs }: Copy): string {
  let from = 0
  return runs
    .map(({ to, emphasis, marking }) => {
      const words = text.slice(from, to)
      from = to
      const soft = emphasis === 'plain' ? words : `‹${words}›`
      return marking === undefined ? soft : `[${soft}]{${inBraces(marking)}}`
    })
    .join('')
}

const inBraces = ({ marks, ruby }: Marking): string =>
  ruby === null ? marks.join(' ') : `${ruby.kind} ${ruby.notes.map(note => note.text).join('|')}`

const ROWS: readonly (readonly [string, string])[] = [
  ['这是[重点]{着重}。', '这是[重点]{dot}。'],
  ['[孔子]{专名 着重}说', '[孔子]{name dot}说'],
  ['[北京]{专名}[大学]{name}', '[北京]{name}[大学]{name}'],
  ['[史记]{书名}[甲]{示亡}[乙]{下划线}', '[史记]{title}[甲]{frame}[乙]{underline}'],
  ['注[1]{上标}H[2]{下标}', '注[1]{superior}H[2]{inferior}'],
  ['*一[二]{着重}三*', '‹一›[‹二›]{dot}‹三›'],
  ['[*一*二]{着重}', '[‹一›]{dot}[二]{dot}'],
  ['[饕餮]{拼音 tāo  tiè}', '[饕餮]{pinyin tāo|tiè}'],
  ['[哪儿]{pinyin: nǎr}', '[哪儿]{pinyin nǎr}'],
  ['[法兰克福]{注 Frankfurt am Main }', '[法兰克福]{gloss Frankfurt am Main}'],
  ['\\[图]{着重}', '[图]{着重}'],
  ['[图\\]{着重}', '[图]{着重}'],
  ['[[图]{着重}', '[[图]{dot}'],
  ['[图]与\\{着重}', '[图]与{着重}'],
  ['集合{注意}与{1, 2}', '集合{注意}与{1, 2}'],
  ['[一]{着重}[二]{着重}', '[一]{dot}[二]{dot}']
]
test.each(ROWS)('%s', (text, expected) => {
  const { copy, notes } = read(text)
  expect([told(copy), notes]).toEqual([expected, []])
})

test('the texts at the top of a story have emphasis and marks, too', () =>
  expect(read('\\*ST[海]{着重}*润*', 'words')).toMatchObject({
    copy: { text: '*ST海润', runs: [{ to: 3 }, { to: 4, marking: { marks: ['dot'] } }, { to: 5, emphasis: 'soft' }] },
    notes: []
  }))

describe('a mark that nobody knows is reported and stays', () => {
  test.each([
    ['[图]{着众}', 'bad-markup 3: “{着众}” names no mark'],
    ['[图]{注}', 'bad-markup 3: “{注}” names no mark'],
    ['[图]{}', 'bad-markup 3: “{}” names no mark'],
    ['[图]{dot dott}', 'bad-markup 3: “{dott}” names no mark']
  ])('%s', (text, note) => {
    const { copy, notes } = read(text)
    expect([copy.text, notes]).toEqual([text, [note]])
  })
})

describe('a mark that is not whole is reported and stays', () => {
  test.each([
    ['[图]{着重', '[图]{', 'a mark without its end'],
    ['[图]{着重[二]{着重}', '[图]{', 'a mark without its end'],
    ['[图]与{着重}', '{着重}', 'a mark without words'],
    ['{拼音 tú}', '{拼音 tú}', 'a mark without words'],
    ['[图[书]{着重}馆]{专名}', '馆]{专名}', 'a mark on words that are marked already']
  ])('%s', (text, part, what) => {
    const { copy, notes } = read(text)
    expect(notes).toEqual([`bad-markup ${text.indexOf(part)}: this looks like ${what}`])
    expect(copy.text.replace(/\[([^[\]]+)\]\{着重\}/, '$1')).toBe(text.replace(/\[([^[\]]+)\]\{着重\}/, '$1'))
  })
})

describe('marks stay on their words', () => {
  const all = new Set(CLEAN_RULES)
  test('when copy is cleaned', () =>
    expect(told(cleanCopy(read('他说[好...的]{着重}, 走').copy, all).copy)).toBe('他说[好……的]{dot}，走'))
  test('when copies are joined and take another emphasis', () => {
    const joined = emphasized(joinCopies([read('一[二]{着重}').copy, read('三').copy]), 'soft')
    expect(told(joined)).toBe('‹一›[‹二›]{dot}‹三›')
  })
  test('and every character leads to its place', () => {
    const { copy } = read('一[二三]{着重}四')
    expect([...copy.text].map((_, i) => placeOf(copy, i).from)).toEqual([0, 2, 3, 9])
  })
})

test('a note leads to its place too', () => {
  const { ruby } = read('[饕餮]{拼音 tāo tiè}').copy.runs[0]!.marking!
  expect(ruby!.notes.map(note => placeOf(note, 0, 3))).toEqual([
    { file: 'a.md', from: 8, to: 11 },
    { file: 'a.md', from: 12, to: 15 }
  ])
})

test('a hundred thousand brackets are read in one pass', () => {
  const text = '[{'.repeat(100_000)
  expect(read(text).copy.text).toBe(text)
})
