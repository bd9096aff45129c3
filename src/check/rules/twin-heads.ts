import { ALIKE, buttedBreach, buttedHeads, sizeRatio, unparted } from '../butted-heads.ts'
import type { PageRule } from '../page-rule.ts'

/** 并题: in one band heads keep two gutters apart; those nearer still are butted. 报刊排版 rules. */
export const twinHeads: PageRule = {
  id: 'C02',
  name: 'heads in one band',
  chinese: '并题',
  class: 'hard',
  weight: 5,
  on: true,
  style: null,
  unit: 'gutters',
  min: 2,
  remedy: 'set one head lower, put a rule between them, or make one narrower',
  chineseRemedy: '把一个标题放低，中间加线，或把一个排窄',
  unless: ['W02', 'W03'],
  judge: (page, { min }) => {
    const banded = buttedHeads(page).filter(({ heads: [a, b], gutters }) => {
      const isOneBand = Math.abs(a.ink.y - b.ink.y) <= page.grid.step
      return isOneBand && gutters < min
    })
    return unparted(page, banded).map(pair => ({
      ...buttedBreach(pair),
      ...(sizeRatio(...pair.heads) < ALIKE ? {} : { class: 'soft' })
    }))
  }
}
