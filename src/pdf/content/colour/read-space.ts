import { asDict, entry, isArray, isName, isStream, isString, numberAt } from '../../entries.ts'
import type { ColourSpace } from '../../painted.ts'
import type { Pdf, PdfArray, PdfDict, PdfStream, PdfValue } from '../../pdf.ts'
import { nameOf, numbersAt } from '../lookup.ts'
import { DEVICE_CMYK, DEVICE_GRAY, DEVICE_RGB, INKS_OF_PARTS, NO_INK, plainSpace, unitRange } from './device-spaces.ts'
import { readInks } from './read-inks.ts'

/** A space within a space within a space, and then it is one too many: Pattern, Indexed, Separation, ICCBased, device. */
const DEEPEST = 6

const DEVICES: ReadonlyMap<string, readonly [space: ColourSpace, substitute: string]> = new Map([
  ['DeviceGray', [DEVICE_GRAY, 'DefaultGray']],
  ['DeviceRGB', [DEVICE_RGB, 'DefaultRGB']],
  ['DeviceCMYK', [DEVICE_CMYK, 'DefaultCMYK']]
])

/** Where names of colour spaces are looked up, and what has been read before. */
export interface Palette {
  readonly pdf: Pdf
  /** The ColorSpace entry of the resources that hold. */
  readonly named: PdfDict | null
  readonly known: Map<PdfArray, ColourSpace>
}

/** A colour space as content, images and shadings give it (8.6); null where there is no such space, or it is damaged. */
export const readSpace = (palette: Palette, value: PdfValue | undefined): ColourSpace | null =>
  readAt(palette, value, 0)

function readAt(palette: Palette, value: PdfValue | undefined, depth: number): ColourSpace | null {
  const { pdf, known } = palette
  const direct = pdf.resolve(value)
  if (depth > DEEPEST) return null
  if (isName(direct)) return readNamed(palette, direct.name, depth)
  if (!isArray(direct)) return null
  const before = known.get(direct)
  if (before !== undefined) return before
  const family = nameOf(pdf.resolve(direct.items[0]))
  const space = direct.items.length === 1 ? readNamed(palette, family, depth) : readFamily(palette, direct, depth)
  if (space !== null) known.set(direct, space)
  return space
}

/** 8.6.5.6: where the resources have a default space for those of the device, it stands in for them. */
function readNamed(palette: Palette, name: string, depth: number): ColourSpace | null {
  const { pdf, named } = palette
  const device = DEVICES.get(name)
  if (device !== undefined) {
    const substitute = named?.entries.get(device[1])
    const space = substitute === undefined ? null : readAt({ ...palette, named: null }, substitute, depth + 1)
    return space?.parts === device[0].parts ? space : device[0]
  }
  if (name === 'Pattern') return patternSpace(null, { kind: 'name', name })
  const value = named === null ? null : entry(pdf, named, name)
  if (isName(value) && value.name === name) return null
  return value === null ? null : readAt(palette, value, depth + 1)
}

const patternSpace = (base: ColourSpace | null, source: PdfValue): ColourSpace => ({
  ...plainSpace('Pattern', base?.parts ?? 0, source),
  base
})

function readFamily(palette: Palette, array: PdfArray, depth: number): ColourSpace | null {
  const { pdf } = palette
  const [family, second] = array.items
  const base = (value: PdfValue | undefined): ColourSpace | null => readAt(palette, value, depth + 1)
  switch (nameOf(pdf.resolve(family))) {
    case 'CalGray':
      return cieSpace('CalGray', 1, array)
    case 'CalRGB':
      return cieSpace('CalRGB', 3, array)
    case 'Lab':
      return labSpace(pdf, array)
    case 'ICCBased': {
      const stream = pdf.resolve(second)
      return isStream(stream) ? iccSpace(palette, array, stream, depth) : null
    }
    case 'Indexed':
      return indexedSpace(pdf, array, base(second))
    case 'Separation':
    case 'DeviceN':
      return readInks(pdf, array, base(array.items[2]))
    case 'Pattern':
      return patternSpace(base(second), array)
    default:
      return null
  }
}

const cieSpace = (kind: 'CalGray' | 'CalRGB', parts: number, source: PdfArray): ColourSpace => ({
  ...plainSpace(kind, parts, source),
  toCmyk: colour => (colour.every(part => part >= 1) ? NO_INK : null)
})

/** 8.6.5.4. L* goes to 100, the other two as far as Range says. */
function labSpace(pdf: Pdf, source: PdfArray): ColourSpace {
  const dict = asDict(pdf.resolve(source.items[1]))
  const range = (dict && numbersAt(pdf, dict, 'Range')) ?? [-100, 100, -100, 100]
  return {
    ...plainSpace('Lab', 3, source),
    decode: () => [0, 100, ...range],
    toCmyk: ([l, a, b]) => (l === 100 && a === 0 && b === 0 ? NO_INK : null)
  }
}

/** Bytes 12 to 19 of a profile: ICC.1, 7.2. */
const HEADER_CLASS = 12
const HEADER_SPACE = 16

/** Parts of the data colour spaces that a profile of a file may have: table 66. */
const PROFILE_PARTS: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, 'Lab ': 3, CMYK: 4 }

/** 8.6.5.5. N counts; where it is missing the header does. */
function iccSpace(palette: Palette, source: PdfArray, stream: PdfStream, depth: number): ColourSpace | null {
  const { pdf } = palette
  const { bytes } = pdf.data(stream)
  const tag = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
  const profile = { space: tag(HEADER_SPACE), deviceClass: tag(HEADER_CLASS) }
  const parts = numberAt(pdf, stream.dict, 'N') ?? PROFILE_PARTS[profile.space] ?? 0
  const inks = INKS_OF_PARTS[parts]
  if (inks === undefined) return null
  const range = numbersAt(pdf, stream.dict, 'Range')
  return {
    ...plainSpace('ICCBased', parts, source),
    base: readAt(palette, stream.dict.entries.get('Alternate'), depth + 1),
    profile,
    decode: () => (range?.length === 2 * parts ? range : unitRange(parts)),
    toCmyk: profile.space === 'Lab ' ? () => null : inks
  }
}

/** 8.6.6.3: a table of colours of the base, a byte for each part. */
function indexedSpace(pdf: Pdf, source: PdfArray, base: ColourSpace | null): ColourSpace | null {
  const highest = pdf.resolve(source.items[2])
  const table = pdf.resolve(source.items[3])
  const bytes = isString(table) ? table.bytes : isStream(table) ? pdf.data(table).bytes : null
  if (base === null || base.kind === 'Indexed' || base.kind === 'Pattern' || bytes === null) return null
  if (typeof highest !== 'number' || !(highest >= 0 && highest <= 255)) return null
  const range = base.decode(8)
  const toBase = ([index = 0]: readonly number[]): readonly number[] => {
    const row = base.parts * Math.min(Math.max(Math.round(index), 0), highest)
    return Array.from({ length: base.parts }, (_, i) => {
      const [low, high] = [range[2 * i]!, range[2 * i + 1]!]
      return low + ((bytes[row + i] ?? 0) / 255) * (high - low)
    })
  }
  return {
    ...plainSpace('Indexed', 1, source),
    base,
    decode: bits => [0, 2 ** bits - 1],
    toBase,
    steps: base.steps,
    toCmyk: colour => base.toCmyk(toBase(colour))
  }
}
