import { copyResources, type Goal } from './copy-resources.ts'
import type { Ref } from './pdf-file.ts'
import type { PreparedForm } from './prepared-page.ts'

/**
 * A placed page of another PDF as a form, with all that it refers to: its group is left behind, as it stands on a page again, whose group is the same to what is in it;
 * an isolated one would end the overprint of black (ISO 32000-1, 11.6.6 and 11.7.4.5).
 */
export function writeForm(goal: Goal, { artwork, content }: PreparedForm): Ref {
  const { pdf, page, bleed } = artwork
  const { file, packing } = goal
  const copied = copyResources(goal, pdf, page.resources)
  const entries = `/Type/XObject/Subtype/Form/BBox[${bleed.join(' ')}]/Resources${copied}${packing.filter}`
  return file.stream(entries, packing.content(content))
}
