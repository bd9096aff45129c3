import { type Fault, put, swap } from './fault.ts'
import { CID_FONT, CONTENT, DESCRIPTOR, FONT, FONT_FILE } from './good-file.ts'
import { line, paint, picture, resources, spot, type } from './painting.ts'

const BLACK = '0 0 0 1 k 0 0 0 1 K'
const OVER = '/G1 gs'

/** A font of bytes beside the good one. */
const SIMPLE = '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>'

export const TYPE_FAULTS: readonly Fault[] = [
  { rule: 'X-FONT', profile: 'x4', what: 'not-embedded', plant: [swap(DESCRIPTOR, `/FontFile2 ${FONT_FILE} 0 R`, '')] },
  {
    rule: 'X-FONT',
    profile: 'x1a',
    what: 'standard-14',
    plant: [swap(CONTENT, 'q /G1', 'BT /F2 20 Tf 40 40 Td (a) Tj ET q /G1'), swap(3, '/F1', `/F2 ${SIMPLE} /F1`)]
  },
  { rule: 'X-FONT', profile: 'x3', what: 'damaged-program', plant: [put(FONT_FILE, { dict: '', data: 'no font' })] },
  { rule: 'X-FONTW', profile: 'x4', what: 'wide', plant: [swap(CID_FONT, '[500 250 600', '[500 250 640')] },
  {
    rule: 'X-FONTW',
    profile: 'x1a',
    what: 'two-thousandths',
    plant: [swap(CID_FONT, '[500 250 600', '[500 250 602')],
    twin: [swap(CID_FONT, '[500 250 600', '[500 250 600.9')]
  },
  {
    rule: 'X-NOTDEF',
    profile: 'x4',
    what: 'shown',
    plant: [swap(CONTENT, '<000200030002>', '<000200000002>')],
    twin: [swap(CONTENT, '<000200030002>', '<000200010002>')]
  },
  {
    rule: 'X-NOTDEF',
    profile: 'x1a',
    what: 'past-the-last',
    plant: [swap(CONTENT, '<000200030002>', '<000200990002>')],
    also: ['X-FONTW']
  },
  {
    rule: 'GWG-R0014',
    profile: 'news-ad',
    what: 'courier',
    plant: [swap(FONT, '/ABCDEF+Toy-Regular', '/Courier')],
    twin: [swap(FONT, '/ABCDEF+Toy-Regular', '/ABCDEF+Courier')]
  },
  {
    rule: 'GWG-R0007',
    profile: 'news-ad',
    what: 'white-type-overprints',
    plant: [paint(`${OVER} 0 0 0 0 k ${type(20)}`)],
    twin: [paint(`0 0 0 0 k ${type(20)}`)]
  },
  {
    rule: 'GWG-R0008',
    profile: 'news-ad',
    what: 'white-shape-overprints',
    plant: [paint(`${OVER} 0 0 0 0 k 40 40 9 9 re f`)],
    twin: [paint(`${OVER} 0 0 0 0 k 40 120 9 9 re f`)]
  },
  {
    rule: 'GWG-R0009',
    profile: 'news-ad',
    what: 'black-type-knocks-out',
    plant: [paint(`${BLACK} ${type(11.9)}`)],
    twin: [paint(`${BLACK} ${type(11.9, 'off')}`)]
  },
  {
    rule: 'GWG-R0009',
    profile: 'news-ad',
    what: 'opm-0',
    plant: [paint(`/G2 gs ${BLACK} ${type(9)}`), swap(3, '/G1', '/G2 <</OP true /OPM 0>> /G1')],
    twin: [paint(`${OVER} ${BLACK} ${type(9)}`)]
  },
  {
    rule: 'GWG-R0010',
    profile: 'news-ad',
    what: 'black-line-knocks-out',
    plant: [paint(`${BLACK} ${line(1.9)}`)],
    twin: [paint(`${BLACK} ${line(2)}`)]
  },
  {
    rule: 'GWG-R0010',
    profile: 'news-ad',
    what: 'thin-rectangle',
    plant: [paint(`${BLACK} 30 30 60 1 re f`)],
    twin: [paint(`${OVER} ${BLACK} 30 30 60 1 re f`)]
  },
  {
    rule: 'GWG-R0011',
    profile: 'news-ad',
    what: 'gray-type',
    plant: [paint(`0 g ${type(9)}`)],
    twin: [paint(`0 g ${type(12)}`)]
  },
  {
    rule: 'GWG-R0012',
    profile: 'news-ad',
    what: 'gray-line',
    plant: [paint(`0 G ${line(1)}`)],
    twin: [paint(`0 G ${line(3)}`)]
  },
  {
    rule: 'GWG-R0013',
    profile: 'news-ad',
    what: 'gray-overprints',
    plant: [paint(`${OVER} 0.5 g 40 40 9 9 re f`)],
    twin: [paint('0.5 g 40 40 9 9 re f')]
  },
  {
    rule: 'GWG-R0015',
    profile: 'news-ad',
    what: 'rich-black',
    plant: [paint(`0.5 0.5 0.4 0.9 k ${type(20, 'off')}`)],
    twin: [paint(`0.5 0.5 0.2 0.9 k ${type(20, 'off')}`)],
    also: ['INK-POINT']
  },
  {
    rule: 'GWG-R0016',
    profile: 'news-ad',
    what: 'small-white-type',
    plant: [paint(`0 0 0 0 k ${type(9.9)}`)],
    twin: [paint(`0 0 0 0 k ${type(10)}`)]
  },
  {
    rule: 'GWG-R0017',
    profile: 'news-ad',
    what: 'small-red-type',
    plant: [paint(`0 1 1 0 k ${type(9, 'off')}`)],
    twin: [paint(`0 1 0 0 k ${type(9, 'off')}`)]
  },
  {
    rule: 'GWG-R0018',
    profile: 'news-ad',
    what: 'thin-white-line',
    plant: [paint(`0 0 0 0 K ${line(0.2)}`)],
    twin: [paint(`0 0 0 0 K ${line(0.25)}`)]
  },
  {
    rule: 'GWG-R0019',
    profile: 'news-ad',
    what: 'thin-red-line',
    plant: [paint(`0 1 1 0 K ${line(0.2)}`)],
    twin: [paint(`0 1 0 0 K ${line(0.2)}`)]
  },
  {
    rule: 'GWG-R0019',
    profile: 'news-ad',
    what: 'squeezed-red-line',
    plant: [paint('0 1 1 0 K 4 0 0 0.1 0 0 cm 1 w 8 300 m 20 300 l S')],
    twin: [paint('0 1 1 0 K 4 0 0 0.1 0 0 cm 1 w 10 300 m 10 400 l S')]
  },
  {
    rule: 'GWG-R0019',
    profile: 'news-ad',
    what: 'register-colour-line',
    plant: [
      resources(`/ColorSpace <</S1 ${spot('All', '/DeviceCMYK', '1 1 1 1')}>>`),
      paint(`/S1 CS 1 SCN 0.1 w 12 16 m 12 18 l S`)
    ],
    twin: [
      resources(`/ColorSpace <</S1 ${spot('All', '/DeviceCMYK', '1 1 1 1')}>>`),
      paint(`/S1 CS 1 SCN 0.3 w 12 16 m 12 18 l S`)
    ]
  }
]

