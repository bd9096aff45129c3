import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type Refusal, refusal } from './desk.ts'
import { codeOf, isOfSystem } from './disk-world.ts'
import { EXIT, type Exit } from './exit.ts'

/** Lays a file in the tray, or the next piece of one that lies there. */
export type Lay = (name: string, bytes: Uint8Array | string) => void
/** A file as it lies in the tray. */
type Look = (name: string) => Uint8Array
type ReadFile = (path: string) => Uint8Array
/** Lays a file, unless these very bytes are in its place already: then it stays as it was. */
type LayOrLeave = (name: string, bytes: Uint8Array) => void

export interface Delivery {
  readonly folder: string
  /** Names files of an earlier time: those that are not written anew are removed. */
  readonly isStale?: (name: string) => boolean
  /** Lays the files, in any time it takes. */
  readonly work: (lay: Lay, look: Look, layOrLeave: LayOrLeave) => Promise<void>
  /** Asked when all are laid: why they are not to be delivered, or null. */
  readonly veto?: () => Refusal | null
  /** What the process leaves with at Ctrl-C. */
  readonly interrupted?: Exit
  /** Reads what is looked at. */
  readonly readFile?: ReadFile
}

type AppendFile = (path: string, bytes: Uint8Array | string) => void

/** Beginning of the name of a tray; the id of its process follows. */
const TRAY = '.edition-'

/**
 * Fills a folder whole or not at all: files are laid in a tray inside it (so that they need not cross to another disk),
 * and put into their places when all are there. A failure or Ctrl-C takes the tray away again.
 */
export async function writeFiles(delivery: Delivery, appendFile: AppendFile = appendFileSync): Promise<Refusal | null> {
  const { folder, work, veto = () => null, readFile = readFileSync } = delivery
  const tray = join(folder, `${TRAY}${process.pid}`)
  let litter: string | null = null
  const tidy = (): void => {
    if (litter !== null) rmSync(litter, { recursive: true, force: true })
  }
  const interrupted = (): never => {
    tidy()
    process.exit(delivery.interrupted ?? EXIT.interrupted)
  }
  process.once('SIGINT', interrupted)
  try {
    litter = makeFolder(folder) ?? tray
    clearAbandoned(folder)
    mkdirSync(tray)
    const lay: Lay = (name, bytes) => {
      mkdirSync(dirname(join(tray, name)), { recursive: true })
      appendFile(join(tray, name), bytes)
    }
    const left: string[] = []
    const layOrLeave: LayOrLeave = (name, bytes) => {
      if (holds(join(folder, name), bytes)) left.push(name)
      else lay(name, bytes)
    }
    await work(lay, name => readFile(join(tray, name)), layOrLeave)
    const refused = veto()
    if (refused !== null) return refused
    const names = readdirSync(tray)
    refuseFolders(folder, tray, names)
    for (const name of names) renameSync(join(tray, name), join(folder, name))
    litter = tray
    for (const name of stale(delivery, [...names, ...left])) rmSync(join(folder, name))
    return null
  } catch (error) {
    if (!isOfSystem(error)) throw error
    return refusal(EXIT.errors, `${folder} cannot be written: ${reasonOf(error)}`, REMEDY)
  } finally {
    tidy()
    process.off('SIGINT', interrupted)
  }
}

/** Makes a folder and those above it that are missing; the outermost one made, or null. Node's own way hangs in /proc. */
export function makeFolder(folder: string): string | null {
  if (isFolder(folder)) return null
  const outermost = existsSync(dirname(folder)) ? null : makeFolder(dirname(folder))
  mkdirSync(folder)
  return outermost ?? folder
}

/** A folder that bears the name of a file is met before the first file is put into its place. */
function refuseFolders(folder: string, tray: string, names: readonly string[]): void {
  for (const name of names) {
    const taken = isFolder(join(folder, name)) && !isFolder(join(tray, name))
    if (taken) throw Object.assign(new Error(`${name} is a folder`), { code: 'EISDIR', syscall: 'rename' })
  }
}

/** Whether a file is there and holds these bytes and no others. */
function holds(path: string, bytes: Uint8Array): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat?.isFile() === true && stat.size === bytes.length && readsAs(path, bytes)
}

/** Bytes that are compared in one go: memory that is new for each file takes three times as long as to compare them. */
const PIECE = 1 << 16

/** Whether a file that is as long as these bytes begins with them. */
function readsAs(path: string, bytes: Uint8Array): boolean {
  const file = openSync(path, 'r')
  try {
    const piece = Buffer.allocUnsafe(PIECE)
    for (let at = 0; at < bytes.length; at += PIECE) {
      const count = readSync(file, piece, 0, PIECE, at)
      if (!piece.subarray(0, count).equals(bytes.subarray(at, at + PIECE))) return false
    }
    return true
  } finally {
    closeSync(file)
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

const stale = ({ folder, isStale = () => false }: Delivery, written: readonly string[]): readonly string[] =>
  readdirSync(folder).filter(name => isStale(name) && !written.includes(name) && !isFolder(join(folder, name)))

/** Trays of processes that were killed before they could tidy. */
function clearAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = name.startsWith(TRAY) ? Number(name.slice(TRAY.length)) : Number.NaN
    if (owner > 0 && !isRunning(owner)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function isRunning(id: number): boolean {
  if (id === process.pid) return false
  try {
    return process.kill(id, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

const REMEDY = 'mend that and build again, or name another folder with --out'

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  EEXIST: 'it is a file, not a folder',
  ENOTDIR: 'it lies in a file, not in a folder',
  EISDIR: 'a folder in it has the name of a file to be written',
  ENAMETOOLONG: 'its name is too long'
}

const reasonOf = (error: Error): string => REASONS[codeOf(error)] ?? error.message
