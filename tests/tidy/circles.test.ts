import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf, roomOf, type SourceFile, sources } from '../support/source.ts'

/** The files that are left when whatever looks at none of the others has been taken away, again and again. */
function tiedUp(files: readonly SourceFile[]): readonly string[] {
  const looksAt = new Map(files.map(file => [file.path, seenFrom(file)]))
  for (let size = 0; size !== looksAt.size; ) {
    size = looksAt.size
    for (const [path, seen] of looksAt) if (!seen.some(each => looksAt.has(each))) looksAt.delete(path)
  }
  return [...looksAt.keys()]
}

const seenFrom = (file: SourceFile): readonly string[] =>
  importsOf(file)
    .filter(name => name.startsWith('.'))
    .map(name => posix.join(posix.dirname(file.path), name))

test('no file looks at itself by way of others', () => expect(tiedUp(sources)).toEqual([]))

test('a circle is found, with what stands on it', () => {
  const file = (path: string, seen: string): SourceFile => ({
    path,
    room: roomOf(path),
    text: `import type { A } from '${seen}'`
  })
  const planted = [file('src/a/a.ts', './b.ts'), file('src/a/b.ts', './a.ts'), file('src/c/c.ts', '../a/a.ts')]
  expect(tiedUp([...planted, file('src/d.ts', './e.ts')])).toEqual(['src/a/a.ts', 'src/a/b.ts', 'src/c/c.ts'])
})
