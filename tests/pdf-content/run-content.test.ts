import { describe, expect, test } from 'vitest'
import { objectText, paintContent, type Setup } from '../support/paint-content.ts'

/** What a content paints, a line for each object, and what is told of it. */
function paints(content: string, lines: readonly string[], setup: Setup = {}, told: readonly string[] = []): void {
  test(content.replaceAll('\n', ' ').slice(0, 100), () => {
    const { objects, faults } = paintContent(content, setup)
    expect(objects.map(objectText)).toEqual(lines)
    expect(faults.map(({ kind }) => kind)).toEqual(told)
  })
}

const LINE = '0 0 m 1 0 l S'
const STROKE = 'stroke 1 M 0 0 L 1 0 in'
const SQUARE = '0 0 1 1 re f'
const FILL = 'fill M 0 0 L 1 0 L 1 1 L 0 1 Z in'

describe('colours', () => {
  const spot = '[/Separation /Fire /DeviceCMYK <</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[0 1 1 0]>>]'
  const spaces = {
    resources: `/ColorSpace<</S ${spot}/P[/Pattern/DeviceCMYK]/I[/Indexed/DeviceRGB 1 <ff000000ff00>]>>`
  }
  paints(`1 0 0 rg ${SQUARE}`, [`${FILL} DeviceRGB 1 0 0`])
  paints(`.1 .2 .3 .4 K ${LINE}`, [`${STROKE} DeviceCMYK 0.1 0.2 0.3 0.4`])
  paints(`/DeviceCMYK cs ${SQUARE}`, [`${FILL} DeviceCMYK 0 0 0 1`])
  paints(`/S cs ${SQUARE}`, [`${FILL} Separation Fire 1`], spaces)
  paints(`/S CS .5 SCN ${LINE}`, [`${STROKE} Separation Fire 0.5`], spaces)
  paints(`/I cs 1 sc ${SQUARE}`, [`${FILL} Indexed 1`], spaces)
  paints(`/X cs ${SQUARE}`, [`${FILL} DeviceGray 0`], spaces, ['missing-resource'])
  paints(`/S cs 1 2 scn ${SQUARE}`, [`${FILL} Separation Fire 1`], spaces, ['bad-operands'])
  paints(`1 0 0 rg ${SQUARE}`, [`${FILL} CalRGB 1 0 0`], {
    resources: '/ColorSpace<</DefaultRGB[/CalRGB<</WhitePoint[1 1 1]>>]>>'
  })
})

describe('forms', () => {
  const form = (dict: string, data: string): Setup => ({
    resources: '/XObject<</F 10 0 R>>',
    objects: { 10: { dict: `/Type/XObject/Subtype/Form/BBox[0 0 5 5]${dict}`, data } }
  })
  const clip = 'clip M 0 0 L 5 0 L 5 5 L 0 5 Z'
  paints('/F Do', [`${FILL} DeviceGray 0 | ${clip} | F`], form('', SQUARE))
  paints(
    '2 0 0 2 0 0 cm /F Do',
    ['fill M 2 0 L 4 0 L 4 2 L 2 2 Z in DeviceGray 0 | clip M 2 0 L 12 0 L 12 10 L 2 10 Z | F'],
    form('/Matrix[1 0 0 1 1 0]', SQUARE)
  )
  paints(
    '1 g /F Do',
    ['open isolated DeviceCMYK', `${FILL} DeviceGray 1 | ${clip} | F`, 'close'],
    form('/Group<</S/Transparency/I true/CS/DeviceCMYK>>', SQUARE)
  )
  paints('/F Do', [], form('/Resources<</XObject<</F 10 0 R>>>>', '/F Do'), ['contains-itself'])
  paints(`/F Do ${SQUARE}`, [`${FILL} DeviceGray 0`], form('', 'q 1 0 0 rg'), ['unbalanced'])
  paints('/G gs /F Do', [`open | ca 0.5`, `${FILL} DeviceGray 0 | ${clip} | F`, 'close'], {
    ...form('/Group<</S/Transparency>>', SQUARE),
    resources: '/XObject<</F 10 0 R>>/ExtGState<</G<</ca .5>>>>'
  })
})

