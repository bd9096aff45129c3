import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCff } from '../../src/pdf/content/fonts/open-cff.ts'
import { openTrueType } from '../../src/pdf/content/fonts/open-truetype.ts'
import { openType1 } from '../../src/pdf/content/fonts/open-type1.ts'
import { paintContent } from '../support/paint-content.ts'
import { toyCff } from '../support/toy-cff.ts'
import { toyFont } from '../support/toy-font.ts'
import { toyType1 } from '../support/toy-type1.ts'

const PROGRAMS = [toyCff('names'), toyCff('cids'), toyType1(), toyFont()]

/** Words of content, sound and unsound, in any order. */
const WORDS = [
  'q',
  'Q',
  'cm',
  'w',
  'J',
  'd',
  'ri',
  'gs',
  'm',
  'l',
  'c',
  'v',
  'y',
  'h',
  're',
  'S',
  's',
  'f',
  'f*',
  'B',
  'b*',
  'n',
  'W',
  'W*',
  'BT',
  'ET',
  'Tc',
  'Tw',
  'Tz',
  'TL',
  'Tf',
  'Tr',
  'Ts',
  'Td',
  'TD',
  'Tm',
  'T*',
  'Tj',
  'TJ',
  "'",
  '"',
  'CS',
  'cs',
  'SC',
  'SCN',
  'sc',
  'scn',
  'G',
  'g',
  'RG',
  'rg',
  'K',
  'k',
  'sh',
  'BI',
  'ID',
  'EI',
  'Do',
  'MP',
  'DP',
  'BMC',
  'BDC',
  'EMC',
  'BX',
  'EX',
  'd0',
  'd1',
  'zz',
  '0',
  '1',
  '-3',
  '.5',
  '1e9',
  '99999999999999999999',
  '/F',
  '/G',
  '/P',
  '/X',
  '/OC',
  '/Pattern',
  '/DeviceCMYK',
  '/constructor',
  '/__proto__',
  '(a)',
  '<00',
  '[(a) -9]',
  '[',
  ']',
  '<<',
  '>>',
  '<</MCID 0>>',
  '0 0 9 9 re',
  '%'
]

const SETUP = {
  resources:
    '/Font<</F 10 0 R>>/ExtGState<</G<</ca .5/__proto__ 1/constructor 2/SMask<</S/Alpha/G 12 0 R>>/Font[10 0 R 9]>>>>/Pattern<</P 11 0 R>>/XObject<</X 12 0 R>>',
  objects: {
    10: '<</Type/Font/Subtype/Type3/FontMatrix[1 0 0 1 0 0]/CharProcs<</a 13 0 R>>/Encoding<</Differences[97/a]>>/Resources<</Font<</F 10 0 R>>>>>>',
    11: { dict: '/PatternType 1/PaintType 2/BBox[0 0 9 9]/XStep 1/YStep 1', data: '/P scn 0 0 9 9 re f /X Do' },
    12: {
      dict: '/Subtype/Form/BBox[0 0 9 9]/Group<</S/Transparency>>',
      data: '/X Do /G gs 0 0 9 9 re f BT /F 1 Tf (a) Tj'
    },
    13: { dict: '', data: '/F 1 Tf BT (a) Tj ET 0 0 1 1 re f' }
  }
}

describe('contents of any kind are run to their end', () => {
  test('words in any order', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), words => {
        const { objects } = paintContent(words.join(' '), SETUP)
        const opened = objects.filter(({ kind }) => kind === 'open-group').length
        expect(objects.filter(({ kind }) => kind === 'close-group')).toHaveLength(opened)
      }),
      { numRuns: 300 }
    ))
  test('bytes of any value', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        const { page } = paintContent(Buffer.from(bytes).toString('latin1'), SETUP)
        expect(page).toBe(1)
      }),
      { numRuns: 200 }
    ))
  test('font programs with bytes changed', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...PROGRAMS),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (program, changes) => {
          const bytes = Uint8Array.from(program)
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte
          const opened = openType1(bytes) ?? openCff(bytes) ?? openTrueType(bytes)
          for (let gid = 0; gid < Math.min(opened?.glyphs ?? 0, 8); gid++) {
            const { steps, coords } = opened!.outline(gid)
            expect(coords).toHaveLength([...steps].reduce((sum, step) => sum + { M: 2, L: 2, C: 6, Z: 0 }[step]!, 0))
            opened!.advance(gid)
          }
        }
      ),
      { numRuns: 500 }
    ))
})
