import { execFileSync } from 'node:child_process'
import { mkdirSync, statSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/base/world.ts'
import { diskWorld, readPlainFile } from '../../src/cli/disk-world.ts'
import { scratch } from '../support/scratch.ts'

/** What a reading says, in words. */
const said = (reading: Reading): string => {
  if (reading.kind === 'bytes') return new TextDecoder().decode(reading.bytes)
  return reading.kind === 'unreadable' ? `unreadable: ${reading.why}` : reading.kind
}

/** A project with a neighbour that is none of its business. */
const neighbours = (): string => {
  const folder = scratch({
    'project/stories/lead.md': 'lead',
    'project/node_modules/@faces/house/house.ttf': 'own face',
    'project-2/secret.md': 'secret',
    'node_modules/faces/house.ttf': 'shared face',
    'secret.md': 'secret'
  })
  mkdirSync(join(folder, 'project/folder'))
  symlinkSync(join(folder, 'secret.md'), join(folder, 'project/link.md'))
  symlinkSync(folder, join(folder, 'project/up'))
  symlinkSync('stories/lead.md', join(folder, 'project/alias.md'))
  symlinkSync('round.md', join(folder, 'project/round.md'))
  return folder
}

describe('reading', () => {
  const rows: readonly (readonly [path: string, says: string])[] = [
    ['stories/lead.md', 'lead'],
    ['./stories/../stories/lead.md', 'lead'],
    ['alias.md', 'lead'],
    ['stories/laed.md', 'missing'],
    ['stories/lead.md/more', 'missing'],
    ['', 'unreadable: it is a folder'],
    ['folder', 'unreadable: it is a folder'],
    ['round.md', 'unreadable: its links lead in a circle'],
    [`${'long'.repeat(100)}.md`, 'unreadable: its name is too long'],
    ['a\0b', 'unreadable: its name holds a character that no file name may hold'],
    ['../secret.md', 'outside'],
    ['../project-2/secret.md', 'outside'],
    ['../missing.md', 'outside'],
    ['/etc/hostname', 'outside'],
    ['link.md', 'outside'],
    ['up/secret.md', 'outside'],
    ['npm:@faces/house/house.ttf', 'own face'],
    ['npm:faces/house.ttf', 'shared face'],
    ['npm:faces/missing.ttf', 'missing'],
    ['npm:nobody/house.ttf', 'missing'],
    ['npm:faces/../../secret.md', 'outside'],
    ['npm:../secret.md', 'missing'],
    ['npm:faces', 'missing']
  ]
  for (const [path, says] of rows) {
    test(`${JSON.stringify(path.slice(0, 40))} is ${says}`, () => {
      expect(said(diskWorld(join(neighbours(), 'project')).read(path))).toBe(says)
    })
  }

  test('a package that only the engine has', () => {
    expect(said(diskWorld(scratch({})).read('npm:commander/package.json'))).toContain('"name": "commander"')
  })
  test('a project behind a link is read as itself', () => {
    const folder = neighbours()
    symlinkSync(join(folder, 'project'), join(folder, 'today'))
    expect(said(diskWorld(join(folder, 'today')).read('stories/lead.md'))).toBe('lead')
  })
  test('a pipe is not waited for', () => {
    const folder = scratch({})
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe')])
    expect(said(diskWorld(folder).read('pipe'))).toBe('unreadable: it is not a plain file')
  })
  test('a file of more than a gigabyte', () => {
    const folder = scratch({ huge: '' })
    truncateSync(join(folder, 'huge'), 1024 ** 3 + 1)
    expect(said(diskWorld(folder).read('huge'))).toBe('unreadable: it is larger than 1 GB')
  })
})

describe('listing', () => {
  const rows: readonly (readonly [folder: string, names: readonly string[]])[] = [
    ['stories', ['lead.md']],
    ['folder', []],
    ['missing', []],
    ['stories/lead.md', []],
    ['..', []],
    ['up', []]
  ]
  for (const [folder, names] of rows) {
    test(folder, () => expect(diskWorld(join(neighbours(), 'project')).list(folder)).toEqual(names))
  }
})

describe('the stamp of a file', () => {
  const stampOf = (path: string): string | undefined => {
    const reading = readPlainFile(path)
    return reading.kind === 'bytes' ? reading.stamp : undefined
  }
  /** Until nothing can be written that the clock of the disk does not show. */
  const settled = (): Promise<void> => setTimeout(200)

  test('stays while it is not touched, and changes with it, even where its time is set back', async () => {
    const file = join(scratch({ 'face.ttf': 'face' }), 'face.ttf')
    await settled()
    const [before, again] = [stampOf(file), stampOf(file)]
    expect(before).toBeDefined()
    expect(again).toBe(before)
    const { atime, mtime } = statSync(file)
    writeFileSync(file, 'fake')
    utimesSync(file, atime, mtime)
    await settled()
    expect(stampOf(file)).not.toBe(before)
  })

  test('is none where it was written just now', async () => {
    const file = join(scratch({ 'face.ttf': 'face' }), 'face.ttf')
    const written = (): string | undefined => {
      writeFileSync(file, 'face')
      return stampOf(file)
    }
    await expect.poll(written).toBeUndefined()
  })
})
