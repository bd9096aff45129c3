import { describe, expect, test } from 'vitest'
import { mostInk } from '../../src/plates/most-ink.ts'
import { paintContent, type Setup } from '../support/paint-content.ts'

const most = (content: string, setup: Setup): number => Math.round(mostInk(paintContent(content, setup).objects))

const FONT = '/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>'
const picture = (space: string): Setup => ({
  resources: '/XObject<</I 10 0 R>>',
  objects: { 10: { dict: `/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace${space}`, data: 'teatea' } }
})
const state = (entries: string): Setup => ({ resources: `/ExtGState<</G<<${entries}>>>>` })

describe('what the inks of a page cannot exceed, by its colours alone', () => {
  const rows: readonly (readonly [name: string, content: string, setup: Setup, percent: number])[] = [
    ['nothing', '', {}, 0],
    ['one colour', '.4 .2 0 .1 k 0 0 9 9 re f', {}, 70],
    ['the most of each plate, wherever it lies', '1 0 0 .2 k 0 0 9 9 re f 0 .5 0 1 K 50 50 m 60 60 l S', {}, 250],
    ['white', '0 0 0 0 k 0 0 9 9 re f', {}, 0],
    ['gray is on the black plate', '.25 g 0 0 9 9 re f', {}, 75],
    ['a colour that is set and not used', '1 1 1 1 K 0 0 0 .5 k 0 0 9 9 re f', {}, 50],
    ['type that is filled', 'BT 1 1 1 1 K 0 0 0 1 k /F 9 Tf (tea) Tj ET', { resources: FONT }, 100],
    ['type that is drawn round', 'BT 1 1 1 0 K 0 0 0 1 k /F 9 Tf 1 Tr (tea) Tj ET', { resources: FONT }, 300],
    ['type that is not seen', 'BT 1 1 1 1 k /F 9 Tf 3 Tr (tea) Tj ET', { resources: FONT }, 0],
    [
      'a spot colour has a plate',
      '/S cs 1 scn 0 0 9 9 re f 1 0 0 0 k 9 9 9 9 re f',
      { resources: '/ColorSpace<</S[/Separation/Gold/DeviceCMYK<</FunctionType 2/Domain[0 1]/N 1/C1[0 0 1 0]>>]>>' },
      200
    ],
    ['half of a colour is no more than it', '/G gs 1 1 0 0 k 0 0 9 9 re f', state('/ca .5'), 200],
    ['gray pictures', '.6 0 0 0 k 0 0 9 9 re f q 9 0 0 9 0 0 cm /I Do Q', picture('/DeviceGray'), 160],
    ['pictures in colour', 'q 9 0 0 9 0 0 cm /I Do Q', picture('/DeviceCMYK'), Infinity],
    ['what multiplies', '/G gs .1 0 0 0 k 0 0 9 9 re f', state('/BM/Multiply'), Infinity],
    [
      'shadings',
      '/S sh',
      { resources: '/Shading<</S<</ShadingType 2/ColorSpace/DeviceCMYK/Coords[0 0 9 9]>>>>' },
      Infinity
    ]
  ]
  for (const [name, content, setup, percent] of rows) test(name, () => expect(most(content, setup)).toBe(percent))
})
