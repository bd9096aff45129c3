import { nameAt, streamAt } from '../../pdf/entries.ts'
import { claimOf } from '../claim.ts'
import type { FileRule, Inspection, Outcome } from '../preflight.ts'
import { NS, propertyOf, type Xmp } from '../read-xmp.ts'
import { isMetadataDate } from './dates.ts'
import { filtersOf } from './filters-of.ts'
import { ALL, NEWS, X4 } from './profiles.ts'
import { textAt } from './texts.ts'

/** Rules on the metadata, which are XMP (ISO 16684-1). */
export const METADATA_RULES: readonly FileRule[] = [
  {
    id: 'GWG-R0001',
    title: { en: 'A file for print', zh: '印刷用文件' },
    profiles: NEWS,
    severity: 'error',
    source: 'GWG 2022, R0001',
    allowed: 'a PDF/X-4 file, and all that this asks for',
    remedy: 'export it as PDF/X-4',
    reads: 'contents',
    check: file => {
      const claim = claimOf(file)
      return claim === 'PDF/X-4'
        ? []
        : [{ found: claim === '' ? 'the file does not say what it is' : `it is ${claim}` }]
    }
  },
  {
    id: 'X4-VERKEY',
    title: { en: 'Says that it is PDF/X-4', zh: '标明 PDF/X-4' },
    profiles: X4,
    severity: 'error',
    source: 'ISO 15930-7, 6.11',
    allowed: 'pdfxid:GTS_PDFXVersion PDF/X-4 in the metadata, and nothing else in the document information',
    remedy: 'export it as PDF/X-4; to add the property by hand makes no PDF/X of it',
    reads: 'contents',
    check: versionProperty
  },
  {
    id: 'X4-XMPMM',
    title: { en: 'Identity, title and dates in the metadata', zh: '元数据含标识、标题与日期' },
    profiles: X4,
    severity: 'error',
    source: 'ISO 15930-7, 6.10',
    allowed:
      'dc:title, xmp:CreateDate, ModifyDate, MetadataDate, xmpMM:DocumentID, VersionID, RenditionClass; no filter',
    remedy: 'export it with a program that writes PDF/X-4',
    reads: 'contents',
    check: file => [...compressed(file), ...withXmp(file, xmp => [...missingProperties(xmp), ...badDates(xmp)])]
  },
  {
    id: 'X4-TRAPXMP',
    title: { en: 'Metadata and information agree on trapping', zh: '陷印标记一致' },
    profiles: X4,
    severity: 'warning',
    source: 'ISO 16684-2 on the document information; practice',
    allowed: 'pdf:Trapped True or False, as /Trapped has it',
    remedy: 'export it again; no program should let them differ',
    reads: 'contents',
    check: file => withXmp(file, xmp => trapping(file, xmp))
  },
  {
    id: 'XMP-WF',
    title: { en: 'Metadata can be read', zh: '元数据格式良好' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 16684-1; 19005-2, 6.6.2.1',
    allowed: 'well-formed XML in UTF-8',
    remedy: 'export it again without & and < in title and author, which the program fails to write',
    reads: 'contents',
    check: ({ xmp }) => (xmp?.fault ? [{ found: `the metadata cannot be read: ${xmp.fault}` }] : [])
  }
]

const UNREAD: Outcome = { doubt: 'the metadata cannot be read' }

/** What a rule finds in metadata that can be read; where there are none, all that it asks for is missing. */
function withXmp({ xmp }: Inspection, find: (xmp: Xmp) => readonly Outcome[]): readonly Outcome[] {
  return xmp?.fault ? [UNREAD] : find(xmp ?? { fault: null, values: new Map() })
}

function versionProperty(file: Inspection): readonly Outcome[] {
  const { pdf, info } = file
  const older = textAt(pdf, info, 'GTS_PDFXVersion')
  const contradicted = older !== null && older !== 'PDF/X-4'
  return withXmp(file, xmp => {
    const stated = propertyOf(xmp, NS.pdfxid, 'GTS_PDFXVersion')
    if (stated === null) return [{ found: 'pdfxid:GTS_PDFXVersion is missing' }]
    if (stated !== 'PDF/X-4') return [{ found: `pdfxid:GTS_PDFXVersion is ${stated.slice(0, 40)}` }]
    return contradicted ? [{ found: `/GTS_PDFXVersion is (${older.slice(0, 40)})`, severity: 'warning' }] : []
  })
}

const DEMANDED: readonly (readonly [prefix: 'dc' | 'xmp' | 'xmpMM', property: string])[] = [
  ['dc', 'title'],
  ['xmp', 'CreateDate'],
  ['xmp', 'ModifyDate'],
  ['xmp', 'MetadataDate'],
  ['xmpMM', 'DocumentID'],
  ['xmpMM', 'VersionID'],
  ['xmpMM', 'RenditionClass']
]

const missingProperties = (xmp: Xmp): readonly Outcome[] =>
  DEMANDED.filter(([prefix, property]) => !propertyOf(xmp, NS[prefix], property)).map(([prefix, property]) => ({
    found: `${prefix}:${property} is missing or empty`
  }))

const DATES = ['CreateDate', 'ModifyDate', 'MetadataDate'] as const

const badDates = (xmp: Xmp): readonly Outcome[] =>
  DATES.flatMap(property => {
    const stated = propertyOf(xmp, NS.xmp, property)
    if (!stated || isMetadataDate(stated)) return []
    return [{ found: `xmp:${property} is ${stated.slice(0, 40)}, and no date like 2019-06-13T12:00:00Z` }]
  })

function compressed({ pdf, catalog }: Inspection): readonly Outcome[] {
  const stream = streamAt(pdf, catalog, 'Metadata')
  return stream === null || filtersOf(pdf, stream).length === 0 ? [] : [{ found: 'the metadata are compressed' }]
}

function trapping({ pdf, info }: Inspection, xmp: Xmp): readonly Outcome[] {
  const stated = propertyOf(xmp, NS.pdf, 'Trapped')
  const name = nameAt(pdf, info, 'Trapped')
  if (stated === null) return [{ found: 'pdf:Trapped is missing' }]
  if (stated !== 'True' && stated !== 'False') return [{ found: `pdf:Trapped is ${stated.slice(0, 40)}` }]
  return name === null || name === stated ? [] : [{ found: `pdf:Trapped is ${stated}, /Trapped is /${name}` }]
}
