// Builds of an edition one after the other, each in a process of its own: node bench/next.mjs [edition] [--story gallery]
// [--runs 5]. The first finds nothing that others have made, the next has all of it, the one after that another story.
// Seconds of wall clock and of CPU, the median of the runs.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { copyProject, median } from './copy-project.mjs'

const PROJECT = fileURLToPath(new URL('work/next', import.meta.url))
const MAIN = fileURLToPath(new URL('../dist/bin/main.js', import.meta.url))
const SENTENCE = '大家都说今天天气很好。'
/** Has a process tell the CPU time that it took, in microseconds. */
const TELL =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();console.error("cpu",user+system)})'

const { values: typed, positionals } = parseArgs({
  allowPositionals: true,
  options: { story: { type: 'string', default: 'gallery' }, runs: { type: 'string', default: '5' } }
})
const name = positionals[0] ?? 'sample-daily'

// Reading this file of certificates triples Node's start and has nothing to do with newspapers.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env

copyProject(name, PROJECT)
const story = join(PROJECT, 'editions', name, 'stories', `${typed.story}.md`)
const words = readFileSync(story, 'utf8').trimEnd()

const taken = { first: [], next: [], changed: [] }
for (let i = 0; i < Number(typed.runs); i++) {
  rmSync(join(PROJECT, 'out'), { recursive: true, force: true })
  writeFileSync(story, `${words}\n`)
  taken.first.push(build())
  taken.next.push(build())
  writeFileSync(story, `${words}${SENTENCE}\n`)
  taken.changed.push(build())
}
for (const [what, builds] of Object.entries(taken)) {
  const [wall, cpu] = ['wall', 'cpu'].map(clock => median(builds.map(each => each[clock])).toFixed(2))
  console.log(`${what.padEnd(8)} ${wall} s, CPU ${cpu} s`)
}
rmSync(PROJECT, { recursive: true, force: true })

function build() {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELL, MAIN, 'build', name, '-q'], {
    cwd: PROJECT,
    env
  })
  if (status !== 0) throw new Error(`the build of ${name} failed:\n${stderr}`)
  return { wall: (performance.now() - start) / 1000, cpu: Number(/^cpu (\d+)$/m.exec(stderr)[1]) / 1e6 }
}
