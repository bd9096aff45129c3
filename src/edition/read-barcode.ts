import type { Sink } from '../base/diagnostic.ts'
import { BLACK, type Ink } from '../base/ink.ts'
import { type Len, toMm } from '../base/length.ts'
import {
  type BarcodeItem,
  EAN_HEIGHTS,
  LEAST_BARS,
  LEAST_MAGNIFICATION,
  LEAST_MODULE,
  MOST_MAGNIFICATION,
  moduleIn,
  widthInModules
} from './barcode.ts'
import { ISSUE_FIELDS } from './check-fields.ts'
import { type Copy, plainCopy } from './copy.ts'
import type { BarcodeFile } from './files.ts'
import type { ItemContext } from './item-context.ts'
import type { Grid } from './paper.ts'
import { readArea, sizeOf } from './read-area.ts'
import { type Inks, readInk } from './read-ink.ts'
import { readExtent } from './read-length.ts'
import { styleOf } from './read-styles.ts'
import { type Cursor, down, isWritten, optional, placeOf } from './yaml-file.ts'

/** The bar code of a serial, or null, with a report, where it has no number or no area. */
export function readBarcode(
  { bounds, styles, inks, sink }: ItemContext,
  from: Cursor<BarcodeFile>
): BarcodeItem | null {
  const area = readArea(bounds, from, sink)
  const ean = readNumber(from, sink)
  if (area === null || ean === null) return null
  const ink = optional(from, 'ink')
  const issue = readIssue(from, sink)
  const { magnification = null } = from.value
  const module = checkSize(from, { area, issue, magnification, grid: bounds.grid }, sink)
  return {
    kind: 'barcode',
    ean,
    issue,
    area,
    style: styleOf(down(from, 'style'), styles, sink),
    ink: ink === null ? BLACK : readBarInk(ink, inks, sink),
    magnification,
    reduction: readReduction(from, module, sink),
    at: placeOf(from)
  }
}

function readNumber(from: Cursor<BarcodeFile>, sink: Sink): string | null {
  const ean = optional(from, 'ean')
  if (ean !== null) return readEan(ean, sink)
  const issn = optional(from, 'issn')
  if (issn !== null) return readIssn(issn, from.value.variant ?? '00', sink)
  if (isWritten(from, 'ean') || isWritten(from, 'issn')) return null
  sink.report(
    'missing-key',
    placeOf(from),
    '“issn” is missing here',
    'write issn: and eight digits, or ean: and thirteen'
  )
  return null
}

/** What EAN-13 begins with where it stands for an ISSN. ISO 3297:2022, annex C. */
const SERIAL = '977'

/** The check digit of an ISSN is none of the EAN's: ISO 3297, annex C. */
function readIssn(from: Cursor<string>, variant: string, sink: Sink): string {
  const digits = from.value.replace('-', '').toUpperCase()
  const check = issnCheck(digits)
  if (digits[7] !== check) reportCheck(from, `${from.value.slice(0, 8)}${check}`, sink)
  const body = `${SERIAL}${digits.slice(0, 7)}${variant}`
  return body + eanCheck(body)
}

function readEan(from: Cursor<string>, sink: Sink): string {
  const body = from.value.slice(0, 12)
  const checked = body + eanCheck(body)
  if (checked !== from.value) reportCheck(from, checked, sink)
  return checked
}

function reportCheck(from: Cursor<string>, right: string, sink: Sink): void {
  const message = `the last digit of “${from.value}” does not follow from the others`
  sink.report('bad-value', placeOf(from), message, `if they are right, it is ${right}`)
}

/** Weights 8 to 2, modulo 11, X for ten: ISO 3297, annex A. */
function issnCheck(digits: string): string {
  const sum = weighted(digits.slice(0, 7), i => 8 - i)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

/** Weights 1 and 3 by turns, modulo 10: ISO/IEC 15420, 4.2.2. */
const eanCheck = (body: string): string => String((10 - (weighted(body, i => (i % 2 === 0 ? 1 : 3)) % 10)) % 10)

const weighted = (digits: string, weight: (i: number) => number): number =>
  [...digits].reduce((sum, digit, i) => sum + Number(digit) * weight(i), 0)

/** Two digits, or a field that has two. */
function readIssue(from: Cursor<BarcodeFile>, sink: Sink): Copy {
  const issue = optional(from, 'issue')
  if (issue === null) return plainCopy('', placeOf(from))
  const fields = ISSUE_FIELDS.map(field => `{${field}}`)
  if (/^\d\d$/.test(issue.value) || fields.includes(issue.value)) return plainCopy(issue.value, placeOf(issue))
  sink.report(
    'bad-value',
    placeOf(issue),
    `“${issue.value}” is no issue`,
    `write two digits, like 06, or ${fields.join(', ')}`
  )
  return plainCopy('', placeOf(issue))
}

const SOLID = 100

/** Scanners see by red light, which cyan and black alone swallow, and screened bars have ragged edges: GS1 General Specifications, 5.12. */
function readBarInk(from: Cursor<string>, inks: Inks, sink: Sink): Ink {
  const ink = readInk(from, inks, sink)
  if (Math.max(ink.c, ink.k) >= SOLID) return ink
  const message = `by the red light of scanners there are no bars in “${from.value}”`
  sink.report('bad-value', placeOf(from), message, 'print them in black, or in an ink with C100 or K100')
  return ink
}

/** Less than half a module, for bars of one module are to stay. */
function readReduction(from: Cursor<BarcodeFile>, module: Len, sink: Sink): Len {
  const written = optional(from, 'reduction')
  if (written === null) return 0
  const reduction = readExtent(written, null, sink)
  if (reduction < module / 2) return reduction
  const message = `“${written.value}” takes half of a bar ${toMm(module).toFixed(2)} mm wide, or more`
  sink.report('barcode-size', placeOf(written), message, 'ask the print shop: it is some hundredths of a millimetre')
  return 0
}

interface Size extends Pick<BarcodeItem, 'area' | 'issue' | 'magnification'> {
  readonly grid: Grid
}

/**
 * The width of a module. Scanners read none smaller than the least; what does not fit is printed in the least size, and
 * sticks out.
 */
function checkSize(from: Cursor<BarcodeFile>, { area, grid, ...item }: Size, sink: Sink): Len {
  const { magnification } = item
  if (magnification !== null && (magnification < LEAST_MAGNIFICATION || magnification > MOST_MAGNIFICATION)) {
    const message = `a bar code is printed at ${LEAST_MAGNIFICATION} to ${MOST_MAGNIFICATION} of its nominal size`
    sink.report('barcode-size', placeOf(down(from, 'magnification')), message, 'write a number between them')
    return LEAST_MODULE
  }
  const { w, h } = sizeOf(grid, area)
  const module = moduleIn(w, item)
  const least = {
    w: LEAST_MODULE * widthInModules(item),
    h: module * (LEAST_BARS + EAN_HEIGHTS.white + EAN_HEIGHTS.digits)
  }
  if (module >= LEAST_MODULE && h >= least.h) return module
  const mm = (len: Len): string => toMm(len).toFixed(1)
  const message =
    module < LEAST_MODULE
      ? `a place ${mm(w)} mm wide is too narrow for this bar code`
      : `a place ${mm(h)} mm high is too low for a bar code ${mm(module * widthInModules(item))} mm wide`
  const hint = `give it ${mm(least.w)} mm of width at least, quiet zones included, and ${mm(least.h)} mm of height`
  sink.report('barcode-size', placeOf(from), message, hint)
  return Math.max(module, LEAST_MODULE)
}
