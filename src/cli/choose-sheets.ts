import type { Len } from '../base/length.ts'
import { FORGETFUL, type Memory } from '../base/memory.ts'
import { type Series, seriesOf } from '../base/series.ts'
import type { PressData } from '../edition/paper.ts'
import { buildId } from '../page/build-id.ts'
import { markSheet } from '../page/mark-sheet.ts'
import { outlineType } from '../page/outline-type.ts'
import type { Page } from '../page/page.ts'
import { splitSpread } from '../page/split-spread.ts'
import type { Proof } from '../typeset.ts'
import { misuse, type Refusal } from './desk.ts'
import { stylesTyped } from './styles-typed.ts'

export interface SheetOptions {
  /** Only the sheet with this page number. */
  readonly page?: number
  /** Spreads as single pages. */
  readonly split?: boolean
  /** Styles whose type becomes outlines, instead of the paper's. */
  readonly outlines?: string
}

/** The pages of a proof as the press is to have them: parted, converted, with marks round them. */
export function chooseSheets(proof: Proof, options: SheetOptions, memory: Memory = FORGETFUL): Series<Page> | Refusal {
  const { page } = options
  const sheets = sheetsOf(proof, options)
  const chosen = page === undefined ? sheets : sheets.filter(({ numbers }) => numbers.includes(page))
  if (chosen.length === 0 && sheets.length > 0) {
    return misuse(`there is no page ${page}`, `this edition has ${sheets.flatMap(({ numbers }) => numbers).join(', ')}`)
  }
  return dressed(proof, chosen, options, memory)
}

/** The sheets that are not asked for and have a part of a story that the one asked for has, too. */
export function sharingSheets(proof: Proof, options: SheetOptions, memory: Memory): Series<Page> | Refusal {
  const { page } = options
  if (page === undefined) return []
  const shared = new Set(proof.copyfit.flatMap(({ pages }) => (pages.includes(page) ? pages : [])))
  const sharing = sheetsOf(proof, options).filter(
    ({ numbers }) => !numbers.includes(page) && numbers.some(number => shared.has(number))
  )
  return dressed(proof, sharing, options, memory)
}

/** A sheet of the proof, or a part of one. */
interface Chosen {
  readonly of: number
  readonly part: number | null
  readonly numbers: readonly number[]
}

const sheetsOf = ({ layouts }: Proof, { split }: SheetOptions): readonly Chosen[] =>
  layouts.flatMap(({ numbers }, of): readonly Chosen[] =>
    split && numbers.length > 1
      ? numbers.map((number, part) => ({ of, part, numbers: [number] }))
      : [{ of, part: null, numbers }]
  )

function dressed(
  proof: Proof,
  chosen: readonly Chosen[],
  { outlines }: SheetOptions,
  memory: Memory
): Series<Page> | Refusal {
  const pages = convertType(proof, outlines, memory)
  if ('kind' in pages) return pages
  const { edition, fonts, engravings, artworks } = proof
  return seriesOf(chosen, ({ of, part }) => {
    const whole = pages.at(of)!
    const given = [whole, fonts, engravings, artworks, edition.paper, edition.fields]
    return memory.recall(`sheet ${whole.name} ${part}`, given, () =>
      mark(proof, part === null ? whole : splitSpread(whole)[part]!)
    )
  })
}

/** Pages with the type in outlines that the shop asks for, or who typed it. */
export function convertType(proof: Proof, typed?: string, memory: Memory = FORGETFUL): Series<Page> | Refusal {
  const typedOrAsked = typed === undefined ? outlinesOf(proof) : stylesTyped(proof, typed)
  if (typeof typedOrAsked === 'object' && 'kind' in typedOrAsked) return typedOrAsked
  const { fonts, pages, layouts } = proof
  const styles = memory.keep('styles in outlines', typedOrAsked)
  return seriesOf(layouts, ({ name }, i) => {
    const page = pages.at(i)!
    return memory.recall(`outlines ${name}`, [page, fonts, styles], () => outlineType(page, fonts, styles))
  })
}

/** What the shop asks for is not for a copy to read. */
const outlinesOf = ({ edition: { paper } }: Proof): PressData['outlines'] =>
  paper.press.profile === 'proof' ? new Set() : paper.press.outlines

/** What a press sheet has that a page has not. */
interface Bearing {
  readonly creases: readonly Len[]
  readonly bears: readonly Page[]
}

/** A sheet with marks round it. A copy to read has none, for nobody trims it. */
export function mark(proof: Proof, sheet: Page, bearing?: Bearing): Page {
  const { edition, fonts } = proof
  const { name, press, inkLimit } = edition.paper
  if (press.profile === 'proof') return sheet
  const { creases, bears } = bearing ?? { creases: [], bears: [sheet] }
  const issue = `${name} ${edition.fields.get('date') ?? ''}`
  const build = buildId(bears, proof)
  return markSheet(sheet, { marks: press.marks, slug: press.slug, inkLimit, issue, build, creases, faces: fonts.faces })
}
