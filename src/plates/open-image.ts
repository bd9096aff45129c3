import type { ColourSpace, PaintedImage } from '../pdf/painted.ts'
import type { Channels } from './channels.ts'
import { coatOf, hasPlates, type Overprint } from './coat-of.ts'
import { type ColourTable, fullTable, recentTable } from './colour-table.ts'
import { COST } from './effort.ts'
import type { Exposure } from './exposure.ts'
import { type Unpacked, unpackSamples } from './unpack-samples.ts'

/** A picture in ink. */
export interface OpenImage {
  readonly channels: Channels
  /** The plate that each channel is for; one channel more than these says where a colour key lets the picture be seen. */
  readonly inks: readonly number[]
  readonly keyed: boolean
  /** Which plates the picture says what is to be on. */
  readonly laid: Uint8Array
}

/** Turns one row of samples into values for each channel. */
type Convert = (samples: Uint8Array, width: number, out: readonly Uint8Array[]) => void

const KNOCK_OUT: Overprint = { on: false, mode: 0, direct: false }
const PROCESS_PLATES: readonly number[] = [0, 1, 2, 3]

/** Separates a picture as it is read; null where it leaves nothing or cannot be read, which is told. */
export function openImage(exposure: Exposure, image: PaintedImage, space: ColourSpace): OpenImage | null {
  const samples = unpackSamples(exposure, { ...image, parts: space.parts })
  const overprint = { on: image.state.fillOverprint, mode: image.state.overprintMode, direct: false }
  const plain = coatOf(exposure.plates, { space, values: new Array(space.parts).fill(0) }, overprint, exposure.faults)
  if (samples === null || plain === null) return null
  const { inks, convert } = separationOf(exposure, image, space, samples)
  const key = image.mask?.kind === 'key' ? image.mask.ranges : null
  const row = new Uint8Array(samples.width * samples.parts)
  const channels: Channels = {
    width: samples.width,
    height: samples.height,
    count: inks.length + (key === null ? 0 : 1),
    read: (y, out) => {
      samples.read(y, row)
      convert(row, samples.width, out)
      if (key !== null) hideKeyed(row, key, out)
    }
  }
  return { channels, inks, keyed: key !== null, laid: plain.laid }
}

interface Separation {
  readonly inks: readonly number[]
  readonly convert: Convert
}

function separationOf(exposure: Exposure, image: PaintedImage, space: ColourSpace, samples: Unpacked): Separation {
  const { plates, faults, raster } = exposure
  const { parts, highest } = samples
  const decode = image.decode ?? space.decode(image.bits)
  const valueAt = (part: number, sample: number): number => {
    const [low = 0, high = 1] = [decode[2 * part], decode[2 * part + 1]]
    return low + (sample * (high - low)) / highest
  }
  if (space.kind === 'DeviceCMYK') return plateByPlate([0, 1, 2, 3], highest, valueAt)
  if (parts > 1 && hasPlates(plates, space) && !space.inks.includes('All')) {
    return plateByPlate(
      space.inks.map(ink => plates.get(ink) ?? null),
      highest,
      valueAt
    )
  }
  const cost = COST.colour + COST.step * space.steps
  const values = new Array<number>(parts).fill(0)
  const levelsOf = (colour: Uint8Array): Uint8Array => {
    raster.effort.spend(cost)
    for (let part = 0; part < parts; part++) values[part] = valueAt(part, colour[part]!)
    return coatOf(plates, { space, values }, KNOCK_OUT, faults)?.levels ?? new Uint8Array(plates.size)
  }
  if (parts > 1) return byTable(recentTable(parts, plates.size, levelsOf), PROCESS_PLATES, parts)
  const table = fullTable(highest, plates.size, levelsOf)
  const used = [...plates.values()].filter(ink => table.levels.some((level, i) => i % plates.size === ink && level > 0))
  return byTable(table, used, 1)
}

/** Each part of a colour is the ink of one plate; null: of none. */
function plateByPlate(
  plateOf: readonly (number | null)[],
  highest: number,
  valueAt: (part: number, sample: number) => number
): Separation {
  const inks = plateOf.filter(ink => ink !== null)
  const levels = plateOf.map((_, part) =>
    Uint8Array.from({ length: highest + 1 }, (_, sample) =>
      Math.round(255 * Math.min(1, Math.max(0, valueAt(part, sample))))
    )
  )
  const convert: Convert = (row, width, out) => {
    let channel = 0
    for (const [part, ink] of plateOf.entries()) {
      if (ink === null) continue
      const target = out[channel++]!
      for (let x = 0, at = part; x < width; x++, at += plateOf.length) target[x] = levels[part]![row[at]!]!
    }
  }
  return { inks, convert }
}

function byTable(table: ColourTable, inks: readonly number[], parts: number): Separation {
  const convert: Convert = (row, width, out) => {
    for (let x = 0; x < width; x++) {
      const at = table.find(row, x * parts)
      for (let i = 0; i < inks.length; i++) out[i]![x] = table.levels[at + inks[i]!]!
    }
  }
  return { inks, convert }
}

/** Samples whose parts all lie in the ranges of the key are not seen (8.9.6.4): the last channel is 0, as are the others. */
function hideKeyed(row: Uint8Array, ranges: readonly number[], out: readonly Uint8Array[]): void {
  const parts = ranges.length >> 1
  const seen = out.at(-1)!
  seen.fill(255)
  for (let x = 0; x < seen.length; x++) {
    let hidden = true
    for (let part = 0; hidden && part < parts; part++) {
      const sample = row[x * parts + part]!
      hidden = sample >= ranges[2 * part]! && sample <= ranges[2 * part + 1]!
    }
    if (hidden) for (const channel of out) channel[x] = 0
  }
}
