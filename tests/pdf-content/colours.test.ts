import { describe, expect, test } from 'vitest'
import type { PaintedPath } from '../../src/pdf/painted.ts'
import { paintContent } from '../support/paint-content.ts'

/** What inks a colour comes to, rounded to thousandths. */
function inks(space: string, colour: string, wanted: readonly number[] | null, data = ''): void {
  test(`${space.slice(0, 90)} ${colour}`, () => {
    const { objects, faults } = paintContent(`/S cs ${colour} scn 0 0 1 1 re f`, {
      resources: `/ColorSpace<</S ${space}>>`,
      objects: { 10: { dict: '', data: '' }, 11: { dict: '/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1 0 1]', data } }
    })
    expect(faults).toEqual([])
    const { space: found, values } = (objects[0] as PaintedPath).state.fill
    expect(found.toCmyk(values)?.map(part => Math.round(part * 1000) / 1000) ?? null).toEqual(wanted)
  })
}

const tint = (rest: string): string => `[/Separation/Fire/DeviceCMYK <</Domain[0 1]${rest}>>]`
const TO_RED = '/FunctionType 2/N 1/C0[0 0 0 0]/C1[0 1 .5 0]'

describe('inks of colours', () => {
  inks('/DeviceCMYK', '.1 .2 .3 .4', [0.1, 0.2, 0.3, 0.4])
  inks('/DeviceGray', '.25', [0, 0, 0, 0.75])
  inks('/DeviceRGB', '1 0 0', null)
  inks('/DeviceRGB', '1 1 1', [0, 0, 0, 0])
  inks('[/Lab<</WhitePoint[1 1 1]>>]', '50 0 0', null)
  inks('[/Indexed/DeviceCMYK 1<00ff0000ff00ff00>]', '1', [1, 0, 1, 0])
  inks('[/Separation/Magenta/DeviceGray 11 0 R]', '.5', [0, 0.5, 0, 0])
  inks('[/Separation/All/DeviceGray 11 0 R]', '.5', [0.5, 0.5, 0.5, 0.5])
  inks('[/Separation/None/DeviceGray 11 0 R]', '.5', [0, 0, 0, 0])
  inks('[/DeviceN[/Cyan/Black]/DeviceCMYK 11 0 R]', '.5 1', [0.5, 0, 0, 1])
  inks('[/Separation/constructor/DeviceCMYK 11 0 R]', '.5', null, '{__proto__ constructor}')
})

describe('tints by functions', () => {
  inks(tint(TO_RED), '.5', [0, 0.5, 0.25, 0])
  inks(tint('/FunctionType 2/N 2/C0[0 0 0 0]/C1[0 1 0 0]'), '.5', [0, 0.25, 0, 0])
  inks(
    tint(`/FunctionType 3/Functions[<</Domain[0 1]${TO_RED}>><</Domain[0 1]${TO_RED}>>]/Bounds[.5]/Encode[0 1 1 0]`),
    '.25',
    [0, 0.5, 0.25, 0]
  )
  inks(
    tint(`/FunctionType 3/Functions[<</Domain[0 1]${TO_RED}>><</Domain[0 1]${TO_RED}>>]/Bounds[.5]/Encode[0 1 1 0]`),
    '.75',
    [0, 0.5, 0.25, 0]
  )
  const calculated = (program: string, wanted: readonly number[]): void =>
    inks('[/Separation/Fire/DeviceCMYK 11 0 R]', '.5', wanted, program)
  calculated('{0 exch dup 0.5 mul 0}', [0, 0.5, 0.25, 0])
  calculated('{dup 0.4 gt {pop 1 0 0 0} {pop 0 1 0 0} ifelse}', [1, 0, 0, 0])
  calculated('{dup 0.6 gt {pop 1 0 0 0} {pop 0 1 0 0} ifelse}', [0, 1, 0, 0])
  calculated('{0.1 0.2 0.3 4 1 roll}', [0.3, 0.5, 0.1, 0.2])
  calculated('{0.25 1 index 0.75 exch}', [0.5, 0.25, 0.75, 0.5])
  calculated('{2 copy}', [0, 0, 0, 0])
  calculated('{360 mul cos neg 0 0 0}', [1, 0, 0, 0])
  calculated('{pop 3 2 idiv 2 div 5 3 mod 4 div -1 abs 2 exp 0}', [0.5, 0.5, 1, 0])
  calculated('{pop 1 2 eq {1} {0.5} ifelse 3 1 and 7 4 xor 9 div 1 1 bitshift 4 div}', [0.5, 1, 0.333, 0.5])
})

test('a sampled function lies on straight lines between its samples', () => {
  const { objects } = paintContent('/S cs .25 scn 0 0 1 1 re f', {
    resources: '/ColorSpace<</S[/Separation/Fire/DeviceGray 10 0 R]>>',
    objects: {
      10: { dict: '/FunctionType 0/Domain[0 1]/Range[0 1]/Size[3]/BitsPerSample 4', data: '\xf7\x00' }
    }
  })
  const { space, values } = (objects[0] as PaintedPath).state.fill
  expect(space.toCmyk(values)![3]).toBeCloseTo(1 - (15 + 7) / 30, 9)
})
