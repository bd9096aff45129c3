import type { Rule } from './page-plan.ts'

/** A level rule as vertical type sees it (`turn` in geometry.ts): an upright one, whose head is its right end. */
export const turnRule = ({ from: [left, y], to: [end], ...look }: Rule): Rule => ({
  ...look,
  from: [y, -end],
  to: [y, -left]
})

/** An upright rule among vertical type as the page sees it: level, from left to right. */
export const turnRuleBack = ({ from: [x, head], to: [, foot], ...look }: Rule): Rule => ({
  ...look,
  from: [-foot, x],
  to: [-head, x]
})
