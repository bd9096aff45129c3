import type { Code, Diagnostic } from '../base/diagnostic.ts'
import type { Rect } from '../base/geometry.ts'
import { type Len, toMm, toPt } from '../base/length.ts'
import type { Span } from '../base/span.ts'
import type { RuleClass } from '../edition/page-check.ts'
import type { Unit } from './page-rule.ts'

/** A breach of a page rule, with its place on the sheet and in the files. */
export interface Finding {
  readonly rule: string
  readonly name: string
  readonly chinese: string
  readonly class: RuleClass
  readonly weight: number
  /** The sheet as it is made up: `01`, `02-03`. */
  readonly page: string
  readonly story: string | null
  /** The other story, of a breach between two. */
  readonly other: string | null
  readonly rect: Rect
  readonly at: Span
  readonly what: string
  /** Null where nothing is counted. */
  readonly measured: Measured | null
  readonly remedy: string
  readonly chineseRemedy: string
}

export interface Measured {
  readonly measure: number
  readonly bound: 'min' | 'max'
  readonly limit: number
  readonly unit: Unit
}

const CODES: Readonly<Record<RuleClass, Code>> = {
  hard: 'page-rule-error',
  soft: 'page-rule-warning',
  note: 'page-rule-note'
}

export const noteOf = (finding: Finding): Diagnostic => ({
  code: CODES[finding.class],
  at: finding.at,
  message: tellFinding(finding),
  hints: [finding.remedy]
})

/** As an editor reads it: `W06 depth of legs (栏长): a leg of “buses” is 48.0 mm deep, at least 50.8 mm; page 01, …` */
export function tellFinding({ rule, name, chinese, what, measured, page, rect }: Finding): string {
  const figures = measured === null ? '' : `: ${amount(measured.measure, measured.unit)}, ${boundOf(measured)}`
  return `${rule} ${name} (${chinese}): ${what}${figures}; page ${page} at ${mm(rect.x)} × ${mm(rect.y)} mm`
}

const boundOf = ({ bound, limit, unit }: Measured): string =>
  `at ${bound === 'min' ? 'least' : 'most'} ${amount(limit, unit)}`

const mm = (len: Len): string => toMm(len).toFixed(0)

/** A measure in its unit: lengths in mm or pt, shares in percent. */
export function inUnit(value: number, unit: Unit): number {
  const told = { mm: toMm(value), pt: toPt(value), percent: value * 100 }[unit as string] ?? value
  return Math.round(told * 100) / 100
}

const SIGNS: Partial<Record<Unit, string>> = { percent: ' %', ratio: ' : 1', mm: ' mm', pt: ' pt' }

function amount(value: number, unit: Unit): string {
  const told = unit === 'mm' ? toMm(value).toFixed(1) : inUnit(value, unit)
  return `${told}${SIGNS[unit] ?? ` ${value === 1 ? unit.slice(0, -1) : unit}`}`
}
