import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fact, Morgue } from '../base/morgue.ts'
import { sha256 } from '../fonts/lock.ts'
import { isOfSystem } from './disk-world.ts'
import { decodeValue, encodeValue } from './plain-value.ts'
import { makeFolder } from './write-files.ts'

/** Builds whose things are kept, of all editions together; such as took the same things count once. */
const MOST_BUILDS = 32

/** Of the last builds, one a line and the last one last: the keys of all that each took or laid away. */
const BUILDS = 'builds'

/** Tells programs that copy folders that all in this one can be made again: bford.info/cachedir. */
const TAG = 'CACHEDIR.TAG'
const TAG_WORDS = `Signature: 8a477f597d28d172789f06886806bc55
# What builds of editions have made and later ones may take. All of it may be removed at any time.
`

/** What is laid away here: things by their keys, the list of builds, and either while a process still writes it. */
const OWN = /^([0-9a-f]{64}|builds)(\.\d+)?$/

/** Bytes of the digest that a thing begins with. */
const DIGEST = 32

/**
 * The morgue in a folder: each thing in a file of its own, named by the digest of what it was made of, the engine
 * included. What cannot be read is as if it were not there, and what cannot be written is not kept.
 */
export class DiskMorgue implements Morgue {
  readonly #folder: string
  readonly #engine: string
  readonly #used = new Set<string>()
  readonly #digests = new WeakMap<Uint8Array, string>()
  #open = true

  /** @param engine tells the program that makes things from all others */
  constructor(folder: string, engine: string) {
    this.#folder = folder
    this.#engine = engine
  }

  find(name: string, facts: readonly Fact[]): unknown {
    if (!this.#open) return undefined
    const key = this.#keyOf(name, facts)
    const bytes = quietly(() => readFileSync(join(this.#folder, key)))
    if (bytes === undefined) return undefined
    const [digest, thing] = [bytes.subarray(0, DIGEST), bytes.subarray(DIGEST)]
    if (!digest.equals(digestOf(key, thing))) return undefined
    this.#used.add(key)
    return decodeValue(thing)
  }

  layAway(name: string, facts: readonly Fact[], value: unknown): void {
    if (!this.#open) return
    const key = this.#keyOf(name, facts)
    const bytes = encodeValue(value)
    this.#used.add(key)
    this.#write(key, Buffer.concat([digestOf(key, bytes), bytes]))
  }

  /** A build is over. What none of the last ones used goes; after that nothing is found or stored. */
  close(): void {
    if (!this.#open) return
    this.#open = false
    const own = [...this.#used].sort().join(' ')
    const text = quietly(() => readFileSync(join(this.#folder, BUILDS), 'latin1')) ?? ''
    const lines = text.split('\n').filter(line => line !== '')
    if (own === '' || own === lines.at(-1)) return
    const kept = [...lines.filter(line => line !== own), own].slice(-MOST_BUILDS)
    this.#write(BUILDS, `${kept.join('\n')}\n`)
    this.#removeAllBut(new Set([BUILDS, ...kept.join(' ').split(' ')]))
  }

  #keyOf(name: string, facts: readonly Fact[]): string {
    const told = facts.map(fact => (fact instanceof Uint8Array ? { bytes: this.#digestOnce(fact) } : fact))
    return sha256(Buffer.from(JSON.stringify([this.#engine, name, ...told])))
  }

  #digestOnce(bytes: Uint8Array): string {
    const digest = this.#digests.get(bytes) ?? sha256(bytes)
    this.#digests.set(bytes, digest)
    return digest
  }

  /** Under a name of its own until it is whole, so that nobody meets half of it. */
  #write(name: string, content: Uint8Array | string): void {
    const path = join(this.#folder, name)
    const unfinished = `${path}.${process.pid}`
    const written = quietly(() => {
      if (makeFolder(this.#folder) !== null) writeFileSync(join(this.#folder, TAG), TAG_WORDS)
      writeFileSync(unfinished, content)
      renameSync(unfinished, path)
      return true
    })
    if (!written) quietly(() => rmSync(unfinished, { force: true }))
  }

  #removeAllBut(wanted: ReadonlySet<string>): void {
    const names = quietly(() => readdirSync(this.#folder)) ?? []
    for (const name of names) {
      if (OWN.test(name) && !wanted.has(name)) quietly(() => rmSync(join(this.#folder, name), { force: true }))
    }
  }
}

/** The key is in it, so that a thing under the name of another is not taken. */
const digestOf = (key: string, thing: Uint8Array): Buffer => createHash('sha256').update(key).update(thing).digest()

/** What comes of asking the disk; undefined where it will not. */
function quietly<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch (error) {
    if (isOfSystem(error)) return undefined
    throw error
  }
}
