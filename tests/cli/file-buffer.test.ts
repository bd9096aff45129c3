import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FileBuffer } from '../../src/cli/file-buffer.ts'
import { scratch } from '../support/scratch.ts'

test('files are read whole into the same memory, longer and shorter ones in turn', () => {
  const folder = scratch({ a: 'a file', b: 'a file that is much longer', c: '' })
  const buffer = new FileBuffer()
  const read = (name: string): string => Buffer.from(buffer.read(join(folder, name))).toString()
  expect(['a', 'b', 'a', 'c', 'b'].map(read)).toEqual([
    'a file',
    'a file that is much longer',
    'a file',
    '',
    'a file that is much longer'
  ])
  const before = buffer.read(join(folder, 'b'))
  appendFileSync(join(folder, 'a'), 's')
  expect(read('a')).toBe('a files')
  expect(buffer.read(join(folder, 'b')).buffer).toBe(before.buffer)
})
