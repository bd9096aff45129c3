import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { EMPTY, type Morgue } from '../base/morgue.ts'
import type { Desk } from './desk.ts'
import { DiskMorgue } from './disk-morgue.ts'

/** In the folder of all that is made from a project; no edition can be named so. */
const FOLDER = join('out', '.morgue')

/**
 * That of a project. Who opens it closes it when the build is over.
 * @param fresh all is to be made anew: nothing is found, and nothing laid away
 */
export const openMorgue = ({ program }: Desk, root: string, fresh = false): Closable =>
  fresh || program === undefined ? NONE : new DiskMorgue(join(root, FOLDER), engineIn(program))

type Closable = Morgue & Pick<DiskMorgue, 'close'>

const NONE: Closable = { ...EMPTY, close: () => {} }

/**
 * What a program makes depends on its bytes, on the packages that it is to have, each of one version, and on what runs it.
 * @param program folder of all files of the program, the package's own above it
 */
function engineIn(program: string): string {
  const files = readdirSync(program)
    .filter(name => name.endsWith('.js'))
    .sort()
    .map(name => join(program, name))
  const hash = createHash('sha256').update([process.version, process.platform, process.arch].join(' '))
  for (const file of [...files, join(program, '../../package.json')])
    hash.update(`${basename(file)} `).update(readFileSync(file))
  return hash.digest('hex')
}
