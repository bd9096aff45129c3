import { describe, expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import { plainCopy } from '../../src/edition/copy.ts'
import { setGalley } from '../../src/galley/set-galley.ts'
import { breakHead, senseCostsOf } from '../../src/makeup/break-head.ts'
import { EM, toyFonts, toyStyle } from '../support/toy-type.ts'

const AT = { file: 'f', from: 0, to: 0 }

/** A head in lines of so many ems, or null. */
function broken(text: string, widths: readonly number[], words: readonly string[] = []): string | null {
  const galley = setGalley(toyFonts(), plainCopy(text, AT), toyStyle({ align: 'center' }), new Notes())
  const lines = breakHead(
    galley,
    widths.map(ems => ems * EM),
    senseCostsOf(text, words)
  )
  if (lines === null) return null
  return Array.from(lines.from, (from, i) => text.slice(galley.text[from], galley.text[lines.to[i]!])).join('/')
}

describe('a head is broken at sense', () => {
  const rows: readonly (readonly [what: string, text: string, widths: readonly number[], expected: string | null])[] = [
    ['on one line where it fits', '坚定不移当标兵', [7], '坚定不移当标兵'],
    ['not at all where it does not', '坚定不移当标兵', [6], null],
    ['after a mark', '砥砺奋进，收获满满新业绩', [8, 8], '砥砺奋进，/收获满满新业绩'],
    ['before an opening mark rather than inside a title', '全区推进“两谷一港”建设', [8, 8], '全区推进/“两谷一港”建设'],
    ['not before a particle', '我们美丽的家园在蓼河', [6, 6], '我们美丽的/家园在蓼河'],
    ['not between a number and its measure', '完成投资35个项目', [6, 6], '完成投资/35个项目'],
    ['not inside a number in Han characters', '完成投资五十五亿元', [6, 6], '完成投资/五十五亿元'],
    [
      'nor between one in Han characters and what it counts',
      '旧书市开张第一天来了三千人',
      [9, 9],
      '旧书市开张/第一天来了三千人'
    ],
    ['not before what leans on a quotation', '让“沉睡”的土地醒过来', [7, 7], '让“沉睡”的/土地醒过来'],
    ['after a mark within a quotation', '“守着一条河，就是守着一条路”', [9, 9], '“守着一条河，/就是守着一条路”'],
    ['before a dash, which leads on', '谁来养活她们？——三百名老人', [11, 11], '谁来养活她们？/——三百名老人'],
    [
      'after one where it must be',
      '谁来养活她们？——对三百名农村老人的调查',
      [11, 11],
      '谁来养活她们？——/对三百名农村老人的调查'
    ],
    ['not behind what joins two names', '北京—上海高速铁路开工', [8, 8], '北京—上海/高速铁路开工'],
    ['into lines of like length', '一二三四五六七八', [6, 6], '一二三四/五六七八'],
    ['no line begins with a closing mark', '一二三四，五六七八', [4, 5], null],
    ['null where a line is too narrow for anything', '一二三', [0.5, 3], null]
  ]
  test.each(rows)('%s', (_, text, widths, expected) => {
    expect(broken(text, widths)).toBe(expected)
  })
})

describe('names and terms are not broken', () => {
  test.each([
    ['without them', [], '墨溪两岸朱/松岗新米香'],
    ['where one is listed', ['朱松岗'], '墨溪两岸/朱松岗新米香'],
    ['where two overlap', ['两岸', '朱松岗', '岸朱'], '墨溪两岸朱松岗/新米香']
  ])('%s', (_, words, expected) => {
    expect(broken('墨溪两岸朱松岗新米香', [9, 9], words)).toBe(expected)
  })

  test('but where there is no other way', () => {
    expect(broken('朱松岗', [2, 2], ['朱松岗'])).toBe('朱/松岗')
  })
})
