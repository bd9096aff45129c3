import { type Edit, type Fault, put, swap, swapTrailer } from './fault.ts'
import { CATALOG, NEW, PAGE } from './good-file.ts'

const annotated = (annotation: string): Edit =>
  swap(PAGE, '/Parent', `/Annots [<</Type /Annot ${annotation}>>] /Parent`)
const inCatalog = (entry: string): Edit => swap(CATALOG, '/Pages', `${entry} /Pages`)

const LAYER: readonly Edit[] = [put(NEW, '<</Type /OCG /Name (English)>>')]
const layers = (more: string): readonly Edit[] => [...LAYER, inCatalog(`/OCProperties <</OCGs [${NEW} 0 R] ${more}>>`)]

export const INTERACTION_FAULTS: readonly Fault[] = [
  {
    rule: 'X-ENC',
    profile: 'x4',
    what: 'encrypted',
    plant: [swapTrailer('/Root', '/Encrypt <</Filter /Standard /V 1 /R 2 /P -4 /O (o) /U (u)>> /Root')]
  },
  {
    rule: 'X-ANNOT',
    profile: 'x4',
    what: 'link',
    plant: [annotated('/Subtype /Link /Rect [30 30 60 40]')],
    twin: [annotated('/Subtype /Link /Rect [200 150 205 155]')]
  },
  {
    rule: 'X-ANNOT',
    profile: 'x1a',
    what: 'in-the-bleed',
    plant: [annotated('/Subtype /Text /Rect [190 136.75 198 144]')],
    twin: [annotated('/Subtype /PrinterMark /Rect [190 136.75 198 144]')]
  },
  {
    rule: 'X-ANNOT',
    profile: 'x4',
    what: 'mark-on-the-page',
    plant: [annotated('/Subtype /PrinterMark /Rect [185 130 198 144]')]
  },
  { rule: 'X-ANNOT', profile: 'x4', what: 'nowhere', plant: [annotated('/Subtype /Text')] },
  { rule: 'X-ACT', profile: 'x4', what: 'javascript', plant: [inCatalog('/Names <</JavaScript <</Names []>>>>')] },
  {
    rule: 'X-ACT',
    profile: 'x1a',
    what: 'on-opening',
    plant: [inCatalog('/OpenAction <</Type /Action /S /Named /N /Print>>')]
  },
  { rule: 'X-ACT', profile: 'x4', what: 'opens-at-a-place', plant: [inCatalog(`/OpenAction [${PAGE} 0 R /Fit]`)] },
  {
    rule: 'X-ACT',
    profile: 'x3',
    what: 'of-the-page',
    plant: [swap(PAGE, '/Parent', '/AA <</O <</S /URI /URI (http://example.com)>>>> /Parent')]
  },
  {
    rule: 'X-ACT',
    profile: 'x4',
    what: 'bookmark',
    plant: [
      inCatalog(`/Outlines ${NEW} 0 R`),
      put(NEW, '<</Type /Outlines /First 16 0 R /Last 16 0 R /Count 1>>'),
      put(NEW + 1, '<</Title (a) /Parent 15 0 R /A <</S /URI /URI (http://example.com)>>>>')
    ],
    twin: [
      inCatalog(`/Outlines ${NEW} 0 R`),
      put(NEW, '<</Type /Outlines /First 16 0 R /Last 16 0 R /Count 1>>'),
      put(NEW + 1, `<</Title (a) /Parent 15 0 R /Dest [${PAGE} 0 R /Fit]>>`)
    ]
  },
  {
    rule: 'X-FORM',
    profile: 'x4',
    what: 'field',
    plant: [inCatalog(`/AcroForm <</Fields [${NEW} 0 R]>>`), put(NEW, '<</FT /Tx /T (a)>>')]
  },
  {
    rule: 'X-FORM',
    profile: 'x4',
    what: 'xfa',
    plant: [inCatalog(`/AcroForm <</Fields [] /XFA ${NEW} 0 R>>`), put(NEW, { dict: '', data: '<xdp/>' })]
  },
  { rule: 'X-FORM', profile: 'x1a', what: 'without-fields', plant: [inCatalog('/AcroForm <</Fields []>>')] },
  {
    rule: 'X-VPREF',
    profile: 'x4',
    what: 'prints-crop',
    plant: [inCatalog('/ViewerPreferences <</PrintArea /CropBox>>')],
    twin: [inCatalog('/ViewerPreferences <</PrintArea /BleedBox>>')]
  },
  {
    rule: 'X-OC',
    profile: 'x4',
    what: 'no-name',
    plant: layers('/D <</Order []>>'),
    twin: layers('/D <</Name (All) /Order []>>')
  },
  {
    rule: 'X-OC',
    profile: 'x4',
    what: 'by-itself',
    plant: layers('/D <</Name (All) /AS [<</Event /Print /OCGs [] /Category [/Print]>>]>>'),
    twin: layers('/D <</Name (All)>>')
  },
  {
    rule: 'GWG-R0034',
    profile: 'news-ad',
    what: 'two-ways',
    plant: layers('/D <</Name (All)>> /Configs [<</Name (Other)>>]'),
    twin: layers('/D <</Name (All)>>')
  }
]
