import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findOrMake } from '../../src/base/find-or-make.ts'
import type { Fact, Morgue } from '../../src/base/morgue.ts'
import { DiskMorgue } from '../../src/cli/disk-morgue.ts'
import { scratch } from '../support/scratch.ts'

const BYTES = Uint8Array.of(1, 2, 3)

/** Whether a thing has to be made that was made of these bytes and 7 before. */
function isMade(morgue: Morgue, facts: readonly Fact[] = [BYTES, 7], name = 'it'): boolean {
  let made = false
  findOrMake(morgue, name, facts, () => {
    made = true
    return 'thing'
  })
  return made
}

/** A folder in which a build by this engine has laid the thing away. */
function filled(): string {
  const folder = join(scratch({}), 'out/.morgue')
  const morgue = new DiskMorgue(folder, 'engine')
  isMade(morgue)
  morgue.close()
  return folder
}

/** The files of things. */
const thingsIn = (folder: string): readonly string[] => readdirSync(folder).filter(name => /^[0-9a-f]{64}$/.test(name))

const open = (folder: string, engine = 'engine'): DiskMorgue => new DiskMorgue(folder, engine)

describe('another process makes a thing again', () => {
  test.each<readonly [what: string, facts: readonly Fact[], name: string, engine: string, made: boolean]>([
    ['of the same: no', [Uint8Array.from(BYTES), 7], 'it', 'engine', false],
    ['of other bytes: yes', [Uint8Array.of(1, 2, 4), 7], 'it', 'engine', true],
    ['of another number: yes', [BYTES, 8], 'it', 'engine', true],
    ['of the words for a number: yes', [BYTES, '7'], 'it', 'engine', true],
    ['of more: yes', [BYTES, 7, null], 'it', 'engine', true],
    ['under another name: yes', [BYTES, 7], 'that', 'engine', true],
    ['by another engine: yes', [BYTES, 7], 'it', 'engine 2', true]
  ])('%s', (_, facts, name, engine, made) => expect(isMade(open(filled(), engine), facts, name)).toBe(made))

  test.each<readonly [what: string, damage: (path: string, folder: string) => void]>([
    ['one that is gone', path => rmSync(path)],
    ['one that is empty', path => writeFileSync(path, '')],
    ['one that is cut off', path => writeFileSync(path, readFileSync(path).subarray(0, -1))],
    [
      'one with a byte changed',
      path => writeFileSync(path, readFileSync(path, 'latin1').replace('thing', 'think'), 'latin1')
    ],
    [
      'one that lies under the name of another',
      (path, folder) => {
        const morgue = open(folder)
        isMade(morgue, [BYTES, 8])
        const other = thingsIn(folder).find(name => join(folder, name) !== path)!
        writeFileSync(path, readFileSync(join(folder, other)))
      }
    ]
  ])('that is damaged: %s', (_, damage) => {
    const folder = filled()
    damage(join(folder, thingsIn(folder)[0]!), folder)
    expect(isMade(open(folder))).toBe(true)
    expect(isMade(open(folder))).toBe(false)
  })
})

describe('a folder that cannot be written or read is no error', () => {
  test('a file in its place', () => {
    const folder = join(scratch({ out: '' }), 'out/.morgue')
    const morgue = open(folder)
    expect(isMade(morgue)).toBe(true)
    expect(isMade(morgue)).toBe(true)
    morgue.close()
  })

  test('a folder in the place of a thing', () => {
    const folder = filled()
    const [thing] = thingsIn(folder)
    rmSync(join(folder, thing!))
    mkdirSync(join(folder, thing!))
    const morgue = open(folder)
    expect(isMade(morgue)).toBe(true)
    morgue.close()
    expect(readdirSync(folder).filter(name => name.includes('.'))).toEqual(['CACHEDIR.TAG'])
  })
})

describe('things are kept', () => {
  /** A build that uses the thing of a number. */
  function build(folder: string, number: number): boolean {
    const morgue = open(folder)
    const made = isMade(morgue, [number])
    morgue.close()
    return made
  }

  test('for as long as one of the last 32 builds used them', () => {
    const folder = join(scratch({}), '.morgue')
    for (let number = 0; number < 33; number++) build(folder, number)
    expect(thingsIn(folder)).toHaveLength(32)
    expect([build(folder, 1), build(folder, 0)]).toEqual([false, true])
  })

  test('whatever builds do that use the same again', () => {
    const folder = join(scratch({}), '.morgue')
    build(folder, 0)
    for (let run = 0; run < 40; run++) build(folder, 1 + (run % 2))
    expect(build(folder, 0)).toBe(false)
  })

  test('and what is not of the morgue is left alone', () => {
    const folder = filled()
    writeFileSync(join(folder, 'notes.txt'), '')
    writeFileSync(join(folder, `${'0'.repeat(64)}.1`), 'left by a process that was killed')
    build(folder, 1)
    expect(readdirSync(folder).filter(name => name.length < 64)).toEqual(['CACHEDIR.TAG', 'builds', 'notes.txt'])
    expect(thingsIn(folder)).toHaveLength(2)
    expect(existsSync(join(folder, `${'0'.repeat(64)}.1`))).toBe(false)
  })
})

test('once it is closed nothing is found or laid away', () => {
  const folder = filled()
  const morgue = open(folder)
  morgue.close()
  expect([isMade(morgue), isMade(morgue, [8]), thingsIn(folder).length]).toEqual([true, true, 1])
})

test('a folder that is taken away after it was closed does not come back', () => {
  const folder = join(scratch({}), '.morgue')
  const morgue = open(folder)
  isMade(morgue)
  morgue.close()
  rmSync(folder, { recursive: true })
  morgue.close()
  expect(existsSync(folder)).toBe(false)
})
