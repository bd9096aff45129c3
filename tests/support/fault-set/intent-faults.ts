import { type Fault, put, swap } from './fault.ts'
import { CATALOG, ICC, INTENT, PAGE } from './good-file.ts'

const PROFILE = `/DestOutputProfile ${ICC} 0 R`
const REGISTRY = '/RegistryName (http://www.color.org)'

export const INTENT_FAULTS: readonly Fault[] = [
  { rule: 'X-OI', profile: 'x4', what: 'none', plant: [swap(CATALOG, /\/OutputIntents \[.*?\]/, '')] },
  {
    rule: 'X-OI',
    profile: 'x1a',
    what: 'two',
    plant: [swap(CATALOG, '5 0 R]', '5 0 R 5 0 R]')],
    twin: [swap(CATALOG, '5 0 R]', '5 0 R 15 0 R]'), put(15, '<</Type /OutputIntent /S /GTS_PDFA1>>')]
  },
  { rule: 'X-OI', profile: 'x3', what: 'of-another-kind', plant: [swap(INTENT, '/GTS_PDFX', '/GTS_PDFA1')] },
  { rule: 'X-OI-ID', profile: 'x4', what: 'missing', plant: [swap(INTENT, /\/OutputConditionIdentifier \(.*?\)/, '')] },
  { rule: 'X-OI-ID', profile: 'x1a', what: 'empty', plant: [swap(INTENT, '(CGATS TR 002)', '()')] },
  {
    rule: 'X-OI-INFO',
    profile: 'x4',
    what: 'house-condition',
    plant: [swap(INTENT, '(CGATS TR 002)', '(House)'), swap(INTENT, '/Info (Coldset newsprint)', '')],
    twin: [swap(INTENT, '(CGATS TR 002)', '(House)')]
  },
  { rule: 'X-OI-INFO', profile: 'x1a', what: 'missing', plant: [swap(INTENT, '/Info (Coldset newsprint)', '')] },
  {
    rule: 'X-OI-PROF',
    profile: 'x1a',
    what: 'no-registry',
    plant: [swap(INTENT, PROFILE, ''), swap(INTENT, REGISTRY, '')],
    twin: [swap(INTENT, PROFILE, '')]
  },
  {
    rule: 'X-OI-PROF',
    profile: 'x3',
    what: 'not-registered',
    plant: [swap(INTENT, PROFILE, ''), swap(INTENT, '(CGATS TR 002)', '(House)')],
    twin: [swap(INTENT, '(CGATS TR 002)', '(House)')]
  },
  {
    rule: 'X-OI-PROF',
    profile: 'x3',
    what: 'colours-by-look',
    plant: [
      swap(INTENT, PROFILE, ''),
      swap(PAGE, '/Font <<', '/ColorSpace <</C1 [/Lab <</WhitePoint [0.9642 1 0.8249]>>]>> /Font <<')
    ],
    twin: [swap(PAGE, '/Font <<', '/ColorSpace <</C1 [/Lab <</WhitePoint [0.9642 1 0.8249]>>]>> /Font <<')]
  },
  { rule: 'X4-OI-PROF', profile: 'x4', what: 'missing', plant: [swap(INTENT, PROFILE, '')] },
  {
    rule: 'X4-OI-PROF',
    profile: 'news-ad',
    what: 'elsewhere',
    plant: [swap(INTENT, PROFILE, '/DestOutputProfileRef <<>>')]
  },
  { rule: 'X-OI-CLASS', profile: 'x4', what: 'of-a-screen', plant: [swap(ICC, 'prtr', 'mntr')] },
  { rule: 'X-OI-CLASS', profile: 'x1a', what: 'three-channels', plant: [swap(ICC, '/N 4', '/N 3')] },
  { rule: 'X-OI-CLASS', profile: 'x1a', what: 'rgb', plant: [swap(ICC, 'CMYK', 'RGB '), swap(ICC, '/N 4', '/N 3')] },
  { rule: 'X-OI-CLASS', profile: 'x4', what: 'lab', plant: [swap(ICC, 'CMYK', 'Lab '), swap(ICC, '/N 4', '/N 3')] },
  { rule: 'X-OI-CLASS', profile: 'x4', what: 'without-n', plant: [swap(ICC, '/N 4', '')] },
  {
    rule: 'X-OI-CLASS',
    profile: 'x4',
    what: 'version-5',
    plant: [swap(ICC, '\x02\x20\x00\x00prtr', '\x05\x00\x00\x00prtr')],
    twin: [swap(ICC, '\x02\x20\x00\x00prtr', '\x04\x20\x00\x00prtr')]
  },
  { rule: 'X-OI-CLASS', profile: 'x4', what: 'cut-short', plant: [swap(ICC, /.{4}$/s, '')] },
  { rule: 'X-OI-CLASS', profile: 'x4', what: 'no-profile', plant: [swap(ICC, 'acsp', 'text')] },
  {
    rule: 'X-OI-ICCV',
    profile: 'x1a',
    what: 'version-4',
    plant: [swap(ICC, '\x02\x20\x00\x00prtr', '\x04\x20\x00\x00prtr')]
  },
  {
    rule: 'GWG-R0035',
    profile: 'news-ad',
    what: 'grey',
    plant: [swap(ICC, 'CMYK', 'GRAY'), swap(ICC, '/N 4', '/N 1')],
    also: ['X3-COL']
  }
]
