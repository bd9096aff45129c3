import type { Rect } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import type { Page } from '../page/page.ts'
import { splitSpread } from '../page/split-spread.ts'

/** The pages of a paper where a sheet looks for them. */
export interface Shelf {
  readonly single: ReadonlyMap<number, Page>
  /** By the number of their left page. */
  readonly spreads: ReadonlyMap<number, Page>
  /** Of one page. */
  readonly trim: Rect
  readonly bleed: Len
}

export function shelve(pages: readonly Page[]): Shelf {
  const spreads = pages.filter(page => page.numbers.length > 1)
  const singles = pages.flatMap(page => (page.numbers.length > 1 ? splitSpread(page) : [page]))
  const { trim, bleed } = singles[0]!
  return {
    single: new Map(singles.map(page => [page.numbers[0]!, page])),
    spreads: new Map(spreads.map(page => [page.numbers[0]!, page])),
    trim: { ...trim, x: 0, y: 0 },
    bleed
  }
}
