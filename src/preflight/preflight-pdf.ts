import { FORGETFUL, type Memory } from '../base/memory.ts'
import type { Pdf } from '../pdf/pdf.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { decodePictures } from '../plates/decode-pictures.ts'
import type { PictureSamples } from '../plates/exposure.ts'
import { claimOf, profileOf } from './claim.ts'
import { inkMeter, LITTLE_INK, type Work } from './ink-meter.ts'
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
import { NEWS } from './rules/profiles.ts'
import { RULES } from './rules.ts'

/** Breaches of one rule that are told; the last one says how many more there are. */
const MOST_OF_RULE = 50

/** `file` leaves out what the pages paint, for whoever has looked at the same pages in another file. */
export type Depth = 'file' | 'pages'

/** Holds a file against a profile; without one, against that which the file claims, or PDF/X-4. Never throws. */
export function preflightPdf(
  bytes: Uint8Array,
  asked: Profile | null,
  depth: Depth = 'pages',
  memory: Memory = FORGETFUL
): PreflightReport {
  const work = holdAgainst(inspect(readPdf(bytes, memory)), asked, depth)
  let step = work.next()
  while (!step.done) step = work.next(NO_PICTURES)
  return step.value
}

const NO_PICTURES: PictureSamples = new Map()

/** The same with JPEG pictures unpacked, where ink is measured; else it is not told how much ink is on their pages. */
export async function preflightWithPictures(bytes: Uint8Array, asked: Profile | null): Promise<PreflightReport> {
  const inspection = inspect(readPdf(bytes))
  const work = holdAgainst(inspection, asked, 'pages')
  let step = work.next()
  while (!step.done) step = work.next(await decodePictures(inspection.pdf, step.value.objects, step.value.effort))
  return step.value
}

function* holdAgainst(inspection: Inspected, asked: Profile | null, depth: Depth): Work<PreflightReport> {
  const { pdf } = inspection
  const claim = claimOf(inspection)
  const profile = asked ?? profileOf(claim)
  const file = { ...inspection, profile }
  const rules = RULES.filter(({ profiles }) => profiles.includes(profile))
  const hidden = new Map(rules.map(rule => [rule, whyHidden(pdf, rule, depth)]))
  const onPages = yield* checkPages(
    file,
    rules.filter(isOfPages).filter(rule => hidden.get(rule) === null)
  )
  const outcomesOf = (rule: Rule): readonly Outcome[] => {
    const why = hidden.get(rule)
    return why ? [why] : isOfPages(rule) ? onPages.get(rule)! : rule.check(file)
  }
  // From the last to the first: whether a file is sound is known when all has been read that rules ask for.
  const outcomes = rules.toReversed().map(outcomesOf).toReversed()
  const findings: Finding[] = []
  const checked: string[] = []
  const unchecked: Unchecked[] = []
  for (const [i, rule] of rules.entries()) {
    const doubts = outcomes[i]!.filter(isDoubt)
    findings.push(...tell(rule, outcomes[i]!.filter(isBreach)))
    if (doubts.length === 0) checked.push(rule.id)
    else unchecked.push({ rule: rule.id, why: [...new Set(doubts.map(({ doubt }) => doubt))].join('; ') })
  }
  return { profile, claim, findings: inOrder(findings), checked, unchecked }
}

/** Holds each page against all rules on pages before the next is looked at, so that of a book one is held at a time. */
function* checkPages(file: Inspection, rules: readonly PageRule[]): Work<ReadonlyMap<PageRule, readonly Outcome[]>> {
  const checks = rules.map(rule => ({ rule, check: rule.check(file), outcomes: [] as Outcome[] }))
  if (checks.length > 0) {
    const survey = surveyor(file.pdf)
    const meter = inkMeter(file.pdf)
    for (const page of file.pages) {
      const sheet = survey(page)
      const ink = NEWS.includes(file.profile) ? yield* meter(page, sheet.painting) : LITTLE_INK
      for (const { check, outcomes } of checks) outcomes.push(...check(sheet, ink))
    }
  }
  return new Map(checks.map(({ rule, outcomes }) => [rule, outcomes]))
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
