import type { ColourSpace } from '../pdf/painted.ts'
import type { Drawn } from './ink-use.ts'
import { coatOf } from './ink-use.ts'

/** The colour spaces that an object is painted in, and those that they stand on; an ICC profile stands on itself. */
export function spacesOf(object: Drawn): readonly ColourSpace[] {
  const own = object.kind === 'image' || object.kind === 'shading' ? object.space : null
  const spaces: ColourSpace[] = []
  for (let space = coatOf(object)?.colour.space ?? own; space !== null; ) {
    spaces.push(space)
    space = space.kind === 'ICCBased' ? null : space.base
  }
  return spaces
}