describe('soft masks', () => {
  const mask: Setup = {
    resources: '/ExtGState<</M<</SMask<</S/Luminosity/G 10 0 R>>>>/N<</SMask/None>>>>',
    objects: {
      10: { dict: '/Subtype/Form/BBox[0 0 5 5]/Group<</S/Transparency/CS/DeviceGray>>', data: `1 g ${SQUARE}` }
    }
  }
  paints(
    `/M gs ${SQUARE} /N gs ${SQUARE}`,
    [`${FILL} DeviceGray 0 | mask luminosity of 1`, `${FILL} DeviceGray 0`],
    mask
  )
})

describe('tiling patterns', () => {
  const pattern = (dict: string, data: string): Setup => ({
    resources: '/Pattern<</T 10 0 R>>/ColorSpace<</P[/Pattern/DeviceCMYK]>>',
    objects: { 10: { dict: `/PatternType 1/TilingType 1/BBox[0 0 4 4]/XStep 5/YStep 5${dict}`, data } }
  })
  const cell = (x: number): string => `M ${x} 0 L ${x + 1} 0 L ${x + 1} 1 L ${x} 1 Z`
  const clips = (x: number): string => `clip M 0 0 L 9 0 L 9 4 L 0 4 Z & M ${x} 0 L ${x + 4} 0 L ${x + 4} 4 L ${x} 4 Z`
  const shape = 'fill M 0 0 L 9 0 L 9 4 L 0 4 Z in Pattern'
  paints(
    '/Pattern cs /T scn 0 0 9 4 re f',
    [
      shape,
      `fill ${cell(0)} in DeviceRGB 1 0 0 | ${clips(0)} | Pattern`,
      `fill ${cell(5)} in DeviceRGB 1 0 0 | ${clips(5)} | Pattern`
    ],
    pattern('/PaintType 1', `1 0 0 rg ${SQUARE}`)
  )
  paints(
    '/P cs 0 1 0 0 /T scn 0 0 4 4 re f',
    [
      'fill M 0 0 L 4 0 L 4 4 L 0 4 Z in Pattern 0 1 0 0',
      `fill ${cell(0)} in DeviceCMYK 0 1 0 0 | clip M 0 0 L 4 0 L 4 4 L 0 4 Z & M 0 0 L 4 0 L 4 4 L 0 4 Z | Pattern`
    ],
    pattern('/PaintType 2', `1 0 0 rg ${SQUARE}`)
  )
  paints('/Pattern cs /T scn 0 0 9 4 re f', [shape], pattern('/PaintType 1/XStep 0', SQUARE), ['damaged'])
  test('of more cells than there can be', () => {
    const { objects, faults } = paintContent(
      '/Pattern cs /T scn 0 0 99 99 re f',
      pattern('/PaintType 1/XStep .01/YStep .01', SQUARE)
    )
    expect(objects.length).toBeLessThan(50_000)
    expect(faults.map(({ kind }) => kind)).toContain('past-limit')
  })
})

describe('shadings', () => {
  const shading =
    '<</ShadingType 2/ColorSpace/DeviceCMYK/Coords[0 0 1 0]/Function<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[0 1 1 0]>>>>'
  const setup = {
    resources: `/Shading<</S ${shading}>>/Pattern<</T<</PatternType 2/Matrix[2 0 0 2 0 0]/Shading ${shading}>>>>`
  }
  paints('3 0 0 3 0 0 cm /S sh', ['shading sh DeviceCMYK at 3 0 0 3 0 0'], setup)
  paints(
    `3 0 0 3 0 0 cm /Pattern CS /T SCN ${LINE}`,
    ['stroke 3 M 0 0 L 3 0 in Pattern', 'shading pattern DeviceCMYK at 2 0 0 2 0 0 | clip M 0 0 L 3 0 stroked'],
    setup
  )
})

