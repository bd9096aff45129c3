import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { listeningDesk } from '../support/desk.ts'
import { badTwin, type Fault, goodTwin } from '../support/fault-set/fault.ts'
import { FAULTS, nameOf } from '../support/fault-set/faults.ts'
import { scratch } from '../support/scratch.ts'

const fault = (name: string): Fault => FAULTS.find(it => nameOf(it) === name)!
const LINK = fault('X-ANNOT_x4_link')

const FILES = {
  'good.pdf': goodTwin(LINK),
  'link.pdf': badTwin(LINK),
  'warned.pdf': badTwin(fault('X4-TRAPXMP_x4_missing')),
  'encrypted.pdf': badTwin(fault('X-ENC_x4_encrypted')),
  'empty.pdf': '',
  'folder/a.txt': 'text'
}

async function preflight(line: string): Promise<{ readonly exit: number; readonly out: string; readonly err: string }> {
  const folder = scratch(FILES)
  const desk = listeningDesk(folder)
  const exit = await run(['preflight', ...line.split(' ')], desk)
  return { exit, out: desk.stdout(), err: desk.stderr() }
}

describe('the exit tells how it went', () => {
  const rows: readonly (readonly [line: string, exit: number])[] = [
    ['good.pdf', 0],
    ['link.pdf', 1],
    ['warned.pdf', 0],
    ['warned.pdf --strict', 4],
    ['warned.pdf link.pdf --strict', 1],
    ['empty.pdf', 1],
    ['nowhere.pdf', 2],
    ['folder', 2],
    ['good.pdf nowhere.pdf', 2],
    ['good.pdf --profile x9', 2]
  ]
  for (const [line, exit] of rows) test(line, async () => expect((await preflight(line)).exit).toBe(exit))
})

test('a finding says where, what, what is allowed, and what to do', async () => {
  const { out } = await preflight('link.pdf')
  expect(out).toContain('link.pdf says that it is PDF/X-4; held against x4\n')
  expect(out).toContain('  error X-ANNOT  No notes and links on the page 版面内无注释与链接\n')
  expect(out).toContain('      found    page 1, 3.5 mm from the left and 34.1 mm from the top: Link on the page\n')
  expect(out).toContain('      allowed  annotations wholly outside the bleed')
  expect(out).toContain('      do       export it without links')
  expect(out).toContain('  1 error\n  looked at: STR-01 X-ENC')
  expect(out).not.toMatch(/certif/i)
})

test('a file that cannot be read does not keep the others from it', async () => {
  const { out, err } = await preflight('nowhere.pdf folder good.pdf')
  expect(err).toContain('error: nowhere.pdf does not exist\n')
  expect(err).toContain('error: folder cannot be read: it is a folder\n')
  expect(out).toContain('good.pdf says that it is PDF/X-4; held against x4\n  nothing found\n')
})

test('what could not be looked at is told with its reason', async () => {
  const { out } = await preflight('encrypted.pdf')
  expect(out).toContain('encrypted.pdf does not say what it is; held against x4\n')
  expect(out).toMatch(/ {2}not looked at: X4-VERKEY .* \(the file is encrypted\)\n/)
})

test('--json prints one object', async () => {
  const { out } = await preflight('good.pdf link.pdf --json --profile news-ad')
  expect(JSON.parse(out)).toMatchObject({
    files: [
      { file: 'good.pdf', profile: 'news-ad', claim: 'PDF/X-4', findings: [] },
      { file: 'link.pdf', findings: [{ rule: 'X-ANNOT', severity: 'error', page: 1, place: { x: 3.5, y: 34.1 } }] }
    ]
  })
})
