import { asDict, dictAt, entry, isArray, isRef, nameAt, numberAt } from './entries.ts'
import type { Pdf, PdfDict, PdfValue, Repair } from './pdf.ts'

/** A page with what it inherits from the nodes above it (7.7.3.4). */
export interface PdfPage {
  /** From 1. */
  readonly number: number
  /** Number of its object; null where it stands in its parent itself. */
  readonly object: number | null
  readonly dict: PdfDict
  readonly resources: PdfDict
  readonly mediaBox: PageBox | null
  readonly cropBox: PageBox | null
  /** Of the page itself, as the three that follow are never inherited. */
  readonly bleedBox: PageBox | null
  readonly trimBox: PageBox | null
  readonly artBox: PageBox | null
  /** Clockwise: 0, 90, 180 or 270. */
  readonly rotate: number
}

/** Left, bottom, right, top in points of user space (7.9.5), in this order however the file has them. */
export type PageBox = readonly [number, number, number, number]

export interface PageTree {
  readonly pages: readonly PdfPage[]
  /** What had to be guessed to find them. */
  readonly repairs: readonly Repair[]
}

/** Depth of a page tree; a balanced one of a million pages has six. */
const DEEPEST = 256

/** The pages of a file in order. Where its page tree has none, all page objects, by their numbers. */
export function readPages(pdf: Pdf): PageTree {
  const walk: Walk = { pdf, pages: [], repairs: [], met: new Set() }
  const root = asDict(pdf.resolve(pdf.trailer.entries.get('Root')))
  const top = root?.entries.get('Pages')
  if (top !== undefined) visit(walk, top, NOTHING, 0)
  if (walk.pages.length === 0 && !pdf.encrypted) gather(walk)
  return walk
}

interface Walk {
  readonly pdf: Pdf
  readonly pages: PdfPage[]
  readonly repairs: Repair[]
  /** A node that is met twice is a loop, or would make pages without end. */
  readonly met: Set<PdfDict>
}

type Inherited = ReadonlyMap<string, PdfValue>

const NOTHING: Inherited = new Map()
const INHERITABLE: readonly string[] = ['Resources', 'MediaBox', 'CropBox', 'Rotate']

function visit(walk: Walk, value: PdfValue, above: Inherited, depth: number): void {
  const { pdf, met } = walk
  const object = isRef(value) ? value.number : null
  const dict = asDict(pdf.resolve(value))
  const why = dict === null ? 'a node of the page tree is missing' : whyNot(met, dict, depth)
  if (dict === null || why !== null) {
    tell(walk, object, why!)
    return
  }
  met.add(dict)
  const own = INHERITABLE.filter(key => dict.entries.has(key)).map(key => [key, dict.entries.get(key)!] as const)
  const inherited = own.length === 0 ? above : new Map([...above, ...own])
  const kids = entry(pdf, dict, 'Kids')
  const isNode = nameAt(pdf, dict, 'Type') === 'Pages' || isArray(kids)
  if (!isNode) walk.pages.push(readPage(walk, dict, inherited, object))
  else if (isArray(kids)) for (const kid of kids.items) visit(walk, kid, inherited, depth + 1)
  else tell(walk, object, 'a node of the page tree has no /Kids')
}

function whyNot(met: ReadonlySet<PdfDict>, dict: PdfDict, depth: number): string | null {
  if (met.has(dict)) return 'it stands in the page tree twice'
  return depth > DEEPEST ? `the page tree is more than ${DEEPEST} deep` : null
}

/** Of an encrypted file parts may be hidden, which is no damage. */
function tell({ pdf, repairs }: Walk, object: number | null, what: string): void {
  if (!pdf.encrypted && repairs.length < MOST_REPAIRS) repairs.push({ at: -1, object, what })
}

/** More tell nothing new. */
const MOST_REPAIRS = 100

function gather(walk: Walk): void {
  const { pdf, pages } = walk
  for (const { number, value } of pdf.objects()) {
    const dict = asDict(pdf.resolve(value))
    if (dict !== null && nameAt(pdf, dict, 'Type') === 'Page') pages.push(readPage(walk, dict, dict.entries, number))
  }
  tell(walk, null, `the page tree leads to no page; ${pages.length} were found without it`)
}

function readPage({ pdf, pages }: Walk, dict: PdfDict, inherited: Inherited, object: number | null): PdfPage {
  const all: PdfDict = { kind: 'dict', entries: inherited }
  return {
    number: pages.length + 1,
    object,
    dict,
    resources: dictAt(pdf, all, 'Resources') ?? { kind: 'dict', entries: NOTHING },
    mediaBox: boxAt(pdf, all, 'MediaBox'),
    cropBox: boxAt(pdf, all, 'CropBox'),
    bleedBox: boxAt(pdf, dict, 'BleedBox'),
    trimBox: boxAt(pdf, dict, 'TrimBox'),
    artBox: boxAt(pdf, dict, 'ArtBox'),
    rotate: ((((numberAt(pdf, all, 'Rotate') ?? 0) % 360) + 360) % 360) | 0
  }
}

/** A rectangle; null where there are no four numbers. */
export function boxAt(pdf: Pdf, dict: PdfDict, key: string): PageBox | null {
  const value = entry(pdf, dict, key)
  if (!isArray(value) || value.items.length !== 4) return null
  const corners = value.items.map(item => pdf.resolve(item)).filter(item => typeof item === 'number')
  if (corners.length !== 4) return null
  const [x0, y0, x1, y1] = corners as [number, number, number, number]
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)]
}
