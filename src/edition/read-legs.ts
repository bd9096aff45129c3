import type { Sink } from '../base/diagnostic.ts'
import type { Area, Legs, Measure } from './area.ts'
import { countLegs, sidesOf } from './count-legs.ts'
import type { Bounds } from './read-area.ts'
import { type Cursor, placeOf } from './yaml-file.ts'

/**
 * How the areas of a body are cut. A measure that does not come out even on them, and one that the paper does not
 * allow, are reported, and the base columns stand in for them.
 */
export function readLegs(bounds: Bounds, from: Cursor<number | Measure>, areas: readonly Area[], sink: Sink): Legs {
  const legs = from.value
  if ([legs].flat().includes(0)) {
    sink.report('bad-value', placeOf(from), 'this must be 1 or more')
    return null
  }
  for (const { columns, count } of areas.flatMap(area => cutsOf(bounds, area, legs))) {
    if (typeof legs !== 'number' && columns * legs[1] !== count * legs[0]) {
      const hint = `cover ${legs[0]} columns or a multiple, or take another measure`
      sink.report('bad-measure', placeOf(from), `${legs.join('/')} does not come out even on ${columns} columns`, hint)
      return null
    }
    if (!isAllowed(bounds.measures, columns, count)) {
      const known = bounds.measures!.map(measure => measure.join('/')).join(', ')
      const message = `${columns} columns set as ${count} is a measure that the paper does not have`
      const hint = `take one of ${known || 'none'}, or add ${columns}/${count} to bastard-measures in paper.yaml`
      sink.report('bad-measure', placeOf(from), message, hint)
      return null
    }
  }
  return legs
}

interface Cut {
  readonly columns: number
  readonly count: number
}

function cutsOf({ grid }: Bounds, area: Area, legs: Legs): readonly Cut[] {
  const sides = sidesOf(grid, area)
  return sides.map(columns => ({ columns, count: countLegs(columns, sides.length, legs) }))
}

/** Legs of whole base columns are no bastard measure. */
const isAllowed = (measures: Bounds['measures'], columns: number, count: number): boolean =>
  measures === null || columns % count === 0 || measures.some(([of, as]) => of * count === as * columns)
