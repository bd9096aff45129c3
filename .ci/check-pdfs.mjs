// Holds the PDF files of editions against readers of other makers: node .ci/check-pdfs.mjs <edition folder>…
// Each line is one check; the last says how many passed. Run by .ci/run, after the editions are built.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { diskWorld } from '../dist/cli/disk-world.js'
import { typeset } from '../dist/typeset.js'

/** Fine enough that a hairline of text covers pixels, coarse enough for a broadsheet in a second. */
const DPI = 150
/** Differences in a plate of 0…255 that rounding may make. */
const ROUNDING = 2
/** PDF units in a millimetre, and how far a box may be off: 0.01 mm. */
const UNIT = 72 / 25.4
const BOX_TOLERANCE = 0.03

const scratch = mkdtempSync(join(tmpdir(), 'edition-'))
const tally = { passed: 0, failed: 0 }

for (const folder of process.argv.slice(2)) await checkEdition(folder.replace(/\/$/, ''))
rmSync(scratch, { recursive: true })
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed === 0 ? 0 : 1

async function checkEdition(folder) {
  const name = basename(folder)
  const out = join('out', name)
  const { edition, pages } = await typeset(diskWorld('.'), folder)
  const files = readdirSync(out).filter(file => file.endsWith('.pdf'))
  const expected = [`${name}.pdf`, ...pages.map(page => `${name}_${page.name}.pdf`)]
  check(`${name}: the files`, files.toSorted().join() === expected.toSorted().join(), files.join(' '))
  for (const file of files) checkSyntax(join(out, file))
  for (const page of pages) {
    const file = join(out, `${name}_${page.name}.pdf`)
    checkBoxes(file, page, edition.paper.press.slug)
    checkBlack(file)
  }
  const texts = pages.map(page => bare(tool('pdftotext', '-raw', join(out, `${name}_${page.name}.pdf`), '-')))
  for (const story of edition.stories.values()) checkStory(`${name}: ${story.id}`, story, texts)
  const whole = bare(tool('pdftotext', '-raw', join(out, `${name}.pdf`), '-'))
  check(`${name}.pdf: the text of all pages`, whole === texts.join(''))
}

function checkSyntax(file) {
  const { status, stdout } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
  check(`${file}: qpdf`, status === 0, stdout)
  const fonts = tool('pdffonts', file).split('\n').slice(2).filter(Boolean)
  const rows = fonts.map(row => / (yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(row))
  check(
    `${file}: ${fonts.length} fonts, embedded, subset, with Unicode`,
    fonts.length > 0 && rows.every(row => row?.slice(1).every(it => it === 'yes')),
    fonts.join('\n')
  )
  const drawing = spawnSync('mutool', ['draw', '-q', '-r', '30', '-o', join(scratch, '%d.png'), file], {
    encoding: 'utf8'
  })
  // Debian's mutool is built without ICC and says so.
  const warnings = drawing.stderr.replace('warning: ICC support is not available\n', '')
  check(`${file}: mutool draws it without a warning`, drawing.status === 0 && warnings === '', warnings)
}

function checkBoxes(file, { trim, bleed }, slug) {
  const boxes = tool('pdfinfo', '-box', file)
  const size = extra => [trim.w, trim.h].map(side => ((side + 2 * extra) / 36_000) * UNIT)
  for (const [box, extra] of [
    ['MediaBox', slug],
    ['BleedBox', bleed],
    ['TrimBox', 0]
  ]) {
    const [left, low, right, high] = new RegExp(`^${box}:(.*)$`, 'm').exec(boxes)[1].trim().split(/ +/).map(Number)
    const [width, height] = size(extra)
    check(
      `${file}: ${box}`,
      Math.abs(right - left - width) < BOX_TOLERANCE && Math.abs(high - low - height) < BOX_TOLERANCE,
      `${left} ${low} ${right} ${high}`
    )
  }
}

/** Where text adds to the black plate, it may touch no other. Text in colour takes black away where it stands on a tint. */
function checkBlack(file) {
  const [full, blank] = [[], ['-dFILTERTEXT']].map(more => plates(file, more))
  let black = 0
  let rich = 0
  for (let i = 0; i < full.length; i += 4) {
    if (full[i + 3] - blank[i + 3] <= ROUNDING) continue
    black++
    if ([0, 1, 2].some(ink => Math.abs(full[i + ink] - blank[i + ink]) > ROUNDING)) rich++
  }
  check(`${file}: black type is on the black plate alone`, black > 0 && rich === 0, `${rich} of ${black} pixels`)
}

/** C M Y K of every pixel, 255 for full ink. */
function plates(file, more) {
  const pam = join(scratch, 'page.pam')
  tool('gs', '-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', ...more, '-sDEVICE=pamcmyk32', `-r${DPI}`, '-o', pam, file)
  const bytes = readFileSync(pam)
  return bytes.subarray(bytes.indexOf('ENDHDR\n') + 'ENDHDR\n'.length)
}

/** The paragraphs of a story stand in the files' text one after another, each whole or broken between two files. */
function checkStory(name, story, texts) {
  const sought = story.body.map(({ copy }) => bare(copy.text))
  let place = { file: 0, from: 0 }
  for (const words of sought) {
    const found = find(texts, words, place)
    if (found === null) {
      check(`${name}: its text in order`, false, `not found: ${words}`)
      return
    }
    place = found
  }
  check(`${name}: its text in order, ${sought.join('').length} characters`, true)
}

/** Where the words end that begin at or after a place, or null. */
function find(texts, words, { file, from }) {
  for (let f = file; f < texts.length; f++) {
    const start = f === file ? from : 0
    const at = texts[f].indexOf(words, start)
    if (at !== -1) return { file: f, from: at + words.length }
    const cut = longestPrefix(texts[f], words, start)
    const rest = cut > 0 ? (texts[f + 1]?.indexOf(words.slice(cut)) ?? -1) : -1
    if (rest !== -1) return { file: f + 1, from: rest + words.length - cut }
  }
  return null
}

/** How much of the beginning of the words stands in a text. */
function longestPrefix(text, words, from) {
  let cut = words.length - 1
  while (cut > 0 && !text.includes(words.slice(0, cut), from)) cut--
  return cut
}

/** Without blanks, which justified lines do not print, and soft hyphens, which they do, and in the form that readers give ligatures back in. */
function bare(text) {
  return text.normalize('NFC').replace(/[\s\f\u00ad]/g, '')
}

function tool(name, ...args) {
  const { status, stdout, stderr, error } = spawnSync(name, args, { encoding: 'utf8', maxBuffer: 2 ** 30 })
  if (status !== 0) throw new Error(`${name} ${args.join(' ')} failed: ${error ?? stderr}`)
  return stdout
}

function check(name, holds, found = '') {
  tally[holds ? 'passed' : 'failed']++
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${name}${holds ? '' : `\n     ${found}`}`)
}
