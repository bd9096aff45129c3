import type { Len } from '../../base/length.ts'
import { type Ref, refer } from './pdf-file.ts'
import { laidName, type PreparedPage } from './prepared-page.ts'
import { called, entry, type Resources } from './resources.ts'
import { box, type Sheet } from './sheet.ts'
import { writeLinks } from './write-guide.ts'

/** Where a page stands in its file. */
export interface PagePlace {
  readonly tree: Ref
  /** From 0. */
  readonly number: number
  /** Readers show the trim alone. */
  readonly cropped: boolean
  /** The entry of its colour spaces that says what inks look like; empty where nothing does. */
  readonly colours: string
}

/** Writes a page with its content and all that no page before it called for. ISO 32000-1, 7.7.3.3. */
export function writePage(resources: Resources, page: PreparedPage, place: PagePlace): Ref {
  const { file, packing } = resources
  const laid = page.laid?.pages.map((each, i) => entry(laidName(i), writeLaid(resources, each, place))) ?? []
  const contents = [...(page.laid === null ? [] : [page.laid.content]), page.content]
  const streams = contents.map(content => refer(file.stream(packing.filter, packing.content(content))))
  return file.object(
    `<</Type/Page/Parent ${refer(place.tree)}${boxes(page.sheet, place.cropped)}` +
      `${page.tags.length === 0 ? '' : `/StructParents ${place.number}`}` +
      `/Resources<<${dictionaries(resources, page, place.colours, laid.join(''))}>>` +
      `/Contents${streams.length === 1 ? ` ${streams[0]}` : `[${streams.join(' ')}]`}` +
      `${writeLinks(file, page.guide.links)}>>`
  )
}

/** A page as a form on a press sheet: ISO 32000-1, 8.10. */
function writeLaid(resources: Resources, page: PreparedPage, { colours }: PagePlace): Ref {
  const { file, packing } = resources
  const form = `/Type/XObject/Subtype/Form/BBox[${box(page.sheet, page.sheet.margin).join(' ')}]`
  const entries = `${form}/Resources<<${dictionaries(resources, page, colours)}>>${packing.filter}`
  return file.stream(entries, packing.content(page.content))
}

/** ISO 32000-1, 14.11.2. A copy to read is opened at its trim; for the press nothing is cropped. */
function boxes(sheet: Sheet, cropped: boolean): string {
  const written = (name: string, round: Len): string => `/${name}Box[${box(sheet, round).join(' ')}]`
  const press = written('Media', sheet.margin) + written('Bleed', sheet.bleed) + written('Trim', 0)
  return cropped ? press + written('Crop', 0) : press
}

/** Of all that the file has, what this page calls for, and the pages laid on it. */
function dictionaries(resources: Resources, page: PreparedPage, colours: string, laid = ''): string {
  const { fonts, objects } = called(resources, page, colours)
  return (
    `/ExtGState<<${resources.states}>>` +
    (colours === '' ? '' : `/ColorSpace<<${colours}>>`) +
    (fonts === '' ? '' : `/Font<<${fonts}>>`) +
    (objects + laid === '' ? '' : `/XObject<<${objects}${laid}>>`)
  )
}
