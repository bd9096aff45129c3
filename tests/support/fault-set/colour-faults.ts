import { type Edit, type Fault, put, swap } from './fault.ts'
import { CONTENT, NEW, PAGE, STATE } from './good-file.ts'
import { form, paint, picture, resources, spot, square } from './painting.ts'

const profile = (space: string, parts: number, after = 0): Edit =>
  put(NEW + after, { dict: `/N ${parts}`, data: `\0\0\0\x80    \x02\0\0\0prtr${space}Lab ${'\0'.repeat(104)}` })

const ICC_BASED = `[/ICCBased ${NEW} 0 R]`
const LAB = '[/Lab <</WhitePoint [0.9642 1 0.8249]>>]'
const CAL_RGB = '[/CalRGB <</WhitePoint [0.9642 1 0.8249]>>]'

const state = (entries: string): Edit => swap(STATE, '/OP true', `${entries} /OP true`)

const inRgb: readonly Edit[] = [paint('1 0 0 rg 40 40 20 20 re f')]
const inCmyk: readonly Edit[] = [paint('0 1 1 0 k 40 40 20 20 re f')]
const twoSpots = (second: string): readonly Edit[] => [
  resources(`/ColorSpace <</S1 ${spot('Fire')} /S2 ${second}>>`),
  paint('/S1 cs 1 scn 40 40 20 20 re f /S2 cs 1 scn 70 40 20 20 re f')
]

