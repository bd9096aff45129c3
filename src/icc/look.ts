import { power } from './power.ts'
import type { Lab, Profile } from './profile.ts'
import { type Curve, readCurve } from './read-curve.ts'
import { readTransform } from './read-transform.ts'
import { toLab, transform } from './transform.ts'

/** What device values in 0…1 look like. */
export type Look = (device: readonly number[]) => Lab

type Xyz = readonly [x: number, y: number, z: number]

/** The white of the connection space, D50: 7.2.16. */
const WHITE: Xyz = [0.9642, 1, 0.8249]
/** 1 of a table that leads to XYZ: 6.3.4.2. */
const XYZ_SPAN = 1 + 0x7fff / 0x8000

/** sRGB: IEC 61966-2-1, with the white brought to D50 by Bradford's matrix, as profiles do. */
export const SRGB: Look = ([r, g, b]) => {
  const [R, G, B] = [linear(r!), linear(g!), linear(b!)]
  return xyzToLab([
    0.4360747 * R + 0.3850649 * G + 0.1430804 * B,
    0.2225045 * R + 0.7168786 * G + 0.0606169 * B,
    0.0139322 * R + 0.0971045 * G + 0.7141733 * B
  ])
}

/** Grey as sRGB has it. */
export const SRGB_GREY: Look = ([v]) => SRGB([v!, v!, v!])

/** How the profile of a picture sees its numbers: by its table (perceptual) or by its curves; null where it has none. */
export function lookOf(profile: Profile): Look | null {
  const table = readTransform(profile.tags.get('A2B0'))
  if (table !== null && table.outputs === 3 && table.inputs === CHANNELS[profile.space]) {
    if (profile.connection === 'Lab ') return device => toLab(table, device)
    return device => xyzToLab(transform(table, device).map(v => v * XYZ_SPAN) as unknown as Xyz)
  }
  if (profile.space === 'GRAY') return lookOfGrey(profile)
  return profile.space === 'RGB ' ? lookOfRgb(profile) : null
}

const CHANNELS: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4 }

/** 8.3.4: a curve from grey to the white's light. */
function lookOfGrey({ tags, connection }: Profile): Look | null {
  const curve = curveOf(tags.get('kTRC'))
  if (curve === null) return null
  if (connection === 'Lab ') return ([v]) => [100 * curve.at(v!), 0, 0]
  return ([v]) => xyzToLab(WHITE.map(w => w * curve.at(v!)) as unknown as Xyz)
}

/** 8.3.3: a curve for each primary, and what its full light is in XYZ. */
function lookOfRgb({ tags }: Profile): Look | null {
  const curves = ['rTRC', 'gTRC', 'bTRC'].map(name => curveOf(tags.get(name)))
  const primaries = ['rXYZ', 'gXYZ', 'bXYZ'].map(name => xyzOf(tags.get(name)))
  if (!curves.every(curve => curve !== null) || !primaries.every(xyz => xyz !== null)) return null
  return device => {
    const light = device.map((v, i) => curves[i]!.at(v))
    return xyzToLab(
      [0, 1, 2].map(axis => light.reduce((sum, v, i) => sum + v * primaries[i]![axis]!, 0)) as unknown as Xyz
    )
  }
}

const curveOf = (tag: Uint8Array | undefined): Curve | null => (tag === undefined ? null : readCurve(tag))

/** XYZType, 10.31: three s15Fixed16Number. */
function xyzOf(tag: Uint8Array | undefined): Xyz | null {
  if (tag === undefined || tag.length < 20) return null
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength)
  return [8, 12, 16].map(at => view.getInt32(at) / 0x10000) as unknown as Xyz
}

const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : power((v + 0.055) / 1.055, 2.4))

/** CIE 15, 8.2.1. */
function xyzToLab([x, y, z]: Xyz): Lab {
  const [X, Y, Z] = [root(x / WHITE[0]), root(y / WHITE[1]), root(z / WHITE[2])]
  return [116 * Y - 16, 500 * (X - Y), 200 * (Y - Z)]
}

/** The cube root, straight near black. */
const root = (t: number): number => (t > 216 / 24389 ? power(t, 1 / 3) : ((24389 / 27) * t + 16) / 116)
