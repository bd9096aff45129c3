import { type Element, isElement, isPiece, type Piece } from './element.ts'
import { type PdfFile, type Ref, refer } from './pdf-file.ts'
import { structureOf } from './structure.ts'
import { type Bracket, FIGURE, HEADER, type Tag } from './tags.ts'
import { textString } from './text-string.ts'

/** A page as it was written, and what is marked on it. */
export interface WrittenPage {
  readonly ref: Ref
  readonly tags: readonly Tag[]
}

/**
 * Writes the structure tree (ISO 32000-1, 14.7) and gives the catalog's entries for it: none where nothing is marked. In
 * its parent tree pages have the numbers of their places in the file.
 */
export function writeStructure(file: PdfFile, pages: readonly WrittenPage[]): string {
  if (pages.every(({ tags }) => tags.length === 0)) return ''
  const root = file.reserve()
  const owners = pages.map((): Ref[] => [])
  const document = writeElement({ file, pages, owners }, structureOf(pages), root)
  const rows = owners.flatMap((refs, page) => (refs.length === 0 ? [] : [`${page}[${refs.map(refer).join(' ')}]`]))
  const parents = file.object(`<</Nums[${rows.join('')}]>>`)
  file.object(
    `<</Type/StructTreeRoot/K ${refer(document)}/ParentTree ${refer(parents)}/ParentTreeNextKey ${pages.length}>>`,
    root
  )
  return `/StructTreeRoot ${refer(root)}/MarkInfo<</Marked true>>`
}

interface Draft {
  readonly file: PdfFile
  readonly pages: readonly WrittenPage[]
  /** Page → number of marked content → the element that it belongs to. */
  readonly owners: readonly Ref[][]
}

function writeElement(draft: Draft, element: Element, parent: Ref): Ref {
  const ref = draft.file.reserve()
  const { type, kids, bracket } = element
  const home = kids.find(isPiece)?.page
  const children = kids.map(kid =>
    isElement(kid) ? refer(writeElement(draft, kid, ref)) : writePiece(draft, kid, ref, home!)
  )
  const page = home === undefined ? '' : `/Pg ${refer(draft.pages[home]!.ref)}`
  const more = type === FIGURE ? describe(bracket, kids) : placeCell(type, bracket)
  const list = children.length === 1 ? `/K ${children[0]}` : children.length === 0 ? '' : `/K[${children.join(' ')}]`
  return draft.file.object(`<</S/${type}/P ${refer(parent)}${page}${more}${list}>>`, ref)
}

/** Of a cell over several columns or rows how many, of a head that it is one of columns: ISO 32000-1, 14.8.5.7. */
function placeCell(type: string, { cell }: Bracket): string {
  const spans = [
    ...(type === HEADER ? ['/Scope/Column'] : []),
    ...(cell !== undefined && cell.across > 1 ? [`/ColSpan ${cell.across}`] : []),
    ...(cell !== undefined && cell.down > 1 ? [`/RowSpan ${cell.down}`] : [])
  ]
  return spans.length === 0 ? '' : `/A<</O/Table${spans.join('')}>>`
}

/** A number is one of the element's own page; what stands elsewhere says where. */
function writePiece({ pages, owners }: Draft, { page, number }: Piece, owner: Ref, home: number): string {
  owners[page]![number] = owner
  return page === home ? String(number) : `<</Type/MCR/Pg ${refer(pages[page]!.ref)}/MCID ${number}>>`
}

/** For pictures that have no words of their own. */
const PICTURE = '图片'

/** What a figure shows, in words, and where it stands: ISO 32000-1, 14.9.3 and 14.8.5.4. */
function describe({ id }: Bracket, kids: Element['kids']): string {
  const box = kids.find(isPiece)?.box ?? null
  const place = box === null ? '' : `/A<</O/Layout/BBox[${box.map(edge => edge / 1000).join(' ')}]>>`
  return `/Alt${textString(id === '' ? PICTURE : id)}${place}`
}
