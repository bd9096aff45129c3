import { describe, expect, test } from 'vitest'
import { cleanCopy } from '../../src/edition/clean-copy.ts'
import { placeOf, plainCopy } from '../../src/edition/copy.ts'
import { CLEAN_RULES, type CleanRule } from '../../src/edition/edition.ts'
import { LEAD, readProject } from '../support/newsroom.ts'

const cleaned = (text: string, ...rules: readonly CleanRule[]) =>
  cleanCopy(
    plainCopy(text, { file: 'a.md', from: 100, to: 100 + text.length }),
    new Set(rules.length === 0 ? CLEAN_RULES : rules)
  )

/** As it comes from the desk · as it is printed. */
const CASES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  punctuation: [
    ['12日,济宁高新区召开会议。会上,隆重表彰', '12日，济宁高新区召开会议。会上，隆重表彰'],
    ['2018年,在5家;会议:一?二!', '2018年，在5家；会议：一？二！'],
    ['好!!真的?!', '好！！真的？！'],
    ['“两谷一港一中心”,2018年', '“两谷一港一中心”，2018年'],
    ['《蓼河畔》,30%,比上年', '《蓼河畔》，30%，比上年'],
    ['(记者 邓超)', '（记者 邓超）'],
    ['济宁(Jining)市', '济宁（Jining）市'],
    ['GDP(国内生产总值)', 'GDP（国内生产总值）'],
    ['（GDP)', '（GDP）'],
    ['热线:6557709', '热线：6557709'],
    ['会议结束.', '会议结束。'],
    ['会议结束.下午', '会议结束。下午'],
    ['他说“好.”', '他说“好。”']
  ],
  'what is left alone': [
    ['1、2018年', '1、2018年'],
    ['0537-6557709', '0537-6557709'],
    ['达1,280亿元，3.5倍，12:30开会', '达1,280亿元，3.5倍，12:30开会'],
    ['比分3:1', '比分3:1'],
    ['Hello, world (again): fine!', 'Hello, world (again): fine!'],
    ['见http://www.jn.cn/a?b=1,欢迎', '见http://www.jn.cn/a?b=1，欢迎'],
    ['见www.jn.cn/a--b。', '见www.jn.cn/a--b。'],
    ['信箱jngxqb@163.com,欢迎', '信箱jngxqb@163.com，欢迎'],
    ['No.1和A.B', 'No.1和A.B'],
    ['a well-known man', 'a well-known man']
  ],
  quotes: [
    ['他说"好"', '他说“好”'],
    ['他说"她说\'不\'了"', '他说“她说‘不’了”'],
    ["it's the boys' turn", 'it’s the boys’ turn'],
    ["他说'it's'", '他说‘it’s’'],
    ['“他说"好"', '“他说”好“']
  ],
  ellipsis: [
    ['等等...', '等等……'],
    ['等等。。。好', '等等……好'],
    ['等等......好', '等等……好'],
    ['wait... no', 'wait... no']
  ],
  dash: [
    ['蓝图--未来', '蓝图——未来'],
    ['蓝图－－未来', '蓝图——未来'],
    ['北京—上海', '北京—上海'],
    ['ls --all', 'ls --all']
  ],
  spaces: [
    ['济宁 高新区', '济宁高新区'],
    ['会议。 会上， 隆重', '会议。会上，隆重'],
    ['（记者 邓超 王伟）', '（记者 邓超 王伟）'],
    ['（邓超 摄）', '（邓超 摄）'],
    ['（文 邓超 图 王伟）', '（文 邓超 图 王伟）'],
    ['用 iPhone 12 拍', '用 iPhone 12 拍'],
    ['a — b … c', 'a — b … c'],
    ['讯(记者 邓超) 12日,济宁', '讯（记者 邓超）12日，济宁'],
    ['他说 “好”', '他说“好”']
  ]
}

for (const [what, cases] of Object.entries(CASES)) {
  describe(what, () => {
    for (const [before, after] of cases) test(before, () => expect(cleaned(before).copy.text).toBe(after))
  })
}

test('a rule that is off changes nothing', () => {
  expect(cleaned('好,"好"...', 'quotes').copy.text).toBe('好,“好”...')
  expect(cleanCopy(plainCopy('好,', { file: 'a', from: 0, to: 2 }), new Set()).copy.text).toBe('好,')
})

test('changes say what and where', () => {
  expect(cleaned('等等...好,').changes).toEqual([
    { rule: 'ellipsis', before: '...', after: '……', at: { file: 'a.md', from: 102, to: 105 } },
    { rule: 'punctuation', before: ',', after: '，', at: { file: 'a.md', from: 106, to: 107 } }
  ])
})

test('places hold after words have gone and come', () => {
  const { copy } = cleaned('甲 乙--丙...丁')
  expect(copy.text).toBe('甲乙——丙……丁')
  const sources = [...'甲乙丙丁'].map(han => placeOf(copy, copy.text.indexOf(han)).from - 100)
  expect(sources).toEqual([0, 2, 5, 9])
})

test('a story of one endless paragraph is cleaned', () => {
  const { edition } = readProject({ [LEAD]: `---\nhead: 题\n---\n${'甲,'.repeat(150_000)}` })
  expect(edition.changes.length).toBe(150_000)
})

test('emphasis keeps its words', () => {
  const copy = {
    text: '甲,乙 丙',
    runs: [
      { to: 2, emphasis: 'strong' as const },
      { to: 5, emphasis: 'plain' as const }
    ],
    stretches: [{ text: 0, file: 'a', source: 0 }]
  }
  expect(cleanCopy(copy, new Set(CLEAN_RULES)).copy).toEqual({
    text: '甲，乙丙',
    runs: [
      { to: 2, emphasis: 'strong' },
      { to: 4, emphasis: 'plain' }
    ],
    stretches: [
      { text: 0, file: 'a', source: 0 },
      { text: 3, file: 'a', source: 4 }
    ]
  })
})
