// Make-up alone: node bench/makeup.mjs [edition] [--growth]
// Milliseconds of processor time for making up an edition's pages with galleys that have been set before, and sheet by
// sheet. `--growth` makes up the bench's own editions instead, of 1 to 1,000 pages, with all their type to set.
import { parseArgs } from 'node:util'
import { Notes } from '../dist/base/notes.js'
import { diskWorld } from '../dist/cli/disk-world.js'
import { readEdition } from '../dist/edition/read-edition.js'
import { rolesOf } from '../dist/edition/wants.js'
import { loadFonts } from '../dist/fonts/load-fonts.js'
import { Cache } from '../dist/galley/cache.js'
import { makeUp } from '../dist/makeup/make-up.js'
import { planPages } from '../dist/plan/plan-pages.js'
import { generate, PROJECT } from './generate.mjs'

const ROUNDS = 30
/** Rounds until the compiler has done its work. */
const FIRST_ROUNDS = 60
const LENGTHS = [1, 10, 100, 1000]

const { values: typed, positionals } = parseArgs({
  allowPositionals: true,
  options: { growth: { type: 'boolean', default: false } }
})
if (typed.growth) tellGrowth()
else tellSheets(positionals[0] ?? 'sample-daily')

function tellSheets(name) {
  const { room, dummies } = open(process.cwd(), name)
  const cold = time(room, dummies)
  for (let i = 0; i < FIRST_ROUNDS; i++) makeUp(room, dummies)
  const warm = median(ROUNDS, () => time(room, dummies))
  console.log(
    `all ${dummies.length} sheets: ${cold.toFixed(0)} ms with type to set, ${warm.toFixed(1)} ms with galleys at hand`
  )
  for (const dummy of dummies) {
    const each = median(ROUNDS, () => time(room, [dummy]))
    console.log(`  ${dummy.name}\t${each.toFixed(1)} ms`)
  }
}

function tellGrowth() {
  generate(LENGTHS)
  const fresh = ({ room, dummies }) => time({ ...room, cache: new Cache() }, dummies)
  const first = open(PROJECT, '10')
  for (let i = 0; i < FIRST_ROUNDS; i++) fresh(first)
  console.log('pages\tms\tms a page')
  for (const pages of LENGTHS) {
    const edition = open(PROJECT, String(pages))
    const ms = median(Math.max(3, ROUNDS / pages), () => fresh(edition))
    console.log(`${pages}\t${ms.toFixed(1)}\t${(ms / pages).toFixed(2)}`)
  }
}

function open(root, name) {
  const world = diskWorld(root)
  const sink = new Notes()
  const edition = readEdition(world, `editions/${name}`, sink)
  const fonts = loadFonts(world, rolesOf(edition), sink)
  const room = { fonts, cache: new Cache(), sink, aspectOf: () => 2 / 3, words: edition.words }
  return { room, dummies: planPages(edition) }
}

function time(room, sheets) {
  const from = process.cpuUsage()
  makeUp(room, sheets)
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

function median(rounds, take) {
  const times = Array.from({ length: rounds }, take)
  return times.toSorted((a, b) => a - b)[times.length >> 1]
}
