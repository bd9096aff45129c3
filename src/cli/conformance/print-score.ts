import type { Desk } from '../desk.ts'
import { type Outcome, passed } from './case.ts'

/** How a group came out. */
interface Score {
  readonly group: string
  readonly cases: number
  readonly passed: number
  readonly failed: number
}

/** Groups in the order of their first cases; those that bind CSS alone are counted apart. */
function scoresOf(outcomes: readonly Outcome[]): readonly Score[] {
  const groups = new Map<string, { passed: number; failed: number }>()
  for (const outcome of outcomes) {
    const { group, cssOnly } = outcome.case
    const name = cssOnly ? `${group} (css_only)` : group
    const score = groups.get(name) ?? { passed: 0, failed: 0 }
    score[passed(outcome) ? 'passed' : 'failed']++
    groups.set(name, score)
  }
  return Array.from(groups, ([group, score]) => ({ group, cases: score.passed + score.failed, ...score }))
}

/** The table of scores, and each failure with what was expected and what came. */
export function printScore(desk: Desk, outcomes: readonly Outcome[], json: boolean): void {
  const groups = scoresOf(outcomes)
  const failures = outcomes.filter(outcome => !passed(outcome))
  if (json) {
    const listed = failures.map(({ case: { id, group, cssOnly }, expected, got }) => ({
      id,
      group,
      css_only: cssOnly,
      expected,
      got
    }))
    desk.out(`${JSON.stringify({ groups, failures: listed }, null, 2)}\n`)
    return
  }
  for (const { case: it, expected, got } of failures) {
    desk.out(
      `${it.group} ${it.id}${it.cssOnly ? ' (css_only)' : ''}: ${textOf(it.task)}\n  expected ${expected}\n  got      ${got}\n`
    )
  }
  const width = Math.max(...groups.map(({ group }) => group.length))
  desk.out(`${'group'.padEnd(width)}${row('cases', 'passed', 'failed')}\n`)
  for (const score of groups) {
    desk.out(`${score.group.padEnd(width)}${row(score.cases, score.passed, score.failed)}\n`)
  }
}

const row = (...cells: readonly (string | number)[]): string => cells.map(cell => String(cell).padStart(8)).join('')

const textOf = (task: Outcome['case']['task']): string => JSON.stringify('text' in task ? task.text : task.codes)
