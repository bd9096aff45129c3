import { CODES, type Diagnostic, type Severity } from '../../base/diagnostic.ts'
import { lineAt, type Place } from '../../base/source.ts'
import type { Span } from '../../base/span.ts'
import type { Finding } from '../../check/finding.ts'
import type { Layout } from '../../layout/layout.ts'
import type { Amount, Copyfit, LadderStep } from '../../makeup/makeup.ts'
import type { Page } from '../../page/page.ts'
import { type FindingReport, reportFinding } from './report-finding.ts'
import { mm, reportZones, type ZoneReport } from './report-zones.ts'

/** What `report.json` holds: plain data, keys in this order. */
export interface Report {
  readonly edition: string
  readonly pages: readonly PageReport[]
  readonly stories: readonly StoryReport[]
  /** Where each story stands, sheet by sheet. */
  readonly zones: readonly ZoneReport[]
  /** What page rules say: breaches with their place on the page. */
  readonly findings: readonly FindingReport[]
  readonly notes: readonly NoteReport[]
  /** What preflight found in the files; errors only where they were delivered all the same. */
  readonly preflight: readonly FileFinding[]
}

export interface PageReport {
  /** As the page's file is called: `01`, `02-03`. */
  readonly page: string
  readonly file: string
  readonly sha256: string
  readonly trimMm: readonly [number, number]
  /** Of an earlier build: this one has left its file as it was. */
  readonly kept?: true
  /** Kept, though its part of a story that also stands on a page of this build has come out otherwise. */
  readonly stale?: true
}

interface StoryReport {
  readonly id: string
  /** The first page it stands on; null where it stands on none. */
  readonly page: number | null
  /** All of them, where they are several. */
  readonly pages?: readonly number[]
  readonly characters: number
  readonly lines: number
  readonly overset: Amount | null
  readonly underset: Amount | null
  /** What copyfit did for it, in its order. */
  readonly copyfit?: readonly StepReport[]
}

type StepReport = Pick<LadderStep, 'kind' | 'what' | 'from' | 'to'>

/** Line and column are counted from 1, the column in characters; null for a note that has no place. */
interface NoteReport {
  readonly code: string
  readonly severity: Severity
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
  readonly message: string
  readonly hints: readonly string[]
}

/** A page's file as it was written. */
export interface Printed {
  readonly page: Pick<Page, 'name' | 'trim'>
  readonly file: string
  readonly sha256: string
}

/** A breach of a print shop's rule in a file, as preflight tells it. */
export interface FileFinding {
  readonly file: string
  readonly rule: string
  readonly severity: Severity
  readonly page: number | null
  readonly found: string
  readonly remedy: string
}

/** What came of pressing. */
export interface Pressing {
  readonly printed: readonly Printed[]
  readonly preflight: readonly FileFinding[]
  /** Pages of earlier builds that this one has left in the folder. */
  readonly kept: readonly PageReport[]
}

/** Of a proof alone. */
export const UNPRESSED: Pressing = { printed: [], kept: [], preflight: [] }

/** The decoded text of a file of the project, which spans count in. */
export type TextOf = (file: string) => string

interface Work {
  readonly edition: { readonly name: string }
  readonly copyfit: readonly Copyfit[]
  readonly layouts: readonly Layout[]
  readonly findings: readonly Finding[]
  readonly notes: readonly Diagnostic[]
}

export const encodeReport = (work: Work, { printed, kept, preflight }: Pressing, textOf: TextOf): Report => ({
  edition: work.edition.name,
  pages: inOrder([...kept, ...printed.map(reportPage)]),
  stories: work.copyfit.map(reportStory),
  zones: work.layouts.flatMap(reportZones),
  findings: work.findings.map(finding => reportFinding(finding, placeIn(textOf, finding.at))),
  notes: work.notes.map(note => reportNote(note, textOf)),
  preflight: preflight.map(({ file, rule, severity, page, found, remedy }) => ({
    file,
    rule,
    severity,
    page,
    found,
    remedy
  }))
})

const reportPage = ({ page, file, sha256 }: Printed): PageReport => ({
  page: page.name,
  file,
  sha256,
  trimMm: [mm(page.trim.w), mm(page.trim.h)]
})

const inOrder = (pages: readonly PageReport[]): readonly PageReport[] =>
  [...pages].sort((a, b) => (a.page < b.page ? -1 : a.page > b.page ? 1 : 0))

const reportStory = ({ story, pages, characters, lines, overset, underset, steps }: Copyfit): StoryReport => ({
  id: story,
  page: pages[0] ?? null,
  ...(pages.length > 1 ? { pages } : {}),
  characters,
  lines,
  overset: overset && amount(overset),
  underset: underset && amount(underset),
  ...(steps.length > 0 ? { copyfit: steps.map(({ kind, what, from, to }) => ({ kind, what, from, to })) } : {})
})

const amount = ({ lines, characters }: Amount): Amount => ({ lines, characters })

const reportNote = ({ code, at, message, hints }: Diagnostic, textOf: TextOf): NoteReport => ({
  code,
  severity: CODES[code],
  ...(at ? { file: at.file, ...placeIn(textOf, at) } : { file: null, line: null, column: null }),
  message,
  hints
})

/** Line and column at which a span begins. */
export const placeIn = (textOf: TextOf, at: Span): Place => lineAt(textOf(at.file), at.from)
