import type { Area } from '../edition/area.ts'
import type { PlainItem, RuleItem } from '../edition/item.ts'
import type { Stroke } from '../edition/style.ts'
import { type Composing, hole, sideInsets } from './composing.ts'

/** From a rule of a pull quote to the edge of its place, and to its words, as a share of a row, by taste. */
const QUOTE_AIR = 1 / 2

/** The pull quotes of an article that are on the page, between their rules. */
export function composeQuotes({ place, item, choice, skyline }: Composing): readonly PlainItem[] {
  const air = Math.round(place.grid.step * QUOTE_AIR)
  const margin = Math.round(place.grid.gap / 2)
  return item.quotes.flatMap(({ index, columns, stands, rows: count, left, right, at }, i): PlainItem[] => {
    const rows = choice.quotes[i] ? skyline.take(columns, stands, count) : null
    if (rows === null) return []
    const sides = sideInsets(columns, item)
    const area: Area = {
      columns,
      rows,
      left: sides.left + left,
      right: sides.right + right,
      top: 0,
      bottom: 0
    }
    const rule = (side: 'top' | 'bottom', stroke: Stroke): RuleItem => ({
      kind: 'rule',
      area: { ...area, [side]: air },
      side,
      stroke,
      at
    })
    const { quote: style, quoteRule } = item.style
    const inside: Area = {
      ...area,
      left: area.left + margin,
      right: area.right + margin,
      top: 2 * air,
      bottom: 2 * air
    }
    return [
      hole(area, at),
      ...(quoteRule === null ? [] : [rule('top', quoteRule), rule('bottom', quoteRule)]),
      { kind: 'text', part: 'quote', index, area: inside, style, valign: 'middle', portrait: null, fold: false, at }
    ]
  })
}
