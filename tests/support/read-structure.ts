import {
  asDict,
  dictAt,
  entry,
  isArray,
  isDict,
  isName,
  isRef,
  isString,
  itemsAt,
  nameAt,
  numberAt,
  streamAt
} from '../../src/pdf/entries.ts'
import type { Pdf, PdfDict, PdfString, PdfValue } from '../../src/pdf/pdf.ts'
import { readOperators } from '../../src/pdf/read-operators.ts'
import { readPages } from '../../src/pdf/read-pages.ts'
import { readPdf } from '../../src/pdf/read-pdf.ts'

/** The structure tree as a screen reader meets it: ISO 32000-1, 14.7. */
export interface ReadElement {
  readonly type: string
  readonly alt: string | null
  readonly box: readonly number[] | null
  /** Of a cell, over how many columns and rows it goes; and what it is the head of. */
  readonly span: readonly [across: number, down: number]
  readonly scope: string | null
  readonly kids: readonly (ReadElement | string)[]
}

export interface ReadStructure {
  /** Null in a file without structure. */
  readonly root: ReadElement | null
  /** What breaks the rules of marked content and of the tree. */
  readonly faults: readonly string[]
}

export function readStructure(bytes: Uint8Array): ReadStructure {
  const pdf = readPdf(bytes)
  const faults: string[] = []
  const marked = readMarked(pdf, faults)
  const catalog = dictAt(pdf, pdf.trailer, 'Root')!
  const tree = dictAt(pdf, catalog, 'StructTreeRoot')
  if (tree === null) {
    if (marked.size > 0) faults.push('content is marked, but there is no tree')
    return { root: null, faults }
  }
  const walk: Walk = { pdf, marked, met: new Set(), owners: readOwners(pdf, tree), faults }
  const root = readElement(walk, tree.entries.get('K')!)
  for (const place of marked.keys()) if (!walk.met.has(place)) faults.push(`${place} is not in the tree`)
  return { root, faults }
}

/** All text in the order of the tree, an element a line. */
export const linesOf = ({ kids }: ReadElement): readonly string[] => {
  const own = kids.filter(kid => typeof kid === 'string').join('')
  return [...(own === '' ? [] : [own]), ...kids.flatMap(kid => (typeof kid === 'string' ? [] : linesOf(kid)))]
}

/** The types of the tree, as `Art(H1 P)`. */
export function outlineOf({ type, kids }: ReadElement): string {
  const inner = kids.flatMap(kid => (typeof kid === 'string' ? [] : [outlineOf(kid)]))
  return inner.length === 0 ? type : `${type}(${inner.join(' ')})`
}

interface Walk {
  readonly pdf: Pdf
  readonly marked: ReadonlyMap<string, string>
  readonly met: Set<string>
  /** By the parent tree: marked content → number of its element. */
  readonly owners: ReadonlyMap<string, number>
  readonly faults: string[]
}

const placeOf = (page: number, mcid: number): string => `content ${mcid} of page object ${page}`

function readElement(walk: Walk, value: PdfValue): ReadElement {
  const { pdf, marked, met, owners, faults } = walk
  const dict = asDict(pdf.resolve(value))!
  const own = isRef(value) ? value.number : -1
  const home = dict.entries.get('Pg')
  const piece = (page: PdfValue | undefined, mcid: number): string => {
    const place = placeOf(isRef(page) ? page.number : -1, mcid)
    if (met.has(place)) faults.push(`${place} is in the tree twice`)
    if (!marked.has(place)) faults.push(`${place} is in the tree, but not on the page`)
    if (owners.get(place) !== own) faults.push(`the parent tree has another owner of ${place}`)
    met.add(place)
    return marked.get(place) ?? ''
  }
  const attributes = dictAt(pdf, dict, 'A')
  const alt = entry(pdf, dict, 'Alt')
  const count = (key: string): number => (attributes === null ? null : numberAt(pdf, attributes, key)) ?? 1
  return {
    type: nameAt(pdf, dict, 'S')!,
    alt: isString(alt) ? textOf(alt) : null,
    box: attributes === null ? null : itemsAt(pdf, attributes, 'BBox').map(Number),
    span: [count('ColSpan'), count('RowSpan')],
    scope: attributes === null ? null : nameAt(pdf, attributes, 'Scope'),
    kids: kidsOf(pdf, dict).map(kid => {
      if (typeof kid === 'number') return piece(home, kid)
      const inner = asDict(pdf.resolve(kid))!
      if (nameAt(pdf, inner, 'Type') === 'MCR') return piece(inner.entries.get('Pg'), numberAt(pdf, inner, 'MCID')!)
      const parent = inner.entries.get('P')
      if (!isRef(parent) || parent.number !== own)
        faults.push('an element has another parent than the one it is a kid of')
      return readElement(walk, kid)
    })
  }
}

