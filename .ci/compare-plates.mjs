// Holds our plates against Ghostscript's: node .ci/compare-plates.mjs <file.pdf>…   Each line is one check. Before the
// files a sheet is compared that is made here, of tints, overprint, pictures, shadings, transparency and strokes.
//
// Ghostscript paints every pixel of the device that a shape touches, and moves thin lines to whole ones; we take areas as
// they are. So it is let paint 16 times as finely as our plates are, in both directions, where such a pixel weighs
// little, and both are averaged over squares within the trim: of 5 mm on the sheet, and on pages of type and codes, which
// are all edges, of the 15 mm in which ink is judged. They may differ by 2 levels of 255.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { readPages } from '../dist/pdf/read-pages.js'
import { readPdf } from '../dist/pdf/read-pdf.js'
import { exposeSheet } from '../dist/plates/expose-sheet.js'
import { plateSheet } from './plate-sheet.mjs'
import { check, tell, tool } from './tally.mjs'

const DPI = 150
/** Ghostscript's resolution is that of our plates by FINER and by SHRUNK; it gives the mean of SHRUNK × SHRUNK pixels. */
const FINER = 2
const SHRUNK = 8
const LEVELS = 2

const scratch = mkdtempSync(join(tmpdir(), 'edition-'))
const sheet = join(scratch, 'sheet.pdf')
writeFileSync(sheet, plateSheet())
await compareFile(sheet, 5)
for (const file of process.argv.slice(2)) await compareFile(file, 15)
rmSync(scratch, { recursive: true })
process.exitCode = tell()

async function compareFile(file, mm) {
  const pdf = readPdf(readFileSync(file))
  for (const page of readPages(pdf).pages) {
    const { whole, box } = await exposeSheet(pdf, page, DPI)
    const name = `${basename(file)} page ${page.number}`
    check(`${name}: all of it is shown`, whole.faults.length === 0, JSON.stringify(whole.faults))
    separate(file, page.number)
    for (const [i, ink] of whole.inks.entries()) {
      const theirs = readTiff(join(scratch, `gs(${ink}).tif`))
      const { off, x, y, mean } = worstSquare({ ...whole, plate: whole.plates[i], box }, theirs, Math.round((mm / 25.4) * DPI))
      const words = `${off.toFixed(2)} levels off at ${x}, ${y} mm, ${mean.toFixed(2)} on the mean`
      check(`${name}: ${ink} is Ghostscript's: ${words}`, Math.abs(off) <= LEVELS, words)
    }
  }
}

/** The square in which a plate differs most from theirs, in levels, and by how much it does on the mean. */
function worstSquare({ width, plate, box: { left, top, right, bottom } }, theirs, side) {
  let worst = { off: 0, x: 0, y: 0 }
  let sum = 0
  let squares = 0
  for (let y = top; y + side <= bottom; y += side) {
    for (let x = left; x + side <= right; x += side) {
      const mine = meanOf(plate, width, x, y, side)
      const off = mine - (255 - meanOf(theirs.samples, theirs.width, FINER * x, FINER * y, FINER * side))
      if (Math.abs(off) > Math.abs(worst.off)) worst = { off, x: toMm(x - left), y: toMm(y - top) }
      sum += off
      squares++
    }
  }
  return { ...worst, mean: sum / squares }
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
  tool('gs', ...options, ...size, '-o', join(scratch, 'gs.tif'), file)
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
