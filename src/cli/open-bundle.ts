import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { optimiseLate } from './optimise-late.ts'

/** The chunks of a bundle, each compiled as it is first asked for. */
export interface Bundle {
  /** What a chunk exports, by its file. */
  readonly load: (file: string) => unknown
  /** What V8 has made so far of each chunk that was asked for: to be kept beside it. */
  readonly code: () => ReadonlyMap<string, Uint8Array>
}

/** A CommonJS module as Node calls it. */
type Run = (exports: unknown, require: (name: string) => unknown, module: Loaded, file: string, folder: string) => void

interface Loaded {
  readonly exports: unknown
}

/** Where the code of a chunk is kept. */
export const codeFile = (file: string): string => `${file}.code`

/**
 * A bundle of CommonJS chunks. To compile the engine takes a fifth of a short run, so that each chunk takes up the code
 * that was made of it when it was built. V8 refuses code of another version of its own, or of a source of another length,
 * and code made under other flags, and compiles as ever.
 */
export function openBundle(folder: string): Bundle {
  optimiseLate()
  const scripts = new Map<string, Script>()
  const modules = new Map<string, Loaded>()
  const packaged = createRequire(join(folder, 'main.js'))
  const load = (name: string): unknown => {
    const file = join(folder, name)
    const known = modules.get(file)
    if (known !== undefined) return known.exports
    const module: Loaded = { exports: {} }
    const script = compile(file)
    modules.set(file, module)
    scripts.set(file, script)
    const run: Run = script.runInThisContext()
    run(module.exports, name => (name.startsWith('./') ? load(name) : packaged(name)), module, file, folder)
    return module.exports
  }
  return { load, code: () => new Map([...scripts].map(([file, script]) => [file, script.createCachedData()])) }
}

function compile(file: string): Script {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`
  const cachedData = codeOf(file)
  return new Script(source, { filename: file, ...(cachedData && { cachedData }) })
}

function codeOf(file: string): Buffer | null {
  try {
    return readFileSync(codeFile(file))
  } catch {
    return null
  }
}
