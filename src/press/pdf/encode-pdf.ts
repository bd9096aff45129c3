import type { FaceId, Fonts } from '../../fonts/face.ts'
import { type PackedFont, packFont, writeFonts } from './embed-font.ts'
import { infoOf } from './info.ts'
import { PACKED, type Packing, PLAIN } from './packing.ts'
import { PdfFile, refer } from './pdf-file.ts'
import type { PdfJob } from './pdf-job.ts'
import type { FaceUse, PreparedPage } from './prepared-page.ts'
import { promisesOf } from './promises.ts'
import { textString } from './text-string.ts'
import { writeColours } from './write-colours.ts'
import { writeForms } from './write-forms.ts'
import { writeGuide } from './write-guide.ts'
import { writeIntents } from './write-intents.ts'
import { writePages, writePictures, writeShapes, writeStates } from './write-pages.ts'
import { writeStructure } from './write-structure.ts'
import { xmpOf } from './xmp.ts'

/** Pages → the bytes of a PDF file. `plain` is the same file for eyes: not deflated, with labels for fonts and pictures. */
export function encodePdf(job: PdfJob, form: 'packed' | 'plain' = 'packed'): Uint8Array {
  const packing = form === 'plain' ? PLAIN : PACKED
  const painted = job.pages.flatMap(page => [...(page.laid?.pages ?? []), page])
  const fonts = packFonts(packing, job.fonts, painted)
  const promises = promisesOf(job)
  const file = new PdfFile(packing.header(promises.version))
  const intents = job.intent === null ? '' : writeIntents(file, packing, job.intent, promises)
  const tree = writePages(
    file,
    packing,
    { pages: job.pages, cropped: promises.forScreen },
    {
      fonts: new Map(fonts.flatMap(font => writeFonts(file, packing, font))),
      pictures: writePictures(file, packing, painted),
      forms: writeForms(file, packing, painted),
      shapes: writeShapes(file, packing, painted),
      states: writeStates(file),
      colours: writeColours(file, packing, job)
    }
  )
  const structure = writeStructure(
    file,
    job.pages.map(({ tags }, i) => ({ tags, ref: tree.pages[i]! }))
  )
  const guide = promises.forScreen ? writeGuide(file, job.pages, tree.pages) : ''
  return finish(file, job, `/Pages ${refer(tree.root)}${structure}${guide}${intents}`)
}

/** Each face that the pages use, subset for all of them. */
function packFonts(packing: Packing, { faces }: Fonts, pages: readonly PreparedPage[]): readonly PackedFont[] {
  const uses = new Map<FaceId, FaceUse[]>()
  for (const use of pages.flatMap(page => page.faces)) {
    const known = uses.get(use.face)
    if (known === undefined) uses.set(use.face, [use])
    else known.push(use)
  }
  return faces.filter(face => uses.has(face.id)).map(face => packFont(packing, face, uses.get(face.id)!))
}

/** The document's identity follows from all that was written before, its metadata from the job alone. */
function finish(file: PdfFile, job: PdfJob, entries: string): Uint8Array {
  const fingerprint = file.fingerprint()
  const xmp = file.stream('/Type/Metadata/Subtype/XML', Buffer.from(xmpOf(job, fingerprint)))
  const catalog = file.object(
    `<</Type/Catalog${entries}/Metadata ${refer(xmp)}/Lang${textString(job.language)}` +
      '/ViewerPreferences<</DisplayDocTitle true>>>>'
  )
  const info = file.object(infoOf(job))
  return file.close(`/Root ${refer(catalog)}/Info ${refer(info)}/ID[<${fingerprint}><${fingerprint}>]`)
}
