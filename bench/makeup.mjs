// Make-up alone: node bench/makeup.mjs [edition]
// Milliseconds of processor time for making up an edition's pages with galleys that have been set before, and sheet by sheet.
import { parseArgs } from 'node:util'
import { Notes } from '../dist/base/notes.js'
import { diskWorld } from '../dist/cli/disk-world.js'
import { readEdition } from '../dist/edition/read-edition.js'
import { rolesOf } from '../dist/edition/wants.js'
import { loadFonts } from '../dist/fonts/load-fonts.js'
import { Cache } from '../dist/galley/cache.js'
import { makeUp } from '../dist/makeup/make-up.js'
import { planPages } from '../dist/plan/plan-pages.js'

const ROUNDS = 30
const { positionals } = parseArgs({ allowPositionals: true })
const world = diskWorld(process.cwd())
const sink = new Notes()
const edition = readEdition(world, `editions/${positionals[0] ?? 'sample-daily'}`, sink)
const room = {
  fonts: loadFonts(world, rolesOf(edition), sink),
  cache: new Cache(),
  sink,
  aspectOf: () => 2 / 3,
  words: []
}
const dummies = planPages(edition)

const cold = time(dummies)
const warm = median(Array.from({ length: ROUNDS }, () => time(dummies)))
console.log(
  `all ${dummies.length} sheets: ${cold.toFixed(0)} ms with type to set, ${warm.toFixed(1)} ms with galleys at hand`
)
for (const dummy of dummies) {
  const each = median(Array.from({ length: ROUNDS }, () => time([dummy])))
  console.log(`  ${dummy.name}\t${each.toFixed(1)} ms`)
}

function time(sheets) {
  const from = process.cpuUsage()
  makeUp(room, sheets)
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

function median(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 1]
}
