import { ALIKE, buttedBreach, buttedHeads, sizeRatio, unparted } from '../butted-heads.ts'
import type { PageRule } from '../page-rule.ts'

/** Heads of two stories side by side read as one; of one size they are a fault whatever the page. Nie, terms. */
export const tombstone: PageRule = {
  id: 'W02',
  name: 'butted heads',
  chinese: '碰题',
  class: 'soft',
  weight: 5,
  on: true,
  style: null,
  unit: 'gutters',
  min: 1.5,
  remedy: 'put a picture, a box or a rule between them, set one lower, or give them sizes that differ',
  chineseRemedy: '两题之间加图、加框或加线，把一个放低，或把字号拉开',
  unless: ['W03'],
  judge: (page, { min }) => {
    const butted = buttedHeads(page).filter(({ gutters }) => gutters < min)
    return unparted(page, butted).map(pair => ({
      ...buttedBreach(pair),
      ...(sizeRatio(...pair.heads) < ALIKE ? { class: 'hard' } : {})
    }))
  }
}
