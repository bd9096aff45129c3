// A build after one story has changed, in the same process: node bench/rebuild.mjs [edition] [--story gallery] [--runs 20]
// A copy of the edition is built, then a sentence comes to the story and goes again. Milliseconds of wall clock and CPU,
// the median of the runs, and the CPU time of each room.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Recollection } from '../dist/base/recollection.js'
import { chooseSheets } from '../dist/cli/choose-sheets.js'
import { findEdition } from '../dist/cli/find-edition.js'
import { pressEdition } from '../dist/cli/press-edition.js'
import { pullProof } from '../dist/cli/proof.js'
import { copyProject, median } from './copy-project.mjs'

const PROJECT = fileURLToPath(new URL('work/rebuild', import.meta.url))
const SENTENCE = '大家都说今天天气很好。'
/** Files that have only just been written are read again: a clock of the disk has steps. */
const PAUSE = 150

const { values: typed, positionals } = parseArgs({
  allowPositionals: true,
  options: { story: { type: 'string', default: 'gallery' }, runs: { type: 'string', default: '20' } }
})
const name = positionals[0] ?? 'sample-daily'

copyProject(name, PROJECT)

const memory = new Recollection()
const desk = { cwd: PROJECT, out: () => {}, err: () => {}, colour: false, live: false }
const found = findEdition(PROJECT, name)
const story = join(PROJECT, 'editions', name, 'stories', `${typed.story}.md`)
const words = readFileSync(story, 'utf8').trimEnd()

const first = await run('')
tell('first', [first])
const again = []
for (let i = 0; i < Number(typed.runs); i++) again.push(await run(i % 2 === 0 ? SENTENCE : ''))
tell(`one story changed, ${again.length} times`, again)
rmSync(PROJECT, { recursive: true, force: true })

/** One build, as `edition build --watch` makes it: its wall clock, its CPU time, and that of each room. */
async function run(more) {
  writeFileSync(story, `${words}${more}\n`)
  await sleep(PAUSE)
  const rooms = new Map()
  const [start, began] = [performance.now(), cpu()]
  let last = began
  const mark = room => {
    const now = cpu()
    rooms.set(room, now - last)
    last = now
  }
  memory.begin()
  const pulled = await pullProof(found, { mark, memory })
  const pages = chooseSheets(pulled.proof, {}, memory)
  await pressEdition(desk, pulled, { folder: join(PROJECT, 'out'), pages, memory, quiet: true })
  mark('press')
  return { wall: performance.now() - start, cpu: last - began, rooms }
}

function cpu() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function tell(what, runs) {
  const [wall, cpu] = ['wall', 'cpu'].map(clock => median(runs.map(each => each[clock])))
  console.log(`${what}\t${wall.toFixed(0)} ms, CPU ${cpu.toFixed(0)} ms`)
  for (const room of runs[0].rooms.keys())
    console.log(`  ${room.padEnd(10)}${median(runs.map(({ rooms }) => rooms.get(room))).toFixed(1)}`)
}
