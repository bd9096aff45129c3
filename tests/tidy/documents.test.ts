import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CODES } from '../../src/base/diagnostic.ts'
import { EXIT } from '../../src/cli/exit.ts'
import { sources } from '../support/source.ts'

const read = (path: string): string => readFileSync(path, 'utf8')

const testFiles = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter(name => /\.(ts|yaml|md|txt|cases)$/.test(name) && !name.startsWith('tidy'))
  .map(name => join('tests', name))

describe('every code is reported, documented and tested', () => {
  const document = read('docs/diagnostics.md')
  const tests = testFiles.map(read).join('\n')
  const rooms = sources
    .filter(({ path }) => path !== 'src/base/diagnostic.ts')
    .map(({ text }) => text)
    .join('\n')
  for (const code of Object.keys(CODES)) {
    test(code, () => {
      expect(rooms.includes(`'${code}'`), 'some room reports it').toBe(true)
      expect(document.includes(`\n## ${code}\n`), 'docs/diagnostics.md has it').toBe(true)
      expect(new RegExp(`\\b${code}\\b`).test(tests), 'some test expects it').toBe(true)
    })
  }

  test('and no other', () => {
    const sections = [...document.matchAll(/^## (\S+)$/gm)].map(([, code]) => code)
    expect(sections).toEqual(Object.keys(CODES))
  })

  test('with its severity', () => {
    const severities = [...document.matchAll(/^## (\S+)\n\n(error|warning|info):/gm)].map(([, code, severity]) => [
      code,
      severity
    ])
    expect(severities).toEqual(Object.entries(CODES))
  })
})

test('docs/architecture.md names every room and no other', () => {
  const rooms = [...new Set(sources.map(({ room }) => room))].filter(room => room !== '')
  const table = read('docs/architecture.md').split('\n## The rooms\n')[1]?.split('\n## ')[0] ?? ''
  const named = [...table.matchAll(/^\| `([a-z/]+)` \|/gm)].map(([, room]) => room)
  expect(named.toSorted()).toEqual(rooms.toSorted())
})

test('docs/cli.md gives every exit code', () => {
  const codes = [...read('docs/cli.md').matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code))
  expect(codes).toEqual(Object.values(EXIT))
})

test('no test is skipped or alone', () => {
  const left = testFiles.filter(
    path => path.endsWith('.test.ts') && /\b(test|describe|it)\.(only|skip|todo|fails)\b/.test(read(path))
  )
  expect(left).toEqual([])
})
