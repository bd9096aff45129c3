import { printable } from '../base/source.ts'
import type { Finding, PreflightReport } from '../preflight/preflight.ts'
import { RULES } from '../preflight/rules.ts'
import { type Desk, styled } from './desk.ts'

/** Findings of one kind that are shown. */
const MOST = 10

const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/** The report on a file for people: what was found, what was looked at, and what could not be. */
export function preflightText(desk: Desk, file: string, report: PreflightReport): string {
  const { claim, profile, findings, checked, unchecked } = report
  const says = claim === '' ? 'does not say what it is' : `says that it is ${claim}`
  return [
    `${styled(desk, 'bold', printable(file))} ${printable(says)}; held against ${profile}\n`,
    ...grouped(findings).map(group => groupText(desk, group)),
    `  ${countOf(report)}\n`,
    `  looked at: ${checked.join(' ')}\n`,
    ...doubtsOf(unchecked).map(line => `  not looked at: ${printable(line)}\n`),
    '\n'
  ].join('')
}

/** Findings that ask for the same are told together. */
function grouped(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { severity, rule, allowed, remedy } = finding
    const key = [severity, rule, allowed, remedy].join('\n')
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()]
}

function groupText(desk: Desk, group: readonly Finding[]): string {
  const { rule, severity, allowed, remedy } = group[0]!
  const title = RULES.find(({ id }) => id === rule)?.title
  const more = group.length > MOST ? [`… and ${group.length - MOST} more; --json gives them`] : []
  const found = [...group.slice(0, MOST).map(finding => `${whereOf(finding)}${finding.found}`), ...more]
  const lines = [...found.map(line => `found    ${line}`), `allowed  ${allowed}`, `do       ${remedy}`]
  const head = styled(desk, COLOURS[severity], `${severity} ${rule}`)
  return `  ${head}  ${title?.en} ${title?.zh}\n${lines.map(line => `      ${printable(line)}\n`).join('')}`
}

function whereOf({ page, place, object }: Finding): string {
  const where = [
    ...(page === null ? [] : [`page ${page}`]),
    ...(place === null ? [] : [`${place.x} mm from the left and ${place.y} mm from the top`]),
    ...(object === null ? [] : [`object ${object}`])
  ]
  return where.length === 0 ? '' : `${where.join(', ')}: `
}

/** Rules that could not be asked for one reason stand in one line. */
function doubtsOf(unchecked: PreflightReport['unchecked']): readonly string[] {
  const reasons = [...new Set(unchecked.map(({ why }) => why))]
  return reasons.map(why => {
    const rules = unchecked.filter(it => it.why === why).map(({ rule }) => rule)
    return `${rules.join(' ')} (${why})`
  })
}

function countOf({ findings }: PreflightReport): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap(severity => {
    const count = findings.filter(finding => finding.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`]
  })
  return parts.join(', ') || 'nothing found'
}
