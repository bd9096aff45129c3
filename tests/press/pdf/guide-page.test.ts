import { describe, expect, test } from 'vitest'
import { BLACK } from '../../../src/base/ink.ts'
import { fromPt } from '../../../src/base/length.ts'
import type { Mark } from '../../../src/page/page.ts'
import { guidePage } from '../../../src/press/pdf/guide-page.ts'
import { toyPage, toyRun } from '../../support/toy-page.ts'

const within = (role: string, id: string, ...marks: readonly Mark[]): readonly Mark[] => [
  { kind: 'open', role, id },
  ...marks,
  { kind: 'close' }
]
const lines = (...texts: readonly string[]): readonly Mark[] =>
  within('story', 'a', ...within('paragraph', '0', ...texts.map((text, i) => toyRun(text, { x: 10, y: 20 + 10 * i }))))

describe('addresses in the copy', () => {
  const rows: readonly (readonly [texts: readonly string[], uris: readonly string[]])[] = [
    [['见https://a.cn/b?c=1。'], ['https://a.cn/b?c=1']],
    [['见www.a.cn'], ['https://www.a.cn']],
    [['See http://a.cn/b. And'], ['http://a.cn/b']],
    [['邮箱：a.b@c.com.cn（收）'], ['mailto:a.b@c.com.cn']],
    [['http://a.cn、x@y.cn'], ['http://a.cn', 'mailto:x@y.cn']],
    [['见https://a.cn/long/', 'path。'], []],
    [['见https://a.cn/', '。又'], ['https://a.cn/']],
    [['今天12:30', 'A@B'], []]
  ]
  for (const [texts, uris] of rows) {
    test(texts.join('/'), () => {
      expect(guidePage(toyPage(lines(...texts))).links.map(({ uri }) => uri)).toEqual(uris)
    })
  }

  test('are led to from where they stand: from their first letter to the next', () => {
    const [link] = guidePage(toyPage(lines('丨x@y.cn丨'))).links
    const [from, , to] = link!.box
    expect([from, to]).toEqual([20_000, 20_000 + 6 * 5_000])
  })
})

describe('codes', () => {
  const square = Int32Array.of(fromPt(1), fromPt(2), fromPt(5), fromPt(2), fromPt(5), fromPt(9))
  const code: Mark = { kind: 'path', path: { steps: 'MLLZ', coords: square }, ink: BLACK }
  const rows: readonly (readonly [payload: string, uris: readonly string[]])[] = [
    ['https://a.cn/b', ['https://a.cn/b']],
    ['tel:0537', []],
    ['http://济宁.cn', []]
  ]
  for (const [payload, uris] of rows) {
    test(payload, () => {
      const { links } = guidePage(toyPage(within('story', 'a', ...within('code', payload, code))))
      expect(links.map(({ uri }) => uri)).toEqual(uris)
      for (const { box } of links) expect(box).toEqual([1000, 91_000, 5000, 98_000])
    })
  }
})

test('heads, and where they stand', () => {
  const head = within('story', 'a', ...within('head', '一二', toyRun('丨', { x: 10, y: 30, size: 20 })))
  expect(guidePage(toyPage(head)).heads).toEqual([{ words: '一二', left: 10_000, top: 90_000 }])
})
