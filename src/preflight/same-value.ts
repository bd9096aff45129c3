import type { Pdf, PdfDirect, PdfValue } from '../pdf/pdf.ts'

/** Values within values that are compared: far more than a colour space has. */
const MOST_PARTS = 10_000

/** Whether two values of a file say the same, streams by what they hold; those too large to tell do not. */
export const sameValue = (pdf: Pdf, a: PdfValue, b: PdfValue): boolean => same({ pdf, left: MOST_PARTS }, a, b)

interface Comparison {
  readonly pdf: Pdf
  left: number
}

function same(it: Comparison, first: PdfValue | undefined, second: PdfValue | undefined): boolean {
  const a = it.pdf.resolve(first)
  const b = it.pdf.resolve(second)
  if (a === b) return true
  if (--it.left < 0 || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return sameObject(it, a, b)
}

function sameObject(it: Comparison, a: Extract<PdfDirect, object>, b: Extract<PdfDirect, object>): boolean {
  if (a.kind === 'name') return b.kind === 'name' && a.name === b.name
  if (a.kind === 'string') return b.kind === 'string' && Buffer.compare(a.bytes, b.bytes) === 0
  if (a.kind === 'array') {
    return (
      b.kind === 'array' && a.items.length === b.items.length && a.items.every((item, i) => same(it, item, b.items[i]))
    )
  }
  if (a.kind === 'dict') {
    const keys = [...a.entries.keys()]
    return (
      b.kind === 'dict' &&
      keys.length === b.entries.size &&
      keys.every(key => b.entries.has(key) && same(it, a.entries.get(key), b.entries.get(key)))
    )
  }
  return b.kind === 'stream' && Buffer.compare(it.pdf.data(a).bytes, it.pdf.data(b).bytes) === 0
}
