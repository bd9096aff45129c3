import { isArray, isDict, isRef, isStream } from '../pdf/entries.ts'
import type { Pdf, PdfArray, PdfDict, PdfDirect, PdfStream, PdfValue } from '../pdf/pdf.ts'
import type { PdfPage } from '../pdf/read-pages.ts'
import type { Reached } from './preflight.ts'

/**
 * All dictionaries that a file uses, each once: those that its pages lead to, page by page, then those of the catalog
 * and the document information. What nothing refers to is never printed, and breaks no rule.
 */
export function reachDicts(pdf: Pdf, pages: readonly PdfPage[]): readonly Reached[] {
  const walk: Walk = { pdf, met: new Set(), pages: new Set(pages.map(({ dict }) => dict)), reached: [] }
  for (const { dict, object, number } of pages)
    reach(walk, { value: dict, object, page: number, key: 'Kids', holder: '' })
  reach(walk, { value: pdf.trailer, object: null, page: null, key: '', holder: '' })
  return walk.reached
}

interface Walk {
  readonly pdf: Pdf
  readonly met: Set<PdfDirect>
  /** Each is walked by itself, whatever else leads to it. */
  readonly pages: ReadonlySet<PdfDict>
  readonly reached: Reached[]
}

/** A value to be looked at, and how it was come by. */
interface Lead extends Pick<Reached, 'object' | 'page' | 'key' | 'holder'> {
  readonly value: PdfValue
}

/** In the order of the file's own references, level by level: its depth is no depth of the stack. */
function reach({ pdf, met, pages, reached }: Walk, first: Lead): void {
  const leads: Lead[] = [first]
  for (const lead of leads) {
    const value = pdf.resolve(lead.value)
    if (!isContainer(value) || met.has(value)) continue
    if (lead !== first && value.kind === 'dict' && pages.has(value)) continue
    met.add(value)
    const { page, key, holder } = lead
    const object = isRef(lead.value) ? lead.value.number : lead.object
    if (value.kind === 'array') {
      for (const item of value.items) if (leadsOn(item)) leads.push({ value: item, object, page, key, holder })
      continue
    }
    const dict = value.kind === 'stream' ? value.dict : value
    reached.push({ object, dict, stream: value.kind === 'stream' ? value : null, page, key, holder })
    for (const [own, item] of dict.entries) {
      if (own !== 'Parent' && leadsOn(item)) leads.push({ value: item, object, page, key: own, holder: key })
    }
  }
}

type Container = PdfArray | PdfDict | PdfStream

const isContainer = (value: PdfDirect): value is Container => isArray(value) || isDict(value) || isStream(value)

const leadsOn = (value: PdfValue): boolean => isRef(value) || isArray(value) || isDict(value)
