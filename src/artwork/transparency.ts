import { dictAt, entry, isArray, isName, itemsAt, nameAt, numberAt } from '../pdf/entries.ts'
import type { Pdf, PdfDict } from '../pdf/pdf.ts'
import { dictsOfPage } from './page-objects.ts'

/** How a page uses transparency: ISO 32000-1, 11. */
export interface Transparency {
  /** Something that is seen through: PDF/X-1a has none. */
  readonly used: boolean
  /** A group of its own that knows nothing of what lies below it: there black overprints no longer. */
  readonly isolated: boolean
}

/** What the objects of a page may do, whether its content calls for them or not. */
export function transparencyOf(pdf: Pdf, resources: PdfDict): Transparency {
  let [used, isolated] = [false, false]
  for (const dict of dictsOfPage(pdf, resources)) {
    const group = dictAt(pdf, dict, 'Group')
    const isGroup = group !== null && nameAt(pdf, group, 'S') === 'Transparency'
    used ||= isGroup || isSeenThrough(pdf, dict)
    isolated ||= isGroup && entry(pdf, group, 'I') === true
  }
  return { used, isolated }
}

/** A graphics state (11.6.4) or an image that lets shine through what lies below. */
function isSeenThrough(pdf: Pdf, dict: PdfDict): boolean {
  const mask = entry(pdf, dict, 'SMask')
  if (mask !== null && !(isName(mask) && mask.name === 'None')) return true
  if (['ca', 'CA'].some(key => (numberAt(pdf, dict, key) ?? 1) < 1)) return true
  const blend = entry(pdf, dict, 'BM')
  const modes = isArray(blend) ? itemsAt(pdf, dict, 'BM') : [blend]
  return modes.some(mode => isName(mode) && mode.name !== 'Normal' && mode.name !== 'Compatible')
}
