import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellWidth, excerpt, lineAt } from '../../src/base/source.ts'

const texts = fc.string({
  unit: fc.constantFrom('a', '字', '。', '𰻞', '\t', '\n', '\r\n', '\u001b', ' '),
  maxLength: 300
})

test('line and column lead back to the offset', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, n) => {
      const offset = [...text].slice(0, n % (text.length + 1)).join('').length
      const { line, column } = lineAt(text, offset)
      const before = text
        .split('\n')
        .slice(0, line - 1)
        .map(it => it.length + 1)
        .reduce((a, b) => a + b, 0)
      const rest = [...text.slice(before)].slice(0, column - 1).join('')
      expect(before + rest.length).toBe(offset)
    })
  )
})

test('an excerpt is two printable lines, the caret within the first', () => {
  fc.assert(
    fc.property(texts, fc.nat(310), fc.nat(310), (text, from, length) => {
      const [line, caret, ...more] = excerpt(text, { file: 'a', from, to: from + length }).split('\n')
      expect(more).toEqual([])
      expect(line).toMatch(/^ *\d+ \| \P{Cc}*$/u)
      expect(caret).toMatch(/^ {6}\| *\^+$/)
      expect(cellWidth(line!)).toBeLessThanOrEqual(8 + 102)
      expect(caret!.length).toBeLessThanOrEqual(Math.max(cellWidth(line!), 8) + 1)
    })
  )
})
