import { bottom, inset, type Rect, right } from '../base/geometry.ts'
import { ems, type Len } from '../base/length.ts'
import type { Copy } from '../edition/copy.ts'
import { heightOfLines } from '../edition/height-of-lines.ts'
import type { Captioning, PictureItem } from '../edition/item.ts'
import type { PictureOrder } from '../edition/story.ts'
import type { TextStyle } from '../edition/style.ts'
import { spaced } from './em-space.ts'
import type { Art, Display } from './page-plan.ts'

/** The words of one picture or of several, and the story they are of. */
export interface PictureWords {
  readonly caption: readonly Copy[]
  readonly credit: readonly Copy[]
  readonly story: string
}

/** What is left to the picture, and its words in their places. */
export interface Captioned {
  readonly picture: Rect
  /** What the picture is called by its caption. */
  readonly words: string
  readonly displays: readonly Display[]
  /** On the picture, under its words. */
  readonly tint: readonly Art[]
}

/** White between a picture and the caption beside it or under it, and round one that stands over it, in ems of the caption. */
const BESIDE_GAP = 1
const UNDER_GAP = 1 / 2
const OVER_MARGIN = 1 / 2

export const wordsOf = (orders: readonly PictureOrder[], story: string): PictureWords => ({
  caption: orders.map(({ caption }) => caption).filter(isSaid),
  credit: orders.map(({ credit }) => credit).filter((copy, i, all) => isSaid(copy) && isFirst(copy, i, all)),
  story
})

const isSaid = ({ text }: Copy): boolean => text !== ''
const isFirst = ({ text }: Copy, i: number, all: readonly Copy[]): boolean =>
  all.findIndex(each => each.text === text) === i

/** Divides the place of a picture between it and its words. */
export function placeCaption(
  item: Captioning & Pick<PictureItem, 'at'>,
  rect: Rect,
  { caption, credit, story }: PictureWords,
  step: Len
): Captioned {
  const own = item.credit !== null && credit.length > 0
  const line = spaced(own ? caption : [...caption, ...credit])
  const display = (role: string, words: Copy, style: TextStyle, box: Rect, valign: Display['valign']): Display[] =>
    words.text === '' ? [] : [{ role, story, lines: [words], style, boxes: [box], valign, at: item.at }]
  const beside = besidePicture(item, rect, line, step)
  const creditHeight = own ? ems(item.credit!.leading, item.credit!.size) : 0
  const picture = { ...beside.picture, h: beside.picture.h - creditHeight }
  const under = { ...picture, y: bottom(picture), h: creditHeight }
  const strip = stripOn(picture, item.caption)
  const over = item.captionAt === 'over' && line.text !== ''
  const box = over ? inset(strip, ems(OVER_MARGIN, item.caption.size), 0) : beside.box
  return {
    picture,
    words: line.text,
    displays: [
      ...(item.captionAt === 'none'
        ? []
        : display('caption', line, item.caption, box, over ? 'middle' : beside.valign)),
      ...(own ? display('credit', spaced(credit), item.credit!, under, 'middle') : [])
    ],
    tint: over && item.tint !== null ? [{ kind: 'fill', story, rect: strip, ink: item.tint }] : []
  }
}

interface Beside {
  readonly picture: Rect
  readonly box: Rect
  readonly valign: Display['valign']
}

/** The picture and what stands under it, in whole rows of the grid, or beside it, level with its foot. */
function besidePicture({ caption, captionAt, captionWidth }: Captioning, rect: Rect, line: Copy, step: Len): Beside {
  if (captionAt === 'beside' && line.text !== '') {
    const w = Math.min(captionWidth, Math.floor(rect.w / 2))
    const picture = { ...rect, w: rect.w - w - ems(BESIDE_GAP, caption.size) }
    return { picture, box: { ...rect, x: right(rect) - w, w }, valign: 'bottom' }
  }
  const h = captionAt === 'below' && line.text !== '' ? rowsOf(caption, step) * step : 0
  const picture = { ...rect, h: rect.h - h }
  // A caption shorter than the most lines of its style stays with its picture: what is free goes under it.
  const over = Math.min(ems(UNDER_GAP, caption.size), Math.floor((h - heightOfLines(caption, caption.maxLines)) / 2))
  return { picture, box: { ...rect, y: bottom(picture) + over, h: h - over }, valign: 'top' }
}

/** The foot of a picture, as high as the most lines of a style and the white round them. */
function stripOn(picture: Rect, style: TextStyle): Rect {
  const h = Math.min(picture.h, heightOfLines(style, style.maxLines) + 2 * ems(OVER_MARGIN, style.size))
  return { ...picture, y: bottom(picture) - h, h }
}

/** Grid rows that hold the most lines of a style. */
export const rowsOf = (style: TextStyle, step: Len): number => Math.ceil(heightOfLines(style, style.maxLines) / step)
