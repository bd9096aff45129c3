import { BLACK, type Ink, SOLID, tint } from '../base/ink.ts'
import { SRGB } from '../icc/look.ts'
import type { PressProfile } from '../icc/profile.ts'
import { fromLab } from '../icc/transform.ts'
import { COLOUR_NAMES } from './colour-names.ts'
import { readNumbers } from './read-transform.ts'

/** What colours become on this press. */
export interface Palette {
  /** Inks of the paper by name. */
  readonly inks: ReadonlyMap<string, Ink>
  /** Highest sum of a build, in percent. */
  readonly limit: number
  /** What colours are separated for; null where it cannot be had. */
  readonly profile: PressProfile | null
}

/** A build, no paint at all, or why a colour is none that can be printed. */
export type Colour = Ink | 'none' | { readonly kind: 'bad'; readonly why: string; readonly remedy: string }

const FLAT = 'give it one flat, opaque colour'
const KNOWN = 'write #rrggbb, rgb(…), a name of CSS or device-cmyk(c m y k)'

/**
 * A colour of CSS as a build: black, white and greys in black ink alone, other sRGB separated for the press,
 * `device-cmyk()` as it stands. Of `#cd853f icc-color(…)` the sRGB counts, for the profile is not ours.
 */
export function readColour(text: string, palette: Palette): Colour {
  const word = text
    .replace(/icc-color\([^)]*\)\s*$/i, '')
    .trim()
    .toLowerCase()
  if (word === 'none' || word === 'transparent') return 'none'
  if (word.startsWith('url(')) return bad('is filled with a gradient, a pattern or something else by reference', FLAT)
  if (word.startsWith('device-cmyk(')) return readCmyk(word) ?? bad(`has the colour “${text}”, which is none`, KNOWN)
  const rgba = readRgb(word)
  if (rgba === null) return bad(`has the colour “${text}”, which is none`, KNOWN)
  const [r, g, b, alpha] = rgba
  if (alpha === 0) return 'none'
  return alpha < 1 ? bad('is translucent', FLAT) : inkOf([r, g, b], palette)
}

/** A named ink of the paper, or a tint of one: `red`, `red 40%`; null where there is none of the name. */
export function readInkName(text: string, { inks }: Palette): Ink | null {
  const [, name, percent] = /^\s*(\S+?)(?:\s+(\d{1,3}(?:\.\d+)?)%)?\s*$/.exec(text) ?? []
  const ink = inks.get(name ?? '')
  if (ink === undefined || Number(percent ?? SOLID) > SOLID) return null
  return percent === undefined ? ink : tint(ink, Number(percent))
}

/** Parts of one or percents, the four inks and a fallback that is not needed. */
function readCmyk(word: string): Ink | null {
  const parts = /^device-cmyk\(\s*((?:[\d.]+%?[\s,]*){4})(?:,[^()]*(?:\([^()]*\))?)?\)$/.exec(word)?.[1]
  const inks = parts
    ?.match(/[\d.]+%?/g)
    ?.map(part => (part.endsWith('%') ? Number.parseFloat(part) : 100 * Number(part)))
  if (inks?.length !== 4 || inks.some(ink => !(ink >= 0 && ink <= SOLID))) return null
  const [c, m, y, k] = inks.map(tenths) as [number, number, number, number]
  return { c, m, y, k }
}

type Rgba = readonly [r: number, g: number, b: number, alpha: number]

/** Each of R, G and B 0…255, alpha 0…1. */
function readRgb(word: string): Rgba | null {
  const hex = COLOUR_NAMES.get(word) ?? /^#([0-9a-f]{3,8})$/.exec(word)?.[1]
  if (hex !== undefined) return readHex(hex)
  const [, list] = /^rgba?\(([^()]*)\)$/.exec(word) ?? []
  if (list === undefined) return null
  const percents = (list.match(/%/g) ?? []).length
  const numbers = readNumbers(list.replaceAll('%', ' ').replace('/', ' '))
  if (numbers === null || numbers.length < 3 || numbers.length > 4) return null
  const scale = percents >= 3 ? 2.55 : 1
  const [r, g, b] = numbers.slice(0, 3).map(part => Math.round(Math.min(255, Math.max(0, part * scale))))
  const alpha = (numbers[3] ?? 1) / (percents === 1 || percents === 4 ? 100 : 1)
  return [r!, g!, b!, Math.min(1, Math.max(0, alpha))]
}

function readHex(hex: string): Rgba | null {
  const digits = hex.length <= 4 ? [...hex].map(digit => digit + digit).join('') : hex
  if (digits.length !== 6 && digits.length !== 8) return null
  const [r, g, b, alpha] = digits.match(/../g)!.map(pair => Number.parseInt(pair, 16))
  return [r!, g!, b!, (alpha ?? 255) / 255]
}

/** Greys carry no colour ink: four plates out of register would give them coloured seams. */
function inkOf(rgb: readonly number[], { profile }: Palette): Ink {
  const [r, g, b] = rgb.map(part => part / 255) as [number, number, number]
  if (r === g && g === b) return { ...BLACK, k: tenths(SOLID * (1 - r)) }
  const inks = profile === null ? plainly([r, g, b]) : fromLab(profile.separation, SRGB([r, g, b]))
  // Rounded down, so that no build passes what the profile allows.
  const [c, m, y, k] = inks.map(ink => Math.floor(10 * SOLID * ink) / 10) as [number, number, number, number]
  return { c, m, y, k }
}

/** Where the press's profile is faulty, which has been reported: what the colours have in common in black. */
function plainly(rgb: readonly number[]): readonly number[] {
  const lightest = Math.max(...rgb)
  return [...rgb.map(part => lightest - part), 1 - lightest]
}

/** Tenths of a percent are finer than any plate. */
const tenths = (percent: number): number => Math.round(percent * 10) / 10

const bad = (why: string, remedy: string): Colour => ({ kind: 'bad', why, remedy })
