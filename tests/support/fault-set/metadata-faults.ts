import { type Fault, inHex, put, swap } from './fault.ts'
import { CATALOG, INFO, METADATA } from './good-file.ts'

const property = (name: string): RegExp => new RegExp(`<${name}>.*?</${name}>\n`)

export const METADATA_FAULTS: readonly Fault[] = [
  {
    rule: 'GWG-R0001',
    profile: 'news-ad',
    what: 'pdf-x-5',
    plant: [swap(METADATA, 'XVersion>PDF/X-4<', 'XVersion>PDF/X-5g<')],
    also: ['X4-VERKEY']
  },
  {
    rule: 'X4-VERKEY',
    profile: 'x4',
    what: 'no-property',
    plant: [swap(METADATA, property('pdfxid:GTS_PDFXVersion'), '')]
  },
  {
    rule: 'X4-VERKEY',
    profile: 'x4',
    what: 'another-namespace',
    plant: [swap(METADATA, 'http://www.npes.org/pdfx/ns/id/', 'http://www.npes.org/pdfx/')]
  },
  {
    rule: 'X4-VERKEY',
    profile: 'x4',
    what: 'two-claims',
    plant: [swap(INFO, '(PDF/X-4)', '(PDF/X-3:2003)')]
  },
  {
    rule: 'X4-XMPMM',
    profile: 'x4',
    what: 'no-document-id',
    plant: [swap(METADATA, property('xmpMM:DocumentID'), '')]
  },
  { rule: 'X4-XMPMM', profile: 'x4', what: 'no-title', plant: [swap(METADATA, property('dc:title'), '')] },
  {
    rule: 'X4-XMPMM',
    profile: 'x4',
    what: 'compressed',
    plant: [inHex(METADATA)]
  },
  {
    rule: 'X4-XMPMM',
    profile: 'x4',
    what: 'no-date',
    plant: [swap(METADATA, 'CreateDate>2019-06-13T00:00:00Z', 'CreateDate>2019-13-06')],
    twin: [swap(METADATA, 'CreateDate>2019-06-13T00:00:00Z', 'CreateDate>2019-06-13T08:00+08:00')]
  },
  {
    rule: 'X4-XMPMM',
    profile: 'x4',
    what: 'empty-titles',
    plant: [swap(METADATA, 'A notice', ' ')],
    twin: [swap(METADATA, '<rdf:Alt>', '<rdf:Alt><rdf:li xml:lang="zh"/>')]
  },
  { rule: 'X4-TRAPXMP', profile: 'x4', what: 'missing', plant: [swap(METADATA, property('pdf:Trapped'), '')] },
  { rule: 'X4-TRAPXMP', profile: 'x4', what: 'differs', plant: [swap(METADATA, '>False<', '>True<')] },
  { rule: 'XMP-WF', profile: 'x4', what: 'ampersand', plant: [swap(METADATA, 'A notice', 'Bread & Butter')] },
  {
    rule: 'XMP-WF',
    profile: 'x4',
    what: 'no-namespace',
    plant: [swap(METADATA, ' xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"', '')]
  },
  { rule: 'XMP-WF', profile: 'x1a', what: 'not-utf-8', plant: [swap(METADATA, 'A notice', 'A n\xf6tice')] },
  {
    rule: 'X4-VERKEY',
    profile: 'x4',
    what: 'no-metadata',
    plant: [swap(CATALOG, `/Metadata ${METADATA} 0 R`, '')],
    also: ['X4-XMPMM', 'X4-TRAPXMP']
  },
  { rule: 'X-VERKEY', profile: 'x1a', what: 'missing', plant: [swap(INFO, '/GTS_PDFXVersion (PDF/X-1a:2003)', '')] },
  {
    rule: 'X-VERKEY',
    profile: 'x1a',
    what: 'with-a-space',
    plant: [swap(INFO, '(PDF/X-1a:2003)', '(PDF/X-1a:2003 )')]
  },
  { rule: 'X-VERKEY', profile: 'x3', what: 'of-2002', plant: [swap(INFO, 'PDF/X-3:2003', 'PDF/X-3:2002')] },
  {
    rule: 'X-VERKEY',
    profile: 'x1a',
    what: 'a-name',
    plant: [swap(INFO, '(PDF/X-1a:2003)', '/PDF#2fX-1a:2003')],
    also: ['X-INFOSTR']
  },
  {
    rule: 'X-CONFKEY',
    profile: 'x1a',
    what: 'of-2001',
    plant: [swap(INFO, '/Title', '/GTS_PDFXConformance (PDF/X-1a:2001) /Title')],
    twin: [swap(INFO, '/Title', '/GTS_PDFXConformance (PDF/X-1a:2003) /Title')]
  },
  { rule: 'X-INFO', profile: 'x4', what: 'no-title', plant: [swap(INFO, '/Title (A notice)', '')] },
  { rule: 'X-INFO', profile: 'x1a', what: 'empty-title', plant: [swap(INFO, '(A notice)', '<feff>')] },
  { rule: 'X-INFO', profile: 'x4', what: 'no-date', plant: [swap(INFO, '/ModDate (D:20190613000000Z)', '')] },
  {
    rule: 'X-INFO',
    profile: 'x4',
    what: 'not-a-date',
    plant: [swap(INFO, '/ModDate (D:20190613000000Z)', '/ModDate (13 June)')]
  },
  {
    rule: 'X-INFO',
    profile: 'x1a',
    what: 'no-such-month',
    plant: [swap(INFO, '/CreationDate (D:20190613000000Z)', '/CreationDate (D:20191306000000Z)')],
    twin: [swap(INFO, '/CreationDate (D:20190613000000Z)', "/CreationDate (D:20190613080000+08'00')")]
  },
  {
    rule: 'X-INFOSTR',
    profile: 'x4',
    what: 'a-number',
    plant: [swap(INFO, '/Title', '/House 7 /Title')],
    twin: [swap(INFO, '/Title', '/House (7) /Title')]
  },
  {
    rule: 'X-INFODIRECT',
    profile: 'x4',
    what: 'a-reference',
    plant: [swap(INFO, '(A notice)', '15 0 R'), put(15, '(A notice)')]
  },
  { rule: 'X-TRAP', profile: 'x4', what: 'missing', plant: [swap(INFO, '/Trapped /False', '')] },
  { rule: 'X-TRAP', profile: 'x1a', what: 'a-string', plant: [swap(INFO, '/Trapped /False', '/Trapped (False)')] },
  { rule: 'X-TRAP', profile: 'x1a', what: 'a-boolean', plant: [swap(INFO, '/Trapped /False', '/Trapped false')] },
  {
    rule: 'X-TRAP',
    profile: 'x3',
    what: 'unknown',
    plant: [swap(INFO, '/Trapped /False', '/Trapped /Unknown')],
    twin: [swap(INFO, '/Trapped /False', '/Trapped /True'), swap(METADATA, '>False<', '>True<')]
  }
]
