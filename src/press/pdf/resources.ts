import { FORGETFUL } from '../../base/memory.ts'
import { addUse, type FaceUses, inOrder, packFont, writeFonts } from './embed-font.ts'
import type { Packing } from './packing.ts'
import { type PdfFile, type Ref, refer } from './pdf-file.ts'
import type { PdfJob } from './pdf-job.ts'
import { faceName, KNOCK_OUT, OVERPRINT, type PreparedPage } from './prepared-page.ts'
import { writeForm } from './write-forms.ts'
import { writePicture } from './write-picture.ts'
import { writeShape } from './write-shape.ts'

/**
 * What the pages of a file call for, by the names that content streams use. Pictures and forms are written when the
 * first page calls for them; a font is promised, and written when all have been heard.
 */
export interface Resources {
  readonly file: PdfFile
  readonly packing: Packing
  readonly states: string
  readonly fonts: Map<string, Ref>
  readonly uses: FaceUses
  readonly objects: Map<string, Ref>
}

export const newResources = (file: PdfFile, packing: Packing): Resources => ({
  file,
  packing,
  states: writeStates(file),
  fonts: new Map(),
  uses: new Map(),
  objects: new Map()
})

/**
 * The two states of overprint. In mode 1 an ink of which a build has none is left as it was: ISO 32000-1, 8.6.7. The
 * other has the mode that a page begins with, for placed pages of other files count on it.
 */
function writeStates(file: PdfFile): string {
  const overprint = file.object('<</Type/ExtGState/OP true/op true/OPM 1>>')
  const knockOut = file.object('<</Type/ExtGState/OP false/op false/OPM 0>>')
  return `/${OVERPRINT} ${refer(overprint)}/${KNOCK_OUT} ${refer(knockOut)}`
}

/** The entries for what a page calls for of its own; `colours` as `writeColours` gives it. */
export function called(
  resources: Resources,
  page: PreparedPage,
  colours: string
): { readonly fonts: string; readonly objects: string } {
  const { file, packing, fonts, uses, objects } = resources
  for (const use of page.faces) addUse(uses, use)
  const faces = [...page.faces].sort((a, b) => a.face - b.face)
  const names = faces.flatMap(({ face, modes }) => [...modes].sort().map(mode => faceName(face, mode)))
  const object = (name: string, write: () => Ref): string => entry(name, refOf(objects, name, write))
  return {
    fonts: names
      .map(name =>
        entry(
          name,
          refOf(fonts, name, () => file.reserve())
        )
      )
      .join(''),
    objects: [
      ...page.pictures.map(picture => object(picture.name, () => writePicture(file, packing, picture))),
      ...page.forms.map(form => object(form.name, () => writeForm({ file, packing, colours }, form))),
      ...page.shapes.map(shape => object(shape.name, () => writeShape(file, packing, shape)))
    ].join('')
  }
}

export const entry = (name: string, ref: Ref): string => `/${name} ${refer(ref)}`

function refOf(known: Map<string, Ref>, name: string, write: () => Ref): Ref {
  const ref = known.get(name) ?? write()
  known.set(name, ref)
  return ref
}

/** Keeps the promises of fonts: each face that pages used, subset for all of them, and written before the next is packed. */
export function writeAllFonts({ file, packing, fonts, uses }: Resources, job: PdfJob): void {
  const { memory = FORGETFUL, title } = job
  for (const face of job.fonts.faces.filter(face => uses.has(face.id))) {
    const name = `${title} ${face.id}`
    const use = memory.keep(`glyphs ${name}`, inOrder(uses.get(face.id)!))
    const font = memory.recall(`font ${name}`, [packing, face, use], () => packFont(packing, face, use, memory.morgue))
    writeFonts(file, packing, font, fonts)
  }
}
