import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Code } from '../../src/base/diagnostic.ts'
import { deskOf, refuse, styled } from '../../src/cli/desk.ts'
import { verdict } from '../../src/cli/exit.ts'
import { loadsOf, type SourceFile, sources } from '../support/source.ts'

describe('a desk on a screen', () => {
  const rows: readonly (readonly [env: NodeJS.ProcessEnv, isTTY: boolean, colour: boolean, live: boolean])[] = [
    [{ TERM: 'xterm' }, true, true, true],
    [{ TERM: 'xterm' }, false, false, false],
    [{ TERM: 'dumb' }, true, false, false],
    [{ NO_COLOR: '1' }, true, false, true],
    [{ NO_COLOR: '' }, true, true, true],
    [{ CI: 'true' }, true, true, false]
  ]
  for (const [env, isTTY, colour, live] of rows) {
    test(`${JSON.stringify(env)} ${isTTY ? 'terminal' : 'pipe'}`, () => {
      const stream = { isTTY, write: () => true }
      const desk = deskOf({ cwd: () => '.', env, stdout: stream, stderr: stream } as unknown as NodeJS.Process)
      expect([desk.colour, desk.live]).toEqual([colour, live])
      expect(styled(desk, 'red', 'x')).toBe(colour ? '\u001b[31mx\u001b[39m' : 'x')
    })
  }
})

test('a refusal says what is wrong and what to do', () => {
  const said: string[] = []
  const desk = { cwd: '.', colour: false, live: false, out: () => {}, err: (text: string) => said.push(text) }
  expect(refuse(desk, { kind: 'refusal', exit: 2, message: 'no', hints: ['do this', 'or that'] })).toBe(2)
  expect(said.join('')).toBe('error: no\n  do this\n  or that\n')
})

describe('verdict', () => {
  const rows: readonly (readonly [codes: readonly Code[], strict: boolean, exit: number])[] = [
    [[], false, 0],
    [['underset'], true, 0],
    [['loose-line'], false, 0],
    [['loose-line'], true, 1],
    [['overset'], false, 1],
    [['overset', 'font-integrity'], false, 3]
  ]
  for (const [codes, strict, exit] of rows) {
    test(`${codes.join(' ') || 'clean'}${strict ? ' --strict' : ''} is ${exit}`, () => {
      const notes = codes.map(code => ({ code, at: null, message: '', hints: [] }))
      expect(verdict(notes, strict)).toBe(exit)
    })
  }
})

test('starting up loads commander and nothing else', () => {
  const byPath = new Map(sources.map(file => [file.path, file]))
  const packages = new Set<string>()
  const seen = new Set<string>()
  const visit = (file: SourceFile): void => {
    if (seen.has(file.path)) return
    seen.add(file.path)
    for (const name of loadsOf(file)) {
      const next = byPath.get(posix.join(posix.dirname(file.path), name))
      if (next) visit(next)
      else packages.add(name)
    }
  }
  visit(byPath.get('src/cli/main.ts')!)
  expect([...packages].filter(name => !name.startsWith('node:'))).toEqual(['commander'])
})
