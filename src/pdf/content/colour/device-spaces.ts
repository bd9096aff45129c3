import type { ColourSpace } from '../../painted.ts'
import type { PdfValue } from '../../pdf.ts'

/** Inks of cyan, magenta, yellow and black, each 0 to 1. */
export type Cmyk = readonly [number, number, number, number]

const clamp = (x: number): number => Math.min(Math.max(x, 0), 1)

/** Nothing is white without ink, whatever a space's white is. */
export const NO_INK: Cmyk = [0, 0, 0, 0]

const fromGray = ([g = 0]: readonly number[]): Cmyk => [0, 0, 0, clamp(1 - g)]
const fromCmyk = ([c = 0, m = 0, y = 0, k = 0]: readonly number[]): Cmyk => [clamp(c), clamp(m), clamp(y), clamp(k)]
/** White is the paper; any other colour takes a profile to tell. */
const fromRgb = (colour: readonly number[]): Cmyk | null => (colour.every(part => part >= 1) ? NO_INK : null)

/** How the numbers of so many parts become inks where nothing else is known of them: gray is black ink, as 10.3.3 has it. */
export const INKS_OF_PARTS: Readonly<Record<number, ColourSpace['toCmyk']>> = { 1: fromGray, 3: fromRgb, 4: fromCmyk }

/** 0 to 1 for each part. */
export const unitRange = (parts: number): readonly number[] => Array.from({ length: 2 * parts }, (_, i) => i % 2)

/** What a space says where it has nothing of its own to say. */
export function plainSpace(kind: ColourSpace['kind'], parts: number, source: PdfValue): ColourSpace {
  const range = unitRange(parts)
  return {
    kind,
    parts,
    inks: [],
    base: null,
    profile: null,
    source,
    decode: () => range,
    toBase: colour => colour,
    steps: parts,
    toCmyk: INKS_OF_PARTS[parts] ?? (() => null)
  }
}

const device = (kind: ColourSpace['kind'], parts: number): ColourSpace =>
  plainSpace(kind, parts, { kind: 'name', name: kind })

export const DEVICE_GRAY: ColourSpace = device('DeviceGray', 1)
export const DEVICE_RGB: ColourSpace = device('DeviceRGB', 3)
export const DEVICE_CMYK: ColourSpace = device('DeviceCMYK', 4)
