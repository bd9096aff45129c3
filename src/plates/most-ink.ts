import type { Colour, ColourSpace, Painted } from '../pdf/painted.ts'
import { coatOf, indexPlates } from './coat-of.ts'
import { Faults } from './faults.ts'
import { findSpots } from './find-spots.ts'
import { usesOf } from './paint-glyphs.ts'
import { PROCESS } from './plates.ts'

/** Numbers and words of the program of a colour, beyond which working it out takes as long as plates do. */
const MOST_STEPS = 100

const BLACK = PROCESS.indexOf('Black')

/**
 * What all inks of a page together cannot exceed at any point, in percent; Infinity where only its plates tell. No
 * object leaves more on a plate than it has or finds there, so that each plate has at most what one object has: that
 * holds for whatever covers, shines through or overprints, and for nothing that multiplies. What is told by a rule of
 * thumb on plates is not told here.
 */
export function mostInk(objects: readonly Painted[]): number {
  const faults = new Faults()
  const plates = indexPlates(findSpots(objects, faults))
  const most = new Uint8Array(plates.size)
  const known = new Set<Colour>()
  for (const object of objects) {
    if (object.kind === 'close-group') continue
    const { blend, overprintMode: mode } = object.state
    const colours = blend === 'Normal' || blend === 'Compatible' ? coloursOf(object) : null
    if (colours === null) return Infinity
    if (object.kind === 'image' && !object.stencil) most[BLACK] = 255
    for (const colour of colours) {
      if (known.has(colour) || colour.space.kind === 'Pattern') continue
      if (colour.space.steps > MOST_STEPS) return Infinity
      known.add(colour)
      const coat = coatOf(plates, colour, { on: false, mode, direct: true }, faults)
      coat?.levels.forEach((level, plate) => {
        most[plate] = Math.max(most[plate]!, level)
      })
    }
  }
  if (faults.all().length > 0) return Infinity
  return (most.reduce((sum, level) => sum + level, 0) / 255) * 100
}

/** What an object paints with; null where its data say, but for pictures in black alone. */
function coloursOf(object: Exclude<Painted, { kind: 'close-group' }>): readonly Colour[] | null {
  const { state } = object
  switch (object.kind) {
    case 'path':
      return [state[object.paint]]
    case 'glyphs':
      return usesOf(object).map(use => state[use])
    case 'image':
      return object.stencil ? [state.fill] : isGray(object.space) ? [] : null
    case 'shading':
      return null
    case 'open-group':
      return []
  }
}

const isGray = (space: ColourSpace | null): boolean =>
  space?.kind === 'DeviceGray' || (space?.kind === 'Indexed' && space.base?.kind === 'DeviceGray')
