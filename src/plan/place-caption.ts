import { unreachable } from '../base/bug.ts'
import { bottom, inset, type Rect, right } from '../base/geometry.ts'
import { ems, type Len } from '../base/length.ts'
import type { Copy } from '../edition/copy.ts'
import { heightOfLines } from '../edition/height-of-lines.ts'
import type { Captioning, PictureItem } from '../edition/item.ts'
import type { PictureOrder } from '../edition/story.ts'
import type { TextStyle } from '../edition/style.ts'
import { spaced } from './em-space.ts'
import type { Art, Display } from './page-plan.ts'
import { type Panel, standWhole, type Where } from './stand-whole.ts'

/** The words of one picture or of several, the story they are of, and the panel they are if they are shown whole. */
export interface PictureWords {
  readonly caption: readonly Copy[]
  readonly credit: readonly Copy[]
  readonly story: string
  readonly panel: Panel | null
}

/** What the picture takes of what is left to it, and its words in their places. */
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

export const wordsOf = (orders: readonly PictureOrder[], story: string, panel: Panel | null): PictureWords => ({
  caption: orders.map(({ caption }) => caption).filter(isSaid),
  credit: orders.map(({ credit }) => credit).filter((copy, i, all) => isSaid(copy) && isFirst(copy, i, all)),
  story,
  panel
})

const isSaid = ({ text }: Copy): boolean => text !== ''
const isFirst = ({ text }: Copy, i: number, all: readonly Copy[]): boolean =>
  all.findIndex(each => each.text === text) === i

/** Divides the place of a picture between it and its words, which keep to the edges of one that is shown whole. */
export function placeCaption(
  item: Captioning & Pick<PictureItem, 'at'>,
  rect: Rect,
  { caption, credit, story, panel }: PictureWords,
  step: Len
): Captioned {
  const own = item.credit !== null && credit.length > 0
  const line = spaced(own ? caption : [...caption, ...credit])
  const said: Said = {
    ...item,
    captionAt: line.text === '' ? 'none' : item.captionAt,
    underneath: own ? ems(item.credit!.leading, item.credit!.size) : 0,
    step
  }
  const room = roomBeside(said, rect)
  const picture = panel === null ? room : standWhole(room, panel, whereOf(said))
  const place = captionPlace(said, rect, picture)
  const display = (role: string, words: Copy, style: TextStyle, { box, valign, isUnder }: WordsPlace): Display => ({
    role,
    story,
    lines: [words],
    style,
    boxes: [isUnder ? asWide(box, picture, words, style) : box],
    valign,
    at: item.at
  })
  const under = { box: { ...room, y: bottom(picture), h: said.underneath }, valign: 'middle', isUnder: true } as const
  return {
    picture,
    words: line.text,
    displays: [
      ...(place === null ? [] : [display('caption', line, item.caption, place)]),
      ...(own ? [display('credit', spaced(credit), item.credit!, under)] : [])
    ],
    tint:
      said.captionAt === 'over' && item.tint !== null
        ? [{ kind: 'fill', story, rect: stripOn(picture, item.caption), ink: item.tint }]
        : []
  }
}

/** How the words of a picture are shown, those that it has. */
interface Said extends Captioning {
  /** What a credit takes right under it. */
  readonly underneath: Len
  readonly step: Len
}

/** What words leave to a picture: those under it take whole rows of the grid. */
function roomBeside({ caption, captionAt, captionWidth, underneath, step }: Said, rect: Rect): Rect {
  const below = captionAt === 'below' ? rowsOf(caption, step) * step : 0
  const beside = Math.min(captionWidth, Math.floor(rect.w / 2)) + ems(BESIDE_GAP, caption.size)
  return { ...rect, w: rect.w - (captionAt === 'beside' ? beside : 0), h: rect.h - below - underneath }
}

/** What is shown whole stands on its words, at the left of those beside it; without any in the middle of its place. */
const whereOf = ({ captionAt, underneath }: Said): Where => ({
  align: captionAt === 'beside' ? 'start' : 'center',
  valign: captionAt === 'none' && underneath === 0 ? 'middle' : 'bottom'
})

interface WordsPlace extends Pick<Display, 'valign'> {
  readonly box: Rect
  readonly isUnder: boolean
}

/** Where the caption of a picture stands: under it, right of it and level with the foot, or on it. */
function captionPlace(said: Said, rect: Rect, picture: Rect): WordsPlace | null {
  const { caption, underneath, step } = said
  switch (said.captionAt) {
    case 'below': {
      // A caption shorter than the most lines of its style stays with its picture: what is free goes under it.
      const free = rowsOf(caption, step) * step - heightOfLines(caption, caption.maxLines)
      const y = bottom(picture) + underneath + Math.min(ems(UNDER_GAP, caption.size), Math.floor(free / 2))
      return { box: { ...rect, y, h: bottom(rect) - y }, valign: 'top', isUnder: true }
    }
    case 'beside': {
      const x = right(picture) + ems(BESIDE_GAP, caption.size)
      return { box: { ...rect, x, w: right(rect) - x }, valign: 'bottom', isUnder: false }
    }
    case 'over':
      return {
        box: inset(stripOn(picture, caption), ems(OVER_MARGIN, caption.size), 0),
        valign: 'middle',
        isUnder: false
      }
    case 'none':
      return null
    default:
      return unreachable(said.captionAt)
  }
}

/** The place of words under a picture: as wide as it is, or from its left edge on, where they fit so however they are broken. */
function asWide(box: Rect, { x, w }: Rect, { text }: Copy, { size, maxLines, align }: TextStyle): Rect {
  const needed = [...text].length * size
  const holds = (width: Len): boolean => needed <= maxLines * (width - (maxLines > 1 ? size : 0))
  const onward = right(box) - x
  if (holds(w)) return { ...box, x, w }
  return align !== 'center' && align !== 'end' && holds(onward) ? { ...box, x, w: onward } : box
}

/** The foot of a picture, as high as the most lines of a style and the white round them. */
function stripOn(picture: Rect, style: TextStyle): Rect {
  const h = Math.min(picture.h, heightOfLines(style, style.maxLines) + 2 * ems(OVER_MARGIN, style.size))
  return { ...picture, y: bottom(picture) - h, h }
}

/** Grid rows that hold the most lines of a style. */
export const rowsOf = (style: TextStyle, step: Len): number => Math.ceil(heightOfLines(style, style.maxLines) / step)
