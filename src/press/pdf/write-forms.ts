import { copyObjects } from './copy-objects.ts'
import type { Packing } from './packing.ts'
import type { PdfFile, Ref } from './pdf-file.ts'
import type { PreparedForm, PreparedPage } from './prepared-page.ts'

/** Every placed page of another PDF once, as a form with all that it refers to. */
export function writeForms(file: PdfFile, packing: Packing, pages: readonly PreparedPage[]): ReadonlyMap<string, Ref> {
  const forms = new Map(pages.flatMap(page => page.forms).map(form => [form.name, form]))
  return new Map([...forms].map(([name, form]) => [name, writeForm(file, packing, form)]))
}

/**
 * A page as a form: its group is left behind, as it stands on a page again, whose group is the same to what is in it;
 * an isolated one would end the overprint of black (ISO 32000-1, 11.6.6 and 11.7.4.5).
 */
function writeForm(file: PdfFile, packing: Packing, { artwork, content }: PreparedForm): Ref {
  const { pdf, page, bleed } = artwork
  const copied = copyObjects(file, packing, pdf, page.resources)
  const entries = `/Type/XObject/Subtype/Form/BBox[${bleed.join(' ')}]/Resources${copied}${packing.filter}`
  return file.stream(entries, packing.content(content))
}
