import { CODES, type Severity } from '../../base/diagnostic.ts'
import type { Place } from '../../base/source.ts'
import { type Finding, inUnit, type Measured, noteOf } from '../../check/finding.ts'
import type { Unit } from '../../check/page-rule.ts'
import { type Box, boxOf } from './report-zones.ts'

/** A breach of a page rule. Measure and limit are in the unit; null where nothing is counted. */
export interface FindingReport {
  readonly rule: string
  readonly name: string
  readonly chinese: string
  readonly severity: Severity
  readonly weight: number
  readonly page: string
  readonly story: string | null
  /** The other story, of a breach between two. */
  readonly other: string | null
  /** Left, top, width and height in millimetres from the top left corner of the trim. */
  readonly mm: Box
  readonly what: string
  readonly measure: number | null
  readonly limit: { readonly min: number } | { readonly max: number } | null
  readonly unit: Unit | null
  readonly file: string
  readonly line: number
  readonly column: number
  readonly remedy: string
  readonly chineseRemedy: string
}

export function reportFinding(finding: Finding, place: Place): FindingReport {
  const { rule, name, chinese, weight, page, story, other, rect, at, what, measured, remedy, chineseRemedy } = finding
  return {
    rule,
    name,
    chinese,
    severity: CODES[noteOf(finding).code],
    weight,
    page,
    story,
    other,
    mm: boxOf(rect),
    what,
    ...figuresOf(measured),
    file: at.file,
    ...place,
    remedy,
    chineseRemedy
  }
}

function figuresOf(measured: Measured | null): Pick<FindingReport, 'measure' | 'limit' | 'unit'> {
  if (measured === null) return { measure: null, limit: null, unit: null }
  const { measure, bound, limit, unit } = measured
  const told = inUnit(limit, unit)
  return { measure: inUnit(measure, unit), limit: bound === 'min' ? { min: told } : { max: told }, unit }
}
