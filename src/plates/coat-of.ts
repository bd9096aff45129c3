import type { Colour, ColourSpace } from '../pdf/painted.ts'
import type { Faults } from './faults.ts'
import type { Coat } from './layer.ts'
import { PROCESS } from './plates.ts'

/** How a colour meets what is on the plates already (ISO 32000-1, 8.6.7). */
export interface Overprint {
  readonly on: boolean
  readonly mode: number
  /** The colour was set as it is, and not computed or read from an image: only then does the mode matter. */
  readonly direct: boolean
}

/** Plates by the names of their inks. */
export type PlateIndex = ReadonlyMap<string, number>

/** The coat of a colour on the plates; null where it leaves nothing on any. */
export function coatOf(
  plates: PlateIndex,
  { space, values }: Colour,
  overprint: Overprint,
  faults: Faults
): Coat | null {
  if (space.kind === 'Indexed' && space.base !== null) {
    const colour = { space: space.base, values: space.toBase(values) }
    return coatOf(plates, colour, { ...overprint, direct: false }, faults)
  }
  const levels = new Uint8Array(plates.size)
  const laid = new Uint8Array(plates.size)
  if (hasPlates(plates, space)) {
    if (space.inks.every(ink => ink === 'None')) return null
    layNamed(plates, space, values, { levels, laid })
    return { levels, laid: overprint.on ? laid : laid.fill(1), rows: null }
  }
  const inks = processOf(space, values, faults)
  const nonzero = overprint.on && overprint.mode === 1 && overprint.direct && space.kind === 'DeviceCMYK'
  for (const [i, ink] of inks.entries()) {
    levels[i] = levelOf(ink)
    laid[i] = nonzero && ink === 0 ? 0 : 1
  }
  return { levels, laid: overprint.on ? laid : laid.fill(1), rows: null }
}

/** Whether a colour says its inks by name, and all of them have plates. */
export const hasPlates = (plates: PlateIndex, { kind, inks }: ColourSpace): boolean =>
  (kind === 'Separation' || kind === 'DeviceN') && inks.every(ink => ink === 'All' || ink === 'None' || plates.has(ink))

function layNamed(
  plates: PlateIndex,
  { inks }: ColourSpace,
  values: readonly number[],
  coat: Omit<Coat, 'rows'>
): void {
  for (const [i, ink] of inks.entries()) {
    const level = levelOf(values[i] ?? 0)
    const plate = plates.get(ink)
    if (ink === 'All') {
      coat.levels.fill(level)
      coat.laid.fill(1)
    } else if (plate !== undefined) {
      coat.levels[plate] = level
      coat.laid[plate] = 1
    }
  }
}

const levelOf = (ink: number): number => (ink >= 1 ? 255 : ink > 0 ? (ink * 255 + 0.5) | 0 : 0)

/** C M Y K of a colour; where the space wants colour management, by the rule of thumb of 10.3.4 for its components. */
function processOf(space: ColourSpace, values: readonly number[], faults: Faults): readonly number[] {
  const known = space.toCmyk(values)
  if (known !== null) return known
  faults.approximate(`colours in ${space.kind} are separated without their profile`)
  const [first = 0, second = 0, third = 0, fourth = 0] = values
  if (space.kind === 'Lab') return [0, 0, 0, 1 - first / 100]
  if (space.parts === 4) return [first, second, third, fourth]
  if (space.parts !== 3) return [0, 0, 0, 1 - first]
  const black = 1 - Math.max(first, second, third)
  return [1 - first - black, 1 - second - black, 1 - third - black, black]
}

/** Plates for the process inks and for spot inks beside them. */
export function indexPlates(spots: readonly string[]): PlateIndex {
  return new Map([...PROCESS, ...spots].map((ink, i) => [ink, i]))
}
