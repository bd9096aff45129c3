import { expect, test } from 'vitest'
import { plainCopy } from '../../src/edition/copy.ts'
import { fillWords } from '../../src/plan/fill-words.ts'

const at = { file: 'a', from: 0, to: 0 }
const copy = (text: string) => plainCopy(text, at)

const rows: readonly (readonly [words: string, dateline: string, byline: string, filled: string])[] = [
  ['{dateline}（{byline}）　', '本报讯', '记者 某', '本报讯（记者 某）　'],
  ['{dateline}（{byline}）　', '本报讯', '', '本报讯　'],
  ['{dateline}（{byline}）　', '', '记者 某', '（记者 某）　'],
  ['（{byline}{dateline}）', '', '', '（）'],
  ['{byline}{nobody}（{nobody}）', '', '某', '某{nobody}（{nobody}）']
]
test.each(rows)('%s with “%s” and “%s”', (words, dateline, byline, filled) => {
  const fields = new Map([['dateline', copy(dateline)] as const, ['byline', copy(byline)] as const])
  expect(fillWords(copy(words), fields).text).toBe(filled)
})
