import type { Sink } from '../base/diagnostic.ts'
import { type Recall, recallToldLater } from '../base/recall-told.ts'
import type { Shares } from '../base/shares.ts'
import { packRows } from '../flate/pack-rows.ts'
import type { PressProfile } from '../icc/profile.ts'
import { type Kernels, newKernels } from '../kernels/kernels.ts'
import { decodePicture } from './decode-picture.ts'
import type { Engraving, Engravings, Form, Placing } from './engraving.ts'
import { type Bench, hasOwnInks, inkPicture } from './ink-picture.ts'
import { mostColourOf, mostInkOf } from './limit-ink.ts'
import { packBits } from './pack-bits.ts'
import type { Picture, Pictures, Window } from './picture.ts'
import { type Cut, planCut } from './plan-cut.ts'
import { type Raster, samplesOf } from './raster.ts'
import { DAMAGED } from './read-metadata.ts'
import { copyPixels, REACH, resample } from './resample.ts'

/** What the press asks of pictures. */
export interface PressNeeds {
  readonly profile: PressProfile
  /** Lines of the screen to the centimetre. */
  readonly ruling: number
  readonly inkLimit: number
}

/** More samples than two for each line of the screen show nothing more. */
const SAMPLES_A_LINE = 2
const CM_TO_INCH = 2.54
/** Of a picture that may pass as it came at least this much is shown. */
const MOST = 0.75

/** Pictures at a time: while one is decoded, by threads of the library's own, the other is separated. */
const AT_ONCE = 2

/**
 * The pictures that pages show as the press prints them: cut, resampled, sharpened, separated, packed. Few at a time, so
 * that few are held. One that cannot be decoded is reported and is not among them.
 */
export async function engravePictures(
  needs: PressNeeds,
  pictures: Pictures,
  placings: readonly Placing[],
  desk: Recall
): Promise<Engravings> {
  const orders = [...pictures.values()].flatMap(picture => orderOf(needs, picture, placings))
  const bench = { kernels: newKernels(), profile: needs.profile, inkLimit: needs.inkLimit, links: [], curves: [] }
  const made: (Engraving | null)[] = []
  const queue = orders.entries()
  const work = async (): Promise<void> => {
    for (const [i, order] of queue) made[i] = await engraveOnce(bench, order, desk)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  for (const [i, { picture }] of orders.entries()) {
    const { file, at } = picture
    if (made[i] === null) desk.sink.report('bad-picture', at, `${file} ${DAMAGED.why}`, DAMAGED.remedy)
  }
  const engravings = made.filter(engraving => engraving !== null)
  return desk.memory.recall('engravings', engravings, () => new Map(engravings.map(each => [each.file, each])))
}

interface Order {
  readonly picture: Picture
  readonly cut: Cut
}

/** What is to be made of a picture; nothing of one that no page shows. */
function orderOf({ ruling }: PressNeeds, picture: Picture, placings: readonly Placing[]): readonly Order[] {
  const shown = placings.filter(({ file }) => file === picture.file)
  const finest = picture.depth === 1 ? Infinity : SAMPLES_A_LINE * ruling * CM_TO_INCH
  return shown.length === 0 ? [] : [{ picture, cut: planCut(picture, shown, finest) }]
}

/** The same pixels are the same engraving, wherever they are ordered. */
function engraveOnce(
  bench: Omit<Bench, 'sink'>,
  { picture, cut }: Order,
  { memory, sink }: Recall
): Promise<Engraving | null> {
  const { file, at, bytes } = picture
  const { window, scale, width, height } = cut
  const here: Sink = { report: (code, _, ...words) => sink.report(code, at, ...words) }
  const { x, y, w, h } = window
  const facts = [bytes, bench.profile.bytes, bench.inkLimit, scale, width, height, x, y, w, h]
  return recallToldLater({ memory, sink: here }, `engraving ${file}`, {
    facts,
    make: sink => engravePicture({ ...bench, sink }, picture, cut),
    isSure: engraving => engraving !== null
  })
}

async function engravePicture(bench: Bench, picture: Picture, planned: Cut): Promise<Engraving | null> {
  const mayPass = hasOwnInks(bench, picture) && isPrintable(picture, planned)
  const cut = mayPass ? wholeOf(picture) : planned
  const raster = await cutOut(bench.kernels, picture, cut)
  if (raster === null) return null
  const { file } = picture
  const part = partOf(picture, cut.window)
  const { width, height } = raster
  const { kernels } = bench
  if (picture.depth === 1) {
    const bytes = packBits(samplesOf(kernels, raster), width)
    return { file, width, height, part, space: 'grey', form: { kind: 'bits', bytes }, colour: 0 }
  }
  const form = mayPass ? asItCame(bench, picture, raster) : null
  if (form !== null) return { file, width, height, part, space: 'cmyk', form, colour: mostColourOf(kernels, raster) }
  const { space, raster: inked } = inkPicture(bench, picture, raster)
  const colour = space === 'grey' ? 0 : mostColourOf(kernels, inked)
  const bytes = packRows(kernels, inked)
  return { file, width, height, part, space, form: { kind: 'rows', bytes }, colour }
}

/** Whether a file may be printed as it is: nothing of it has to be turned, scaled down or, beyond a little, cut away. */
const isPrintable = ({ jpeg, orientation, width, height }: Picture, { scale, window }: Cut): boolean =>
  jpeg?.isPlain === true &&
  jpeg.precision === 8 &&
  orientation === 1 &&
  scale === 1 &&
  window.w * window.h >= MOST * width * height

const asItCame = ({ kernels, inkLimit }: Bench, { bytes, jpeg }: Picture, raster: Raster): Form | null =>
  mostInkOf(kernels, raster).all > inkLimit ? null : { kind: 'jpeg', bytes, inverted: jpeg?.adobe === true }

const wholeOf = ({ width, height }: Picture): Cut => ({
  window: { x: 0, y: 0, w: width, h: height },
  scale: 1,
  width,
  height
})

/** The pixels of a cut, upright and of their final size; those round them are read too where they weigh in. */
async function cutOut(
  kernels: Kernels,
  picture: Picture,
  { window, scale, width, height }: Cut
): Promise<Raster | null> {
  const margin = scale === 1 ? 0 : Math.ceil(REACH * scale) + 1
  const [left, top] = [Math.max(0, Math.floor(window.x) - margin), Math.max(0, Math.floor(window.y) - margin)]
  const right = Math.min(picture.width, Math.ceil(window.x + window.w) + margin)
  const bottom = Math.min(picture.height, Math.ceil(window.y + window.h) + margin)
  const view = await decodePicture(picture, { x: left, y: top, w: right - left, h: bottom - top })
  if (view === null) return null
  const inView = { ...window, x: window.x - left, y: window.y - top }
  return scale === 1 ? copyPixels(kernels, view, inView) : resample(kernels, view, inView, width, height)
}

const partOf = ({ width, height }: Picture, { x, y, w, h }: Window): Shares => ({
  x: x / width,
  y: y / height,
  w: w / width,
  h: h / height
})
