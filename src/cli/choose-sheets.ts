import { buildId } from '../page/build-id.ts'
import { markSheet, type SheetOrder } from '../page/mark-sheet.ts'
import type { Page } from '../page/page.ts'
import { splitSpread } from '../page/split-spread.ts'
import type { Proof } from '../typeset.ts'
import { convertType } from './convert-type.ts'
import { misuse, type Refusal } from './desk.ts'

export interface SheetOptions {
  /** Only the sheet with this page number. */
  readonly page?: number
  /** Spreads as single pages. */
  readonly split?: boolean
  /** Styles whose type becomes outlines. */
  readonly outlines?: string
}

/** The pages of a proof as the press is to have them: parted, converted, with marks round them. */
export function chooseSheets(proof: Proof, { page, split, outlines }: SheetOptions): readonly Page[] | Refusal {
  const all = outlines === undefined ? proof.pages : convertType(proof, proof.pages, outlines)
  if ('kind' in all) return all
  const sheets = split ? all.flatMap(sheet => (sheet.numbers.length > 1 ? splitSpread(sheet) : [sheet])) : all
  const chosen = page === undefined ? sheets : sheets.filter(sheet => sheet.numbers.includes(page))
  if (chosen.length > 0 || all.length === 0) return markAll(proof, chosen)
  return misuse(`there is no page ${page}`, `this edition has ${sheets.flatMap(sheet => sheet.numbers).join(', ')}`)
}

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
