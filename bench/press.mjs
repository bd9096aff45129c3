// The press alone: node bench/press.mjs [--pages 100] [--runs 5]
// CPU milliseconds in fresh processes, the least of several: pages written from the display list to a file, and the same
// glyphs through the shortest way that there is; then a subset of 2,000 glyphs of a face of 15 MB, cold.
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
const TASKS = { write, limit, subset }

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
  generate([Number(typed.pages)])
  const samples = Object.fromEntries(Object.keys(TASKS).map(task => [task, []]))
  for (let i = 0; i < Number(typed.runs); i++) for (const task of Object.keys(TASKS)) samples[task].push(measure(task))
  const least = Object.fromEntries(Object.entries(samples).map(([task, all]) => [task, Math.min(...all)]))
  console.log(`${typed.pages} pages written\t${least.write.toFixed(0)} ms`)
  console.log(`the limit\t${least.limit.toFixed(0)} ms\tratio ${(least.write / least.limit).toFixed(2)}`)
  console.log(`subset of ${GLYPHS} glyphs\t${least.subset.toFixed(0)} ms`)
}

/** Milliseconds that a process of its own tells of a task. */
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
    toFile('written.pdf', take => {
      const pieces = gatherPieces(take)
      const book = new PdfBook(jobOf(proof)(''), pieces.take)
      for (const page of preparePages(pages, proof, 'x4')) book.add(page)
      book.close()
      pieces.end()
    })
  })
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
