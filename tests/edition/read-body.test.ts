import { describe, expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import type { Copy } from '../../src/edition/copy.ts'
import { passage } from '../../src/edition/offsets.ts'
import { readBody } from '../../src/edition/read-body.ts'

/** Blocks as lines: `# ` a subhead, `- ` or its number a point, `> ` a quote, ‹‹strong›› and ‹soft› words. */
function read(text: string): string {
  const { blocks, quotes } = readBody(passage('a.md', text, 0), new Notes())
  const lines = blocks.map(block => {
    const before = { subhead: '# ', text: '', point: '- ' }[block.kind]
    return (block.kind === 'point' && block.number ? `${block.number.text} ` : before) + marked(block.copy)
  })
  return [...lines, ...quotes.map(copy => `> ${marked(copy)}`)].join(' ¶ ')
}

function marked({ text, runs }: Copy): string {
  let from = 0
  return runs
    .map(({ to, emphasis }) => {
      const words = text.slice(from, to)
      from = to
      return { plain: words, strong: `‹‹${words}››`, soft: `‹${words}›` }[emphasis]
    })
    .join('')
}

const CASES: readonly (readonly [string, string, string])[] = [
  ['blank lines part paragraphs', '一\n\n二\n \t\n三', '一 ¶ 二 ¶ 三'],
  ['lines of Chinese join', '本报\n讯，\n“好”', '本报讯，“好”'],
  ['lines of English join with a space', 'one\ntwo', 'one two'],
  ['so do mixed ones', '本报\nNews', '本报 News'],
  ['Japanese joins, Korean does not', 'カナ\nー\n한글\n한글', 'カナー 한글 한글'],
  ['what is not seen parts nothing', '葛\ufe00\n葛\u00ad\n\u200e葛', '葛\ufe00葛葛'],
  ['nor does emphasis', '**一**\n*二*\n三', '‹‹一››‹二›三'],
  ['emoji are as wide as Han', '好\n😀\n好', '好😀好'],
  ['CRLF', '一\r\n二\r\n\r\n三\r\n', '一二 ¶ 三'],
  ['indents go', '　　一\n\n  二', '一 ¶ 二'],
  ['an indent opens a paragraph', '　　一\n　　二', '一 ¶ 二'],
  ['a subhead', '一\n## 二\n三', '一 ¶ # 二 ¶ 三'],
  ['two subheads', '## 一\n## 二', '# 一 ¶ # 二'],
  ['a pull quote', '一\n\n> 二\n> 三\n\n四', '一 ¶ 四 ¶ > 二三'],
  ['two pull quotes', '> 一\n>\n> 二', '> 一 ¶ > 二'],
  ['strong and soft', '一**二**三*四*五', '一‹‹二››三‹四›五'],
  ['strong and soft at once', '***一***二', '‹一›二'],
  ['soft in strong', '**一*二*三**', '‹‹一››‹二›‹‹三››'],
  ['emphasis over a line end', '**一\n二**', '‹‹一二››'],
  ['escapes', '\\*一\\*\\\\ \\# a\\b', '*一*\\ # a\\b'],
  ['an escaped list', '1\\. 一', '1. 一'],
  ['a tab is a space', 'a\tb', 'a b'],
  ['a single hash is a topic', '#新时代#好', '#新时代#好'],
  ['foreign markup stays', '# 一\n\n* 二\n\n[三](四)', '# 一 ¶ * 二 ¶ [三](四)'],
  ['points', '- 一\n二\n- 三\n\n四', '- 一二 ¶ - 三 ¶ 四'],
  ['numbered points', '1. 一\n12) 二\n　　三', '1. 一 ¶ 12) 二 ¶ 三'],
  ['no points', '-一\n\n1.5倍\n\n2019. 年', '-一 ¶ 1.5倍 ¶ 2019. 年'],
  ['a point between subheads', '## 一\n- 二\n## 三', '# 一 ¶ - 二 ¶ # 三'],
  ['lone marks stay', '5*8 ** 9', '5*8 ** 9'],
  ['one mark', '。', '。'],
  ['joined emoji and rare Han', '👨‍👩‍👧𠮷', '👨‍👩‍👧𠮷'],
  ['control characters go', '一\u0007二\u200b三', '一二三'],
  ['nothing', ' \n\n　\n', '']
]

describe('a body', () => {
  for (const [what, before, after] of CASES) test(what, () => expect(read(before)).toBe(after))
})
