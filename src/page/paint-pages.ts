import { type Series, seriesOf } from '../base/series.ts'
import type { Makeup } from '../makeup/makeup.ts'
import type { Page } from './page.ts'
import { paint, type Stock } from './paint.ts'

/** So many sheets are kept when they have been painted: an edition of a daily is not painted twice, a book not kept. */
const KEPT = 16

/** The pages of sheets that have been made up, in the same order. */
export function paintPages(makeups: readonly Makeup[], stock: Stock): Series<Page> {
  const kept: Page[] = []
  return seriesOf(makeups, (makeup, i) => {
    const page = kept[i] ?? paint(makeup, stock)
    if (i < KEPT) kept[i] = page
    return page
  })
}
