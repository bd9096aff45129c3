import { describe, expect, test } from 'vitest'
import { paintPage } from '../../src/pdf/content/paint-page.ts'
import { Effort } from '../../src/pdf/effort.ts'
import { exposePage } from '../../src/plates/expose-page.ts'
import { openContent, type Setup } from '../support/paint-content.ts'

const GIVEN_UP = 'what comes after as much work as may be spent on a page'

/** What is left out of the plates of a page of 100 pixels square on which no more than so many microseconds are spent. */
function leftOut(content: string, setup: Setup, microseconds: number): readonly string[] {
  const { pdf, page } = openContent(content, setup)
  const painting = paintPage(pdf, page)
  const purse = new Effort(1000 * microseconds)
  const job = { pdf, painting, box: [0, 0, 100, 100], rotate: 0, dpi: 72, pictures: new Map(), purse } as const
  return exposePage(job).faults.map(({ what }) => what)
}

const form = (group: string, data: string): { dict: string; data: string } => ({
  dict: `/Type/XObject/Subtype/Form/BBox[0 0 100 100]${group}`,
  data
})
const GROUP = '/Group<</S/Transparency/CS/DeviceCMYK>>'
const TINT = '.1 0 0 0 k 0 0 100 100 re f'
const picture = (dict: string): Setup => ({
  resources: '/XObject<</I 10 0 R>>',
  objects: { 10: { dict: `/Subtype/Image/Width 400/Height 400/BitsPerComponent 8${dict}`, data: 'tea'.repeat(2e5) } }
})
const shading = (entries: string): Setup => ({ resources: `/Shading<</S<<${entries}/ColorSpace/DeviceCMYK>>>>` })
const RAMP = '/Function<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[1 1 1 1]>>'
const MESH =
  '/ShadingType 4/ColorSpace/DeviceCMYK/BitsPerCoordinate 8/BitsPerComponent 8/BitsPerFlag 8/Decode[0 100 0 100 0 1 0 1 0 1 0 1]'

describe('work on a page is counted, and has an end', () => {
  const rows: readonly (readonly [name: string, content: string, setup: Setup])[] = [
    ['fills', `${TINT} `.repeat(30), {}],
    ['shapes', '0 0 m 100 1 l 99 100 l f '.repeat(30), {}],
    ['small objects', '1 1 2 2 re f '.repeat(150), {}],
    ['edges', `0 0 m ${'1 100 l 99 1 l '.repeat(200)} f`, {}],
    [
      'groups',
      '/G gs /F Do /F Do /F Do',
      { resources: '/ExtGState<</G<</ca .5>>>>/XObject<</F 10 0 R>>', objects: { 10: form(GROUP, TINT) } }
    ],
    [
      'groups without anything in them',
      '/G gs /F Do /F Do /F Do /F Do /F Do /F Do',
      { resources: '/ExtGState<</G<</ca .5>>>>/XObject<</F 10 0 R>>', objects: { 10: form(GROUP, '') } }
    ],
    ['what shines through', `/G gs ${TINT.repeat(3)}`, { resources: '/ExtGState<</G<</ca .5>>>>' }],
    ['blend modes', `/G gs ${TINT}`, { resources: '/ExtGState<</G<</BM/Multiply>>>>' }],
    [
      'soft masks',
      [1, 2, 3, 4, 5].map(i => `/G${i} gs ${TINT}`).join(' '),
      {
        resources: `/ExtGState<<${[1, 2, 3, 4, 5].map(i => `/G${i}<</SMask<</S/Alpha/G 10 0 R>>>>`).join('')}>>`,
        objects: { 10: form(GROUP, '') }
      }
    ],
    ['shadings', '/S sh '.repeat(2), shading(`/ShadingType 2/Coords[0 0 100 100]/Extend[true true]${RAMP}`)],
    [
      'meshes',
      '/S sh',
      {
        resources: '/Shading<</S 10 0 R>>',
        objects: { 10: { dict: MESH, data: '\0\0\0teas\0\xff\0teas\0\0\xffteas'.repeat(9) } }
      }
    ],
    ['pictures', 'q 100 0 0 100 0 0 cm /I Do Q', picture('/ColorSpace/DeviceCMYK')],
    ['turned pictures', 'q 70 70 -70 70 0 0 cm /I Do Q', picture('/ColorSpace/DeviceCMYK')],
    ['colours', 'q 9 0 0 9 0 0 cm /I Do Q', picture('/ColorSpace/DeviceRGB')]
  ]
  for (const [name, content, setup] of rows) {
    test(name, () => {
      expect(leftOut(content, setup, 700)).toContain(GIVEN_UP)
      expect(leftOut(content, setup, 1e9)).not.toContain(GIVEN_UP)
    })
  }
})

test('a shape of more corners than there is room for takes all that may be spent', () => {
  const coils = '0 0 m '.concat('100 100 -9 90 9 9 c 10 100 99 90 0 0 c '.repeat(300))
  expect(leftOut(`60 w 1 j ${coils} s`, {}, 1e9)).toEqual([])
  expect(leftOut(`60 w 1 j ${coils.repeat(30)} s`, {}, 1e9)).toEqual([GIVEN_UP])
})
