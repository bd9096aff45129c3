import { type Edit, type Fault, put, swap } from './fault.ts'
import { CATALOG, CONTENT, NEW, PAGE, STATE } from './good-file.ts'

/** Paints an object under the text, that it be in use. */
const painted = (dict: string, data: string): readonly Edit[] => [
  swap(PAGE, '/Font <<', `/XObject <</X1 ${NEW} 0 R>> /Font <<`),
  swap(CONTENT, 'q /G1', 'q 30 0 0 30 40 30 cm /X1 Do Q q /G1'),
  put(NEW, { dict, data })
]

const IMAGE = '/Type /XObject /Subtype /Image /Width 2 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8'
const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 1 1]'

/** Two grey samples, packed by LZW: clear, 128, 64, end, in codes of nine bits. */
const LZW_DATA = '\x80\x20\x08\x10\x10'
const inline = (filter: string, data: string): Edit =>
  swap(CONTENT, 'q /G1', `q 30 0 0 30 40 30 cm BI /W 2 /H 1 /CS /G /BPC 8${filter} ID ${data} EI Q q /G1`)

export const RESOURCE_FAULTS: readonly Fault[] = [
  {
    rule: 'X-FILTER',
    profile: 'x4',
    what: 'lzw',
    plant: painted(`${IMAGE} /Filter /LZWDecode`, LZW_DATA),
    twin: painted(`${IMAGE} /Filter /ASCIIHexDecode`, '80 40>')
  },
  {
    rule: 'X-FILTER',
    profile: 'x1a',
    what: 'lzw-in-a-chain',
    plant: painted(
      `${IMAGE} /Filter [/ASCIIHexDecode /LZWDecode]`,
      `${Buffer.from(LZW_DATA, 'latin1').toString('hex')}>`
    )
  },
  {
    rule: 'X-FILTER',
    profile: 'x4',
    what: 'lzw-inline',
    plant: [inline(' /F /LZW', LZW_DATA)],
    twin: [inline(' /F /AHx', '8040>')]
  },
  {
    rule: 'X-FILTER',
    profile: 'x4',
    what: 'crypt',
    plant: painted(`${IMAGE} /Filter /Crypt`, 'ab'),
    twin: painted(IMAGE, 'ab')
  },
  {
    rule: 'X-EXT',
    profile: 'x4',
    what: 'external-stream',
    plant: painted(`${IMAGE} /F (picture.raw)`, ''),
    twin: painted(IMAGE, 'ab')
  },
  {
    rule: 'X-EXT',
    profile: 'x1a',
    what: 'reference-form',
    plant: painted(`${FORM} /Ref <</F (other.pdf) /Page 0>>`, '0 0 0 .2 k 0 0 1 1 re f'),
    twin: painted(FORM, '0 0 0 .2 k 0 0 1 1 re f')
  },
  {
    rule: 'X-EXT',
    profile: 'x3',
    what: 'opi',
    plant: painted(`${IMAGE} /OPI <</2.0 <</Type /OPI /Version 2.0 /F (picture.tif)>>>>`, 'ab'),
    twin: painted(IMAGE, 'ab')
  },
  {
    rule: 'X-EMB',
    profile: 'x1a',
    what: 'attachment',
    plant: [
      swap(CATALOG, '/Pages', '/Names <</EmbeddedFiles <</Names [(a) 15 0 R]>>>> /Pages'),
      put(NEW, '<</Type /Filespec /F (a.txt) /EF <</F 16 0 R>>>>'),
      put(NEW + 1, { dict: '/Type /EmbeddedFile', data: 'text' })
    ],
    twin: [swap(CATALOG, '/Pages', '/Names <</Dests <</Names []>>>> /Pages')]
  },
  {
    rule: 'X-PS',
    profile: 'x1a',
    what: 'object',
    plant: painted('/Type /XObject /Subtype /PS', 'showpage'),
    twin: painted(FORM, '')
  },
  {
    rule: 'X-PS',
    profile: 'x4',
    what: 'form',
    plant: painted(`${FORM} /Subtype2 /PS /PS 16 0 R`, '').concat(put(NEW + 1, { dict: '', data: 'showpage' })),
    twin: painted(FORM, '')
  },
  {
    rule: 'X-PS',
    profile: 'x4',
    what: 'operator',
    plant: [swap(CONTENT, 'q /G1', '(showpage) PS q /G1')],
    twin: [swap(CONTENT, 'q /G1', '/PS MP q /G1')]
  },
  {
    rule: 'X-ALT',
    profile: 'x4',
    what: 'printed-instead',
    plant: [
      ...painted(`${IMAGE} /Alternates [<</Image 16 0 R /DefaultForPrinting true>>]`, 'ab'),
      put(NEW + 1, { dict: IMAGE, data: 'ab' })
    ],
    twin: painted(IMAGE, 'ab')
  },
  {
    rule: 'X-ALT',
    profile: 'x1a',
    what: 'beside-it',
    plant: [...painted(`${IMAGE} /Alternates [<</Image 16 0 R>>]`, 'ab'), put(NEW + 1, { dict: IMAGE, data: 'ab' })],
    twin: painted(IMAGE, 'ab')
  },
  { rule: 'X-TR', profile: 'x4', what: 'transfer', plant: [swap(STATE, '/OP', '/TR /Identity /OP')] },
  {
    rule: 'X-TR',
    profile: 'x1a',
    what: 'transfer-2',
    plant: [swap(STATE, '/OP', '/TR2 /Identity /OP')],
    twin: [swap(STATE, '/OP', '/TR2 /Default /OP')]
  },
  { rule: 'X-TR', profile: 'x4', what: 'halftone-phase', plant: [swap(STATE, '/OP', '/HTP [0 0] /OP')] },
  {
    rule: 'X-TR',
    profile: 'x4',
    what: 'halftone-type',
    plant: [
      swap(STATE, '/OP', `/HT ${NEW} 0 R /OP`),
      put(NEW, { dict: '/Type /Halftone /HalftoneType 6 /Width 1 /Height 1', data: 'a' })
    ],
    twin: [
      swap(STATE, '/OP', `/HT ${NEW} 0 R /OP`),
      put(NEW, '<</Type /Halftone /HalftoneType 1 /Frequency 100 /Angle 45 /SpotFunction /Round>>')
    ]
  },
  {
    rule: 'X-TR',
    profile: 'x1a',
    what: 'halftone-name',
    plant: [
      swap(
        STATE,
        '/OP',
        '/HT <</Type /Halftone /HalftoneType 1 /HalftoneName (House) /Frequency 100 /Angle 45 /SpotFunction /Round>> /OP'
      )
    ],
    twin: [
      swap(STATE, '/OP', '/HT <</Type /Halftone /HalftoneType 1 /Frequency 100 /Angle 45 /SpotFunction /Round>> /OP')
    ]
  }
]
