import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { type Delivery, type Lay, writeFiles } from '../../src/cli/write-files.ts'
import { scratch } from '../support/scratch.ts'

const two = async (lay: Lay): Promise<void> => {
  lay('a.pdf', 'new a')
  lay('b.pdf', 'new b')
}

const fault = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'write' })

/** A disk on which the second file meets a fault. */
const failing = (code: string): typeof writeFileSync => {
  let calls = 0
  return (...args) => {
    if (++calls === 2) throw fault(code)
    writeFileSync(...args)
  }
}

describe('all of it', () => {
  test('into a folder that is not there yet', async () => {
    const folder = join(scratch({}), 'out/2019-06-13')
    expect(await writeFiles({ folder, work: two })).toBeNull()
    expect(readdirSync(folder)).toEqual(['a.pdf', 'b.pdf'])
  })
  test('over an earlier build, whose leftovers go and whose neighbours stay', async () => {
    const folder = scratch({ 'a.pdf': 'old a', 'c.pdf': 'old c', 'mine.txt': 'mine' })
    expect(await writeFiles({ folder, isStale: name => name.endsWith('.pdf'), work: two })).toBeNull()
    expect(readdirSync(folder)).toEqual(['a.pdf', 'b.pdf', 'mine.txt'])
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('new a')
  })
  test('but for files that are there as they would be written', async () => {
    const folder = scratch({ 'a.pdf': 'same', 'b.pdf': 'diff', 'c.pdf': 'longer' })
    const inode = (name: string): number => statSync(join(folder, name)).ino
    const names = ['a.pdf', 'b.pdf', 'c.pdf']
    const before = names.map(inode)
    const work: Delivery['work'] = async (_lay, _look, layOrLeave) => {
      for (const name of names) layOrLeave(name, Buffer.from('same'))
    }
    expect(await writeFiles({ folder, isStale: () => true, work })).toBeNull()
    expect(names.map(name => readFileSync(join(folder, name), 'utf8'))).toEqual(['same', 'same', 'same'])
    expect(names.map((name, i) => inode(name) === before[i])).toEqual([true, false, false])
  })
  test('to the last byte of long ones', async () => {
    const long = Buffer.alloc(200_000, 'text')
    const folder = scratch({ 'a.pdf': long.toString(), 'b.pdf': `${long.toString().slice(0, -1)}!` })
    const inode = (name: string): number => statSync(join(folder, name)).ino
    const before = ['a.pdf', 'b.pdf'].map(inode)
    const work: Delivery['work'] = async (_lay, _look, layOrLeave) => {
      for (const name of ['a.pdf', 'b.pdf']) layOrLeave(name, long)
    }
    expect(await writeFiles({ folder, work })).toBeNull()
    expect(['a.pdf', 'b.pdf'].map((name, i) => inode(name) === before[i])).toEqual([true, false])
    expect(readFileSync(join(folder, 'b.pdf')).equals(long)).toBe(true)
  })
  test('with folders of its own', async () => {
    const folder = scratch({})
    expect(await writeFiles({ folder, work: async lay => lay('2019-06-20/stories/lead.md', 'lead') })).toBeNull()
    expect(readFileSync(join(folder, '2019-06-20/stories/lead.md'), 'utf8')).toBe('lead')
  })
  test('or none of them, where there is a veto', async () => {
    const folder = scratch({ 'a.pdf': 'old a' })
    const refused = { kind: 'refusal', exit: 1, message: 'no', hints: [] } as const
    expect(await writeFiles({ folder, work: two, veto: () => refused })).toBe(refused)
    expect(readdirSync(folder)).toEqual(['a.pdf'])
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('old a')
  })
  test('and what a killed build left behind goes', async () => {
    const folder = scratch({
      '.edition-999999999/a.pdf': 'half',
      [`.edition-${process.ppid}/a.pdf`]: 'another build runs'
    })
    expect(await writeFiles({ folder, work: two })).toBeNull()
    expect(readdirSync(folder)).toEqual([`.edition-${process.ppid}`, 'a.pdf', 'b.pdf'])
  })
})

describe('or nothing', () => {
  const rows: readonly (readonly [code: string, reason: string])[] = [
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'your share of the disk is used up'],
    ['EACCES', 'you may not write there'],
    ['EROFS', 'the disk is read-only'],
    ['EIO', 'EIO']
  ]
  for (const [code, reason] of rows) {
    test(code, async () => {
      const folder = scratch({ 'a.pdf': 'old a' })
      expect(await writeFiles({ folder, work: two }, failing(code))).toMatchObject({
        exit: 1,
        message: `${folder} cannot be written: ${reason}`,
        hints: ['mend that and build again, or name another folder with --out']
      })
      expect(readdirSync(folder)).toEqual(['a.pdf'])
      expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('old a')
    })
  }
  test.skipIf(process.platform !== 'linux')('where the system takes no folder', async () => {
    expect(await writeFiles({ folder: '/proc/out/2019-06-13', work: two })).toHaveProperty('exit', 1)
  })
  test('not even the folder', async () => {
    const home = scratch({})
    await writeFiles({ folder: join(home, 'out/2019-06-13'), work: two }, failing('ENOSPC'))
    expect(readdirSync(home)).toEqual([])
  })
  test('where a file stands in its place', async () => {
    const home = scratch({ out: 'a file' })
    const refused = await Promise.all(
      ['out', 'out/more'].map(name => writeFiles({ folder: join(home, name), work: two }))
    )
    expect(refused.map(it => it?.message)).toEqual([
      `${home}/out cannot be written: it is a file, not a folder`,
      `${home}/out/more cannot be written: it lies in a file, not in a folder`
    ])
    expect(readFileSync(join(home, 'out'), 'utf8')).toBe('a file')
  })
  test('where a folder has the name of a file', async () => {
    const folder = scratch({ 'a.pdf': 'old a' })
    mkdirSync(join(folder, 'b.pdf'))
    expect(await writeFiles({ folder, work: two })).toHaveProperty('exit', 1)
    expect(readdirSync(folder)).toEqual(['a.pdf', 'b.pdf'])
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('old a')
  })
  test('where the engine is at fault, which is not hushed up', async () => {
    const folder = scratch({})
    const work = async (lay: Lay): Promise<void> => {
      lay('a.pdf', 'new a')
      throw new TypeError('a bug')
    }
    await expect(writeFiles({ folder, work })).rejects.toThrow('a bug')
    expect(readdirSync(folder)).toEqual([])
  })
  test('where Ctrl-C is pressed', async () => {
    const home = scratch({})
    const exit = vi.spyOn(process, 'exit').mockImplementation(code => {
      throw new Error(`exit ${code}`)
    })
    const work = async (lay: Lay): Promise<void> => {
      lay('a.pdf', 'new a')
      expect(() => process.emit('SIGINT')).toThrow('exit 130')
      expect(readdirSync(home)).toEqual([])
      exit.mockRestore()
      throw fault('EINTR')
    }
    await writeFiles({ folder: join(home, 'out'), work })
    expect(process.listenerCount('SIGINT')).toBe(0)
  })
})
