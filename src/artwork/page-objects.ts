import { asDict, isArray, isDict, isName, isRef } from '../pdf/entries.ts'
import type { Pdf, PdfDict, PdfDirect, PdfValue } from '../pdf/pdf.ts'

/** Keys that lead from a page into the rest of its document, or tell where its content came from. */
const LEFT_BEHIND: ReadonlySet<string> = new Set([
  ...['Parent', 'StructParent', 'StructParents', 'PieceInfo', 'LastModified', 'Metadata', 'AF', 'OPI']
])

/** Types of objects that hold the document together. */
const OF_DOCUMENT: ReadonlySet<string> = new Set(['Catalog', 'Pages', 'Page', 'StructTreeRoot', 'StructElem'])

/** The entries of a dictionary that go with a page when it is placed elsewhere, in their order. */
export const entriesOfPage = ({ entries }: PdfDict): readonly (readonly [key: string, value: PdfValue])[] =>
  [...entries].filter(([key]) => !LEFT_BEHIND.has(key))

/** Whether an object stays in its document when one of its pages is placed elsewhere. */
export function staysBehind(value: PdfDirect): boolean {
  const type = isDict(value) ? value.entries.get('Type') : undefined
  return isName(type) && OF_DOCUMENT.has(type.name)
}

/** Every dictionary that goes with a page, that of a stream too, each once. */
export function* dictsOfPage(pdf: Pdf, root: PdfDict): Generator<PdfDict> {
  const met = new Set<number>()
  const waiting: PdfValue[] = [root]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (isRef(value)) {
      if (met.has(value.number)) continue
      met.add(value.number)
    }
    const direct = pdf.resolve(value)
    if (staysBehind(direct)) continue
    for (const item of isArray(direct) ? direct.items : []) waiting.push(item)
    const dict = asDict(direct)
    if (dict === null) continue
    yield dict
    for (const [, inner] of entriesOfPage(dict)) waiting.push(inner)
  }
}
