import { asDict, dictAt, entry, itemsAt, nameAt } from '../../pdf/entries.ts'
import { boxAt, type PageBox, type PdfPage } from '../../pdf/read-pages.ts'
import { placeOn } from '../place-on.ts'
import type { Breach, FileRule, Inspection } from '../preflight.ts'
import { ALL } from './profiles.ts'

/** Rules on what a file does on a screen: nothing, on paper. */
export const INTERACTION_RULES: readonly FileRule[] = [
  {
    id: 'X-ANNOT',
    title: { en: 'No notes and links on the page', zh: '版面内无注释与链接' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-4, 6.13; 15930-7, 6.17',
    allowed: 'annotations wholly outside the bleed (printer’s marks: outside the trim)',
    remedy: 'export it without links, comments and form fields',
    reads: 'objects',
    check: file => file.pages.flatMap(page => annotationsOn(file, page))
  },
  {
    id: 'X-ACT',
    title: { en: 'Does nothing by itself', zh: '无动作与脚本' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-4, 6.14; 15930-7, 6.18',
    allowed: 'no actions, no JavaScript, no /OpenAction, no /AA',
    remedy: 'export it for print, without bookmarks, buttons and scripts',
    reads: 'objects',
    check: actions
  },
  {
    id: 'X-FORM',
    title: { en: 'No form to fill in', zh: '无表单域' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-7, 6.26',
    allowed: 'no form fields, no XFA',
    remedy: 'export it with its fields made part of the page (flattened)',
    reads: 'objects',
    check: form
  },
  {
    id: 'X-VPREF',
    title: { en: 'Shows and prints the whole page', zh: '查看与打印区域' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-4, 6.17; 15930-7, 6.21',
    allowed: '/ViewArea, /ViewClip, /PrintArea, /PrintClip: /MediaBox or /BleedBox, best none',
    remedy: 'take these keys out of the /ViewerPreferences',
    reads: 'objects',
    check: viewerPreferences
  }
]

/** Kinds of annotations that are part of the printing itself: they may lie in the bleed. */
const PRINTERS: readonly string[] = ['PrinterMark', 'TrapNet']

function annotationsOn({ pdf }: Inspection, page: PdfPage): readonly Breach[] {
  const size = page.trimBox ?? page.artBox ?? page.mediaBox
  return itemsAt(pdf, page.dict, 'Annots').flatMap(item => {
    const annotation = asDict(item)
    const rect = annotation === null ? null : boxAt(pdf, annotation, 'Rect')
    if (annotation === null || size === null) return []
    const kind = nameAt(pdf, annotation, 'Subtype') ?? 'an annotation without a kind'
    if (rect === null) return [{ found: `${kind} that does not say where it is (/Rect)`, page: page.number }]
    const limit = PRINTERS.includes(kind) ? size : (page.bleedBox ?? size)
    if (isOutside(rect, limit)) return []
    return [{ found: `${kind} on the page`, page: page.number, place: placeOn(page, rect[0], rect[3]) }]
  })
}

const isOutside = (it: PageBox, of: PageBox): boolean =>
  it[2] <= of[0] || it[0] >= of[2] || it[3] <= of[1] || it[1] >= of[3]

function actions({ pdf, catalog, dicts }: Inspection): readonly Breach[] {
  const found: Breach[] = []
  const opening = entry(pdf, catalog, 'OpenAction')
  if (opening !== null && asDict(opening) === null) found.push({ found: 'the file opens at a place (/OpenAction)' })
  const names = dictAt(pdf, catalog, 'Names')
  if (names?.entries.has('JavaScript')) found.push({ found: 'the file has JavaScript' })
  for (const { dict, object, page, key } of dicts) {
    if (dict.entries.has('AA')) found.push({ found: 'something happens by itself (/AA)', object, page })
    const kind = nameAt(pdf, dict, 'S')
    if (kind !== null && ACTIONS.has(kind) && !OF_STRUCTURE.includes(key))
      found.push({ found: `an action ${kind}`, object, page })
  }
  return found
}

/** Elements of the structure have a kind /S too, of any name; they stand behind these keys. */
const OF_STRUCTURE: readonly string[] = ['K', 'P']

/** ISO 32000-1, table 198. */
const ACTIONS: ReadonlySet<string> = new Set([
  'GoTo',
  'GoToR',
  'GoToE',
  'Launch',
  'Thread',
  'URI',
  'Sound',
  'Movie',
  'Hide',
  'Named',
  'SubmitForm',
  'ResetForm',
  'ImportData',
  'JavaScript',
  'SetOCGState',
  'Rendition',
  'Trans',
  'GoTo3DView'
])

function form({ pdf, catalog }: Inspection): readonly Breach[] {
  const fields = dictAt(pdf, catalog, 'AcroForm')
  if (fields === null) return []
  const count = itemsAt(pdf, fields, 'Fields').length
  const xfa = fields.entries.has('XFA') ? [{ found: 'the file has an XFA form' }] : []
  if (count > 0) return [...xfa, { found: `the file has ${count} form fields` }]
  return xfa.length > 0 ? xfa : [{ found: 'the file has a form without fields', severity: 'warning' }]
}

function viewerPreferences({ pdf, catalog }: Inspection): readonly Breach[] {
  const preferences = dictAt(pdf, catalog, 'ViewerPreferences')
  if (preferences === null) return []
  return ['ViewArea', 'ViewClip', 'PrintArea', 'PrintClip'].flatMap(key => {
    const box = nameAt(pdf, preferences, key)
    return box === null || box === 'MediaBox' || box === 'BleedBox' ? [] : [{ found: `/${key} is /${box}` }]
  })
}
