import { existsSync, type FSWatcher, watch } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'

/** Milliseconds that nothing must have changed for: programs write a file in several steps. */
const QUIET = 50

/**
 * Waits for changes of files. It is their folders that are watched, so that a file may be replaced, or come into being,
 * and the folders that hold these, for one that is moved with all that is in it tells nothing itself.
 */
export class Lookout {
  readonly #files = new Set<string>()
  readonly #watchers = new Map<string, FSWatcher>()
  #changed = false
  #closed = false
  #wake = (): void => {}

  get closed(): boolean {
    return this.#closed
  }

  /** Begins anew, without a file: folders may have gone and come back since. */
  begin(): void {
    for (const watcher of this.#watchers.values()) watcher.close()
    this.#watchers.clear()
    this.#files.clear()
  }

  /** Notes a file before it is read: what befalls it from then on is not missed. */
  note(path: string): void {
    if (this.#closed || this.#files.has(path)) return
    this.#files.add(path)
    const folder = nearestFolder(dirname(path))
    this.#watch(folder)
    for (const above of foldersAbove(folder)) {
      try {
        this.#watch(above)
      } catch {
        // One that we may not look into: what befalls it is not seen, and the files in it are all the same.
      }
    }
  }

  /** Resolved when a file has changed and all is quiet again, or when no one waits any more. */
  async change(): Promise<void> {
    while (!this.#changed && !this.#closed) await this.#event()
    while (this.#changed && !this.#closed) {
      this.#changed = false
      await Promise.race([this.#event(), quiet()])
    }
  }

  close(): void {
    this.#closed = true
    this.begin()
    this.#wake()
  }

  #event(): Promise<void> {
    return new Promise(resolve => {
      this.#wake = resolve
    })
  }

  #watch(folder: string): void {
    if (!this.#watchers.has(folder)) this.#watchers.set(folder, this.#open(folder))
  }

  #open(folder: string): FSWatcher {
    const watcher = watch(folder, (_, name) => {
      // A folder that goes away tells its own name.
      if (name === null || name === basename(folder) || this.#matters(join(folder, name))) this.#tell()
    })
    return watcher.on('error', () => this.#tell())
  }

  /** A folder matters that was not there, and a file in it was asked for. */
  #matters(path: string): boolean {
    return this.#files.has(path) || [...this.#files].some(file => file.startsWith(path + sep))
  }

  #tell(): void {
    this.#changed = true
    this.#wake()
  }
}

const quiet = (): Promise<void> => new Promise(resolve => setTimeout(resolve, QUIET))

function foldersAbove(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [] : [above, ...foldersAbove(above)]
}

/** A folder, or where it is missing the nearest that it would lie in. */
const nearestFolder = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder))
