import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/base/source.ts'

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)]

describe('text', () => {
  const CASES: readonly (readonly [string, readonly number[], string])[] = [
    ['nothing', [], ''],
    ['Chinese', utf8('报𠮷'), '报𠮷'],
    ['a byte order mark goes', [0xef, 0xbb, 0xbf, ...utf8('报')], '报'],
    ['one further on stays', utf8('报\ufeff'), '报\ufeff']
  ]
  for (const [what, bytes, text] of CASES) {
    test(what, () => expect(decodeText(Uint8Array.from(bytes))).toEqual({ kind: 'text', text }))
  }
})

describe('not UTF-8', () => {
  const GBK = [0xb1, 0xa8] // 报
  const CASES: readonly (readonly [string, readonly number[], number, string | null])[] = [
    ['GBK', GBK, 0, 'gb18030'],
    ['GBK after ASCII', [...utf8('head: '), ...GBK], 6, 'gb18030'],
    ['UTF-16, little end first', [0xff, 0xfe, 0xa5, 0x62], 0, 'utf-16'],
    ['UTF-16, big end first', [0xfe, 0xff, 0x62, 0xa5], 0, 'utf-16'],
    ['UTF-16 without a mark', [0x61, 0x00, 0xa5, 0x62], 2, 'utf-16'],
    ['a character cut off', utf8('报报').slice(0, 5), 5, null],
    ['an encoded surrogate', [...utf8('a'), 0xed, 0xa0, 0x80], 2, 'gb18030'],
    ['neither', [...utf8('报'), 0xff], 3, null]
  ]
  test('what can be read is there, and where it ceases', () => {
    const bytes = Uint8Array.from([...utf8('报\n: '), ...GBK, ...utf8('x')])
    expect(decodeText(bytes)).toMatchObject({ text: '报\n: \ufffd\ufffdx', from: 4, at: 6 })
  })
  for (const [what, bytes, at, looksLike] of CASES) {
    test(what, () => expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ kind: 'not-utf8', at, looksLike }))
  }
})
