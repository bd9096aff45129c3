// The type of an edition as a file of ours, and as a document for Typst: node bench/typst.mjs 2019-06-13
// What `typst compile --font-path node_modules/@expo-google-fonts out/type.typ` makes of it is to be compared with
// out/type.pdf: both have the same words in the same faces and sizes, tags, and neither a profile nor a picture.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { diskWorld } from '../dist/cli/disk-world.js'
import { jobOf } from '../dist/cli/job-of.js'
import { PdfBook } from '../dist/press/pdf/pdf-book.js'
import { preparePages } from '../dist/press/pdf/prepare-pages.js'
import { typeset } from '../dist/typeset.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OUT = `${ROOT}out`
const PT = 12_700
const TYPE = new Set(['glyphs', 'open', 'close'])
/** Typst knows families and weights, not names of PostScript. It reads no WOFF, and takes its own face for one. */
const FAMILIES = { NotoSansSC: 'Noto Sans SC', NotoSerifSC: 'Noto Serif SC', LXGWWenKai: 'LXGW WenKai' }
const WEIGHTS = { Regular: 400, Bold: 700, Black: 900 }

const proof = await typeset(diskWorld(ROOT), `editions/${process.argv[2]}`)
const pages = [...proof.pages].map(page => ({ ...page, marks: page.marks.filter(({ kind }) => TYPE.has(kind)) }))
mkdirSync(OUT, { recursive: true })
const file = press()
writeFileSync(`${OUT}/type.pdf`, file)
writeFileSync(`${OUT}/type.typ`, `#set document(date: none)\n${pages.map(pageOf).join('')}`)
console.log(`out/type.pdf: ${file.length} bytes`)

function press() {
  const pieces = []
  const book = new PdfBook({ ...jobOf(proof)(''), intent: null }, bytes => pieces.push(bytes))
  for (const page of preparePages(pages, proof, 'x4')) book.add(page)
  book.close()
  return Buffer.concat(pieces)
}

/** All of its runs, one after the other: where they stand is Typst's to find. */
function pageOf({ trim, marks }) {
  const runs = marks.flatMap(({ kind, run }) => (kind === 'glyphs' ? [typeOf(run)] : kind === 'close' ? ['\n\n'] : []))
  return `#page(width: ${trim.w / PT}pt, height: ${trim.h / PT}pt, columns: 5)[\n${runs.join('')}]\n`
}

function typeOf({ face, size, text }) {
  const [family, weight] = proof.fonts.faces[face].name.split('-')
  const words = text.replace(/[\\#$*_`<>@[\]~"'=+\-/]/g, '\\$&')
  return `#text(font: "${FAMILIES[family]}", weight: ${WEIGHTS[weight]}, size: ${size / PT}pt)[${words}]`
}
