import type { PressData } from '../edition/edition.ts'
import { buildId } from '../page/build-id.ts'
import { markSheet, type SheetOrder } from '../page/mark-sheet.ts'
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
export function chooseSheets(proof: Proof, { page, split, outlines }: SheetOptions): readonly Page[] | Refusal {
  const styles = outlines === undefined ? outlinesOf(proof) : stylesTyped(proof, outlines)
  if (typeof styles === 'object' && 'kind' in styles) return styles
  const all = proof.pages.map(each => outlineType(each, proof.fonts, { styles, layer: true }))
  const sheets = split ? all.flatMap(sheet => (sheet.numbers.length > 1 ? splitSpread(sheet) : [sheet])) : all
  const chosen = page === undefined ? sheets : sheets.filter(sheet => sheet.numbers.includes(page))
  if (chosen.length > 0 || all.length === 0) return markAll(proof, chosen)
  return misuse(`there is no page ${page}`, `this edition has ${sheets.flatMap(sheet => sheet.numbers).join(', ')}`)
}

/** What the shop asks for is not for a copy to read. */
const outlinesOf = ({ edition: { paper } }: Proof): PressData['outlines'] =>
  paper.press.profile === 'proof' ? new Set() : paper.press.outlines

/** A copy to read has no marks: nobody trims it. */
function markAll({ edition, fonts, pictures }: Proof, sheets: readonly Page[]): readonly Page[] {
  const { name, press, inkLimit } = edition.paper
  if (press.profile === 'proof') return sheets
  const { marks, slug } = press
  const issue = `${name} ${edition.fields.get('date') ?? ''}`
  return sheets.map(sheet => {
    const order: SheetOrder = {
      marks,
      slug,
      inkLimit,
      issue,
      build: buildId(sheet, fonts, pictures),
      faces: fonts.faces
    }
    return markSheet(sheet, order)
  })
}