/** 30 points are 0.4167 inch: 42 samples are 100.8 to the inch, 41 are 98.4, and 63 are 151.2. */
export const PICTURE_FAULTS: readonly Fault[] = [
  {
    rule: 'GWG-R0031',
    profile: 'news-ad',
    what: '98-ppi',
    plant: picture(41, '/ColorSpace /DeviceGray'),
    twin: picture(63, '/ColorSpace /DeviceGray')
  },
  {
    rule: 'GWG-R0031',
    profile: 'news-ad',
    what: '148-ppi',
    plant: picture(61, '/ColorSpace /DeviceGray'),
    twin: picture(16, '/ColorSpace /DeviceGray')
  },
  {
    rule: 'GWG-R0032',
    profile: 'news-ad',
    what: 'coarse-stencil',
    plant: picture(220, '/ImageMask true', 1),
    twin: picture(340, '/ImageMask true', 1)
  },
  {
    rule: 'GWG-R0032',
    profile: 'news-ad',
    what: 'coarse-line-art',
    plant: picture(300, '/ColorSpace /DeviceGray', 1),
    twin: picture(340, '/ColorSpace /DeviceGray', 1)
  },
  {
    rule: 'GWG-R0033',
    profile: 'news-ad',
    what: 'page-of-pixels',
    plant: [put(CONTENT, { dict: '', data: 'q /G1 gs Q' }), ...picture(180, '/ColorSpace /DeviceGray')],
    twin: [put(CONTENT, { dict: '', data: 'q /G1 gs Q' }), ...picture(190, '/ColorSpace /DeviceGray')]
  }
]

export const CONTENT_FAULTS: readonly Fault[] = [
  { rule: 'X-BXEX', profile: 'x1a', what: 'unknown', plant: [paint('1 2 zz')], twin: [paint('1 w')] },
  { rule: 'X-BXEX', profile: 'x4', what: 'within-bx-ex', plant: [paint('BX 1 2 zz EX')], twin: [paint('BX EX')] },
  {
    rule: 'X-RI',
    profile: 'x4',
    what: 'ri',
    plant: [paint('/Pretty ri 40 40 9 9 re f')],
    twin: [paint('/Perceptual ri 40 40 9 9 re f')]
  },
  { rule: 'STR-02', profile: 'x4', what: 'missing-resource', plant: [paint('/X9 Do')], twin: [paint('')] },
  { rule: 'STR-02', profile: 'x1a', what: 'q-without-q', plant: [paint('q')], twin: [paint('q Q')] },
  { rule: 'STR-02', profile: 'x3', what: 'too-few-operands', plant: [paint('1 2 3 k')], twin: [paint('0 0 0 1 k')] },
  {
    rule: 'STR-02',
    profile: 'x4',
    what: 'nested-29-deep',
    plant: [paint(`${'q '.repeat(29)} ${'Q '.repeat(29)}`)],
    twin: [paint(`${'q '.repeat(27)} ${'Q '.repeat(27)}`)]
  }
]
