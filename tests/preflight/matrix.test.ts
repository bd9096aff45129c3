import { expect, test } from 'vitest'
import type { Rule } from '../../src/preflight/preflight.ts'
import { preflightPdf } from '../../src/preflight/preflight-pdf.ts'
import { RULES } from '../../src/preflight/rules.ts'
import { badTwin } from '../support/fault-set/fault.ts'
import { FAULTS } from '../support/fault-set/faults.ts'

const isFound = (fault: (typeof FAULTS)[number]): boolean =>
  preflightPdf(badTwin(fault), fault.profile).findings.some(({ rule }) => rule === fault.rule)

function rowOf({ id, title, severity, profiles, allowed, source }: Rule): string {
  const planted = FAULTS.filter(({ rule }) => rule === id)
  const files = planted.map(({ profile, what }) => `${profile}_${what}`).join(', ')
  const found = `${planted.filter(isFound).length} of ${planted.length}`
  const cells = [
    id,
    `${title.en} ${title.zh}`,
    severity,
    profiles.join(' '),
    allowed || 'see the finding',
    source,
    files,
    found
  ]
  return `| ${cells.join(' | ')} |`
}

const HEAD = `# The rules of preflight, and the faults that try them

Made by \`npx vitest run tests/preflight/matrix.test.ts -u\`. The files of the last but one column are written by
\`npm run faults -- <folder>\`, each with its good twin; their names begin with that of the rule. The last column is how many of
them are found.

| rule | what it is about | severity | profiles | what is allowed | source | planted faults | found |
|---|---|---|---|---|---|---|---|
`

test('the table of rules and planted faults is as the documents have it', async () => {
  const table = `${HEAD}${RULES.map(rowOf).join('\n')}\n`
  await expect(table).toMatchFileSnapshot('../../docs/preflight-rules.md')
})

test('each rule has a fault that tries it', () => {
  const tried = new Set(FAULTS.map(({ rule }) => rule))
  expect(RULES.map(({ id }) => id).filter(id => !tried.has(id))).toEqual([])
})
