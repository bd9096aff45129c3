import { appendFileSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Lookout } from '../../src/cli/lookout.ts'
import { run } from '../../src/cli/run.ts'
import { listeningDesk } from '../support/desk.ts'
import { miniProject, SENTENCE } from '../support/mini-project.ts'
import { scratch } from '../support/scratch.ts'

describe('a change is noticed', () => {
  const rows: readonly (readonly [what: string, file: string, change: (folder: string) => void])[] = [
    ['of a file', 'a/one', folder => appendFileSync(join(folder, 'a/one'), 'more')],
    ['a file that is replaced', 'a/one', folder => renameSync(join(folder, 'b/two'), join(folder, 'a/one'))],
    ['a file that is taken away', 'a/one', folder => rmSync(join(folder, 'a/one'))],
    ['a file that comes', 'a/none', folder => writeFileSync(join(folder, 'a/none'), '')],
    ['a folder that comes', 'c/d/none', folder => mkdirSync(join(folder, 'c'))],
    ['a folder that goes', 'a/one', folder => rmSync(join(folder, 'a'), { recursive: true })],
    ['a folder that is moved', 'a/one', folder => renameSync(join(folder, 'a'), join(folder, 'z'))],
    ['a folder above that is moved', 'e/f/three', folder => renameSync(join(folder, 'e'), join(folder, 'z'))],
    ['all of it is moved', 'e/f/three', folder => renameSync(folder, `${folder}-moved`)]
  ]
  test.each(rows)('%s', async (_, file, change) => {
    const { folder, lookout } = watching()
    lookout.note(join(folder, file))
    change(folder)
    await lookout.change()
  })

  test('but not of a file that nobody has asked for', async () => {
    const { folder, lookout } = watching()
    let changes = 0
    lookout.note(join(folder, 'a/one'))
    const changed = lookout.change().then(() => changes++)
    writeFileSync(join(folder, 'a/other'), '')
    await new Promise(resolve => setTimeout(resolve, 200))
    expect(changes).toBe(0)
    lookout.close()
    await changed
  })

  function watching(): { readonly folder: string; readonly lookout: Lookout } {
    const folder = scratch({ 'a/one': '1', 'b/two': '2', 'e/f/three': '3' })
    onTestFinished(() => rmSync(`${folder}-moved`, { recursive: true, force: true }))
    const lookout = new Lookout()
    onTestFinished(() => lookout.close())
    return { folder, lookout }
  }
})

test('build --watch builds again when a story has changed, and tells what is new', async () => {
  const project = miniProject()
  const desk = listeningDesk(project)
  const waiting = run(['build', '2019-06-13', '--watch'], desk)
  const builds = (): number => desk.stderr().match(/ s; waiting for changes, Ctrl-C ends\n/g)?.length ?? 0
  await until(() => builds() === 1)
  const [before, said] = [reportIn(project), desk.stderr().length]
  appendFileSync(join(project, 'editions/2019-06-13/stories/lead.md'), SENTENCE)
  await until(() => builds() === 2)
  expect(desk.stderr().slice(said)).toMatch(/\nlead +p1 .*\n4 files in out\/2019-06-13\n\d+\.\d\d s; waiting/)
  expect(desk.stdout().match(/report\.json/g)).toHaveLength(1)
  expect(reportIn(project)).not.toEqual(before)
  process.emit('SIGINT')
  expect(await waiting).toBe(0)
}, 60_000)

test('build --watch tells of a project that is gone, and waits for it', async () => {
  const project = miniProject()
  const saved = join(scratch({ 'a/one': '1' }), 'saved')
  cpSync(project, saved, { recursive: true })
  const desk = listeningDesk(project)
  const waiting = run(['build', '2019-06-13', '--watch'], desk)
  const builds = (): number => desk.stderr().match(/ s; waiting for changes, Ctrl-C ends\n/g)?.length ?? 0
  await until(() => builds() === 1)
  const said = desk.stderr().length
  rmSync(project, { recursive: true })
  await until(() => builds() > 1)
  expect(desk.stderr().slice(said)).toContain('there is no “editions/2019-06-13/edition.yaml”')
  const gone = builds()
  cpSync(saved, project, { recursive: true })
  await until(() => builds() > gone)
  process.emit('SIGINT')
  expect(await waiting).toBe(0)
}, 60_000)

const reportIn = (project: string): string => readFileSync(join(project, 'out/2019-06-13/report.json'), 'utf8')

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(resolve => setTimeout(resolve, 20))
}
