import { FORGETFUL, type Memory } from '../base/memory.ts'
import type { Pdf } from '../pdf/pdf.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import type { PictureSamples } from '../plates/exposure.ts'
import { claimOf, profileOf } from './claim.ts'
import { inkMeter } from './ink-meter.ts'
import { type Inspected, inspect, surveyor } from './inspect.ts'
import type {
  Breach,
  Finding,
  Inspection,
  Outcome,
  PageRule,
  PreflightReport,
  Profile,
  Rule,
  Severity,
  Unchecked
} from './preflight.ts'
import { RULES } from './rules.ts'
import type { Sheet } from './sheet.ts'
import { unpackPictures } from './unpack-pictures.ts'

/** Breaches of one rule that are told; the last one says how many more there are. */
const MOST_OF_RULE = 50

/** `file` leaves out what the pages paint, for whoever has looked at the same pages in another file. */
export type Depth = 'file' | 'pages'

/** Holds a file against a profile; without one, against that which the file claims, or PDF/X-4. Never throws. */
export const preflightPdf = (
  bytes: Uint8Array,
  asked: Profile | null,
  depth: Depth = 'pages',
  memory: Memory = FORGETFUL
): PreflightReport => holdAgainst(inspect(readPdf(bytes, memory)), asked, depth)

/** The same with JPEG pictures unpacked, where ink is measured; else it is not told how much ink is on their pages. */
export async function preflightWithPictures(bytes: Uint8Array, asked: Profile | null): Promise<PreflightReport> {
  const inspection = inspect(readPdf(bytes))
  if (asked !== 'news-ad') return holdAgainst(inspection, asked, 'pages')
  const { pdf, pages } = inspection
  const sheets = pages.map(surveyor(pdf))
  return holdAgainst(inspection, asked, 'pages', { sheets, pictures: await unpackPictures(pdf, sheets) })
}

/** Pages that were looked at beforehand, and their pictures. */
interface Unpacked {
  readonly sheets: readonly Sheet[]
  readonly pictures: PictureSamples
}

function holdAgainst(
  inspection: Inspected,
  asked: Profile | null,
  depth: Depth,
  unpacked: Unpacked | null = null
): PreflightReport {
  const { pdf } = inspection
  const claim = claimOf(inspection)
  const profile = asked ?? profileOf(claim)
  const file = { ...inspection, profile }
  const findings: Finding[] = []
  const checked: string[] = []
  const unchecked: Unchecked[] = []
  const rules = RULES.filter(({ profiles }) => profiles.includes(profile))
  const onPages = once(() => checkPages(file, rules.filter(isOfPages), unpacked))
  for (const rule of rules) {
    const hidden = whyHidden(pdf, rule, depth)
    const outcomes = hidden !== null ? [hidden] : isOfPages(rule) ? onPages().get(rule)! : rule.check(file)
    const doubts = outcomes.filter(isDoubt)
    findings.push(...tell(rule, outcomes.filter(isBreach)))
    if (doubts.length === 0) checked.push(rule.id)
    else unchecked.push({ rule: rule.id, why: [...new Set(doubts.map(({ doubt }) => doubt))].join('; ') })
  }
  return { profile, claim, findings: inOrder(findings), checked, unchecked }
}

/** Holds each page against all rules on pages before the next is looked at, so that of a book one is held at a time. */
function checkPages(
  file: Inspection,
  rules: readonly PageRule[],
  unpacked: Unpacked | null
): ReadonlyMap<PageRule, readonly Outcome[]> {
  const checks = rules.map(rule => ({ rule, check: rule.check(file), outcomes: [] as Outcome[] }))
  const survey = surveyor(file.pdf)
  const measure = inkMeter(file.pdf, unpacked?.pictures ?? new Map())
  for (const [i, page] of file.pages.entries()) {
    const sheet = unpacked?.sheets[i] ?? survey(page)
    const ink = once(() => measure(page, sheet.painting))
    for (const { check, outcomes } of checks) outcomes.push(...check(sheet, ink))
  }
  return new Map(checks.map(({ rule, outcomes }) => [rule, outcomes]))
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

/** 7.6.1: strings and streams are enciphered, object streams and what lies in them included. */
function whyHidden({ encrypted, structure }: Pdf, { reads }: Rule, depth: Depth): Outcome | null {
  if (reads === 'pages' && depth === 'file') return { doubt: 'it was not asked for' }
  const open = !encrypted || reads === 'trailer' || (reads === 'objects' && !structure.objectStreams)
  return open ? null : { doubt: 'the file is encrypted' }
}

const isOfPages = (rule: Rule): rule is PageRule => rule.reads === 'pages'
const isDoubt = (outcome: Outcome): outcome is Outcome & { readonly doubt: string } => 'doubt' in outcome
const isBreach = (outcome: Outcome): outcome is Breach => !isDoubt(outcome)

function tell(rule: Rule, breaches: readonly Breach[]): readonly Finding[] {
  const findings = breaches.slice(0, MOST_OF_RULE).map(breach => findingOf(rule, breach))
  const more = breaches.length - findings.length
  return more > 0 ? [...findings, findingOf(rule, { found: `${more} more like these` })] : findings
}

const findingOf = (rule: Rule, breach: Breach): Finding => ({
  rule: rule.id,
  severity: breach.severity ?? rule.severity,
  page: breach.page ?? null,
  place: breach.place ?? null,
  object: breach.object ?? null,
  found: breach.found,
  allowed: breach.allowed ?? rule.allowed,
  remedy: breach.remedy ?? rule.remedy
})

const GRAVITY: readonly Severity[] = ['error', 'warning', 'info']

/** Errors first; otherwise as the rules found them, which is by rule and then by page. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  GRAVITY.flatMap(severity => findings.filter(finding => finding.severity === severity))
