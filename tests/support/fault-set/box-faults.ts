import { type Fault, put, swap } from './fault.ts'
import { PAGE, TREE } from './good-file.ts'

const TRIM = '/TrimBox [20 23.25 190 136.75]'

export const BOX_FAULTS: readonly Fault[] = [
  { rule: 'X-BOX-TRIM', profile: 'x4', what: 'no-trim', plant: [swap(PAGE, TRIM, '')] },
  {
    rule: 'X-BOX-TRIM',
    profile: 'x1a',
    what: 'inherited',
    plant: [swap(PAGE, TRIM, ''), swap(TREE, '/Count', `${TRIM} /Count`)],
    twin: [swap(PAGE, TRIM, TRIM.replace('Trim', 'Art'))]
  },
  {
    rule: 'X-BOX-TRIM',
    profile: 'x4',
    what: 'no-media',
    plant: [swap(PAGE, '/MediaBox [0 0 210 160]', '')],
    twin: [swap(PAGE, '/MediaBox [0 0 210 160]', ''), swap(TREE, '/Count', '/MediaBox [0 0 210 160] /Count')]
  },
  {
    rule: 'X-BOX-TRIM',
    profile: 'x3',
    what: 'no-rectangle',
    plant: [swap(PAGE, TRIM, '/TrimBox [20 23.25 190]')],
    twin: [swap(PAGE, TRIM, '/TrimBox [190 136.75 20 23.25]')]
  },
  { rule: 'X-BOX-TRIM', profile: 'x4', what: 'empty', plant: [swap(PAGE, TRIM, '/TrimBox [20 23.25 20 136.75]')] },
  {
    rule: 'X-BOX-XOR',
    profile: 'x4',
    what: 'both',
    plant: [swap(PAGE, TRIM, `${TRIM} ${TRIM.replace('Trim', 'Art')}`)]
  },
  {
    rule: 'X-BOX-IN',
    profile: 'x4',
    what: 'trim-beyond-bleed',
    plant: [swap(PAGE, TRIM, '/TrimBox [11.4999 23.25 190 136.75]')],
    twin: [swap(PAGE, TRIM, '/TrimBox [11.5 23.25 190 136.75]')]
  },
  {
    rule: 'X-BOX-IN',
    profile: 'x1a',
    what: 'bleed-beyond-media',
    plant: [swap(PAGE, '145.25]', '161]')]
  },
  {
    rule: 'X-BOX-IN',
    profile: 'x4',
    what: 'trim-beyond-crop',
    plant: [swap(PAGE, '/BleedBox', '/CropBox [30 30 180 130] /BleedBox')],
    twin: [swap(PAGE, '/BleedBox', '/CropBox [10 10 200 150] /BleedBox')]
  },
  { rule: 'GWG-R0002', profile: 'news-ad', what: 'user-unit', plant: [swap(PAGE, '/Parent', '/UserUnit 1 /Parent')] },
  {
    rule: 'GWG-R0003',
    profile: 'news-ad',
    what: 'cropped',
    plant: [swap(PAGE, '/BleedBox', '/CropBox [5 5 205 155] /BleedBox')],
    twin: [swap(PAGE, '/BleedBox', '/CropBox [0 0 210 160] /BleedBox')]
  },
  {
    rule: 'GWG-R0003',
    profile: 'news-ad',
    what: 'cropped-by-tree',
    plant: [swap(TREE, '/Count', '/CropBox [5 5 205 155] /Count')]
  },
  {
    rule: 'GWG-R0006',
    profile: 'news-ad',
    what: 'two-pages',
    plant: [
      swap(TREE, '[3 0 R] /Count 1', '[3 0 R 15 0 R] /Count 2'),
      put(
        15,
        '<</Type /Page /Parent 2 0 R /MediaBox [0 0 210 160] /TrimBox [20 23.25 190 136.75] /Contents 4 0 R ' +
          '/Resources <</Font <</F1 9 0 R>> /ExtGState <</G1 14 0 R>>>>>>'
      )
    ]
  }
]
