import { fromMm, type Len, toMm } from '../base/length.ts'
import type { CaptionPlaceFile, GroupFile, Range } from './files.ts'
import type { Captioning, GroupItem } from './item.ts'
import type { ItemContext } from './item-context.ts'
import { readArea } from './read-area.ts'
import { readCount } from './read-count.ts'
import { readInk } from './read-ink.ts'
import { readExtent, readLength } from './read-length.ts'
import { styleOf } from './read-styles.ts'
import type { TextStyle } from './style.ts'
import { type Cursor, down, optional, placeOf } from './yaml-file.ts'

/** A caption beside a picture is six picas wide, an inch, at least: Harrower, The Newspaper Designer’s Handbook. */
const LEAST_WIDTH: Len = fromMm(25.4)

/** More than any page shows as one. */
const MOST_PICTURES = 50

/** Between pictures of a group, by taste. */
const GROUP_GAP: Len = fromMm(1)

/** Where the words of a picture stand, its caption in this style. */
export function readCaptioning(
  { bounds, styles, inks, sink }: ItemContext,
  from: Cursor<CaptionPlaceFile>,
  caption: TextStyle
): Captioning {
  const width = optional(from, 'caption-width')
  const credit = optional(from, 'credit')
  const tint = optional(from, 'tint')
  const asked = width === null ? LEAST_WIDTH : readLength(width, bounds.grid.size, sink)
  if (width !== null && asked < LEAST_WIDTH) {
    const message = `a caption beside a picture is ${toMm(LEAST_WIDTH)}mm wide at least`
    sink.report('bad-length', placeOf(width), message, 'make it wider, or set it below the picture')
  }
  return {
    caption,
    captionAt: from.value['caption-at'] ?? 'below',
    captionWidth: Math.max(asked, LEAST_WIDTH),
    credit: credit === null ? null : styleOf(credit, styles, sink),
    tint: tint === null ? null : readInk(tint, inks, sink)
  }
}

/** Several pictures as one, or null where they have no area. */
export function readGroup(context: ItemContext, from: Cursor<GroupFile>): GroupItem | null {
  const area = readArea(context.bounds, from, context.sink)
  const several = readSeveral(context, from, down(from, 'pictures'))
  const captioning = readCaptioning(context, from, styleOf(down(from, 'caption'), context.styles, context.sink))
  if (area === null || several === null) return null
  return { kind: 'group', ...several, area, ...captioning, at: placeOf(from) }
}

/** Which pictures stand together and how; null, with a report, where they are none or too many. */
export function readSeveral(
  { bounds, sink }: ItemContext,
  from: Cursor<{ readonly across?: number | undefined; readonly gap?: string | undefined }>,
  pictures: Cursor<Range>
): Pick<GroupItem, 'from' | 'to' | 'across' | 'gap'> | null {
  const gap = optional(from, 'gap')
  const across = readCount(optional(from, 'across'), sink)
  const [first, last] = pictures.value
  if (first < 1 || last < first || last >= first + MOST_PICTURES) {
    const message = `${first}-${last} are not 1 to ${MOST_PICTURES} pictures`
    sink.report('bad-value', placeOf(pictures), message, 'write the first and the last, like 1-3')
    return null
  }
  const between = gap === null ? GROUP_GAP : readExtent(gap, bounds.grid.size, sink)
  return { from: first - 1, to: last, across, gap: between }
}
