import { deflate } from '../../flate/deflate.ts'
import type { Place, SheetSide } from '../../impose/imposition.ts'
import type { Page } from '../../page/page.ts'
import { ByteWriter } from './byte-writer.ts'
import { laidName, type PreparedPage } from './prepared-page.ts'
import { across, flip, milli, type Sheet, up } from './sheet.ts'

/**
 * A side of a press sheet as a page of the file. Every page on it is a form of its own, so that it stays the page that
 * was proofed, to the last byte.
 * @param ground the sheet with its marks
 * @param pageOf each page as it was prepared
 */
export function prepareSide(
  { places }: SheetSide,
  ground: PreparedPage,
  pageOf: (page: Page) => PreparedPage
): PreparedPage {
  const pages = places.map(({ page }) => pageOf(page))
  const out = new ByteWriter()
  places.forEach((place, i) => {
    out.ascii('q ')
    for (const edge of flip(ground.sheet, place.clip)) out.thousandths(edge)
    out.ascii(`re W n ${QUARTERS[place.turn]} `)
    for (const shift of shiftOf(ground.sheet, place, pages[i]!.sheet)) out.thousandths(shift)
    out.ascii(`cm /${laidName(i)} Do Q\n`)
  })
  return { ...ground, laid: { pages, content: deflate(out.take()) } }
}

/** The first four numbers of a matrix that turns clockwise: ISO 32000-1, 8.3.3. */
const QUARTERS: Readonly<Record<Place['turn'], string>> = { 0: '1 0 0 1', 90: '0 -1 1 0', 270: '0 1 -1 0' }

/** What brings a page, once turned about its origin, onto its place. */
function shiftOf(sheet: Sheet, { rect, turn }: Place, own: Sheet): readonly [number, number] {
  const [left, foot] = [across(own, own.trim.x), up(own, own.trim.y + own.trim.h)]
  const [x, y] = [across(sheet, rect.x), up(sheet, rect.y + rect.h)]
  switch (turn) {
    case 0:
      return [x - left, y - foot]
    case 90:
      return [x - foot, y + milli(rect.h) + left]
    case 270:
      return [x + milli(rect.w) + foot, y - left]
  }
}
