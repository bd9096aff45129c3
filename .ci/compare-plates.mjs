// Holds our plates against Ghostscript's: node .ci/compare-plates.mjs <file.pdf>…
// Without a file, against a sheet that is made here, of tints, overprint, pictures, shadings, transparency and strokes.
//
// Ghostscript paints every pixel of the device that a shape touches, and moves thin lines to whole ones; we take areas as
// they are. So it is let paint 16 times as finely as our plates are, in both directions, where such a pixel weighs
// little, and both are averaged over squares of 5 mm within the trim. What we are to differ by is 2 levels of 255.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { readPages } from '../dist/pdf/read-pages.js'
import { readPdf } from '../dist/pdf/read-pdf.js'
import { exposeSheet } from '../dist/plates/expose-sheet.js'
import { plateSheet } from './plate-sheet.mjs'

const DPI = 150
/** Ghostscript's resolution is that of our plates by FINER and by SHRUNK; it gives the mean of SHRUNK × SHRUNK pixels. */
const FINER = 2
const SHRUNK = 8
const SQUARE = Math.round((5 / 25.4) * DPI)
const LEVELS = 2

const scratch = mkdtempSync(join(tmpdir(), 'edition-'))
const made = join(scratch, 'sheet.pdf')
let failed = 0
const files = process.argv.slice(2)
if (files.length === 0) {
  writeFileSync(made, plateSheet())
  files.push(made)
}
for (const file of files) await compareFile(file)
rmSync(scratch, { recursive: true })
process.exitCode = failed === 0 ? 0 : 1

async function compareFile(file) {
  const pdf = readPdf(readFileSync(file))
  for (const page of readPages(pdf).pages) {
    const { whole, box } = await exposeSheet(pdf, page, DPI)
    for (const { kind, what } of whole.faults) console.log(`     ${basename(file)} page ${page.number}: ${kind}: ${what}`)
    separate(file, page.number)
    for (const [i, ink] of whole.inks.entries()) {
      const worst = worstSquare(whole, whole.plates[i], readTiff(join(scratch, `gs(${ink}).tif`)), box)
      const words = `${worst.off.toFixed(2)} at ${worst.x}, ${worst.y} mm; mean ${worst.ours.toFixed(2)}, theirs ${worst.theirs.toFixed(2)}`
      const holds = Math.abs(worst.off) <= LEVELS
      if (!holds) failed++
      console.log(`${holds ? 'ok  ' : 'FAIL'} ${basename(file)} page ${page.number}: ${ink}: ${words}`)
    }
  }
}

/** The square in which a plate differs most from theirs, in levels, and the means of both. */
function worstSquare({ width }, plate, theirs, { left, top, right, bottom }) {
  const worst = { off: 0, x: 0, y: 0, ours: 0, theirs: 0 }
  let squares = 0
  for (let y = top; y + SQUARE <= bottom; y += SQUARE) {
    for (let x = left; x + SQUARE <= right; x += SQUARE) {
      const mine = meanOf(plate, width, x, y, SQUARE)
      const other = 255 - meanOf(theirs.samples, theirs.width, FINER * x, FINER * y, FINER * SQUARE)
      if (Math.abs(mine - other) > Math.abs(worst.off)) {
        Object.assign(worst, { off: mine - other, x: toMm(x - left), y: toMm(y - top) })
      }
      worst.ours += mine
      worst.theirs += other
      squares++
    }
  }
  return { ...worst, ours: worst.ours / squares, theirs: worst.theirs / squares }
}

function toMm(pixels) {
  return Math.round((pixels / DPI) * 25.4)
}

function meanOf(samples, width, x, y, side) {
  let sum = 0
  for (let row = y; row < y + side; row++) for (let i = row * width + x; i < row * width + x + side; i++) sum += samples[i]
  return sum / (side * side)
}

function separate(file, page) {
  const options = ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', '-dUseCropBox', '-sCompression=none', '-sDEVICE=tiffsep']
  const size = [`-r${DPI * FINER * SHRUNK}`, `-dDownScaleFactor=${SHRUNK}`, `-dFirstPage=${page}`, `-dLastPage=${page}`]
  const { status, stderr } = spawnSync('gs', [...options, ...size, '-o', join(scratch, 'gs.tif'), file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`gs failed: ${stderr}`)
}

/** One plate, as Ghostscript writes it: not packed, a byte a pixel, 255 for paper. */
function readTiff(path) {
  const bytes = readFileSync(path)
  const little = bytes.toString('latin1', 0, 2) === 'II'
  const short = at => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const long = at => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const directory = long(4)
  const tags = new Map()
  for (let i = 0; i < short(directory); i++) {
    const at = directory + 2 + 12 * i
    const [read, size] = short(at + 2) === 3 ? [short, 2] : [long, 4]
    const count = long(at + 4)
    const from = count * size <= 4 ? at + 8 : long(at + 8)
    tags.set(short(at), Array.from({ length: count }, (_, k) => read(from + size * k)))
  }
  const [width, starts, lengths] = [tags.get(256)[0], tags.get(273), tags.get(279)]
  return { width, samples: Buffer.concat(starts.map((start, i) => bytes.subarray(start, start + lengths[i]))) }
}
