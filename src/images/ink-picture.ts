import type { Sink } from '../base/diagnostic.ts'
import { type Look, lookOf, SRGB, SRGB_GREY } from '../icc/look.ts'
import type { Lab, PressProfile, Profile } from '../icc/profile.ts'
import { toLab } from '../icc/transform.ts'
import type { Kernels } from '../kernels/kernels.ts'
import { greyCurve } from './grey-curve.ts'
import { limitInk, mostInkOf } from './limit-ink.ts'
import { type Link, linkTo } from './link.ts'
import type { Picture } from './picture.ts'
import { type Raster, samplesOf } from './raster.ts'
import { separate } from './separate.ts'
import { sharpen } from './sharpen.ts'

/** What pictures are separated for, and the ties that have been made so far. */
export interface Bench {
  readonly kernels: Kernels
  readonly profile: PressProfile
  /** Highest sum of inks at a point, in percent. */
  readonly inkLimit: number
  readonly sink: Sink
  readonly links: Made<Link>[]
  readonly curves: Made<Uint8Array>[]
}

/** What was made for pictures of one kind with one profile. */
interface Made<T> {
  readonly colours: Picture['colours']
  readonly profile: Uint8Array | null
  readonly value: T
}

export interface Inks {
  readonly space: 'cmyk' | 'grey'
  readonly raster: Raster
}

/** Differences between red, green and blue that JPEG makes where there is no colour. */
const GREY_CAST = 2
const LAB_GREY = 128

/** A picture of its final size as inks within the limit, sharpened; what is grey in the black plate alone. */
export function inkPicture(bench: Bench, picture: Picture, raster: Raster): Inks {
  const { kernels, inkLimit } = bench
  const ownInks = hasOwnInks(bench, picture)
  const tooMuch = ownInks && tellTooMuch(bench, picture, raster)
  sharpen(kernels, raster)
  const samples = samplesOf(kernels, raster)
  if (isGrey(picture, samples)) return { space: 'grey', raster: toneGrey(bench, picture, raster) }
  if (!ownInks || tooMuch) return { space: 'cmyk', raster: separate(kernels, raster, linkFor(bench, picture)) }
  limitInk(samples, inkLimit)
  return { space: 'cmyk', raster }
}

/** Whether the numbers of a picture are inks of this very press: their profile is its own, or not told. */
export const hasOwnInks = ({ profile }: Bench, picture: Picture): boolean =>
  picture.colours === 'cmyk' && (picture.profile === null || sameBytes(picture.profile.bytes, profile.bytes))

/** Whether there is more ink than the paper takes; if so, it is told. */
function tellTooMuch({ kernels, inkLimit, sink }: Bench, { file, at }: Picture, raster: Raster): boolean {
  const { width, height } = raster
  const { all, pixel } = mostInkOf(kernels, raster)
  if (all <= inkLimit) return false
  const [x, y] = [(100 * (pixel % width)) / width, (100 * Math.floor(pixel / width)) / height]
  sink.report(
    'over-inked',
    at,
    `${file} has up to ${Math.ceil(all)} % of ink, over the paper’s ${inkLimit} %; it is separated anew`,
    `the most is ${Math.floor(x)} % from the left and ${Math.floor(y)} % from the top of what is shown`,
    'save it in RGB, or separated by the profile of this press'
  )
  return true
}

/** Inks of this press keep their colour on its paper; all else comes from screens and other presses. */
function linkFor(bench: Bench, picture: Picture): Link {
  const { inkLimit, profile } = bench
  const { separation, match, proof } = profile
  const asPrinted: Look = device => toLab(proof, device)
  return kept(bench.links, picture, () => {
    if (picture.colours === 'lab') return linkTo(LAB_BYTES, separation, 3, inkLimit)
    if (picture.colours !== 'cmyk') return linkTo(lookOr(picture.profile, SRGB), separation, 3, inkLimit)
    return hasOwnInks(bench, picture)
      ? linkTo(asPrinted, match, 4, inkLimit)
      : linkTo(lookOr(picture.profile, asPrinted), separation, 4, inkLimit)
  })
}

const LAB_BYTES: Look = ([l, a, b]): Lab => [100 * l!, 255 * a! - LAB_GREY, 255 * b! - LAB_GREY]

const lookOr = (profile: Profile | null, otherwise: Look): Look =>
  (profile === null ? null : lookOf(profile)) ?? otherwise

/** The first channel by the curve of the black plate, in its own place. */
function toneGrey(bench: Bench, picture: Picture, raster: Raster): Raster {
  const curve = kept(bench.curves, picture, () => greyCurve(greyLook(picture), bench.profile))
  const samples = samplesOf(bench.kernels, raster)
  const { channels } = raster
  for (let from = 0, to = 0; from < samples.length; from += channels, to++) samples[to] = curve[samples[from]!]!
  return { ...raster, channels: 1 }
}

/** How a picture without colour looks: of RGB the three are alike, of Lab the first is lightness. */
function greyLook({ colours, profile }: Picture): Look {
  if (colours === 'lab') return ([l]) => [100 * l!, 0, 0]
  const look = lookOr(profile, colours === 'grey' ? SRGB_GREY : SRGB)
  return colours === 'grey' ? look : ([v]) => look([v!, v!, v!])
}

function isGrey({ colours }: Picture, data: Uint8Array): boolean {
  if (colours === 'cmyk') return false
  if (colours === 'grey') return true
  for (let at = 0; at < data.length; at += 3) {
    const [r, g, b] = [colours === 'lab' ? LAB_GREY : data[at]!, data[at + 1]!, data[at + 2]!]
    if (Math.max(r, g, b) - Math.min(r, g, b) > GREY_CAST) return false
  }
  return true
}

/** What was made for pictures like this one, or is made now. */
function kept<T>(made: Made<T>[], { colours, profile }: Picture, make: () => T): T {
  const bytes = profile?.bytes ?? null
  const known = made.find(each => each.colours === colours && sameBytes(each.profile, bytes))
  if (known !== undefined) return known.value
  const value = make()
  made.push({ colours, profile: bytes, value })
  return value
}

const sameBytes = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === b || (a !== null && b !== null && a.length === b.length && a.every((byte, i) => byte === b[i]))
