import { expect, test } from 'vitest'
import { uax14Breaks } from '../../src/galley/uax14.ts'
import { uax14Class } from '../../src/galley/uax14-class.ts'
import { EAST_ASIAN, Lb } from '../../src/galley/uax14-data.ts'

/** The text with ÷ where a line may end, but for its end. */
function broken(text: string): string {
  const characters = [...text]
  const allowed = uax14Breaks(Uint8Array.from(characters, character => uax14Class(character.codePointAt(0)!)))
  return characters.map((character, i) => (allowed[i] ? `÷${character}` : character)).join('')
}

/** Each rule where it holds, and beside it where it does not. */
const RULES: readonly (readonly [rule: string, text: string])[] = [
  ['LB4', 'a\v÷\u0308b'],
  ['LB5', 'a\r\n÷b\n÷c\r÷d\u0085÷e'],
  ['LB7', 'a  ÷b'],
  ['LB8', 'a\u200b÷b\u200b ÷)'],
  ['LB8a', '👩\u200d👧÷👧'],
  ['LB9', 'a\u0308b÷一\u0308÷一'],
  ['LB10', 'a ÷\u0308b'],
  ['LB11', '一\u2060一'],
  ['LB12', '一\u00a0一'],
  ['LB12a', 'a-÷\u00a0b ÷\u00a0b'],
  ['LB13', '一 )÷一 !÷一 /÷一'],
  ['LB14', '( 一'],
  ['LB15a', 'a ÷« b'],
  ['LB15b', '« a » ÷b'],
  ['LB15c', 'a ÷.5'],
  ['LB15d', 'a .b'],
  ['LB16', '） 〜÷一 ÷〜'],
  ['LB17', '—— —÷一'],
  ['LB18', 'a ÷b'],
  ['LB19', '一"一'],
  ['LB19a', '一÷“一”÷一÷a“一”a'],
  ['LB20', 'a÷\ufffc÷b'],
  ['LB20a', 'a ÷-b-÷c'],
  ['LB21', '一-÷一÷´一々'],
  ['LB21a', 'א-一÷a-÷一'],
  ['LB21b', '/א /÷a'],
  ['LB22', '一…÷一'],
  ['LB23', 'a1b÷一÷1'],
  ['LB23a', '$一%÷一'],
  ['LB24', '%a$'],
  ['LB25', '$(1,280.5)%÷一 ÷-3/4'],
  ['LB26', '\u1112\u1161\u11ab÷\u1112'],
  ['LB27', '$한%'],
  ['LB28', 'aא'],
  ['LB28a', '\u1b13÷\u1b13\u1b44\u1b13÷\u1b13\u1b13\u1bf2'],
  ['LB29', 'e.g'],
  ['LB30', 'a(b)c÷（一'],
  ['LB30a', '🇨🇳÷🇫🇷÷🇩'],
  ['LB30b', '👋🏽÷一÷🏽'],
  ['LB31', '一÷一÷a']
]
test.each(RULES)('%s: %s', (_, text) => expect(broken(text.replaceAll('÷', ''))).toBe(text))

test('a text has no break before it, and one behind it', () => {
  expect(Array.from(uax14Breaks(new Uint8Array()))).toEqual([1])
  expect(Array.from(uax14Breaks(Uint8Array.of(Lb.ID)))).toEqual([0, 1])
})

const CLASSES: readonly (readonly [code: number, cls: number])[] = [
  [0x00, Lb.CM],
  [0x41, Lb.AL],
  [0xa7, Lb.AL],
  [0x2010, Lb.HH],
  [0x2018, Lb.QI],
  [0x2019, Lb.QF],
  [0x25cc, Lb.DC],
  [0x3041, Lb.NS | EAST_ASIAN],
  [0x4e00, Lb.ID | EAST_ASIAN],
  [0xac01, Lb.H3 | EAST_ASIAN],
  [0xd800, Lb.AL],
  [0xffff, Lb.AL],
  [0x10000, Lb.AL],
  [0x1f02c, Lb.XI],
  [0x1f8ff, Lb.XA],
  [0x20000, Lb.ID | EAST_ASIAN],
  [0xe0100, Lb.CM],
  [0x10ffff, Lb.AL]
]
test.each(CLASSES)('the class of U+%s', (code, cls) => expect(uax14Class(code)).toBe(cls))

test('long runs take time in proportion to their length', () => {
  for (const mark of ['/', ' ', '🇨', '(', '\u0308', '.']) {
    const classes = new Uint8Array(100_000).fill(uax14Class(mark.codePointAt(0)!))
    expect(uax14Breaks(classes).length).toBe(100_001)
  }
})
