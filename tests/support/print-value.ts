import type { PdfValue } from '../../src/pdf/pdf.ts'

/** A value of a PDF in a short form that tests can compare. */
export function printValue(value: PdfValue): string {
  if (typeof value !== 'object' || value === null) return String(value)
  switch (value.kind) {
    case 'name':
      return `/${value.name}`
    case 'string':
      return `(${Buffer.from(value.bytes).toString('latin1')})`
    case 'array':
      return `[${value.items.map(printValue).join(' ')}]`
    case 'dict':
      return `<<${[...value.entries].map(([key, it]) => `/${key} ${printValue(it)}`).join(' ')}>>`
    case 'stream':
      return `${printValue(value.dict)} stream of ${value.raw.length}`
    case 'ref':
      return `${value.number} ${value.generation} R`
  }
}
