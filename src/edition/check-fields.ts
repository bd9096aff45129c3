import type { Sink } from '../base/diagnostic.ts'
import { IMPRINT_FIELDS } from './imprint.ts'
import { didYouMean } from './nearest.ts'
import { type Cursor, placeOf } from './yaml-file.ts'

/** Numbers of the date of issue that have two digits: those of its day, month and week. */
export const ISSUE_FIELDS: readonly string[] = ['day', 'month', 'week']
/** What words of a template quote: facts of the edition and of the page. */
export const PAGE_FIELDS: readonly string[] = [
  'paper',
  'date',
  'weekday',
  'lunar',
  ...ISSUE_FIELDS,
  'page',
  'label',
  'section',
  'credits',
  'issue',
  'pages',
  ...IMPRINT_FIELDS
]
/** What a lead-in quotes: parts of its story. */
export const LEAD_FIELDS = ['dateline', 'byline'] as const

/** A `{field}` in lower-case letters and hyphens. */
export const FIELD: RegExp = /\{([a-z-]+)\}/g

/** Reports each field that nobody fills: it would be printed as it stands. */
export function checkFields(from: Cursor<string>, known: readonly string[], sink: Sink): void {
  for (const [field, name] of from.value.matchAll(FIELD)) {
    if (known.includes(name!)) continue
    sink.report('bad-value', placeOf(from), `“${field}” is not known here`, ...didYouMean(name!, known))
  }
}
