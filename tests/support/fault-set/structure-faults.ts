import { type Fault, put, swap, swapBytes, swapTrailer, version } from './fault.ts'
import { CATALOG, CONTENT } from './good-file.ts'

export const STRUCTURE_FAULTS: readonly Fault[] = [
  { rule: 'STR-01', profile: 'x4', what: 'cut-short', plant: [swapBytes(/startxref\n.*$/s, '')] },
  { rule: 'STR-01', profile: 'x4', what: 'table-astray', plant: [swapBytes(/startxref\n\d+/, 'startxref\n12')] },
  { rule: 'STR-01', profile: 'x1a', what: 'wrong-length', plant: [swapBytes(/Length 1\d\d>>/, 'Length 99>> ')] },
  {
    rule: 'STR-01',
    profile: 'x4',
    what: 'damaged-stream',
    plant: [put(CONTENT, { dict: '/Filter /FlateDecode', data: 'this was never deflated' })]
  },
  { rule: 'X-ID', profile: 'x4', what: 'no-id', plant: [swapTrailer(/\/ID.*/, '')] },
  { rule: 'X-ID', profile: 'x1a', what: 'half-an-id', plant: [swapTrailer(' <0123456789abcdef>]', ']')] },
  { rule: 'X-PDFVER', profile: 'x1a', what: 'pdf-1.6', plant: [version('1.6')] },
  { rule: 'X-PDFVER', profile: 'x4', what: 'pdf-2.0', plant: [version('2.0')] },
  {
    rule: 'X-PDFVER',
    profile: 'x3',
    what: 'raised-by-catalog',
    plant: [swap(CATALOG, '/Pages', '/Version /1.5 /Pages')]
  },
  {
    rule: 'X-PDFVER',
    profile: 'x1a',
    what: 'layers',
    plant: [swap(CATALOG, '/Pages', '/OCProperties <</OCGs [] /D <</Name (All)>>>> /Pages')]
  }
]
