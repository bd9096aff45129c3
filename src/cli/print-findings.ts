import { cellWidth } from '../base/source.ts'
import type { Finding } from '../check/finding.ts'
import { rankFindings } from '../check/rank-findings.ts'

/** Most rules that a summary names: who mends ten things asks again. */
const MOST = 10

/** What to mend first, a line a rule: `W03 colliding type (串读)  2 on p1, p4`; empty where there is neither error nor warning. */
export function findingsText(findings: readonly Finding[]): string {
  const byRule = new Map<string, Finding[]>()
  for (const finding of rankFindings(findings)) {
    if (finding.class === 'note') continue
    const { rule, name, chinese } = finding
    const title = `${rule} ${name} (${chinese})`
    byRule.set(title, [...(byRule.get(title) ?? []), finding])
  }
  const rows = [...byRule].slice(0, MOST)
  const width = Math.max(0, ...rows.map(([title]) => cellWidth(title)))
  const lines = rows.map(([title, found]) => `  ${title}${' '.repeat(width - cellWidth(title))}  ${placesOf(found)}\n`)
  return lines.length === 0 ? '' : `first to mend on the pages:\n${lines.join('')}`
}

function placesOf(found: readonly Finding[]): string {
  const pages = [...new Set(found.map(({ page }) => `p${page}`))]
  return `${found.length} on ${pages.join(', ')}`
}
