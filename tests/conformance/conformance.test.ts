import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCases } from '../../src/cli/conformance/read-cases.ts'
import { runCase } from '../../src/cli/conformance/run-case.ts'

const FOLDER = 'tests/conformance'

for (const name of readdirSync(FOLDER).filter(name => name.endsWith('.json'))) {
  describe(name, () => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8')
    const reading = readCases(name, text)
    const cases = reading.kind === 'cases' ? reading.cases : []
    test('names the clause that decides each case', () => {
      expect(reading.kind).toBe('cases')
      const clauses = (JSON.parse(text) as { readonly clause?: string }[]).map(({ clause }) => clause ?? '')
      expect(clauses.every(clause => /\d|silent/.test(clause) || clause.length > 5)).toBe(true)
    })
    test.each(cases.map(it => [it.id, it] as const))('%s', (_, it) => {
      const { expected, got } = runCase(it)
      expect(got).toBe(expected)
    })
  })
}
