import { describe, expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import { passage } from '../../src/edition/offsets.ts'
import { readBody } from '../../src/edition/read-body.ts'
import type { TextStyle } from '../../src/edition/style.ts'
import { breakLines } from '../../src/galley/break-lines.ts'
import { setGalley } from '../../src/galley/set-galley.ts'
import { setLine } from '../../src/galley/set-line.ts'
import type { Mark } from '../../src/page/page.ts'
import { paintMarks } from '../../src/page/paint-marks.ts'
import { EM, toyFonts, toyMeasure, toyStyle } from '../support/toy-type.ts'

/** The marks of each line of a story's first paragraph, in so many ems; lines begin at 0, 0. */
function painted(text: string, columns: number, change: Partial<TextStyle> = {}): readonly (readonly Mark[])[] {
  const { copy } = readBody(passage('a.md', text, 0), new Notes()).blocks[0]!
  const galley = setGalley(toyFonts(), copy, toyStyle(change), new Notes())
  const lines = breakLines(galley, toyMeasure(columns), 0)!
  return Array.from({ length: lines.count }, (_, line) =>
    paintMarks({ lines, line, set: setLine(lines, line), x: 0, baseline: 0, width: columns * EM, paragraph: 0 })
  )
}

const em = (len: number): number => Math.round((len / EM) * 1000) / 1000

/** A mark in ems: rules from point to point, paths by their bounds. */
function told(mark: Mark): string {
  if (mark.kind === 'rule') return `rule ${em(mark.from.x)},${em(mark.from.y)} ${em(mark.to.x)},${em(mark.to.y)}`
  if (mark.kind !== 'path') return mark.kind
  const at = (odd: number): number[] => [...mark.path.coords].filter((_, i) => i % 2 === odd).map(em)
  const [xs, ys] = [at(0), at(1)]
  return `path ${Math.min(...xs)},${Math.min(...ys)} ${Math.max(...xs)},${Math.max(...ys)}`
}

const VERTICAL = { direction: 'vertical' } as const

describe('where marks stand', () => {
  const rows: readonly (readonly [string, string, Partial<TextStyle>, readonly string[]])[] = [
    ['a name, a sixteenth of an em shorter at either end', '与[鲁迅]{专名}同', {}, ['rule 1.063,0.22 2.938,0.22']],
    ['a name on the left of vertical type', '与[鲁迅]{专名}同', VERTICAL, ['rule -0.6,1.063 -0.6,2.938']],
    ['a title, whole waves from end to end', '与[史记]{书名}同', {}, ['path 1.063,0.174 2.938,0.326']],
    ['a title on the left', '与[史记]{书名}同', VERTICAL, ['path -0.706,1.063 -0.554,2.938']],
    ['a dot under the middle', '与[重]{着重}同', {}, ['path 1.4,0.2 1.6,0.4']],
    ['a dot on the right', '与[重]{着重}同', VERTICAL, ['path 0.58,1.4 0.78,1.6']],
    ['line first, then dot', '[重]{专名 着重}', {}, ['rule 0.063,0.22 0.938,0.22', 'path 0.4,0.34 0.6,0.54']],
    ['no dot under a mark', '[重，点]{着重}', {}, ['path 0.4,0.2 2.6,0.4']],
    [
      'a frame',
      '与[某]{示亡}同',
      {},
      ['rule 1,-0.92 2,-0.92', 'rule 1,0.16 2,0.16', 'rule 1,-0.92 1,0.16', 'rule 2,-0.92 2,0.16']
    ]
  ]
  test.each(rows)('%s', (_, text, change, marks) => expect(painted(text, 9, change)[0]!.map(told)).toEqual(marks))
})

test('as many dots as characters, marks not among them', () => {
  const [mark] = painted('[重，点]{着重}', 9)[0]!
  expect(mark?.kind === 'path' ? mark.path.steps : '').toBe('MCCCCZ'.repeat(2))
})

test('over the end of a line marks run on: no end is shortened, no frame closed', () => {
  expect(painted('一[二三四]{专名}五', 3).map(line => line.map(told))).toEqual([
    ['rule 1.063,0.22 3,0.22'],
    ['rule 0,0.22 0.938,0.22']
  ])
  expect(painted('一[二三四]{示亡}五', 3).map(line => line.length)).toEqual([3, 3])
})

test('marks follow their characters where a line is driven out', () => {
  const length = (columns: number): number => {
    const { from, to } = ruleOf(painted('一二三四[五六]{专名}1280', columns)[0])
    return em(to.x - from.x)
  }
  expect(length(6)).toBe(1.875)
  // Five gaps share the em; one of them stands within the name.
  expect(length(7)).toBe(2.075)
})

function ruleOf(marks: readonly Mark[] | undefined): Extract<Mark, { kind: 'rule' }> {
  const rule = marks?.find(mark => mark.kind === 'rule')
  if (rule === undefined) throw new Error('no rule')
  return rule
}

test('type without marks has none painted', () => expect(painted('一二三', 9)).toEqual([[]]))

describe('note marks and inferiors', () => {
  const galleyOf = (text: string, change: Partial<TextStyle> = {}) =>
    setGalley(
      toyFonts(),
      readBody(passage('a.md', text, 0), new Notes()).blocks[0]!.copy,
      toyStyle(change),
      new Notes()
    )
  const runs = (text: string, change: Partial<TextStyle> = {}): readonly (readonly number[])[] =>
    galleyOf(text, change).runs.map(({ size, stance }) => [em(size), em(stance.off)])

  test('are small and off their line', () => {
    expect(runs('注[1]{上标}')).toEqual([
      [1, 0],
      [0.6, -0.35]
    ])
    expect(runs('H[2]{下标}')).toEqual([
      [1, 0],
      [0.6, 0.06]
    ])
    expect(runs('注[1]{上标}', VERTICAL)).toEqual([
      [1, 0],
      [0.6, 0.35]
    ])
  })
  test('never begin a line, and have no gap before them', () => {
    const galley = galleyOf('一二三[12]{上标}四')
    const lines = breakLines(galley, toyMeasure(3), 0)!
    expect(galley.copy.text.slice(0, galley.text[lines.to[0]!])).toBe('一二')
    expect(galley.gaps.natural[2]).toBe(0)
  })
})
