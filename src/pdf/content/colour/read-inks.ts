import { isArray, isName } from '../../entries.ts'
import type { ColourSpace } from '../../painted.ts'
import type { Pdf, PdfArray } from '../../pdf.ts'
import type { PdfFunction } from '../functions/pdf-function.ts'
import { readFunctions } from '../functions/read-function.ts'
import { type Cmyk, NO_INK, plainSpace } from './device-spaces.ts'

/** Annex C: no DeviceN has more. */
const MOST_INKS = 32

/** The plates of the process that an ink of this name prints on (8.6.6.4): All on every one, None on none. */
const PLATES: ReadonlyMap<string, readonly number[]> = new Map([
  ['Cyan', [0]],
  ['Magenta', [1]],
  ['Yellow', [2]],
  ['Black', [3]],
  ['All', [0, 1, 2, 3]],
  ['None', []]
])

/** Separation and DeviceN (8.6.6.4, 8.6.6.5): `[family names alternate transform]`. */
export function readInks(pdf: Pdf, source: PdfArray, alternate: ColourSpace | null): ColourSpace | null {
  const given = pdf.resolve(source.items[1])
  const names = isArray(given) ? pdf.items(given) : [given]
  const transform = readFunctions(pdf, source.items[3])
  if (!names.every(isName) || names.length === 0 || names.length > MOST_INKS) return null
  if (alternate === null || alternate.kind === 'Pattern' || alternate.kind === 'Indexed') return null
  const inks = names.map(({ name }) => name)
  return {
    ...plainSpace(isArray(given) ? 'DeviceN' : 'Separation', inks.length, source),
    inks,
    base: alternate,
    steps: inks.length + (transform?.steps ?? 0) + alternate.steps,
    toCmyk: inks.every(ink => PLATES.has(ink)) ? ofProcess(inks) : through(transform, alternate)
  }
}

/** Inks of the process are themselves; the alternate is for the others. */
const ofProcess =
  (inks: readonly string[]): ColourSpace['toCmyk'] =>
  colour => {
    const plates: [number, number, number, number] = [...NO_INK]
    inks.forEach((ink, i) => {
      for (const plate of PLATES.get(ink)!) plates[plate] = Math.max(plates[plate]!, colour[i] ?? 0)
    })
    return plates
  }

const through =
  (transform: PdfFunction | null, alternate: ColourSpace): ColourSpace['toCmyk'] =>
  (colour): Cmyk | null =>
    transform?.outputs === alternate.parts ? alternate.toCmyk(transform.at(colour)) : null
