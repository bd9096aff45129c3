import type { ClassifiedFile, StrokeFile } from './files.ts'
import type { ClassifiedItem } from './item.ts'
import type { ItemContext } from './item-context.ts'
import { holdsType } from './read-area.ts'
import { readAreas } from './read-areas.ts'
import { readCount } from './read-count.ts'
import { readLegs } from './read-legs.ts'
import { readStroke } from './read-stroke.ts'
import { styleOf } from './read-styles.ts'
import type { Stroke } from './style.ts'
import { type Cursor, down, optional, placeOf } from './yaml-file.ts'

/** Notices on their unit grid, or null where they have no columns. */
export function readClassified(context: ItemContext, from: Cursor<ClassifiedFile>): ClassifiedItem | null {
  const { bounds, styles, inks, sink } = context
  const areas = readAreas(context, from)
  const style = styleOf(down(from, 'style'), styles, sink)
  const subhead = optional(from, 'subhead')
  const legsWord = optional(from, 'legs')
  // A unit grid is no bastard measure: it need not be one of the paper’s.
  const legs = legsWord === null ? null : readLegs({ ...bounds, measures: null }, legsWord, areas, sink)
  const stroke = (word: Cursor<StrokeFile> | null): Stroke | null =>
    word === null ? null : readStroke(word, inks, sink)
  if (areas.length === 0) return null
  if (!areas.every(area => holdsType(bounds, { area, legs, size: style.size, from }, sink))) return null
  return {
    kind: 'classified',
    areas,
    legs,
    style,
    subhead: subhead === null ? style : styleOf(subhead, styles, sink),
    unit: readCount(optional(from, 'unit'), sink),
    between: stroke(optional(from, 'between')),
    rule: stroke(optional(from, 'rule')),
    balance: from.value.balance ?? false,
    at: placeOf(from)
  }
}
