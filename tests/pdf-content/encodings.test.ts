import { describe, expect, test } from 'vitest'
import { encodingNamed } from '../../src/pdf/content/fonts/encodings.ts'
import { textOfName } from '../../src/pdf/content/fonts/glyph-names.ts'

/** ISO 32000-1, annex D.2 and D.4: octal codes as the tables have them. */
const ROWS: readonly (readonly [encoding: string, code: number, name: string])[] = [
  ['StandardEncoding', 0o101, 'A'],
  ['StandardEncoding', 0o47, 'quoteright'],
  ['StandardEncoding', 0o140, 'quoteleft'],
  ['StandardEncoding', 0o256, 'fi'],
  ['StandardEncoding', 0o341, 'AE'],
  ['StandardEncoding', 0o373, 'germandbls'],
  ['StandardEncoding', 0o200, '.notdef'],
  ['WinAnsiEncoding', 0o47, 'quotesingle'],
  ['WinAnsiEncoding', 0o140, 'grave'],
  ['WinAnsiEncoding', 0o200, 'Euro'],
  ['WinAnsiEncoding', 0o201, 'bullet'],
  ['WinAnsiEncoding', 0o223, 'quotedblleft'],
  ['WinAnsiEncoding', 0o240, 'space'],
  ['WinAnsiEncoding', 0o255, 'hyphen'],
  ['WinAnsiEncoding', 0o265, 'mu'],
  ['WinAnsiEncoding', 0o344, 'adieresis'],
  ['WinAnsiEncoding', 0o377, 'ydieresis'],
  ['MacRomanEncoding', 0o200, 'Adieresis'],
  ['MacRomanEncoding', 0o312, 'space'],
  ['MacRomanEncoding', 0o333, 'currency'],
  ['MacRomanEncoding', 0o336, 'fi'],
  ['MacRomanEncoding', 0o377, 'caron'],
  ['MacExpertEncoding', 0o40, 'space'],
  ['MacExpertEncoding', 0o37, '.notdef']
]

describe('codes and names', () => {
  for (const [encoding, code, name] of ROWS) {
    test(`${encoding} ${code.toString(8)}`, () => expect(encodingNamed(encoding)![code]).toBe(name))
  }
  test('each has 256 codes', () => {
    for (const [name] of ROWS) expect(encodingNamed(name)).toHaveLength(256)
  })
  test('no other', () => expect(encodingNamed('PDFDocEncoding')).toBeNull())
})

describe('names and characters', () => {
  const means = (name: string, text: string): void => test(name, () => expect(textOfName(name)).toBe(text))
  means('A', 'A')
  means('Aacute', 'Á')
  means('a.sc', 'a')
  means('fi', '\ufb01')
  means('uni4E2D', '中')
  means('uni4E2D6587', '中文')
  means('u20000', '\u{20000}')
  means('uniD800', '')
  means('u110000', '')
  means('.notdef', '')
  means('g123', '')
})
