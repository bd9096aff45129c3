// Type alone, from plain words to lines in their places: node bench/galley.mjs [--copy <file>]
// Lines, loose ones and barred edges of three pages of copy at the bench's measure, then milliseconds a page: over the
// first hundred, and warm. `--copy` sets a text file in its place, a paragraph a line.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Notes } from '../dist/base/notes.js'
import { diskWorld } from '../dist/cli/disk-world.js'
import { plainCopy } from '../dist/edition/copy.js'
import { readEdition } from '../dist/edition/read-edition.js'
import { rolesOf } from '../dist/edition/wants.js'
import { loadFonts } from '../dist/fonts/load-fonts.js'
import { breakLines } from '../dist/galley/break-lines.js'
import { setGalley } from '../dist/galley/set-galley.js'
import { setLine } from '../dist/galley/set-line.js'
import { generate, PROJECT } from './generate.mjs'
import { paragraphs, take } from './words.mjs'

/** The column of the bench's paper: 66 mm in EMU. */
const MEASURE = [66 * 36_000]
/** Characters of a full page, and of the three-page work's columns. */
const PAGE = 9_240
const WORK = 22_800
const PAGES = 100
const ROUNDS = 20
/** A gap opened by more than a quarter of an em is a hole. */
const LOOSE = 1 / 4
/** CLREQ 3.1.4, basic: what begins no line, and what ends none. A lone — is barred too, two are not. */
const NO_START = /^(?:[”’」』》〉）］｝】〗〕、，。：；？！·～/／％℃]|—(?!—))/
const NO_END = /[“‘「『《〈（［｛【〖〔]$/

const { values: typed } = parseArgs({ options: { copy: { type: 'string' } } })
generate([3])
const world = diskWorld(PROJECT)
const edition = readEdition(world, 'editions/3', new Notes())
const fonts = loadFonts(world, rolesOf(edition), new Notes())
const body = edition.paper.styles.get('body')
const source = paragraphs()
const work = typed.copy ? readFileSync(typed.copy, 'utf8').split('\n').filter(Boolean) : take(source, WORK)
const pages = Array.from({ length: PAGES }, () => take(source, PAGE))

console.log('adjustment\tlines\tloose\tbarred edges')
for (const adjustment of ['least-change', 'literal']) console.log([adjustment, ...judge(work, adjustment)].join('\t'))

const first = pages.map(time)
const best = first.map((_, i) => Math.min(...Array.from({ length: ROUNDS }, () => time(pages[i]))))
console.log(`\nms a page: ${mean(first).toFixed(2)} over the first ${PAGES}, ${mean(best).toFixed(2)} warm`)

function judge(copy, adjustment) {
  const set = copy.map(words => ({ words, lines: linesOf(words, { ...body, adjustment }) }))
  const each = set.flatMap(({ words, lines }) => Array.from({ length: lines.count }, (_, i) => lineAt(words, lines, i)))
  return [each.length, each.filter(line => line.opened > LOOSE).length, each.filter(line => line.barred).length]
}

function lineAt(words, lines, i) {
  const [from, to] = [lines.from[i], lines.to[i]].map(row => lines.galley.text[row])
  const barred = (i > 0 && NO_START.test(words.slice(from))) || (i + 1 < lines.count && NO_END.test(words.slice(0, to)))
  return { opened: setLine(lines, i).opened, barred }
}

function linesOf(words, style) {
  const copy = plainCopy(words, { file: 'bench', from: 0, to: 0 })
  return breakLines(setGalley(fonts, copy, style, new Notes()), MEASURE, 0)
}

function time(page) {
  const start = performance.now()
  for (const words of page) {
    const lines = linesOf(words, body)
    for (let i = 0; i < lines.count; i++) setLine(lines, i)
  }
  return performance.now() - start
}

function mean(numbers) {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}
