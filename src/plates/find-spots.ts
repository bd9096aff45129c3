import type { ColourSpace, Painted } from '../pdf/painted.ts'
import type { Faults } from './faults.ts'
import { PROCESS } from './plates.ts'

/** Plates beside the four of the process; a press has fewer. */
const MOST_SPOTS = 12

/** Of those that are more, so many are named. */
const NAMED = 3

/** Names that are no ink of their own: ISO 32000-1, 8.6.6.4. */
const NO_SPOTS: ReadonlySet<string> = new Set([...PROCESS, 'All', 'None'])

/** The spot inks that a page is painted with, in the order in which it meets them. */
export function findSpots(objects: readonly Painted[], faults: Faults): readonly string[] {
  const spots = new Set<string>()
  for (const object of objects) {
    for (const space of spacesOf(object)) {
      for (const ink of (space.kind === 'Indexed' ? space.base : space)?.inks ?? [])
        if (!NO_SPOTS.has(ink)) spots.add(ink)
    }
  }
  if (spots.size > MOST_SPOTS) {
    const more = [...spots].slice(MOST_SPOTS, MOST_SPOTS + NAMED).join(', ')
    faults.approximate(`spot inks after the first ${MOST_SPOTS} are shown on the process plates: ${more}`)
  }
  return [...spots].slice(0, MOST_SPOTS)
}

function spacesOf(object: Painted): readonly ColourSpace[] {
  switch (object.kind) {
    case 'path':
      return [object.paint === 'fill' ? object.state.fill.space : object.state.stroke.space]
    case 'glyphs':
      return [object.state.fill.space, object.state.stroke.space]
    case 'image':
      return [object.space ?? object.state.fill.space]
    case 'shading':
      return [object.space]
    default:
      return []
  }
}
