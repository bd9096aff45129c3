// What a file puts on the four plates, as Ghostscript exposes them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, tool } from './tally.mjs'

/** Fine enough that a hairline of text covers pixels, coarse enough for a broadsheet in a second. */
const DPI = 150
/** Differences in a plate of 0…255 that rounding may make. */
const ROUNDING = 2
const MM = DPI / 25.4
/** Of 255: R0015, from where type counts as black. */
const DARK = 0.85 * 255
/** Ghent Workgroup 2022, R0026: highest mean of the sum of inks in any square of so many millimetres, in percent. */
const WINDOW = { side: Math.round(15 * MM), limit: 245 }
/** Square millimetres over the paper's own limit that no press notices. */
const SPECK = 1

export function checkPlates(file, inkLimit) {
  checkBlack(file)
  const page = expose(file, '-dUseTrimBox', '-dTextAlphaBits=4', '-dGraphicsAlphaBits=4')
  const area = over(page, inkLimit) / MM ** 2
  check(`${file}: inks to ${inkLimit} %`, area <= SPECK, `${area.toFixed(1)} mm² have more`)
  const mean = highestMean(page)
  check(`${file}: inks to ${WINDOW.limit} % in 15 mm`, mean <= WINDOW.limit, `${mean.toFixed(0)} %`)
}

/** Where text makes the black plate dark, it may touch no other: type in colour may have some black in it. */
function checkBlack(file) {
  const [full, blank] = [expose(file).bytes, expose(file, '-dFILTERTEXT').bytes]
  let black = 0
  let rich = 0
  for (let i = 0; i < full.length; i += 4) {
    if (full[i + 3] - blank[i + 3] <= ROUNDING || full[i + 3] < DARK) continue
    black++
    if ([0, 1, 2].some(ink => Math.abs(full[i + ink] - blank[i + ink]) > ROUNDING)) rich++
  }
  check(`${file}: black type is on the black plate alone`, black > 0 && rich === 0, `${rich} of ${black} pixels`)
}

/** C M Y K of every pixel, 255 for full ink. */
function expose(file, ...more) {
  const scratch = mkdtempSync(join(tmpdir(), 'plates-'))
  const pam = join(scratch, 'page.pam')
  tool('gs', '-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', ...more, '-sDEVICE=pamcmyk32', `-r${DPI}`, '-o', pam, file)
  const bytes = readFileSync(pam)
  rmSync(scratch, { recursive: true })
  const end = bytes.indexOf('ENDHDR\n') + 'ENDHDR\n'.length
  const header = bytes.subarray(0, end).toString('latin1')
  const [width, height] = ['WIDTH', 'HEIGHT'].map(key => Number(new RegExp(`^${key} (\\d+)`, 'm').exec(header)[1]))
  return { width, height, bytes: bytes.subarray(end) }
}

const percentAt = (bytes, pixel) =>
  (bytes[4 * pixel] + bytes[4 * pixel + 1] + bytes[4 * pixel + 2] + bytes[4 * pixel + 3]) / 2.55

/** Pixels with more ink than a limit in percent. */
function over({ width, height, bytes }, limit) {
  let count = 0
  for (let pixel = 0; pixel < width * height; pixel++) if (percentAt(bytes, pixel) > limit + ROUNDING) count++
  return count
}

/** By a table of the sums of all that lies above and left. */
function highestMean({ width, height, bytes }) {
  const { side } = WINDOW
  const row = width + 1
  const sums = new Float64Array(row * (height + 1))
  let highest = 0
  for (let y = 1; y <= height; y++) {
    let along = 0
    for (let x = 1; x <= width; x++) {
      along += percentAt(bytes, (y - 1) * width + x - 1)
      const at = y * row + x
      sums[at] = sums[at - row] + along
      if (x >= side && y >= side) {
        const square = sums[at] - sums[at - side] - sums[at - side * row] + sums[at - side * row - side]
        highest = Math.max(highest, square)
      }
    }
  }
  return highest / side ** 2
}