describe('images', () => {
  const image = (dict: string): Setup => ({
    resources: '/XObject<</I 10 0 R>>',
    objects: {
      10: { dict: `/Subtype/Image/Width 2/Height 3/BitsPerComponent 8${dict}`, data: 'abcdef' },
      11: { dict: '/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray', data: 'a' }
    }
  })
  paints('5 0 0 6 7 8 cm /I Do', ['image 2x3 8 DeviceGray at 5 0 0 6 7 8'], image('/ColorSpace/DeviceGray'))
  paints(
    '/I Do',
    ['image 2x3 8 DeviceGray soft mask at 1 0 0 1 0 0'],
    image('/ColorSpace/DeviceGray/SMask 11 0 R/Mask[0 1]')
  )
  paints('/I Do', ['image 2x3 8 DeviceGray key mask at 1 0 0 1 0 0'], image('/ColorSpace/DeviceGray/Mask[0 1]'))
  paints('.5 g /I Do', ['image 2x3 stencil in DeviceGray 0.5 at 1 0 0 1 0 0'], image('/ImageMask true'))
  paints(
    '/I Do',
    ['image 2x3 8 DeviceGray at 1 0 0 1 0 0 | Saturation'],
    image('/ColorSpace/DeviceGray/Intent/Saturation')
  )
  paints('BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI', ['image 1x1 8 DeviceRGB at 1 0 0 1 0 0'])
  paints('/I Do', ['image 2x3 8 undefined at 1 0 0 1 0 0'], image(''), ['damaged'])
})

describe('optional content and marks', () => {
  const layers = (membership: string): Setup => ({
    catalog: '/OCProperties<</OCGs[10 0 R 11 0 R]/D<</OFF[10 0 R]>>>>',
    resources: `/Properties<</A 10 0 R/B 11 0 R/C ${membership}>>`,
    objects: { 10: '<</Type/OCG/Name(A)>>', 11: '<</Type/OCG/Name(B)>>' }
  })
  const both = '<</Type/OCMD/OCGs[10 0 R 11 0 R]'
  paints(
    `/OC /A BDC ${SQUARE} EMC ${SQUARE}`,
    [`${FILL} DeviceGray 0 | hidden`, `${FILL} DeviceGray 0`],
    layers('null')
  )
  paints(`/OC /B BDC ${SQUARE} EMC`, [`${FILL} DeviceGray 0`], layers('null'))
  paints(`/OC /C BDC ${SQUARE} EMC`, [`${FILL} DeviceGray 0`], layers(`${both}>>`))
  paints(`/OC /C BDC ${SQUARE} EMC `, [`${FILL} DeviceGray 0 | hidden`], layers(`${both}/P/AllOn>>`))
  paints(`/OC /C BDC ${SQUARE} EMC  `, [`${FILL} DeviceGray 0`], layers(`${both}/VE[/Not[/And 10 0 R 11 0 R]]>>`))
  paints(`/Artifact BMC ${SQUARE} EMC`, [`${FILL} DeviceGray 0 | artifact`])
  paints(`EMC ${SQUARE}`, [`${FILL} DeviceGray 0`], {}, ['unbalanced'])
})

describe('annotations', () => {
  const annotation = (flags: number): Setup => ({
    page: `/Annots[<</Subtype/Stamp/Rect[10 10 30 20]/F ${flags}/AP<</N 10 0 R>>>>]`,
    objects: { 10: { dict: '/Subtype/Form/BBox[0 0 2 1]', data: SQUARE } }
  })
  const shown =
    'fill M 10 10 L 20 10 L 20 20 L 10 20 Z in DeviceGray 0 | clip M 10 10 L 30 10 L 30 20 L 10 20 Z | Stamp'
  paints('', [shown], annotation(4))
  paints(' ', [`${shown} | hidden`], annotation(0))
  paints('  ', [], annotation(2))
})

describe('what is wrong is told and passed', () => {
  paints(`Q ${SQUARE}`, [`${FILL} DeviceGray 0`], {}, ['unbalanced'])
  paints(`1 2 zz ${SQUARE}`, [`${FILL} DeviceGray 0`], {}, ['unknown-operator'])
  paints(`1 2 3 m (a) w ${SQUARE}`, [`${FILL} DeviceGray 0`], {}, ['bad-operands', 'bad-operands'])
  paints(`/N Do /N gs ${SQUARE}`, [`${FILL} DeviceGray 0`], {}, ['missing-resource', 'missing-resource'])
  paints(
    `${'q '.repeat(2000)} ${SQUARE} ${'Q '.repeat(1000)}`,
    [`${FILL} DeviceGray 0`],
    {},
    ['deep-nesting', ...Array(1000).fill('past-limit')].slice(0, 1000)
  )
})
