import type { Len } from '../../base/length.ts'
import type { Packing } from './packing.ts'
import { type PdfFile, type Ref, refer } from './pdf-file.ts'
import {
  CHANNELS,
  faceName,
  KNOCK_OUT,
  laidName,
  OVERPRINT,
  type PreparedPage,
  type PreparedPicture,
  type PreparedShape,
  shapeName
} from './prepared-page.ts'
import { box, type Sheet } from './sheet.ts'
import { writeLinks } from './write-guide.ts'

/** What pages refer to, by the names that content streams use. */
export interface Resources {
  readonly fonts: ReadonlyMap<string, Ref>
  readonly pictures: ReadonlyMap<string, Ref>
  readonly forms: ReadonlyMap<string, Ref>
  readonly shapes: ReadonlyMap<string, Ref>
  readonly states: string
  readonly colours: string
}

export interface Pages {
  readonly pages: readonly PreparedPage[]
  /** Readers show the trim alone. */
  readonly cropped: boolean
}

export interface PageTree {
  readonly root: Ref
  readonly pages: readonly Ref[]
}

/** Writes pages with their contents, and the tree that holds them. */
export function writePages(file: PdfFile, packing: Packing, { pages, cropped }: Pages, resources: Resources): PageTree {
  const tree = file.reserve()
  const kids = pages.map((page, i) => {
    const laid = page.laid?.pages.map(each => writeLaid(file, packing, each, resources)) ?? []
    const contents = [...(page.laid === null ? [] : [page.laid.content]), page.content]
    const streams = contents.map(content => refer(file.stream(packing.filter, packing.content(content))))
    return file.object(
      `<</Type/Page/Parent ${refer(tree)}${boxes(page.sheet, cropped)}` +
        `${page.tags.length === 0 ? '' : `/StructParents ${i}`}/Resources<<${called(page, resources, laid)}>>` +
        `/Contents${streams.length === 1 ? ` ${streams[0]}` : `[${streams.join(' ')}]`}` +
        `${writeLinks(file, page.guide.links)}>>`
    )
  })
  file.object(`<</Type/Pages/Count ${kids.length}/Kids[${kids.map(refer).join(' ')}]>>`, tree)
  return { root: tree, pages: kids }
}

/** A page as a form on a press sheet: ISO 32000-1, 8.10. */
function writeLaid(file: PdfFile, packing: Packing, page: PreparedPage, resources: Resources): Ref {
  const form = `/Type/XObject/Subtype/Form/BBox[${box(page.sheet, page.sheet.margin).join(' ')}]`
  const entries = `${form}/Resources<<${called(page, resources, [])}>>${packing.filter}`
  return file.stream(entries, packing.content(page.content))
}

/** ISO 32000-1, 14.11.2. A copy to read is opened at its trim; for the press nothing is cropped. */
function boxes(sheet: Sheet, cropped: boolean): string {
  const written = (name: string, round: Len): string => `/${name}Box[${box(sheet, round).join(' ')}]`
  const press = written('Media', sheet.margin) + written('Bleed', sheet.bleed) + written('Trim', 0)
  return cropped ? press + written('Crop', 0) : press
}

/** Of all that the file has, what this page calls for, and the pages laid on it. */
function called(page: PreparedPage, resources: Resources, laid: readonly Ref[]): string {
  const { fonts, pictures, forms, shapes, states, colours } = resources
  const faces = [...page.faces].sort((a, b) => a.face - b.face)
  const names = faces.flatMap(({ face, modes }) => [...modes].sort().map(mode => faceName(face, mode)))
  const fontRefs = names.map(name => `/${name} ${refer(fonts.get(name)!)}`).join('')
  const pictureRefs = page.pictures.map(({ name }) => `/${name} ${refer(pictures.get(name)!)}`).join('')
  const formRefs = page.forms.map(({ name }) => `/${name} ${refer(forms.get(name)!)}`).join('')
  const shapeRefs = page.shapes.map(({ name }) => `/${shapeName(name)} ${refer(shapes.get(name)!)}`).join('')
  const laidRefs = laid.map((ref, i) => `/${laidName(i)} ${refer(ref)}`).join('')
  const objects = pictureRefs + formRefs + shapeRefs + laidRefs
  return (
    `/ExtGState<<${states}>>${colours}` +
    (fontRefs === '' ? '' : `/Font<<${fontRefs}>>`) +
    (objects === '' ? '' : `/XObject<<${objects}>>`)
  )
}

/**
 * The two states of overprint. In mode 1 an ink of which a build has none is left as it was: ISO 32000-1, 8.6.7. The
 * other has the mode that a page begins with, for placed pages of other files count on it.
 */
export function writeStates(file: PdfFile): string {
  const overprint = file.object('<</Type/ExtGState/OP true/op true/OPM 1>>')
  const knockOut = file.object('<</Type/ExtGState/OP false/op false/OPM 0>>')
  return `/${OVERPRINT} ${refer(overprint)}/${KNOCK_OUT} ${refer(knockOut)}`
}

/** Every picture of the pages once. */
export function writePictures(
  file: PdfFile,
  packing: Packing,
  pages: readonly PreparedPage[]
): ReadonlyMap<string, Ref> {
  const pictures = new Map(pages.flatMap(page => page.pictures).map(picture => [picture.name, picture]))
  return new Map([...pictures].map(([name, picture]) => [name, writePicture(file, packing, picture)]))
}

function writePicture(file: PdfFile, packing: Packing, { engraving, bytes }: PreparedPicture): Ref {
  const { width, height, space, form } = engraving
  const head =
    `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8` +
    `/ColorSpace/${space === 'cmyk' ? 'DeviceCMYK' : 'DeviceGray'}`
  const label = `<picture: ${width} by ${height}, ${space}${form.kind === 'jpeg' ? ', JPEG' : ''}>`
  if (form.kind === 'samples') {
    return file.stream(head + packing.filter + packing.predicted(width, CHANNELS[space]), packing.samples(bytes, label))
  }
  // Where 0 is full ink: ISO 32000-1, 8.9.5.2.
  const decode = form.inverted ? '/Decode[1 0 1 0 1 0 1 0]' : ''
  return file.stream(`${head}${decode}/Filter/DCTDecode`, packing.samples(bytes, label))
}

/** Every shape that the pages stamp, once: it has no colour of its own, and takes that of the page. */
export function writeShapes(file: PdfFile, packing: Packing, pages: readonly PreparedPage[]): ReadonlyMap<string, Ref> {
  const shapes = new Map(pages.flatMap(page => page.shapes).map(shape => [shape.name, shape]))
  const write = ({ box, content }: PreparedShape): Ref =>
    file.stream(
      `/Type/XObject/Subtype/Form/BBox[${box.map(edge => edge / 1000).join(' ')}]/Resources<<>>${packing.filter}`,
      packing.content(content)
    )
  return new Map([...shapes].map(([name, shape]) => [name, write(shape)]))
}
