// Time and memory of whole builds: node bench/run.mjs [--vs <revision>] [--runs <n>] [--pages 3,100,1000]
// Each row is the median of fresh processes; two revisions take turns, so that a busy machine slows both alike.
// The real edition is built whole; the generated ones as one file, which is what other engines write. Then, by room.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { generate, PROJECT } from './generate.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PEAK = new URL('peak.mjs', import.meta.url).href
const DAY = '2019-06-13'

const { values: typed } = parseArgs({
  options: { vs: { type: 'string' }, runs: { type: 'string' }, pages: { type: 'string', default: '3,100,1000' } }
})

// Reading this file of certificates triples Node's start and has nothing to do with newspapers.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env

const lengths = typed.pages.split(',').map(Number)
generate(lengths)
const engines = [compile('now', ROOT), ...(typed.vs ? [compile(typed.vs, checkOut(typed.vs))] : [])]
const jobs = [
  { name: DAY, pages: 3, edition: join(ROOT, 'editions', DAY), out: join(PROJECT, 'out', DAY), options: [] },
  ...lengths.map(pages => ({
    name: `${pages} pages`,
    pages,
    edition: join(PROJECT, 'editions', String(pages)),
    out: join(PROJECT, 'out', String(pages)),
    options: ['--only', 'book']
  }))
]

console.log(['', ...engines.flatMap(({ name }) => [`s ${name}`, 'MiB', 'PDF KB']), typed.vs ? 'ratio' : ''].join('\t'))
for (const job of jobs) {
  const runs = Number(typed.runs ?? Math.max(3, Math.min(15, Math.round(300 / job.pages))))
  const samples = engines.map(() => [])
  for (let i = 0; i < runs; i++) for (const [e, engine] of engines.entries()) samples[e].push(time(engine, job))
  const rows = engines.map((engine, e) => ({ seconds: median(samples[e]), ...weigh(engine, job) }))
  const cells = rows.flatMap(({ seconds, mib, kb }) => [seconds.toFixed(3), mib.toFixed(0), kb.toFixed(0)])
  console.log([job.name, ...cells, rows[1] ? (rows[0].seconds / rows[1].seconds).toFixed(2) : ''].join('\t'))
}

for (const job of jobs) console.log(`\n${job.name}, by room\n${rooms(engines[0], job)}`)

/** One build in a process of its own, that finds nothing which others have made. */
function run({ main }, { edition, out, options }, before = []) {
  rmSync(join(edition, '../../out/.morgue'), { recursive: true, force: true })
  const typed = [...before, main, 'build', edition, '--quiet', '--timings', '--out', out, ...options]
  const { status, stderr } = spawnSync(process.execPath, typed, { env })
  // 1: the copy has faults, which cost no time.
  if (status !== 0 && status !== 1) throw new Error(`the build of ${edition} failed:\n${stderr}`)
  return String(stderr)
}

/** What a build tells of the time of each room. */
function rooms(engine, job) {
  return run(engine, job)
    .split('\n')
    .filter(line => /^\S+ +[\d.]+ ms$/.test(line))
    .join('\n')
}

/** Seconds from the start of the process to its end. */
function time(engine, job) {
  const start = performance.now()
  run(engine, job)
  return (performance.now() - start) / 1000
}

/** Peak memory, in a run of its own so that the measuring costs the others nothing, and the size of the book. */
function weigh(engine, job) {
  const [, peak] = /^peak (\d+)$/m.exec(run(engine, job, ['--import', PEAK]))
  const book = join(job.out, `${basename(job.edition)}.pdf`)
  return { mib: Number(peak) / 1024, kb: statSync(book).size / 1000 }
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1]
}

function compile(name, folder) {
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: folder, stdio: 'inherit' })
  return { name, main: join(folder, 'dist/bin/main.js') }
}

/** The sources of a revision, beside the packages that are installed. */
function checkOut(revision) {
  const folder = join(PROJECT, 'revision')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const archive = execFileSync('git', ['archive', revision], { cwd: ROOT, maxBuffer: 2 ** 30 })
  execFileSync('tar', ['-x', '-C', folder], { input: archive })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  return folder
}
