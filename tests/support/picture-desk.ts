import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { fromMm } from '../../src/base/length.ts'
import { FORGETFUL } from '../../src/base/memory.ts'
import { Notes } from '../../src/base/notes.ts'
import type { World } from '../../src/base/world.ts'
import { plainCopy } from '../../src/edition/copy.ts'
import type { PictureOrder } from '../../src/edition/story.ts'
import type { PressProfile } from '../../src/icc/profile.ts'
import { readPressProfile } from '../../src/icc/read-press-profile.ts'
import { engravePictures } from '../../src/images/engrave-pictures.ts'
import { CHANNELS, type Engraving, type Placing } from '../../src/images/engraving.ts'
import { loadPictures } from '../../src/images/load-pictures.ts'
import type { Picture } from '../../src/images/picture.ts'
import { undoPredictor } from '../../src/pdf/undo-predictor.ts'
import { memoryWorld } from './memory-world.ts'

export const NEWSPRINT = 'templates/icc/TR002_coldset_TAC220.icc'
export const FILE = 'editions/a/pictures/prize.jpg'
export const AT = { file: 'editions/a/stories/lead.md', from: 4, to: 9 }
const NO_WORDS = plainCopy('', AT)
export const ORDER: PictureOrder = {
  file: FILE,
  caption: NO_WORDS,
  credit: NO_WORDS,
  focus: null,
  outline: null,
  at: AT
}

export function newsprint(): PressProfile {
  const reading = readPressProfile(readFileSync(NEWSPRINT))
  if (reading.kind === 'bad') throw new Error(reading.why)
  return reading.profile
}

/** What is said of the pictures ordered, and the one that is there. */
export interface Loaded {
  readonly picture: Picture | undefined
  readonly notes: readonly string[]
}

export async function load(world: World, orders: readonly PictureOrder[] = [ORDER]): Promise<Loaded> {
  const sink = new Notes()
  const pictures = await loadPictures(world, orders, sink)
  return { picture: pictures.get(FILE), notes: said(sink) }
}

/** A picture as it is engraved at a width in mm, or what is said of it. */
export interface Engraved {
  readonly engraving: Engraving | undefined
  readonly notes: readonly string[]
}

/** Engraves bytes, all of them seen, 50 mm wide; `place` for another place, `inkLimit` for another paper. */
export async function engrave(
  bytes: Uint8Array,
  {
    place,
    inkLimit = 220
  }: { readonly place?: (picture: Picture) => readonly Placing[]; readonly inkLimit?: number } = {}
): Promise<Engraved> {
  const sink = new Notes()
  const pictures = await loadPictures(memoryWorld({ [FILE]: bytes }), [ORDER], sink)
  const needs = { profile: newsprint(), ruling: 40, inkLimit }
  const placings = [...pictures.values()].flatMap(place ?? (picture => [placed(picture, 50)]))
  const engravings = await engravePictures(needs, pictures, placings, { memory: FORGETFUL, sink })
  return { engraving: engravings.get(FILE), notes: said(sink) }
}

/** All of a picture, so many millimetres wide. */
export function placed({ file, width, height }: Picture, mm: number): Placing {
  const rect = { x: 0, y: 0, w: fromMm(mm), h: Math.round((fromMm(mm) * height) / width) }
  return { file, rect, crop: rect }
}

/** The samples of an engraving that did not pass as it came. */
export function samplesOf({ form, width, space }: Engraving): Uint8Array {
  if (form.kind === 'jpeg') throw new Error('the file itself is printed')
  const predictor = { kind: 15, colours: CHANNELS[space], bits: 8, columns: width }
  return undoPredictor(inflateSync(form.bytes), predictor).bytes
}

const said = (sink: Notes): readonly string[] =>
  sink.sorted().map(({ code, message, hints }) => [code, message, ...hints].join(' | '))
