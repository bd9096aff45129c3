import { entry, isName, isRef, isString, nameAt } from '../../pdf/entries.ts'
import type { Breach, FileRule, Inspection } from '../preflight.ts'
import { isInformationDate } from './dates.ts'
import { ALL, X1A, X1A_X3 } from './profiles.ts'
import { exactTextAt, textAt } from './texts.ts'

/** Rules on the document information dictionary. */
export const INFO_RULES: readonly FileRule[] = [
  {
    id: 'X-VERKEY',
    title: { en: 'Says which PDF/X it is', zh: '标明 PDF/X 版本' },
    profiles: X1A_X3,
    severity: 'error',
    source: 'ISO 15930-4, 5 and 6.7',
    allowed: '',
    remedy: 'export it as PDF/X of the kind wanted; to add the key by hand makes no PDF/X of it',
    reads: 'contents',
    check: versionKey
  },
  {
    id: 'X-CONFKEY',
    title: { en: 'Key of the levels of 2001', zh: '2001 版一致性键' },
    profiles: X1A,
    severity: 'info',
    source: 'ISO 15930-4, 5',
    allowed: 'no /GTS_PDFXConformance but (PDF/X-1a:2003)',
    remedy: 'nothing need be done; old tools read the key',
    reads: 'contents',
    check: conformanceKey
  },
  {
    id: 'X-INFO',
    title: { en: 'Title and dates', zh: '标题与日期' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-1 and -4, 6.7',
    allowed: '/Title, /CreationDate and /ModDate, none of them empty',
    remedy: 'give the document a title and export it again',
    reads: 'contents',
    check: titleAndDates
  },
  {
    id: 'X-INFOSTR',
    title: { en: 'Information is text', zh: '文档信息须为文本' },
    profiles: ALL,
    severity: 'error',
    source: 'Application notes for PDF/X, 2.29',
    allowed: 'strings, but for /Trapped',
    remedy: 'take the key out of the document information',
    reads: 'objects',
    check: informationIsText
  },
  {
    id: 'X-INFODIRECT',
    title: { en: 'Information stands in place', zh: '文档信息须直接书写' },
    profiles: ALL,
    severity: 'warning',
    source: 'practice: some tools read no references there',
    allowed: 'values in the dictionary itself',
    remedy: 'export it with another program, if the print shop finds no PDF/X in it',
    reads: 'objects',
    check: ({ info }) =>
      [...info.entries].filter(([, value]) => isRef(value)).map(([key]) => ({ found: `/${key} is a reference` }))
  },
  {
    id: 'X-TRAP',
    title: { en: 'Says whether it is trapped', zh: '标明是否已做陷印' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-4, 6.6; 15930-7, 6.9',
    allowed: '/Trapped /True or /Trapped /False',
    remedy: 'export it with trapping stated: as a rule, not trapped',
    reads: 'objects',
    check: trapped
  }
]

function versionKey({ pdf, info, profile }: Inspection): readonly Breach[] {
  const wanted = profile === 'x1a' ? 'PDF/X-1a:2003' : 'PDF/X-3:2003'
  const stated = exactTextAt(pdf, info, 'GTS_PDFXVersion')
  if (stated === wanted) return []
  const found = stated === null ? 'there is no string /GTS_PDFXVersion' : `/GTS_PDFXVersion is (${stated.slice(0, 40)})`
  return [{ found, allowed: `/GTS_PDFXVersion (${wanted})` }]
}

function conformanceKey({ pdf, info }: Inspection): readonly Breach[] {
  const stated = textAt(pdf, info, 'GTS_PDFXConformance')
  if (stated === null || stated === 'PDF/X-1a:2003') return []
  return [{ found: `/GTS_PDFXConformance is (${stated.slice(0, 40)})` }]
}

const isEmpty = (file: Inspection, key: string): boolean => (textAt(file.pdf, file.info, key) ?? '') === ''

function titleAndDates(file: Inspection): readonly Breach[] {
  const empty = ['Title', 'CreationDate', 'ModDate'].filter(key => isEmpty(file, key))
  const undated = ['CreationDate', 'ModDate']
    .filter(key => !empty.includes(key))
    .filter(key => !isInformationDate(textAt(file.pdf, file.info, key) ?? ''))
  return [
    ...empty.map(key => ({ found: `/${key} is missing or empty` })),
    ...undated.map(key => ({ found: `/${key} is not a date like D:20190613` }))
  ]
}

/** Keys that other rules look at. */
const JUDGED: readonly string[] = ['Title', 'CreationDate', 'ModDate', 'Trapped']

function informationIsText({ pdf, info }: Inspection): readonly Breach[] {
  const keys = [...info.entries.keys()].filter(key => !JUDGED.includes(key))
  return keys.filter(key => !isString(entry(pdf, info, key))).map(key => ({ found: `/${key} is not a string` }))
}

function trapped({ pdf, info }: Inspection): readonly Breach[] {
  const value = entry(pdf, info, 'Trapped')
  if (value === null) return [{ found: '/Trapped is missing' }]
  if (!isName(value)) return [{ found: '/Trapped is not a name' }]
  const name = nameAt(pdf, info, 'Trapped')
  return name === 'True' || name === 'False' ? [] : [{ found: `/Trapped is /${name}` }]
}
