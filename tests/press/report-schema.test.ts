import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { run } from '../../src/cli/run.ts'
import { REPORT_SCHEMA } from '../../src/press/report/report-schema.ts'
import { listeningDesk } from '../support/desk.ts'
import { miniProject, SENTENCE } from '../support/mini-project.ts'

const schema = z.fromJSONSchema(REPORT_SCHEMA as z.core.JSONSchema.JSONSchema)
type Report = { readonly [key: string]: readonly Record<string, unknown>[] }

/** What `edition check --json` tells, without the changes of the clean-up, which are in no report. */
async function checked(name: string): Promise<Report> {
  const desk = listeningDesk('.')
  await run(['check', name, '--json'], desk)
  const { changes: _, ...report } = JSON.parse(desk.stdout())
  return report
}

describe('a report is as its schema says', () => {
  test.each(['sample-daily', 'broadsheet'])('%s', async name => {
    const report = await checked(name)
    expect(schema.safeParse(report).error?.issues ?? []).toEqual([])
    expect(report.zones!.length).toBeGreaterThan(5)
  })

  test('of pages that are kept, stories over and short, copy with faults', async () => {
    const day = '2019-06-13'
    const project = miniProject({
      [`editions/${day}/stories/lead.md`]: `---\nhead: 好天气\ndeck: 副题\n---\n${SENTENCE.repeat(90)}<b>\n`
    })
    for (const words of [[], ['--page', '1']]) await run(['build', day, '--force', ...words], listeningDesk(project))
    const report: Report = JSON.parse(readFileSync(join(project, 'out', day, 'report.json'), 'utf8'))
    expect(schema.safeParse(report).error?.issues ?? []).toEqual([])
    expect(report.pages!.map(({ kept }) => kept)).toEqual([undefined, true])
    expect(report.stories!.map(({ overset, underset }) => [overset === null, underset === null])).toEqual([
      [false, true],
      [true, false]
    ])
    expect(report.notes!.length).toBeGreaterThan(1)
  })
})

test('the schema is closed, and keys must be there', () => {
  const empty = { edition: 'a', pages: [], stories: [], zones: [], findings: [], notes: [], preflight: [] }
  const { zones: _, ...less } = empty
  const zone = { page: '01', story: 'a', rings: [[[0, 0, 0]]], parts: [] }
  expect(
    [empty, less, { ...empty, more: 1 }, { ...empty, zones: [zone] }].map(it => schema.safeParse(it).success)
  ).toEqual([true, false, false, false])
})
