import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { listeningDesk } from '../support/desk.ts'
import { miniProject } from '../support/mini-project.ts'

async function edition(cwd: string, line: string) {
  const desk = listeningDesk(cwd)
  const exit = await run(line.split(' '), desk)
  return { exit, out: desk.stdout(), err: desk.stderr() }
}

const DAY = '2019-06-13'
const platesOf = (...pages: string[]): readonly string[] =>
  pages.flatMap(page => ['C', 'K', 'M', 'Y', 'ink'].map(plate => `${page}_${plate}.png`)).sort()

describe('plates', () => {
  test('of an edition, each sheet in a line', async () => {
    const project = miniProject()
    const { exit, out, err } = await edition(project, `plates ${DAY} --dpi 36`)
    expect(readdirSync(join(project, 'out', DAY, 'plates')).sort()).toEqual(platesOf(`${DAY}_01`, `${DAY}_02-03`))
    expect(out.split('\n').map(line => line.split('  ')[0])).toEqual([`${DAY}_01`, `${DAY}_02-03`, ''])
    expect(out).toMatch(/_01 {2}highest sum \d+\.\d % at \d+, \d+ mm, of a 15 mm square \d+\.\d % at .*; mean Cyan \d/)
    expect(err).toBe(`10 files in out/${DAY}/plates\n`)
    expect(exit).toBe(0)
  })

  test('of a page of any file', async () => {
    const project = miniProject()
    await edition(project, `build ${DAY} --quiet --out .`)
    const { exit, out } = await edition(project, `plates ${DAY}.pdf --page 2 --dpi 36 --out seen`)
    expect(readdirSync(join(project, 'seen')).sort()).toEqual(platesOf(`${DAY}_02`))
    expect(out).toMatch(/^2019-06-13_02 {2}highest sum/)
    expect(exit).toBe(0)
  })

  test('of an encrypted or empty file there are none', async () => {
    const project = miniProject()
    writeFileSync(join(project, 'empty.pdf'), 'no pages here')
    expect(await edition(project, 'plates empty.pdf')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('no page')
    })
  })

  const misuses: readonly (readonly [line: string, words: string])[] = [
    ['plates nothing.pdf', 'nothing.pdf does not exist'],
    [`plates ${DAY} --page 9`, 'there is no page 9'],
    [`plates ${DAY} --dpi 9`, 'from 10 to 2400'],
    [`plates ${DAY} --dpi fine`, 'from 10 to 2400']
  ]
  for (const [line, words] of misuses) {
    test(line, async () => {
      const { exit, err } = await edition(miniProject(), line)
      expect(exit).toBe(2)
      expect(err).toContain(words)
    })
  }
})
