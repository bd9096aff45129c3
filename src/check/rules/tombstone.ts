import { ALIKE, buttedBreach, buttedHeads, sizeRatio, unparted } from '../butted-heads.ts'
import type { PageRule } from '../page-rule.ts'

/** Heads nearer than this are butted: two gutters less a half, so that a rule or a sunken column is asked for. */
export const BUTTED_GUTTERS: number = 1.5

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
  min: BUTTED_GUTTERS,
  remedy: 'put a picture, a box or a rule between them, set one lower, or give them sizes that differ',
  judge: (page, { min }) => {
    const butted = buttedHeads(page).filter(({ gutters }) => gutters < min)
    return unparted(page, butted).map(pair => ({
      ...buttedBreach(pair),
      ...(sizeRatio(...pair.heads) < ALIKE ? { class: 'hard' } : {})
    }))
  }
}
