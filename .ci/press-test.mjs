// Holds what the press makes of editions, in every profile, against readers of other makers:
// node .ci/press-test.mjs <edition folder>…   Each line is one check; the last says how many passed.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { diskWorld } from '../dist/cli/disk-world.js'
import { typeset } from '../dist/typeset.js'
import { checkCopy } from './check-copy.mjs'
import { checkObjects } from './check-objects.mjs'
import { checkPlates } from './check-plates.mjs'
import { check, run, tell, tool } from './tally.mjs'

const PROFILES = ['x4', 'x1a', 'proof']
/** PDF units in a millimetre, and how far a box may be off: 0.01 mm. */
const UNIT = 72 / 25.4
const BOX_TOLERANCE = 0.03

const JARS = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'javax.activation', 'jaxb-api']

const scratch = mkdtempSync(join(tmpdir(), 'press-test-'))
const folders = process.argv.slice(2).filter(folder => existsSync(join(folder, 'edition.yaml')))
for (const folder of folders) await checkEdition(folder.replace(/\/$/, ''))
rmSync(scratch, { recursive: true })
process.exitCode = tell()

async function checkEdition(folder) {
  const { edition, pages: series } = await typeset(diskWorld('.'), folder)
  const pages = [...series]
  for (const profile of PROFILES) {
    const out = join(scratch, profile, basename(folder))
    tool('node', 'dist/bin/main.js', 'build', folder, '--profile', profile, '--out', out, '--quiet')
    checkFiles({ edition, pages, profile, out })
  }
}

function checkFiles({ edition, pages, profile, out }) {
  const { name, paper } = edition
  const files = readdirSync(out).filter(file => file.endsWith('.pdf'))
  const expected = [`${name}.pdf`, ...pages.map(page => `${name}_${page.name}.pdf`)]
  check(`${profile} ${name}: the files`, files.toSorted().join() === expected.toSorted().join(), files.join(' '))
  const ofPages = pages.map(page => join(out, `${name}_${page.name}.pdf`))
  for (const file of files) checkSyntax(join(out, file))
  checkDictionaries(
    profile,
    files.map(file => join(out, file))
  )
  for (const [i, page] of pages.entries())
    checkBoxes(ofPages[i], page, profile === 'proof' ? page.bleed : paper.press.slug)
  checkCopy(`${profile} ${name}`, edition.stories.values(), { pages: ofPages, book: join(out, `${name}.pdf`) })
  if (profile === 'proof') return
  for (const file of ofPages) checkObjects(file)
  for (const file of ofPages) checkPlates(file, paper.inkLimit)
  if (profile === 'x4') checkTwin(join(out, `${name}.pdf`))
}

function checkSyntax(file) {
  const { status, stdout } = run('qpdf', '--check', file)
  check(`${file}: qpdf`, status === 0, stdout)
  const fonts = tool('pdffonts', file).split('\n').slice(2).filter(Boolean)
  const rows = fonts.map(row => / (yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(row))
  check(
    `${file}: ${fonts.length} fonts, embedded, subset, with Unicode`,
    fonts.length > 0 && rows.every(row => row?.slice(1).every(it => it === 'yes')),
    fonts.join('\n')
  )
  const drawing = run('mutool', 'draw', '-q', '-r', '30', '-o', join(scratch, '%d.png'), file)
  // Debian's mutool is built without ICC and says so.
  const warnings = drawing.stderr.replace('warning: ICC support is not available\n', '')
  check(`${file}: mutool draws it without a warning`, drawing.status === 0 && warnings === '', warnings)
}

function checkDictionaries(profile, files) {
  const { status, stdout, stderr } = run('/usr/bin/python3', '.ci/check_dictionaries.py', profile, ...files)
  check(`${profile}: dictionaries of ${files.length} files`, status === 0, stdout + stderr)
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

/** PDFBox knows PDF/A-1b alone: it judges the pages under other declarations. */
function checkTwin(file) {
  const twin = join(scratch, 'twin.pdf')
  tool('/usr/bin/python3', '.ci/make_twin.py', file, twin)
  const path = JARS.map(jar => `/usr/share/java/${jar}.jar`).join(':')
  const { stdout, stderr } = run('java', '-cp', path, 'org.apache.pdfbox.preflight.Validator_A1b', twin)
  check(`${file}: its twin is PDF/A-1b to PDFBox`, / is a valid PDF\/A-1b file/.test(stdout), stdout + stderr)
}
