import { appendFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { listeningDesk } from '../support/desk.ts'
import { miniProject } from '../support/mini-project.ts'
import { scratch } from '../support/scratch.ts'

const DAY = '2019-06-13'

/** An engine of one file, in a package. */
const engine = (): string =>
  join(scratch({ 'package.json': '{"version": "1"}', 'dist/bin/main.js': 'build()' }), 'dist/bin')

/** What `edition <line>` delivers when an engine runs it. */
async function delivered(project: string, program: string, line: string): Promise<readonly Uint8Array[]> {
  expect(await run(line.split(' '), { ...listeningDesk(project), program })).toBe(0)
  const folder = join(project, 'out', DAY)
  return readdirSync(folder).map(name => readFileSync(join(folder, name)))
}

/** The files of a project's morgue: a thing that is laid away again is another. */
const morgueOf = (project: string): readonly string[] => {
  const folder = join(project, 'out/.morgue')
  return readdirSync(folder).map(name => `${name} ${statSync(join(folder, name)).ino}`)
}

test('a build takes what an earlier one has made, and delivers the same bytes', async () => {
  const [project, program] = [miniProject(), engine()]
  const first = await delivered(project, program, `build ${DAY}`)
  const laid = morgueOf(project)
  expect(laid.length).toBeGreaterThan(3)
  expect(await delivered(project, program, `build ${DAY}`)).toEqual(first)
  expect(morgueOf(project)).toEqual(laid)
  expect(await delivered(project, program, `build ${DAY} --fresh`)).toEqual(first)
})

test('nothing of what another engine has made', async () => {
  const [project, program] = [miniProject(), engine()]
  await delivered(project, program, `build ${DAY}`)
  for (const file of ['main.js', '../../package.json']) {
    const laid = morgueOf(project).length
    appendFileSync(join(program, file), ' ')
    await delivered(project, program, `build ${DAY}`)
    expect(morgueOf(project).length).toBeGreaterThan(laid)
  }
})

test('where all is to be made anew nothing is laid away', async () => {
  const project = miniProject()
  await delivered(project, engine(), `build ${DAY} --fresh`)
  expect(existsSync(join(project, 'out/.morgue'))).toBe(false)
})
