// Compiles kernels/ to src/kernels/code.ts, which is kept as it is: npm run kernels. The compiler makes the same of the
// same sources everywhere; with --check it only tells whether the file is what it would make.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const SOURCE = fileURLToPath(new URL('../kernels', import.meta.url))
const TARGET = new URL('../src/kernels/code.ts', import.meta.url)
const WIDTH = 112
const FILE = 'kernels.wasm'
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '--enable', 'simd']

const text = source(await compile())
if (!process.argv.includes('--check')) writeFileSync(TARGET, text)
else if (text !== readFileSync(TARGET, 'utf8')) {
  console.error('src/kernels/code.ts is not what kernels/ compiles to; run: npm run kernels')
  process.exitCode = 1
}

async function compile() {
  const files = new Map()
  const writeFile = (name, bytes) => void files.set(name, bytes)
  const { error, stderr } = await asc.main(['main.ts', '--baseDir', SOURCE, ...OPTIONS, '--outFile', FILE], {
    writeFile
  })
  const said = stderr.toString()
  if (error !== null || said !== '') throw new Error(said, { cause: error })
  return files.get(FILE)
}

function source(bytes) {
  const lines = Buffer.from(bytes)
    .toString('base64')
    .match(new RegExp(`.{1,${WIDTH}}`, 'g'))
  return `// Written by scripts/compile-kernels.mjs from kernels/. Do not edit.

/** WebAssembly, in base 64. */
export const CODE: string =
  ${lines.map(line => `'${line}'`).join(' +\n  ')}
`
}
