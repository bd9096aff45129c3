import { type BigIntStats, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FORGETFUL, type Memory } from '../base/memory.ts'
import type { Reading, World } from '../base/world.ts'

/** Largest file that is read at all: no font, picture or story comes near it, and Node holds no buffer of twice the size. */
const MAX_BYTES = 1024 ** 3

/**
 * The project in a folder of the disk, which has no file where the folder is gone. Nothing outside the folder is read
 * but files of installed packages.
 * @param memory of runs before: what has not been touched since is not read again
 */
export function diskWorld(root: string, memory: Memory = FORGETFUL): World {
  const home = realPath(root) ?? root
  const readFile = rememberingReader(memory)
  return {
    read: path =>
      path.startsWith('npm:')
        ? readPackaged(home, path.slice('npm:'.length), readFile)
        : readWithin(home, path, readFile),
    list: folder => listWithin(home, folder)
  }
}

type ReadFile = (path: string) => Reading

/** Reads plain files; the bytes of one that has changed in nothing are the very ones that they were. */
function rememberingReader(memory: Memory): ReadFile {
  if (!memory.lasts) return readPlainFile
  return path => {
    const look = stampOf(statSync(path, { bigint: true })) ?? Symbol('written just now')
    const reading = memory.recall(`look at ${path}`, [look], () => readPlainFile(path))
    // A file that was touched and not changed is the same file.
    return memory.keep(`file ${path}`, reading.kind === 'bytes' ? { kind: 'bytes', bytes: reading.bytes } : reading)
  }
}

/** Reads `<package>/<path>`: the package as the project sees it, or else as the engine does. */
function readPackaged(home: string, path: string, readFile: ReadFile): Reading {
  const [, name, rest] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(path) ?? []
  if (name === undefined || rest === undefined || name.startsWith('.')) return { kind: 'missing' }
  const engine = dirname(fileURLToPath(import.meta.url))
  for (const folder of [...ancestors(home), ...ancestors(engine)]) {
    const installed = realPath(join(folder, 'node_modules', name))
    if (installed !== null) return readWithin(installed, rest, readFile)
  }
  return { kind: 'missing' }
}

function readWithin(home: string, path: string, readFile: ReadFile): Reading {
  const asked = resolve(home, path)
  if (!isWithin(home, asked)) return { kind: 'outside' }
  try {
    const real = realpathSync.native(asked)
    return isWithin(home, real) ? readFile(real) : { kind: 'outside' }
  } catch (error) {
    return whyUnread(error)
  }
}

/** A file anywhere on the disk, for who may name any. It is looked at before it is opened: a pipe or a device would never end. */
export function readPlainFile(path: string): Reading {
  try {
    const stat = statSync(path, { bigint: true })
    if (stat.isDirectory()) return { kind: 'unreadable', why: 'it is a folder' }
    if (!stat.isFile()) return { kind: 'unreadable', why: 'it is not a plain file' }
    if (stat.size > MAX_BYTES) return { kind: 'unreadable', why: 'it is larger than 1 GB' }
    const stamp = stampOf(stat)
    return { kind: 'bytes', bytes: readFileSync(path), ...(stamp !== null && { stamp }) }
  } catch (error) {
    return whyUnread(error)
  }
}

/** A clock of the disk may stand still for so long, in milliseconds: what was written within it may be written again unseen. */
const CLOCK_STEP = 100

/** Every change of a file changes it, whoever sets its time back; null while a change may go unseen. */
const stampOf = ({ dev, ino, size, mtimeNs, ctimeMs, ctimeNs }: BigIntStats): string | null =>
  Date.now() - Number(ctimeMs) < CLOCK_STEP ? null : [dev, ino, size, mtimeNs, ctimeNs].join(' ')

function whyUnread(error: unknown): Reading {
  const code = codeOf(error)
  return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'missing' } : { kind: 'unreadable', why: reasonOf(code) }
}

function listWithin(home: string, folder: string): readonly string[] {
  const real = realPath(resolve(home, folder))
  if (real === null || !isWithin(home, real)) return []
  try {
    return readdirSync(real).sort()
  } catch {
    return []
  }
}

/** What stands behind the links, or null where nothing does. */
function realPath(path: string): string | null {
  try {
    return realpathSync.native(path)
  } catch {
    return null
  }
}

const isWithin = (home: string, path: string): boolean =>
  path === home || path.startsWith(home.endsWith(sep) ? home : home + sep)

/** A folder and those it lies in, innermost first. */
export function ancestors(folder: string): readonly string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...ancestors(parent)]
}

/** `ENOENT` and its kind; `''` for an error that did not come from the system. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Whether the system refused something, and nothing is wrong with us. */
export const isOfSystem = (error: unknown): error is Error => error instanceof Error && 'syscall' in error

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ERR_INVALID_ARG_VALUE: 'its name holds a character that no file name may hold',
  EIO: 'the disk reports a fault'
}

const reasonOf = (code: string): string => REASONS[code] ?? `the system says ${code || 'nothing of why'}`