export const COLOUR_FAULTS: readonly Fault[] = [
  { rule: 'X1A-COL', profile: 'x1a', what: 'rgb-shape', plant: inRgb, twin: inCmyk },
  { rule: 'X1A-COL', profile: 'x1a', what: 'rgb-stroke', plant: [paint('1 0 0 RG 40 40 20 20 re S')] },
  {
    rule: 'X1A-COL',
    profile: 'x1a',
    what: 'rgb-image',
    plant: picture(10, '/ColorSpace /DeviceRGB'),
    twin: picture(10, '/ColorSpace /DeviceGray')
  },
  {
    rule: 'X1A-COL',
    profile: 'x1a',
    what: 'spot-on-rgb',
    plant: square(spot('Fire', '/DeviceRGB', '1 0 0'), '1'),
    twin: square(spot('Fire'), '1')
  },
  { rule: 'X1A-COL', profile: 'x1a', what: 'lab', plant: square(LAB, '50 20 20') },
  { rule: 'X1A-COL', profile: 'x1a', what: 'icc', plant: square(ICC_BASED, '0 1 1 0', [profile('CMYK', 4)]) },
  {
    rule: 'X1A-COL',
    profile: 'x1a',
    what: 'rgb-in-a-form',
    plant: [...form(''), swap(NEW, '0.2 0 0 0 k', '1 0 0 rg')],
    twin: form('')
  },
  { rule: 'X3-COL', profile: 'x3', what: 'rgb-shape', plant: inRgb, twin: inCmyk },
  {
    rule: 'X3-COL',
    profile: 'x4',
    what: 'indexed-rgb',
    plant: square('[/Indexed /DeviceRGB 1 <ff000000ff00>]', '1'),
    twin: square('[/Indexed /DeviceCMYK 1 <00ff000000ff0000>]', '1')
  },
  {
    rule: 'X3-COL',
    profile: 'x4',
    what: 'rgb-without-default',
    plant: inRgb,
    twin: [...inRgb, resources(`/ColorSpace <</DefaultRGB ${CAL_RGB}>>`)]
  },
  {
    rule: 'X-SPOTEQ',
    profile: 'x4',
    what: 'other-tint',
    plant: twoSpots(spot('Fire', '/DeviceCMYK', '0 1 1 0')),
    twin: twoSpots(spot('Fire'))
  },
  {
    rule: 'X-SPOTEQ',
    profile: 'x4',
    what: 'other-alternate',
    plant: twoSpots(spot('Fire', '/DeviceGray', '0')),
    twin: twoSpots(spot('Water', '/DeviceGray', '0'))
  },
  { rule: 'GWG-R0005', profile: 'news-ad', what: 'nothing', plant: [put(CONTENT, { dict: '', data: ' ' })] },
  {
    rule: 'GWG-R0005',
    profile: 'news-ad',
    what: 'white-alone',
    plant: [put(CONTENT, { dict: '', data: '0 0 0 0 k 30 30 99 99 re f' })],
    twin: [put(CONTENT, { dict: '', data: '0 0 0 .1 k 30 30 99 99 re f' })]
  },
  {
    rule: 'GWG-R0020',
    profile: 'news-ad',
    what: 'one-spot',
    plant: square(spot('Fire'), '1'),
    twin: square(spot('Magenta'), '1')
  },
  {
    rule: 'GWG-R0024',
    profile: 'news-ad',
    what: 'all-on-the-page',
    plant: square(spot('All', '/DeviceCMYK', '1 1 1 1'), '0.5'),
    twin: [
      resources(`/ColorSpace <</S1 ${spot('All', '/DeviceCMYK', '1 1 1 1')}>>`),
      paint('/S1 cs 1 scn 12 16 2 2 re f')
    ]
  },
  {
    rule: 'GWG-R0027',
    profile: 'news-ad',
    what: 'icc-shape',
    plant: square(ICC_BASED, '0 1 1 0', [profile('CMYK', 4)]),
    twin: inCmyk
  },
  { rule: 'GWG-R0027', profile: 'news-ad', what: 'lab', plant: square(LAB, '50 20 20') },
  { rule: 'GWG-R0027', profile: 'news-ad', what: 'spot-on-lab', plant: square(spot('Black', LAB, '0 0 0'), '1') },
  {
    rule: 'GWG-R0028',
    profile: 'news-rgb',
    what: 'rgb-shape',
    plant: square(ICC_BASED, '0 1 1', [profile('RGB ', 3)]),
    twin: inCmyk
  },
  {
    rule: 'GWG-R0028',
    profile: 'news-rgb',
    what: 'picture-with-a-cmyk-profile',
    plant: [...picture(10, `/ColorSpace [/ICCBased ${NEW + 1} 0 R]`), profile('CMYK', 4, 1)],
    twin: [...picture(10, `/ColorSpace [/ICCBased ${NEW + 1} 0 R]`), profile('RGB ', 3, 1)]
  },
  {
    rule: 'GWG-R0028',
    profile: 'news-rgb',
    what: 'picture-without-a-profile',
    plant: picture(10, '/ColorSpace /DeviceRGB'),
    twin: picture(10, '/ColorSpace /DeviceCMYK'),
    also: ['X3-COL']
  },
  {
    rule: 'X-TRANSP',
    profile: 'x1a',
    what: 'half-alpha',
    plant: [state('/ca .5')],
    twin: [state('/ca 1 /CA 1 /BM /Normal /SMask /None')]
  },
  { rule: 'X-TRANSP', profile: 'x1a', what: 'stroke-alpha', plant: [state('/CA .5')] },
  { rule: 'X-TRANSP', profile: 'x3', what: 'multiply', plant: [state('/BM /Multiply')] },
  {
    rule: 'X-TRANSP',
    profile: 'x1a',
    what: 'one-of-several-modes',
    plant: [state('/BM [/Normal /Multiply]')],
    twin: [state('/BM [/Normal]')]
  },
  {
    rule: 'X-TRANSP',
    profile: 'x1a',
    what: 'group',
    plant: form('/Group <</S /Transparency>>'),
    twin: form('')
  },
  {
    rule: 'X-TRANSP',
    profile: 'x3',
    what: 'page-group',
    plant: [swap(PAGE, '/TrimBox', '/Group <</S /Transparency>> /TrimBox')]
  },
  {
    rule: 'X-TRANSP',
    profile: 'x1a',
    what: 'image-mask',
    plant: [
      ...picture(10, `/ColorSpace /DeviceGray /SMask ${NEW + 1} 0 R`),
      put(NEW + 1, {
        dict: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
        data: 'x'
      })
    ],
    twin: picture(10, '/ColorSpace /DeviceGray')
  },
  {
    rule: 'X4-GROUP',
    profile: 'x4',
    what: 'rgb-page-group',
    plant: [swap(PAGE, '/TrimBox', '/Group <</S /Transparency /CS /DeviceRGB>> /TrimBox')],
    twin: [swap(PAGE, '/TrimBox', '/Group <</S /Transparency /CS /DeviceCMYK>> /TrimBox')]
  },
  {
    rule: 'X4-GROUP',
    profile: 'x4',
    what: 'gray-form-group',
    plant: form('/Group <</S /Transparency /CS /DeviceGray>>'),
    twin: form('/Group <</S /Transparency>>')
  },
  {
    rule: 'GWG-R0030',
    profile: 'news-ad',
    what: 'icc-group',
    plant: [
      ...form(`/Group <</S /Transparency /CS [/ICCBased ${NEW + 1} 0 R]>>`),
      put(NEW + 1, { dict: '/N 4', data: 'x' })
    ],
    twin: form('/Group <</S /Transparency /CS /DeviceCMYK>>')
  },
  {
    rule: 'GWG-R0026',
    profile: 'news-ad',
    what: '260-percent',
    plant: [paint('0.6 0.6 0.6 0.8 k 30 30 60 60 re f')],
    twin: [paint('0.6 0.5 0.4 0.7 k 30 30 60 60 re f')],
    also: ['INK-POINT']
  },
  {
    rule: 'INK-POINT',
    profile: 'news-ad',
    what: 'a-dark-spot',
    plant: [paint('0.6 0.6 0.6 0.5 k 30 30 9 9 re f')],
    twin: [paint('0.6 0.6 0.5 0.5 k 30 30 9 9 re f')]
  }
]
