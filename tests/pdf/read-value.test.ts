import { describe, expect, test } from 'vitest'
import { Lexer, latin1 } from '../../src/pdf/lexer.ts'
import { readValue } from '../../src/pdf/read-value.ts'
import { bytesOf } from '../support/pdf-builder.ts'
import { printValue } from '../support/print-value.ts'

/** Text → the value it is read as, and what is told of it. */
function read(text: string): { readonly value: string; readonly told: readonly string[] } {
  const told: string[] = []
  const lexer = new Lexer(bytesOf(text), 0, (at, what) => told.push(`${at}: ${what}`))
  return { value: printValue(readValue(lexer)), told }
}

describe('sound values', () => {
  const rows: readonly (readonly [text: string, value: string])[] = [
    ['true', 'true'],
    ['null', 'null'],
    ['123', '123'],
    ['+17', '17'],
    ['-98', '-98'],
    ['34.5', '34.5'],
    ['-.002', '-0.002'],
    ['4.', '4'],
    ['-0', '0'],
    ['0.1', '0.1'],
    ['1103.622047', '1103.622047'],
    ['123456789012345678', '123456789012345680'],
    ['12 0 R', '12 0 R'],
    ['12 0 obj', '12'],
    ['/Name1', '/Name1'],
    ['/A;Name_With-Various***Characters?', '/A;Name_With-Various***Characters?'],
    ['/Lime#20Green', '/Lime Green'],
    ['/', '/'],
    ['(This is a string)', '(This is a string)'],
    ['(a (nested) one)', '(a (nested) one)'],
    ['(a\\)b\\\\c\\(d)', '(a)b\\c(d)'],
    ['(\\n\\r\\t\\b\\f)', '(\n\r\t\b\f)'],
    ['(a\\\nb\\\r\nc)', '(abc)'],
    ['(a\r\nb\rc)', '(a\nb\nc)'],
    ['(\\0053\\53\\5x)', '(\x053+\x05x)'],
    ['(\\q)', '(q)'],
    ['<901FA3>', '(\x90\x1f\xa3)'],
    ['<90 1F\nA>', '(\x90\x1f\xa0)'],
    ['<>', '()'],
    ['[549 3.14 false (R)/S]', '[549 3.14 false (R) /S]'],
    ['[1 0 R 2 0 R 3]', '[1 0 R 2 0 R 3]'],
    ['<</A 1/B[/C]/D<</E(x)>>/F 3 0 R>>', '<</A 1 /B [/C] /D <</E (x)>> /F 3 0 R>>'],
    ['<</A null/B 1>>', '<</B 1>>'],
    ['% a comment\n[1 % another >>\n2]', '[1 2]'],
    ['[[]]', '[[]]']
  ]
  for (const [text, value] of rows) test(text, () => expect(read(text)).toEqual({ value, told: [] }))
})

describe('malformed values are read as far as they go, and told', () => {
  const rows: readonly (readonly [text: string, value: string, told: string])[] = [
    ['', 'null', '0: a value is missing at the end'],
    ['endobj', 'null', '0: a value is missing'],
    ['(abc', '(abc)', '0: a string is not closed'],
    ['<41 42', '(AB)', '0: a hexadecimal string is not closed'],
    ['<4g1>', '(A)', '2: a hexadecimal string holds something else'],
    ['[1 2', '[1 2]', '0: an array is not closed'],
    ['[1 2 >>', '[1 2]', '0: an array is not closed'],
    ['<</A 1', '<</A 1>>', '0: a dictionary is not closed'],
    ['<</A 1 endobj', '<</A 1>>', '0: a dictionary is not closed'],
    ['<</A [1 >>', '<</A [1]>>', '5: an array is not closed'],
    ['<</A 1 /A 2>>', '<</A 2>>', '0: the dictionary has /A twice'],
    ['<</A 1 /B>>', '<</A 1>>', '0: the dictionary has no value for /B'],
    ['<<1 /A 2>>', '<</A 2>>', '0: a dictionary has a key that is not a name'],
    ['[1 R]', '[1]', '3: R stands without two whole numbers before it'],
    ['[1 foo 2]', '[1 2]', '3: foo stands where a value should'],
    ['--5', '-5', '0: --5 is not a number'],
    ['1.2.3', '1.2', '0: 1.2.3 is not a number'],
    ['12abc', '12', '0: 12abc is not a number'],
    [') 5', '5', '0: a stray )']
  ]
  for (const [text, value, told] of rows) test(text, () => expect(read(text)).toEqual({ value, told: [told] }))
})

test('a name is no longer than 4096 bytes, and what follows it is read', () => {
  const name = `/${'#41'.repeat(1000)}`
  expect(read(name)).toEqual({ value: `/${'A'.repeat(1000)}`, told: [] })
  const { value, told } = read(`[/${'N'.repeat(5000)} 7]`)
  expect(value).toBe(`[/${'N'.repeat(4096)} 7]`)
  expect(told).toEqual(['1: a name is longer than 4096 bytes'])
})

describe('bytes are characters of the same numbers', () => {
  const bytes = Uint8Array.from({ length: 600 }, (_, i) => i % 256).subarray(20)
  const rows: readonly (readonly [from: number, to: number])[] = [
    [0, 580],
    [3, 90],
    [3, 300],
    [100, 201],
    [560, 900],
    [0, 900],
    [9, 3]
  ]
  for (const [from, to] of rows) {
    test(`${from} to ${to}`, () => expect(latin1(bytes, from, to)).toBe(String.fromCharCode(...bytes.slice(from, to))))
  }
})

test('values are nested no deeper than 200', () => {
  const { value, told } = read('['.repeat(100_000) + ']'.repeat(100_000))
  expect(value).toMatch(/^\[{200}null/)
  expect(told).toContain('200: values are nested more than 200 deep')
})

test('a number of a thousand digits is a finite one', () => {
  for (const text of ['9'.repeat(1000), `--${'9'.repeat(1000)}`, `0.${'3'.repeat(1000)}`])
    expect(Number.isFinite(Number(read(text).value))).toBe(true)
})
