import type { Span } from './span.ts'

/** Every code the engine can report. `docs/diagnostics.md` has one section for each. */
export const CODES = {
  // files
  'missing-file': 'error',
  'outside-project': 'error',
  'unreadable-file': 'error',
  'not-utf8': 'error',
  'file-too-large': 'error',
  // the manifest, the templates, the stories
  'bad-yaml': 'error',
  'duplicate-key': 'error',
  'unknown-key': 'error',
  'missing-key': 'error',
  'bad-value': 'error',
  'bad-length': 'error',
  'bad-date': 'error',
  'bad-markup': 'error',
  'unknown-story': 'error',
  'unknown-slot': 'error',
  'unknown-template': 'error',
  'unknown-paper': 'error',
  'unknown-style': 'error',
  'unknown-ink': 'error',
  'duplicate-page': 'error',
  'duplicate-id': 'error',
  'empty-slot': 'error',
  'empty-story': 'error',
  'bad-table': 'error',
  'bad-chart': 'error',
  'control-character': 'error',
  'incomplete-imprint': 'warning',
  // geometry
  'bad-grid': 'error',
  'bad-measure': 'error',
  'outside-sheet': 'error',
  overlap: 'error',
  // faces and pictures
  'unknown-face': 'error',
  'bad-font': 'error',
  'font-integrity': 'error',
  'missing-glyph': 'error',
  'unshaped-script': 'warning',
  'bad-picture': 'error',
  'no-outline': 'error',
  'bad-profile': 'error',
  'bad-artwork': 'error',
  'ad-fault': 'error',
  'ad-warning': 'warning',
  'ad-size': 'error',
  'unlabelled-ad': 'error',
  'first-frame': 'info',
  'assumed-colours': 'info',
  'over-inked': 'warning',
  'low-resolution': 'warning',
  'too-low-resolution': 'error',
  'oversize-picture': 'warning',
  'cropped-focus': 'warning',
  // type and make-up
  'narrow-measure': 'error',
  'loose-line': 'warning',
  'head-too-long': 'error',
  'table-too-large': 'error',
  'chart-too-small': 'error',
  'barcode-size': 'error',
  overset: 'error',
  unprinted: 'warning',
  'empty-place': 'warning',
  underset: 'info',
  'left-out': 'info',
  'ink-limit': 'error',
  // page design
  'page-rule-error': 'error',
  'page-rule-warning': 'warning',
  'page-rule-note': 'info'
} as const

export type Code = keyof typeof CODES
export type Severity = (typeof CODES)[Code]

export interface Diagnostic {
  readonly code: Code
  readonly message: string
  readonly at: Span | null
  readonly hints: readonly string[]
}

/** Where every room leaves its complaints. A room reports, repairs, and goes on. */
export interface Sink {
  report(code: Code, at: Span | null, message: string, ...hints: string[]): void
}
