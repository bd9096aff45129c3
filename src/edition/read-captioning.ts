import { fromMm, type Len, toMm } from '../base/length.ts'
import type { Captioning, GroupItem } from './edition.ts'
import type { CaptioningFile, GroupFile } from './files.ts'
import { readArea } from './read-area.ts'
import { readCount } from './read-count.ts'
import { readInk } from './read-ink.ts'
import type { ItemContext } from './read-item.ts'
import { readLength } from './read-length.ts'
import { styleOf } from './read-styles.ts'
import { type Cursor, down, optional, placeOf } from './yaml-file.ts'

/** A caption beside a picture is six picas wide, an inch, at least: Harrower, The Newspaper Designer’s Handbook. */
const LEAST_WIDTH: Len = fromMm(25.4)

/** More than any page shows as one. */
const MOST_PICTURES = 50

/** Between pictures of a group, by taste. */
const GROUP_GAP: Len = fromMm(1)

/** The words under a picture, where nothing else is said. */
export const BELOW: Omit<Captioning, 'caption'> = {
  captionAt: 'below',
  captionWidth: LEAST_WIDTH,
  credit: null,
  tint: null
}

/** Where the words of a picture stand. */
export function readCaptioning({ bounds, styles, inks, sink }: ItemContext, from: Cursor<CaptioningFile>): Captioning {
  const width = optional(from, 'caption-width')
  const credit = optional(from, 'credit')
  const tint = optional(from, 'tint')
  const asked = width === null ? LEAST_WIDTH : readLength(width, bounds.grid.size, sink)
  if (width !== null && asked < LEAST_WIDTH) {
    const message = `a caption beside a picture is ${toMm(LEAST_WIDTH)}mm wide at least`
    sink.report('bad-length', placeOf(width), message, 'make it wider, or set it below the picture')
  }
  return {
    caption: styleOf(down(from, 'caption'), styles, sink),
    captionAt: from.value['caption-at'] ?? BELOW.captionAt,
    captionWidth: Math.max(asked, LEAST_WIDTH),
    credit: credit === null ? null : styleOf(credit, styles, sink),
    tint: tint === null ? null : readInk(tint, inks, sink)
  }
}

/** Several pictures as one, or null where they have no area. */
export function readGroup(context: ItemContext, from: Cursor<GroupFile>): GroupItem | null {
  const { bounds, sink } = context
  const area = readArea(bounds, from, sink)
  const gap = optional(from, 'gap')
  const [first, last] = from.value.pictures
  const some = first >= 1 && last >= first && last < first + MOST_PICTURES
  if (!some) {
    const message = `${first}-${last} are not 1 to ${MOST_PICTURES} pictures`
    sink.report('bad-value', placeOf(down(from, 'pictures')), message, 'write the first and the last, like 1-3')
  }
  const captioning = readCaptioning(context, from)
  const across = readCount(down(from, 'across'), sink)
  if (area === null || !some) return null
  return {
    kind: 'group',
    from: first - 1,
    to: last,
    across,
    gap: gap === null ? GROUP_GAP : Math.max(0, readLength(gap, bounds.grid.size, sink)),
    area,
    ...captioning,
    at: placeOf(from)
  }
}
