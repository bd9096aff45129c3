import { describe, expect, test } from 'vitest'
import { cellWidth, excerpt, lineAt, printable } from '../../src/base/source.ts'

describe('line and column', () => {
  const rows: readonly (readonly [text: string, offset: number, line: number, column: number])[] = [
    ['', 0, 1, 1],
    ['一二\n三', 0, 1, 1],
    ['一二\n三', 2, 1, 3],
    ['一二\n三', 3, 2, 1],
    ['一二\r\n三', 4, 2, 1],
    ['𰻞面', 2, 1, 2],
    ['a\n\nb', 2, 2, 1],
    ['\nb', 0, 1, 1]
  ]
  for (const [text, offset, line, column] of rows) {
    test(`${JSON.stringify(text)} at ${offset}`, () => expect(lineAt(text, offset)).toEqual({ line, column }))
  }
})

/** `⟦…⟧` marks the place. */
function shown(marked: string): string {
  const from = marked.indexOf('⟦')
  const to = marked.indexOf('⟧') - 1
  return excerpt(marked.replace(/[⟦⟧]/g, ''), { file: 'a', from, to })
}

describe('excerpt', () => {
  test('a caret under each cell', () => {
    expect(shown('pages:\n  lead: ⟦flood-ltae⟧\n')).toBe('    2 |   lead: flood-ltae\n      |         ^^^^^^^^^^')
  })
  test('Han takes two cells', () => {
    expect(shown('题：⟦洪水⟧来了')).toBe('    1 | 题：洪水来了\n      |     ^^^^')
  })
  test('an empty place has one caret', () => {
    expect(shown('a: ⟦⟧\n')).toBe('    1 | a: \n      |    ^')
  })
  test('a place over several lines is marked to the end of its first', () => {
    expect(shown('a⟦bc\r\nd⟧ef')).toBe('    1 | abc\n      |  ^^')
  })
  test('tabs are blanks, and what could command a terminal is not shown', () => {
    expect(shown('\ta\u001b[31m⟦b⟧')).toBe('    1 |     a\ufffd[31mb\n      |           ^')
  })
  test('what turns the direction of a line or hides in it is not shown', () => {
    expect(shown('一\u202e\u200b\ufeff⟦b⟧')).toBe('    1 | 一\ufffd\ufffd\ufffdb\n      |      ^')
    expect(printable('a\u2066b👨\u200d👩')).toBe('a\ufffdb👨\u200d👩')
  })
  test('a place behind the end of the file', () => {
    expect(excerpt('a\n', { file: 'a', from: 9, to: 12 })).toBe('    2 | \n      | ^')
  })
  test('a very long line is cut to a window round the place', () => {
    const [line, caret] = shown(`${'前'.repeat(1000)}⟦错字⟧${'后'.repeat(1000)}`).split('\n') as [string, string]
    expect(line).toBe(`    1 | …${'前'.repeat(25)}错字${'后'.repeat(23)}…`)
    expect(cellWidth(caret)).toBe(cellWidth('    1 | …') + 50 + 4)
  })
  test('a very long place is cut, too', () => {
    const [line, caret] = shown(`⟦${'字'.repeat(1000)}⟧`).split('\n') as [string, string]
    expect(line).toBe(`    1 | ${'字'.repeat(25)}…`)
    expect(caret).toBe(`      | ${'^'.repeat(50)}`)
  })
})

describe('cells', () => {
  const rows: readonly (readonly [text: string, cells: number])[] = [
    ['abc', 3],
    ['济宁', 4],
    ['，。', 4],
    ['e\u0301', 1],
    ['𰻞', 2],
    ['', 0]
  ]
  for (const [text, cells] of rows) test(`${text} takes ${cells}`, () => expect(cellWidth(text)).toBe(cells))
})

test('control characters of a message are made visible', () => {
  expect(printable('“\u0007\u001b]0;x”')).toBe('“\ufffd\ufffd]0;x”')
})
