import type { Sink } from '../base/diagnostic.ts'
import { fromMm, type Len, toMm } from '../base/length.ts'
import type { IntentFile, PressFile, Words } from './files.ts'
import { didYouMean } from './nearest.ts'
import { type Intent, type PressData, SHEET_MARKS } from './paper.ts'
import { readLength } from './read-length.ts'
import type { TextStyle } from './style.ts'
import { type Cursor, down, linesOf, optional, placeOf } from './yaml-file.ts'

/** Coldset newsprint: the project's own profile, made from the data that are registered under this name. */
const NEWSPRINT: Intent = {
  icc: 'templates/icc/TR002_coldset_TAC220.icc',
  condition: 'CGATS TR 002',
  registry: 'http://www.color.org',
  info: 'Coldset offset on newsprint, total ink 220 %, characterized by CGATS TR 002',
  at: null
}

/** What is asked where a paper says nothing. Ruling: that of the IFRA26 characterization of newsprint, 40 ± 2. */
export const PRESS: PressData = {
  profile: 'x4',
  intent: NEWSPRINT,
  ruling: 40,
  slug: fromMm(10),
  marks: new Set(SHEET_MARKS),
  outlines: new Set(),
  adLabel: false
}

/** Screens from a poster to the finest offset, in lines to the centimetre. */
const RULINGS = { least: 10, most: 200 }

/** How deep the marks round the bleed are at least. */
const MARKS_DEPTH = fromMm(5)
/** How far any mark stands off the trim at least. */
const CLEARANCE = fromMm(3)

/** What of its paper the press data stand on. */
interface Ground {
  readonly bleed: Len
  readonly styles: ReadonlyMap<string, TextStyle>
}

/** The press data of a paper, checked and defaulted. */
export function readPress(from: Cursor<PressFile> | null, { bleed, styles }: Ground, sink: Sink): PressData {
  if (from === null) return { ...PRESS, slug: Math.max(PRESS.slug, leastSlug(bleed)) }
  const { profile = PRESS.profile, marks = {}, 'ad-label': adLabel = PRESS.adLabel } = from.value
  const intent = optional(from, 'intent')
  return {
    profile,
    intent: intent === null ? PRESS.intent : readIntent(intent, sink),
    ruling: readRuling(optional(from, 'ruling'), sink),
    slug: readSlug(optional(from, 'slug'), bleed, sink),
    marks: new Set(SHEET_MARKS.filter(mark => marks[mark] ?? true)),
    outlines: readOutlines(optional(from, 'outlines'), styles, sink),
    adLabel
  }
}

function readOutlines(
  from: Cursor<Words> | null,
  styles: ReadonlyMap<string, TextStyle>,
  sink: Sink
): PressData['outlines'] {
  if (from === null || from.value === 'none') return PRESS.outlines
  if (from.value === 'all') return 'all'
  const names = linesOf(from)
  for (const name of names.filter(({ value }) => !styles.has(value))) {
    const near = didYouMean(name.value, ['all', 'none', ...styles.keys()])
    sink.report('unknown-style', placeOf(name), `no style is called “${name.value}”`, ...near)
  }
  return new Set(names.map(({ value }) => value))
}

function readIntent(from: Cursor<IntentFile>, sink: Sink): Intent {
  const { icc, condition, registry = '', info = condition } = from.value
  if (condition.trim() === '') {
    const hint = 'write the name that the print shop gives, or Custom'
    sink.report('bad-value', placeOf(down(from, 'condition')), 'a printing condition has a name', hint)
  }
  return { icc, condition, registry, info, at: placeOf(down(from, 'icc')) }
}

function readRuling(from: Cursor<number> | null, sink: Sink): number {
  if (from === null) return PRESS.ruling
  if (from.value >= RULINGS.least && from.value <= RULINGS.most) return from.value
  const message = `no screen has ${from.value} lines to the centimetre`
  sink.report('bad-value', placeOf(from), message, `write ${RULINGS.least} to ${RULINGS.most}: newsprint has 34 to 48`)
  return PRESS.ruling
}

/** What a sheet may reach past the bleed for marks. */
export const MOST_SLUG: Len = fromMm(50)

const leastSlug = (bleed: Len): Len => Math.max(bleed, CLEARANCE) + MARKS_DEPTH

function readSlug(from: Cursor<string> | null, bleed: Len, sink: Sink): Len {
  const least = leastSlug(bleed)
  const slug = from === null ? PRESS.slug : readLength(from, null, sink)
  const most = bleed + MOST_SLUG
  if (from !== null && slug < least) {
    const message = `“${from.value}” has no room for marks outside the bleed`
    sink.report('bad-length', placeOf(from), message, `write ${toMm(least)}mm or more`)
  } else if (from !== null && slug > most) {
    const message = `“${from.value}” of paper round the trim is more than marks need`
    sink.report('bad-length', placeOf(from), message, `write ${toMm(most)}mm or less`)
  }
  return Math.min(Math.max(slug, least), most)
}
