// Keeps the code that V8 makes of the bundled engine beside it, in dist/bin: of all that the specimen takes.
// `npm run build` ends with it. What is kept holds for this version of Node; others compile the engine as ever.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { codeFile, openBundle } from '../dist/cli/open-bundle.js'

const PROJECT = fileURLToPath(new URL('..', import.meta.url))
const out = mkdtempSync(join(tmpdir(), 'edition-'))
const program = join(PROJECT, 'dist/bin')
const desk = { cwd: PROJECT, program, out: () => {}, err: () => {}, colour: false, live: false }

const bundle = openBundle(program)
const { main } = bundle.load('./engine.js')
// V8 forgets code that has not run of late, but takes up only what was kept under the flags that it runs with.
setFlagsFromString('--no-flush-bytecode')
await main(['build', 'specimen', '--out', out, '--fresh'], program, desk)
await main(['check', 'specimen'], program, desk)
setFlagsFromString('--flush-bytecode')
for (const [file, code] of bundle.code()) writeFileSync(codeFile(file), code)
rmSync(out, { recursive: true })
// What there is to say of the specimen is no fault of the build.
process.exitCode = 0
