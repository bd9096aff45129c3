import { asDict, dictAt, entry, isArray, isDict, itemsAt } from '../entries.ts'
import type { Pdf, PdfDict, PdfDirect } from '../pdf.ts'
import { nameOf } from './lookup.ts'

/** Tells of groups, and of memberships in them, whether they are not to be printed; of each it is worked out once. */
export function layersOff(pdf: Pdf): (value: PdfDirect) => boolean {
  const off = groupsOff(pdf)
  const known = new Map<PdfDict, boolean>()
  return value => {
    if (!isDict(value)) return false
    const hidden = known.get(value) ?? isOff(pdf, off, value)
    known.set(value, hidden)
    return hidden
  }
}

/** Groups of optional content that do not print as the file comes: 8.11.4. */
function groupsOff(pdf: Pdf): ReadonlySet<PdfDict> {
  const off = new Set<PdfDict>()
  const root = asDict(pdf.resolve(pdf.trailer.entries.get('Root')))
  const properties = root && dictAt(pdf, root, 'OCProperties')
  const standard = properties && dictAt(pdf, properties, 'D')
  if (properties === null || standard === null) return off
  const groups = (dict: PdfDict, key: string): readonly PdfDict[] => itemsAt(pdf, dict, key).filter(isDict)
  if (nameOf(entry(pdf, standard, 'BaseState')) === 'OFF')
    for (const group of groups(properties, 'OCGs')) off.add(group)
  for (const group of groups(standard, 'ON')) off.delete(group)
  for (const group of groups(standard, 'OFF')) off.add(group)
  const printed = groups(standard, 'AS').filter(usage => nameOf(entry(pdf, usage, 'Event')) === 'Print')
  for (const group of printed.flatMap(usage => groups(usage, 'OCGs'))) {
    const state = printState(pdf, group)
    if (state === 'ON') off.delete(group)
    else if (state === 'OFF') off.add(group)
  }
  return off
}

function printState(pdf: Pdf, group: PdfDict): string {
  const usage = dictAt(pdf, group, 'Usage')
  const print = usage && dictAt(pdf, usage, 'Print')
  return print === null ? '' : nameOf(entry(pdf, print, 'PrintState'))
}

/** Annex C has no limit on expressions; nobody writes one this deep. */
const DEEPEST = 32

/** Whether a group, or what a membership dictionary says of several (8.11.2), is not to be printed. */
function isOff(pdf: Pdf, off: ReadonlySet<PdfDict>, value: PdfDict): boolean {
  if (nameOf(entry(pdf, value, 'Type')) !== 'OCMD') return off.has(value)
  const expression = entry(pdf, value, 'VE')
  if (isArray(expression)) return !holds({ pdf, off, left: MOST_TERMS }, expression, 0)
  const given = entry(pdf, value, 'OCGs')
  const groups = isDict(given) ? [given] : itemsAt(pdf, value, 'OCGs').filter(isDict)
  if (groups.length === 0) return false
  const isOn = (group: PdfDict): boolean => !off.has(group)
  switch (nameOf(entry(pdf, value, 'P'))) {
    case 'AllOn':
      return !groups.every(isOn)
    case 'AnyOff':
      return groups.every(isOn)
    case 'AllOff':
      return groups.some(isOn)
    default:
      return !groups.some(isOn)
  }
}

/** An expression while it is worked out. */
interface Reckoning {
  readonly pdf: Pdf
  readonly off: ReadonlySet<PdfDict>
  /** Terms that may yet be looked at: an expression that holds itself twice doubles with each level. */
  left: number
}

const MOST_TERMS = 100

/** A visibility expression: `[/And …]`, `[/Or …]`, `[/Not …]` of groups and of others like itself. */
function holds(it: Reckoning, value: PdfDirect, depth: number): boolean {
  if (isDict(value)) return !it.off.has(value)
  if (!isArray(value) || depth > DEEPEST) return true
  const [operator, ...operands] = value.items.slice(0, Math.max(it.left, 0)).map(item => it.pdf.resolve(item))
  it.left -= operands.length
  const results = operands.map(operand => holds(it, operand, depth + 1))
  switch (nameOf(operator ?? null)) {
    case 'And':
      return results.every(Boolean)
    case 'Or':
      return results.some(Boolean)
    default:
      return !results[0]
  }
}
