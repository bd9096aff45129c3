// The press alone: node bench/press.mjs [--pages 100] [--runs 5]
// CPU milliseconds in fresh processes, the least of several: pages written from the display list to a file, and the same
// glyphs through the shortest way that there is; then a subset of 2,000 glyphs of a face of 15 MB, cold; then the peak of
// the memory of a process that paints 1,000 pages one by one, the twenty of an edition over and over, into one file.
import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Notes } from '../dist/base/notes.js'
import { diskWorld } from '../dist/cli/disk-world.js'
import { gatherPieces } from '../dist/cli/gather-pieces.js'
import { jobOf } from '../dist/cli/job-of.js'
import { loadFonts } from '../dist/fonts/load-fonts.js'
import { PdfBook } from '../dist/press/pdf/pdf-book.js'
import { preparePages } from '../dist/press/pdf/prepare-pages.js'
import { typeset } from '../dist/typeset.js'
import { generate, PROJECT } from './generate.mjs'
import { pressRaw } from './raw-press.mjs'

const GLYPHS = 2000
const BOOK = { pages: 20, times: 50 }
const TASKS = { write, limit, subset, book }

const { values: typed } = parseArgs({
  options: {
    pages: { type: 'string', default: '100' },
    runs: { type: 'string', default: '5' },
    task: { type: 'string' }
  }
})

if (typed.task) await TASKS[typed.task]()
else compare()

function compare() {
  generate([Number(typed.pages), BOOK.pages])
  const samples = Object.fromEntries(Object.keys(TASKS).map(task => [task, []]))
  for (let i = 0; i < Number(typed.runs); i++) for (const task of Object.keys(TASKS)) samples[task].push(measure(task))
  const least = Object.fromEntries(Object.entries(samples).map(([task, all]) => [task, Math.min(...all)]))
  console.log(`${typed.pages} pages written\t${least.write.toFixed(0)} ms`)
  console.log(`the limit\t${least.limit.toFixed(0)} ms\tratio ${(least.write / least.limit).toFixed(2)}`)
  console.log(`subset of ${GLYPHS} glyphs\t${least.subset.toFixed(0)} ms`)
  console.log(`${BOOK.pages * BOOK.times} pages one by one\t${least.book.toFixed(0)} MiB`)
}

/** What a process of its own tells of a task. */
function measure(task) {
  const own = [fileURLToPath(import.meta.url), '--task', task, '--pages', typed.pages]
  return Number(execFileSync(process.execPath, own, { encoding: 'utf8' }))
}

/** Tells the CPU time of what is done in this process, its threads included. */
function tell(work) {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  process.stdout.write(String((user + system) / 1000))
}

async function write() {
  const { proof, pages } = await proofOf()
  tell(() => {
    toFile('written.pdf', take => press(proof, pages, take))
  })
}

/** Tells the peak of this process, the making up of the edition counted in. */
async function book() {
  const proof = await typeset(diskWorld(PROJECT), `editions/${BOOK.pages}`)
  toFile('book.pdf', take => press(proof, timesOver(proof.pages), take))
  process.stdout.write(String(process.resourceUsage().maxRSS / 1024))
}

/** Each page is painted when it is asked for; the stories of each time are others, so that a structure is told of all. */
function* timesOver(pages) {
  for (let time = 0; time < BOOK.times; time++) {
    for (const page of pages) {
      const marks = page.marks.map(mark => (mark.role === 'story' ? { ...mark, id: `${mark.id} ${time}` } : mark))
      yield { ...page, marks }
    }
  }
}

function press(proof, pages, take) {
  const pieces = gatherPieces(take)
  const book = new PdfBook(jobOf(proof)(''), pieces.take)
  for (const page of preparePages(pages, proof, 'x4')) book.add(page)
  book.close()
  pieces.end()
}

async function limit() {
  const { proof, pages } = await proofOf()
  tell(() => {
    toFile('limit.pdf', take => {
      const pieces = gatherPieces(take)
      pressRaw(pages, proof.fonts.faces, pieces.take)
      pieces.end()
    })
  })
}

/** Every thirteenth glyph of the first face for text, so that all of its table is gone through. */
function subset() {
  const { faces } = loadFonts(diskWorld(PROJECT), new Map([['text', { file: '', from: 0, to: 0 }]]), new Notes())
  const glyphs = Array.from({ length: GLYPHS }, (_, i) => 13 * i + 1)
  tell(() => faces[0].subset(glyphs))
}

async function proofOf() {
  const proof = await typeset(diskWorld(PROJECT), `editions/${typed.pages}`)
  return { proof, pages: [...proof.pages] }
}

function toFile(name, work) {
  mkdirSync(join(PROJECT, 'out'), { recursive: true })
  const path = join(PROJECT, 'out', name)
  const file = openSync(path, 'w')
  work(bytes => writeSync(file, bytes))
  closeSync(file)
  if (statSync(path).size === 0) throw new Error(`${path} is empty`)
}
