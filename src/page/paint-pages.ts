import { FORGETFUL, type Memory } from '../base/memory.ts'
import { type Series, seriesOf } from '../base/series.ts'
import type { Makeup } from '../makeup/makeup.ts'
import type { Page } from './page.ts'
import { paint, type Stock } from './paint.ts'

/** An edition of so many sheets is kept as it is painted, so that none is painted twice; of a longer one, none is. */
const MOST_KEPT = 16

/** The pages of sheets that have been made up, in the same order. */
export function paintPages(makeups: readonly Makeup[], stock: Stock, memory: Memory = FORGETFUL): Series<Page> {
  const given = Object.values(stock)
  const page = (makeup: Makeup): Page => {
    const { name } = makeup.plan
    return memory.recall(`paint ${name}`, [makeup, ...given], () => memory.keep(`page ${name}`, paint(makeup, stock)))
  }
  if (makeups.length > MOST_KEPT) return seriesOf(makeups, page)
  const kept: Page[] = []
  return seriesOf(makeups, (makeup, i) => {
    kept[i] ??= page(makeup)
    return kept[i]
  })
}
