import type { Area } from '../edition/area.ts'
import type { ArticlePicture, Captioning, PlainItem } from '../edition/item.ts'
import { type Composing, hole, NO_INSETS, sideInsets } from './composing.ts'

/** White over a picture or under it where text stands there, as a share of a row, by taste. */
const PICTURE_AIR = 1 / 3

/** The pictures of an article in their columns, each clear of the text over it. */
export function composePictures({ place, item, choice, skyline, top, foot }: Composing): readonly PlainItem[] {
  const air = Math.round(place.grid.step * PICTURE_AIR)
  return item.pictures.flatMap((picture, i): PlainItem[] => {
    const { columns, stands, at } = picture
    const count = choice.pictures[i] ?? null
    const rows = count === null ? null : skyline.take(columns, stands, count)
    if (rows === null) return []
    const isWordedBelow = picture.captionAt === 'below'
    const white = { top: rows[0] === top ? 0 : air, bottom: isWordedBelow || rows[1] === foot ? 0 : air }
    const area: Area = { ...sideInsets(columns, item), ...white, columns, rows }
    // The rules between columns end where the white over the picture begins.
    const over: Area = { ...NO_INSETS, columns, rows: [rows[0], rows[0]], bottom: place.grid.step - air }
    return [...(area.top > 0 ? [hole(over, at)] : []), pictureIn(area, picture)]
  })
}

/** One picture, or several as a group. */
function pictureIn(area: Area, { from, to, across, gap, around, clear, ...rest }: ArticlePicture): PlainItem {
  const { caption, captionAt, captionWidth, credit, tint, at } = rest
  const words: Captioning = { caption, captionAt, captionWidth, credit, tint }
  return to - from === 1
    ? { kind: 'picture', index: from, area, around, clear, ...words, at }
    : { kind: 'group', from, to, across, gap, area, ...words, at }
}
