import { entriesOfPage, staysBehind } from '../../artwork/page-objects.ts'
import { unreachable } from '../../base/bug.ts'
import { dictAt } from '../../pdf/entries.ts'
import type { Pdf, PdfDict, PdfRef, PdfStream, PdfValue } from '../../pdf/pdf.ts'
import type { Packing } from './packing.ts'
import { type PdfFile, type Ref, refer } from './pdf-file.ts'

/** Where objects of another file go. */
export interface Goal {
  readonly file: PdfFile
  readonly packing: Packing
  /** What inks look like there: an entry for the colour spaces of all resources that have none of their own; or empty. */
  readonly colours: string
}

/** Objects on their way from another file into ours. */
interface Move extends Goal {
  readonly pdf: Pdf
  /** Their numbers there and here. */
  readonly refs: Map<number, Ref>
  /** Promised a number, and still to be written. */
  readonly waiting: PdfRef[]
}

/**
 * Writes all objects that the resources of a page of another file lead to, each once and as it is there, its streams
 * without being unpacked; gives the resources as text. What leads on from the page to its document stays behind.
 */
export function copyResources(goal: Goal, pdf: Pdf, dict: PdfDict): string {
  const move: Move = { ...goal, pdf, refs: new Map(), waiting: [] }
  const text = textOfResources(move, dict)
  // It grows while it is gone through.
  for (const ref of move.waiting) copyObject(move, ref)
  return text
}

function copyObject(move: Move, from: PdfRef): void {
  const { file, pdf, refs } = move
  const value = pdf.resolve(from)
  const ref = refs.get(from.number)!
  if (value !== null && typeof value === 'object' && value.kind === 'stream') copyStream(move, value, ref)
  else file.object(staysBehind(value) ? 'null' : textOf(move, value), ref)
}

function copyStream(move: Move, { dict, raw }: PdfStream, ref: Ref): void {
  const packed = move.packing.samples(raw, `<stream: ${raw.length} bytes>`)
  const resources = move.colours === '' ? null : dictAt(move.pdf, dict, 'Resources')
  const own = resources === null ? '' : `/Resources${textOfResources(move, resources)}`
  move.file.stream(textOfEntries(move, dict, own === '' ? ['Length'] : ['Length', 'Resources']) + own, packed, ref)
}

function textOfResources(move: Move, dict: PdfDict): string {
  const { colours, pdf } = move
  const spaces = dictAt(pdf, dict, 'ColorSpace')
  if (colours === '' || spaces?.entries.has(INKS_LOOK)) return textOf(move, dict)
  const own = spaces === null ? '' : textOfEntries(move, spaces)
  return `<<${textOfEntries(move, dict, ['ColorSpace'])}/ColorSpace<<${own}${colours}>>>>`
}

/** ISO 32000-1, 8.6.5.6. */
const INKS_LOOK = 'DefaultCMYK'

/** A value as it is written; the reader allows no nesting that would outgrow the stack. */
function textOf(move: Move, value: PdfValue): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return decimal(value)
  switch (value.kind) {
    case 'name':
      return nameText(value.name)
    case 'string':
      return `<${Buffer.from(value.bytes).toString('hex')}>`
    case 'array':
      return `[${value.items.map(item => textOf(move, item)).join(' ')}]`
    case 'dict':
      return `<<${textOfEntries(move, value)}>>`
    case 'ref':
      return refer(refOf(move, value))
    case 'stream':
      // Only ever met as an object of its own.
      return 'null'
    default:
      return unreachable(value)
  }
}

const textOfEntries = (move: Move, dict: PdfDict, without: readonly string[] = []): string =>
  entriesOfPage(dict)
    .filter(([key]) => !without.includes(key))
    .map(([key, value]) => `${nameText(key)} ${textOf(move, value)}`)
    .join('')

function refOf({ file, refs, waiting }: Move, from: PdfRef): Ref {
  const known = refs.get(from.number)
  if (known !== undefined) return known
  const ref = file.reserve()
  refs.set(from.number, ref)
  waiting.push(from)
  return ref
}

/** PDF has no exponents; ten decimals are more than a reader keeps (ISO 32000-1, annex C). */
const decimal = (value: number): string => (/e/.test(String(value)) ? value.toFixed(10) : String(value))

/** ISO 32000-1, 7.3.5: what is not a regular character is written as two digits. */
const nameText = (name: string): string =>
  `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/g, char => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
