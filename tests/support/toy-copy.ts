import fc from 'fast-check'
import type { TextStyle } from '../../src/edition/style.ts'
import { MARK_WIDTHS } from '../../src/galley/punctuation.ts'

/** Copy as a newsroom might send it, and worse: Han, marks of every class, numbers, words, blanks, combining marks. */
export const anyCopy = (maxLength = 40): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...'天地玄黄宇宙洪荒日月') },
        { weight: 3, arbitrary: fc.constantFrom(...'，。、；：？！“”‘’（）《》【】') },
        { weight: 2, arbitrary: fc.constantFrom(...'—…·／～–々％℃￥') },
        {
          weight: 2,
          arbitrary: fc.constantFrom(
            'a',
            'Zb',
            'well-known',
            '7',
            '1,280.5',
            '-3',
            '%',
            '$',
            '(',
            ')',
            '.',
            '!',
            '/',
            '"'
          )
        },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            ' ',
            '　',
            '\u00a0',
            '\u0301',
            'fiAVx\u0303',
            'government',
            'ta\u00adble\u00add',
            '葛\ufe00',
            '𠮷',
            '１',
            '…………'
          )
        }
      ),
      { minLength: 1, maxLength }
    )
    .map(parts => parts.join(''))

/** Plain sentences with short breath. */
export const prose: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...'天地玄黄宇宙洪荒，。、'), { minLength: 60, maxLength: 160 })
  .map(parts => parts.join(''))

export const anyStyle: fc.Arbitrary<Partial<TextStyle>> = fc.record({
  hyphenate: fc.constantFrom('none', 'en'),
  kinsoku: fc.constantFrom('none', 'basic', 'gb', 'strict'),
  punctuation: fc.constantFrom(...(Object.keys(MARK_WIDTHS) as (keyof typeof MARK_WIDTHS)[])),
  autospace: fc.constantFrom(0, 0.125, 0.25),
  tracking: fc.constantFrom(0, 0.05),
  indent: fc.constantFrom(0, 2),
  language: fc.constantFrom('zh-Hans', 'zh-Hant'),
  hanging: fc.constantFrom('none', 'allow'),
  adjustment: fc.constantFrom('least-change', 'literal')
})

/** Columns in ems, line by line. */
export const anyColumns: fc.Arbitrary<readonly number[]> = fc.array(
  fc.integer({ min: 6, max: 24 }).map(n => n / 2),
  {
    minLength: 1,
    maxLength: 4
  }
)
