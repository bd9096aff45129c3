import { asDict, dictAt, entry, isName, isStream, itemsAt, nameAt, numberAt } from '../../pdf/entries.ts'
import { findWord } from '../../pdf/find-word.ts'
import { isBoundary } from '../../pdf/lexer.ts'
import { type Operation, readOperators } from '../../pdf/read-operators.ts'
import type { Breach, FileRule, Inspection, Reached } from '../preflight.ts'
import { filtersOf } from './filters-of.ts'
import { ALL, X1A_X3 } from './profiles.ts'

/** Rules on what pages are made of: streams, pictures, graphics states, forms. */
export const RESOURCE_RULES: readonly FileRule[] = [
  {
    id: 'X-FILTER',
    title: { en: 'How data are packed', zh: '数据压缩方式' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-4, 6.5; 15930-7, 6.8',
    allowed: 'Flate, JPEG, CCITT and run lengths; in PDF/X-4 also JBIG2 and JPEG 2000',
    remedy: 'export it with pictures as JPEG or ZIP',
    reads: 'objects',
    check: file => [...file.dicts.flatMap(it => forbiddenFilters(file, it)), ...packedInline(file)]
  },
  {
    id: 'X-EXT',
    title: { en: 'All of it is in the file', zh: '不引用外部数据' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-4, 6.4; 15930-7, 6.3 and 6.7',
    allowed: 'no external streams, no reference XObjects, no OPI',
    remedy: 'export it with all pictures embedded at full resolution',
    reads: 'objects',
    check: ({ dicts }) => dicts.flatMap(external)
  },
  {
    id: 'X-EMB',
    title: { en: 'No attachments', zh: '无附件' },
    profiles: X1A_X3,
    severity: 'error',
    source: 'ISO 15930-4, 6.4',
    allowed: 'no embedded files',
    remedy: 'take the attachments out',
    reads: 'objects',
    check: attachments
  },
  {
    id: 'X-PS',
    title: { en: 'No PostScript', zh: '无 PostScript 代码' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-4, 6.10',
    allowed: 'no PostScript XObjects, no PS operator',
    remedy: 'export it again from the original, not by way of PostScript',
    reads: 'objects',
    check: file => [...file.dicts.flatMap(it => postScriptObject(file, it)), ...postScriptOperator(file)]
  },
  {
    id: 'X-ALT',
    title: { en: 'One version of each picture', zh: '无替换图像' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-4, 6.12; 15930-7, 6.16',
    allowed: 'no /Alternates',
    remedy: 'export it with the picture that is to be printed alone',
    reads: 'objects',
    check: file => file.dicts.flatMap(it => alternates(file, it))
  },
  {
    id: 'X-TR',
    title: { en: 'No curves and screens of its own', zh: '无传递函数与自带网点' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-4, 6.9; 15930-7, 6.13',
    allowed: 'no /TR, no /TR2 but /Default, no /HTP; halftones of type 1 or 5 without /HalftoneName',
    remedy: 'export it without halftone screens and transfer functions',
    reads: 'objects',
    check: file => file.dicts.flatMap(it => [...transfer(file, it), ...halftone(file, it)])
  }
]

const at = ({ object, page }: Reached): Pick<Breach, 'object' | 'page'> => ({ object, page })

/** Filters that no kind of PDF/X takes, and those that came too late for its first kinds. */
const NEVER: readonly string[] = ['LZWDecode', 'LZW', 'Crypt']
const SINCE_X4: readonly string[] = ['JBIG2Decode', 'JPXDecode']

const isForbidden = ({ profile }: Inspection, filter: string): boolean =>
  NEVER.includes(filter) || (X1A_X3.includes(profile) && SINCE_X4.includes(filter))

function forbiddenFilters(file: Inspection, it: Reached): readonly Breach[] {
  const filters = it.stream === null ? [] : filtersOf(file.pdf, it.stream)
  return filters
    .filter(filter => isForbidden(file, filter))
    .map(filter => ({ found: `a stream is ${filter}`, ...at(it) }))
}

function packedInline(file: Inspection): readonly Breach[] {
  return operationsBy(file, 'BI').flatMap(({ operands: [image], it }) => {
    const filters = isStream(image) ? filtersOf(file.pdf, image).filter(filter => isForbidden(file, filter)) : []
    return filters.map(filter => ({ found: `an inline image is ${filter}`, ...at(it) }))
  })
}

/** Operations of one kind that are looked for; a file with more of them is bad enough. */
const MOST_FOUND = 1000

/** Operations by an operator. Content streams that have it nowhere are not cut up for it. */
function operationsBy({ pdf, dicts }: Inspection, operator: string): readonly Found[] {
  const found: Found[] = []
  for (const it of dicts.filter(isContent)) {
    const { bytes } = pdf.data(it.stream!)
    if (!holdsWord(bytes, operator)) continue
    for (const operation of readOperators(bytes, () => {})) {
      if (operation.operator === operator) found.push({ operands: operation.operands, it })
      if (found.length === MOST_FOUND) return found
    }
  }
  return found
}

/** By itself, that is: strings of a page hold any letters. */
function holdsWord(bytes: Uint8Array, word: string): boolean {
  const alone = (at: number): boolean => isBoundary(bytes[at + word.length]) && (at === 0 || isBoundary(bytes[at - 1]))
  let at = findWord(bytes, word, 0)
  while (at >= 0 && !alone(at)) at = findWord(bytes, word, at + 1)
  return at >= 0
}

interface Found extends Pick<Operation, 'operands'> {
  readonly it: Reached
}

/** 7.8.2: of a page, a form, a tiling pattern or a glyph. */
function isContent({ stream, dict, key, holder }: Reached): boolean {
  if (stream === null) return false
  const subtype = dict.entries.get('Subtype')
  return (
    (key === 'Contents' && holder === 'Kids') ||
    holder === 'CharProcs' ||
    dict.entries.get('PatternType') === 1 ||
    (isName(subtype) && subtype.name === 'Form')
  )
}

function external(it: Reached): readonly Breach[] {
  const { dict, stream, key, holder } = it
  if (stream === null) return []
  const found: string[] = []
  if (dict.entries.has('F')) found.push('the data of a stream are in another file')
  if (dict.entries.has('Ref') && (holder === 'XObject' || key === 'XObject'))
    found.push('a form stands for a page of another file')
  if (dict.entries.has('OPI')) found.push('a picture is to be replaced by a server (OPI)')
  return found.map(what => ({ found: what, ...at(it) }))
}

function attachments({ pdf, catalog, dicts }: Inspection): readonly Breach[] {
  const names = dictAt(pdf, catalog, 'Names')
  const listed = names?.entries.has('EmbeddedFiles') ? [{ found: 'the file has attachments' }] : []
  const held = dicts.filter(({ dict }) => dict.entries.has('EF'))
  return [...listed, ...held.map(it => ({ found: 'a file is embedded', ...at(it) }))]
}

function postScriptObject({ pdf }: Inspection, it: Reached): readonly Breach[] {
  if (it.stream === null) return []
  const isPostScript = nameAt(pdf, it.dict, 'Subtype') === 'PS' || nameAt(pdf, it.dict, 'Subtype2') === 'PS'
  return isPostScript ? [{ found: 'an object is PostScript code', ...at(it) }] : []
}

const postScriptOperator = (file: Inspection): readonly Breach[] =>
  operationsBy(file, 'PS').map(({ it }) => ({ found: 'the content holds the operator PS', ...at(it) }))

function alternates({ pdf }: Inspection, it: Reached): readonly Breach[] {
  if (!it.dict.entries.has('Alternates')) return []
  const all = itemsAt(pdf, it.dict, 'Alternates').map(asDict)
  const printed = all.some(alternate => alternate !== null && entry(pdf, alternate, 'DefaultForPrinting') === true)
  return printed
    ? [{ found: 'another picture is to be printed in place of the one that is shown', ...at(it) }]
    : [{ found: 'a picture has other versions beside it', severity: 'warning', ...at(it) }]
}

function transfer({ pdf }: Inspection, it: Reached): readonly Breach[] {
  const { dict, key, holder } = it
  if (holder !== 'ExtGState' && !(key === 'ExtGState' && nameAt(pdf, dict, 'Type') === 'ExtGState')) return []
  const other = dict.entries.has('TR2') && nameAt(pdf, dict, 'TR2') !== 'Default'
  const keys = ['TR', 'HTP'].filter(own => dict.entries.has(own))
  return [...keys, ...(other ? ['TR2'] : [])].map(own => ({ found: `a graphics state has /${own}`, ...at(it) }))
}

function halftone({ pdf }: Inspection, it: Reached): readonly Breach[] {
  const type = numberAt(pdf, it.dict, 'HalftoneType')
  if (type === null) return []
  const found: string[] = []
  if (type !== 1 && type !== 5) found.push(`a halftone is of type ${type}`)
  if (it.dict.entries.has('HalftoneName')) found.push('a halftone has a name')
  return found.map(what => ({ found: what, ...at(it) }))
}
