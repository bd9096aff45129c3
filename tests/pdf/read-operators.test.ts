import { describe, expect, test } from 'vitest'
import { readOperators } from '../../src/pdf/read-operators.ts'
import { bytesOf } from '../support/pdf-builder.ts'
import { printValue } from '../support/print-value.ts'

/** Content → its operators with their operands before them, and what is told. */
function read(content: string): { readonly operators: readonly string[]; readonly told: readonly string[] } {
  const told: string[] = []
  const operations = [...readOperators(bytesOf(content), (at, what) => told.push(`${at}: ${what}`))]
  return { operators: operations.map(it => [...it.operands.map(printValue), it.operator].join(' ')), told }
}

describe('operators', () => {
  const rows: readonly (readonly [content: string, ...operators: readonly string[]])[] = [
    ['', ...[]],
    ['q Q', 'q', 'Q'],
    ['1 0 0 1 72 .5 cm', '1 0 0 1 72 0.5 cm'],
    ['/F1 9 Tf[<0001>-12<0002>]TJ T*', '/F1 9 Tf', '[(\x00\x01) -12 (\x00\x02)] TJ', 'T*'],
    ['(a)\' 1 2(b)"', "(a) '", '1 2 (b) "'],
    ['/Span<</MCID 0>>BDC EMC', '/Span <</MCID 0>> BDC', 'EMC'],
    ['f*B*b', 'f*B*b'],
    ['f* B*%x\nb', 'f*', 'B*', 'b']
  ]
  for (const [content, ...operators] of rows)
    test(content || 'nothing', () => expect(read(content)).toEqual({ operators, told: [] }))
})

test('each operator knows where it begins', () => {
  const [first, second] = [...readOperators(bytesOf('1 w  /A gs'), () => {})]
  expect([first!.offset, second!.offset]).toEqual([2, 8])
})

describe('inline images end where their data do', () => {
  const image = '<</Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8>>'
  const rows: readonly (readonly [name: string, content: string, ...operators: readonly string[]])[] = [
    ['as long as its samples', 'BI /W 2/H 2/CS/G/BPC 8 ID \nEI \nEI Q', `${image} stream of 4 BI`, 'Q'],
    ['a mask', 'BI /W 9 /H 2 /IM true ID EI E\nEI Q', '<</Width 9 /Height 2 /ImageMask true>> stream of 4 BI', 'Q'],
    [
      'a palette',
      'BI /W 4 /H 1 /CS[/I/RGB 1<000000ffffff>] ID EI I EI Q'.replace('/W', '/BPC 8/W'),
      '<</BitsPerComponent 8 /Width 4 /Height 1 /ColorSpace [/Indexed /DeviceRGB 1 (\0\0\0\xff\xff\xff)]>> stream of 4 BI',
      'Q'
    ],
    ['as long as it says', 'BI /L 5 ID  EI  EI Q', '<</Length 5>> stream of 5 BI', 'Q'],
    ['base 85', 'BI /F/A85 ID 87cUR EI ~>\nEI Q', '<</Filter /A85>> stream of 11 BI', 'Q'],
    ['hexadecimal', 'BI /F[/AHx] ID 00 EI >EI Q', '<</Filter [/AHx]>> stream of 7 BI', 'Q'],
    ['where text goes on', 'BI /F/Fl ID x EI \x01\x02\x03 EI Q', '<</Filter /Fl>> stream of 8 BI', 'Q'],
    [
      'at the first EI where none is followed by text',
      'BI /F/Fl ID xyz EI \x01',
      '<</Filter /Fl>> stream of 3 BI',
      '\x01'
    ]
  ]
  for (const [name, content, ...operators] of rows) test(name, () => expect(read(content).operators).toEqual(operators))
})

describe('what is malformed is passed and told', () => {
  const rows: readonly (readonly [content: string, operators: readonly string[], told: string])[] = [
    ['1 2', [], '3: operands stand at the end without an operator'],
    ['] q', ['q'], '0: a stray ]'],
    ['{ q } Q', ['q', 'Q'], '0: a stray {'],
    ['[1 2 q', [], '5: q stands where a value should'],
    ['BI /W 1 ID abc', ['<</Width 1>> stream of 3 BI'], '11: an inline image has no end'],
    ['BI 5 /W 1 ID x EI', ['<</Width 1>> stream of 1 BI'], '3: an inline image has a key that is not a name'],
    [`${'1 '.repeat(300)}w`, [], '512: more than 256 operands stand before one operator']
  ]
  for (const [content, operators, told] of rows) {
    test(content.slice(0, 20), () => {
      const result = read(content)
      expect(result.told).toContain(told)
      expect(result.operators.slice(0, operators.length)).toEqual(operators)
    })
  }
})

test('the ends of images are not looked for over and over', () => {
  const { operators } = read('BI ID EI \xff '.repeat(100_000))
  expect(operators.filter(it => it === '<<>> stream of 0 BI')).toHaveLength(100_000)
})
