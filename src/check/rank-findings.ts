import { RULE_CLASSES } from '../edition/page-check.ts'
import type { Finding } from './finding.ts'

/** Findings as an editor goes at them: errors before warnings, then what weighs more, rule by rule, page by page. */
export const rankFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => gradeOf(a) - gradeOf(b) || b.weight - a.weight || compare(a.rule, b.rule))

const gradeOf = (finding: Finding): number => RULE_CLASSES.indexOf(finding.class)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
