import { entry, isArray, isString, nameAt } from '../../pdf/entries.ts'
import type { Breach, FileRule, Inspection, Profile } from '../preflight.ts'
import { filtersOf } from './filters-of.ts'
import { ALL } from './profiles.ts'

/** Rules on how the file is put together. */
export const STRUCTURE_RULES: readonly FileRule[] = [
  {
    id: 'STR-01',
    title: { en: 'File is sound', zh: '文件结构完好' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 32000-1, 7.5',
    allowed: 'a file that is read without a guess',
    remedy: 'export the file again, or transfer it again if it was cut on its way',
    reads: 'trailer',
    check: file => [...repaired(file), ...damagedStreams(file), ...withoutPages(file)]
  },
  {
    id: 'X-ENC',
    title: { en: 'Not encrypted', zh: '未加密' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-4, 6.11; 15930-7, 6.15',
    allowed: 'a file without /Encrypt',
    remedy: 'export it without password and restrictions',
    reads: 'trailer',
    check: ({ pdf }) => (pdf.encrypted ? [{ found: 'the file is encrypted' }] : [])
  },
  {
    id: 'X-ID',
    title: { en: 'File identifier', zh: '文件标识' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-4, 6.1; 15930-7, 6.1',
    allowed: 'a trailer with /ID of two strings',
    remedy: 'export the file again with a program that writes PDF/X',
    reads: 'trailer',
    check: fileIdentifier
  },
  {
    id: 'X-PDFVER',
    title: { en: 'Version of PDF', zh: 'PDF 版本' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-4, 6.1; 15930-7, 6.1 and table 1',
    allowed: '',
    remedy: 'export it as PDF/X of the kind wanted, not as plain PDF',
    reads: 'objects',
    check: version
  }
]

const repaired = ({ pdf, repairs }: Inspection): readonly Breach[] =>
  [...pdf.repairs, ...repairs].map(({ at, object, what }) => ({
    found: at < 0 ? what : `${what} (byte ${at})`,
    object
  }))

function damagedStreams({ pdf, dicts }: Inspection): readonly Breach[] {
  if (pdf.encrypted) return []
  return dicts.flatMap(({ stream, object, page }) => {
    if (stream === null || stream.dict.entries.has('F') || filtersOf(pdf, stream).includes('Crypt')) return []
    const fault = pdf.faultOf(stream)
    return fault === null ? [] : [{ found: `a stream cannot be read: ${fault}`, object, page }]
  })
}

const withoutPages = ({ pages, pdf }: Inspection): readonly Breach[] =>
  pages.length > 0 || pdf.encrypted ? [] : [{ found: 'the file has no page' }]

function fileIdentifier({ pdf }: Inspection): readonly Breach[] {
  const id = entry(pdf, pdf.trailer, 'ID')
  if (id === null) return [{ found: 'the trailer has no /ID' }]
  const strings = isArray(id) ? pdf.items(id) : []
  const sound = strings.length === 2 && strings.every(it => isString(it) && it.bytes.length > 0)
  return sound ? [] : [{ found: '/ID is not an array of two strings' }]
}

/** The newest version of PDF whose features a kind of file may use. */
const NEWEST: Readonly<Record<Profile, number>> = { x1a: 1.4, x3: 1.4, x4: 1.6, 'news-ad': 1.6, 'news-rgb': 1.6 }

function version({ pdf, catalog, profile }: Inspection): readonly Breach[] {
  const newest = NEWEST[profile]
  const allowed = `PDF ${newest.toFixed(1)} and its features`
  const stated = Math.max(Number(pdf.version), Number(nameAt(pdf, catalog, 'Version') ?? 0))
  const found: string[] = []
  if (stated > newest) found.push(`the file is PDF ${stated.toFixed(1)}`)
  if (newest < FIRST_WITH_STREAMS && pdf.structure.objectStreams) found.push('objects lie in object streams')
  if (newest < FIRST_WITH_STREAMS && pdf.structure.xrefStreams) found.push('cross-references are a stream')
  if (newest < FIRST_WITH_LAYERS && catalog.entries.has('OCProperties')) found.push('the file has layers')
  return found.map(it => ({ found: it, allowed }))
}

/** ISO 32000-1, 7.5.7 and 8.11. */
const FIRST_WITH_STREAMS = 1.5
const FIRST_WITH_LAYERS = 1.5