function kidsOf(pdf: Pdf, dict: PdfDict): readonly PdfValue[] {
  const kids = dict.entries.get('K')
  const value = pdf.resolve(kids)
  return isArray(value) ? value.items : kids === undefined ? [] : [kids]
}

function readOwners(pdf: Pdf, tree: PdfDict): ReadonlyMap<string, number> {
  const owners = new Map<string, number>()
  const nums = itemsAt(pdf, dictAt(pdf, tree, 'ParentTree')!, 'Nums')
  for (const page of readPages(pdf).pages) {
    const key = numberAt(pdf, page.dict, 'StructParents')
    const row = nums[nums.findIndex((value, i) => i % 2 === 0 && value === key) + 1]
    if (key === null || !isArray(row)) continue
    row.items.forEach((owner, mcid) => {
      if (isRef(owner)) owners.set(placeOf(page.object!, mcid), owner.number)
    })
  }
  return owners
}

const PAINTING: ReadonlySet<string> = new Set([
  'f',
  'f*',
  'F',
  'S',
  's',
  'B',
  'B*',
  'b',
  'b*',
  'sh',
  'Do',
  'BI',
  'Tj',
  'TJ',
  "'",
  '"'
])

/** Every piece of marked content that has a number, and its text. */
function readMarked(pdf: Pdf, faults: string[]): ReadonlyMap<string, string> {
  const marked = new Map<string, string>()
  const structured = dictAt(pdf, dictAt(pdf, pdf.trailer, 'Root')!, 'StructTreeRoot') !== null
  for (const page of readPages(pdf).pages) {
    const content = pdf.data(streamAt(pdf, page.dict, 'Contents')!).bytes
    const open: { readonly place: string | null; readonly artifact: boolean; readonly actual: string | null }[] = []
    let font: ReadonlyMap<number, string> = new Map()
    for (const { operator, operands } of readOperators(content, (_, what) => faults.push(what))) {
      const place = open.findLast(each => each.place !== null)?.place ?? null
      const say = (text: string): void => {
        if (place !== null) marked.set(place, marked.get(place)! + text)
      }
      if (operator === 'BMC' || operator === 'BDC') {
        const properties = operands[1]
        const mcid = isDict(properties) ? numberAt(pdf, properties, 'MCID') : null
        const actual = isDict(properties) ? entry(pdf, properties, 'ActualText') : null
        const artifact = isName(operands[0]) && operands[0].name === 'Artifact'
        if ((mcid !== null || artifact) && open.some(each => each.artifact || each.place !== null))
          faults.push('what is tagged or an artifact stands in another such')
        const own = mcid === null ? null : placeOf(page.object!, mcid)
        if (own !== null && marked.has(own)) faults.push(`${own} is on the page twice`)
        if (own !== null) marked.set(own, '')
        if (isString(actual)) say(textOf(actual))
        open.push({ place: own, artifact, actual: isString(actual) ? textOf(actual) : null })
      } else if (operator === 'EMC') {
        if (open.pop() === undefined) faults.push('an EMC ends nothing')
      } else if (operator === 'Tf' && isName(operands[0])) {
        font = readToUnicode(pdf, asDict(entry(pdf, dictAt(pdf, page.resources, 'Font')!, operands[0].name))!)
      }
      if (!PAINTING.has(operator)) continue
      if (structured && place === null && !open.some(each => each.artifact))
        faults.push(`${operator} is neither tagged nor an artifact`)
      if (open.every(each => each.actual === null)) say(shown(operands, font))
    }
    if (open.length > 0) faults.push('marked content has no end')
  }
  return marked
}

/** The text of `Tj` and `TJ`. */
function shown(operands: readonly PdfValue[], font: ReadonlyMap<number, string>): string {
  const strings = operands.flatMap(value => (isArray(value) ? value.items : [value])).filter(isString)
  return strings.flatMap(({ bytes }) => codesOf(bytes).map(code => font.get(code) ?? '\ufffd')).join('')
}

const codesOf = (bytes: Uint8Array): readonly number[] =>
  Array.from({ length: bytes.length >> 1 }, (_, i) => (bytes[2 * i]! << 8) | bytes[2 * i + 1]!)

function readToUnicode(pdf: Pdf, font: PdfDict): ReadonlyMap<number, string> {
  const text = Buffer.from(pdf.data(streamAt(pdf, font, 'ToUnicode')!).bytes).toString('latin1')
  const rows = [...text.matchAll(/^<(....)> <(.+)>$/gm)]
  return new Map(rows.map(([, code, hex]) => [Number.parseInt(code!, 16), fromUtf16(Buffer.from(hex!, 'hex'))]))
}

/** A text string: 7.9.2.2. */
function textOf({ bytes }: PdfString): string {
  const marked = bytes[0] === 0xfe && bytes[1] === 0xff
  return marked ? fromUtf16(bytes.subarray(2)) : Buffer.from(bytes).toString('latin1')
}

const fromUtf16 = (bytes: Uint8Array): string => String.fromCharCode(...codesOf(bytes))
