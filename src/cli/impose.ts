import { join, relative, resolve } from 'node:path'
import { fromMm, type Len } from '../base/length.ts'
import type { Edition } from '../edition/edition.ts'
import { impose as imposePages } from '../impose/impose.ts'
import type { FoldScheme, SheetSide } from '../impose/imposition.ts'
import type { Page } from '../page/page.ts'
import { encodePdf } from '../press/pdf/encode-pdf.ts'
import { preparePages } from '../press/pdf/prepare-pages.ts'
import { prepareSide } from '../press/pdf/prepare-side.ts'
import { UNPRESSED } from '../press/report/encode-report.ts'
import type { Proof } from '../typeset.ts'
import { convertType, mark } from './choose-sheets.ts'
import { type Desk, misuse, type Refusal, refuse } from './desk.ts'
import { type Exit, verdict } from './exit.ts'
import { findEdition } from './find-edition.ts'
import { jobOf, paletteOf } from './job-of.ts'
import { type ProofOptions, pullOnce, tellProof, type WishOptions, wishOf } from './proof.ts'
import { whyNothing } from './why-nothing.ts'
import { writeFiles } from './write-files.ts'

export interface ImposeOptions extends ProofOptions, WishOptions {
  readonly out?: string
  readonly format?: FoldScheme['format']
  readonly sections?: readonly number[]
  readonly gutter: Len
  readonly creep: Len
}

/** Lays the pages of an edition onto press sheets and writes them as one file, a side a page. */
export async function impose(desk: Desk, typed: string, options: ImposeOptions): Promise<Exit> {
  const found = findEdition(desk.cwd, typed)
  if (found.kind === 'refusal') return refuse(desk, found)
  const pulled = await pullOnce(desk, found, wishOf(options), options.fresh)
  const { proof } = pulled
  tellProof(desk, pulled, UNPRESSED, options)
  const code = verdict(proof.notes, options.strict ?? false)
  const scheme = whyNothing(code, proof.pages) ?? schemeOf(proof, options)
  if ('kind' in scheme) return refuse(desk, scheme)
  const pages = convertType(proof)
  if ('kind' in pages) return refuse(desk, pages)
  const { sides, white } = imposePages([...pages], scheme)
  const folder = options.out ? resolve(desk.cwd, options.out) : join(found.root, 'out', proof.edition.name)
  const file = `${proof.edition.name}_sheets.pdf`
  const failed = await writeFiles({ folder, work: async lay => lay(file, printSides(proof, sides)) })
  if (failed !== null) return refuse(desk, failed)
  if (!options.json) desk.out(`${relative(desk.cwd, join(folder, file))}\n`)
  if (!options.quiet) desk.err(tellSides(sides, white))
  return code
}

/** A trim narrower than this is 四开: 对开 is 390 mm wide, 四开 half its height. */
const BROADSHEET: Len = fromMm(300)

/** How the paper is folded, as typed or as its size and number of pages ask for. */
function schemeOf(
  { edition, layouts }: Proof,
  { format, sections, gutter, creep }: ImposeOptions
): FoldScheme | Refusal {
  const numbers = layouts.flatMap(page => page.numbers)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  if (first % 2 === 0) return misuse(`page ${first} cannot begin a section`, 'a section begins on a right-hand page')
  const needed = 4 * Math.ceil((last - first + 1) / 4)
  const asked = sections ?? sectionsOf(edition, first, last) ?? [needed]
  const places = asked.reduce((sum, each) => sum + each, 0)
  if (places < needed)
    return misuse(`${places} places for pages ${first} to ${last}`, `--sections ${needed} holds them`)
  const torn = layouts.find(({ numbers }) => numbers.length > 1 && endsAt(asked, first).has(numbers[0]!))
  if (torn !== undefined) {
    const [left, right] = torn.numbers
    return misuse(`a section ends between pages ${left} and ${right}, which are a spread`, 'end it before them')
  }
  const own = edition.paper.sheet.width >= BROADSHEET ? 'broadsheet' : 'tabloid'
  return { format: format ?? own, sections: asked, gutter, creep }
}

/**
 * The sections of the manifest as they are folded, where they hold all pages from the first to the last and can be
 * folded: in multiples of 4 pages, to which the last is filled up.
 */
function sectionsOf({ sections }: Edition, first: number, last: number): readonly number[] | null {
  const told = sections.filter(({ pages: [from, to] }) => to >= first && from <= last)
  let next = first
  for (const { pages } of told) {
    if (pages[0] !== next) return null
    next = pages[1] + 1
  }
  if (next <= last) return null
  const sizes = told.map(({ pages: [from, to] }) => to - from + 1)
  const filled = [...sizes.slice(0, -1), 4 * Math.ceil(sizes.at(-1)! / 4)]
  return filled.every(size => size % 4 === 0) ? filled : null
}

/** The last page of each section. */
function endsAt(sections: readonly number[], first: number): ReadonlySet<number> {
  let next = first
  return new Set(
    sections.map(pages => {
      next += pages
      return next - 1
    })
  )
}

function printSides(proof: Proof, sides: readonly SheetSide[]): Uint8Array {
  const pages = [...new Set(sides.flatMap(({ places }) => places.map(({ page }) => page)))]
  const grounds = sides.map(side =>
    mark(proof, groundOf(side), { creases: side.creases, bears: side.places.map(({ page }) => page) })
  )
  // As for the leanest of profiles: nobody reads a press sheet aloud, so that it needs no structure.
  const prepared = [...preparePages([...pages, ...grounds], proof, 'x1a', paletteOf(proof))]
  const pageOf = (page: Page): (typeof prepared)[number] => prepared[pages.indexOf(page)]!
  const sheets = sides.map((side, i) => prepareSide(side, prepared[pages.length + i]!, pageOf))
  return encodePdf({ ...jobOf(proof)(' 拼版'), pages: sheets })
}

/** The bare sheet. */
const groundOf = (side: SheetSide): Page => ({
  name: `${side.sheet}${side.side === 'outside' ? '外' : '内'} ${namesOn(side)}`,
  numbers: [],
  trim: side.trim,
  bleed: side.bleed,
  folds: side.folds,
  marks: [],
  slug: null
})

const namesOn = ({ places }: SheetSide): string => places.map(({ page }) => page.name).join('·')

const tellSides = (sides: readonly SheetSide[], white: readonly number[]): string =>
  sides.map(side => `sheet ${side.sheet} ${side.side.padEnd(7)}  ${namesOn(side).replaceAll('·', '  ')}\n`).join('') +
  (white.length === 0 ? '' : `left white: page${white.length === 1 ? '' : 's'} ${white.join(', ')}\n`)
