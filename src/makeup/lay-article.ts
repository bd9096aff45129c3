import type { Len } from '../base/length.ts'
import { isOverFold } from '../edition/count-legs.ts'
import { heightOfLines } from '../edition/height-of-lines.ts'
import type { ArticlePicture, TextItem } from '../edition/item.ts'
import type { PictureOrder } from '../edition/story.ts'
import { composeArticle } from '../plan/compose-article.ts'
import { headInsets } from '../plan/compose-heads.ts'
import { type Choice, NO_INSETS } from '../plan/composing.ts'
import type { ArticlePlan } from '../plan/dummy.ts'
import type { Unmeasured } from '../plan/page-plan.ts'
import { areaRect } from '../plan/place.ts'
import { placeCaption, wordsOf } from '../plan/place-caption.ts'
import { planItem } from '../plan/plan-item.ts'
import { clearOf } from '../plan/plan-pages.ts'
import { Skyline } from '../plan/skyline.ts'
import { wholePanel } from '../plan/stand-whole.ts'
import { fitDisplay } from './fit-display.ts'
import type { Room } from './room.ts'

/** What an article puts on its page. */
export type Laid = Pick<Unmeasured, 'frames' | 'displays' | 'art' | 'tables' | 'charts'>

export function layArticle({ setting, story, item, paragraphs, holes, jump }: ArticlePlan, choice: Choice): Laid {
  const own = { ...setting, begun: new Map([[story.id, paragraphs]]) }
  const planned = composeArticle(setting.place, item, choice).map(each => planItem(own, each))
  const { frames, ...rest } = clearOf(
    planned,
    holes,
    planned.flatMap(each => each.holes)
  )
  return { ...rest, frames: frames.map(frame => ({ ...frame, jump })) }
}

/** How much of its direction each head takes; null for those that the story does not have. */
export function measureHeads(room: Room, { setting, story, item }: ArticlePlan): readonly (Len | null)[] {
  const { columns, rows } = item.heads
  const sides = headInsets(setting.place, item)
  const area = { columns, rows: rows ?? item.areas[0]!.rows, top: 0, bottom: 0, ...sides }
  return item.style.heads.map(({ part, style, portrait }) => {
    const boundless = style.direction === 'vertical' ? { left: -BOUNDLESS } : { bottom: -BOUNDLESS }
    const text: TextItem = {
      kind: 'text',
      part,
      index: 0,
      area: { ...area, ...boundless },
      style,
      valign: 'top',
      portrait,
      fold: isOverFold(setting.place.grid, { columns }),
      at: item.at
    }
    const { displays, art } = planItem({ ...setting, story, begun: new Map() }, text)
    const [display] = displays
    if (display === undefined) return null
    const { size, lines } = fitDisplay(room, display)
    const stacked = display.boxes.length === 2 && style.direction === 'horizontal' ? 1 : lines.length
    return Math.max(heightOfLines({ ...style, size }, stacked), art.length > 0 ? portrait!.height : 0)
  })
}

/** More than any head is high. */
const BOUNDLESS: Len = 2 ** 40

/** The least, the usual and the most rows of a picture. */
export interface PictureRange {
  readonly least: number
  readonly usual: number
  readonly most: number
}

/** A picture may lose or gain this share of its height by cropping, where its article does not say how many rows it takes. */
const CROP = 0.15

/** How many rows each picture may take; null for one that the story does not have or that cannot be read. */
export function pictureRanges(room: Room, { setting, story, item }: ArticlePlan): readonly (PictureRange | null)[] {
  const { place } = setting
  return item.pictures.map(picture => {
    const { from, to, columns, rows } = picture
    const orders = story.pictures.slice(from, to)
    const [aspect] = orders.flatMap(({ file }) => room.aspectOf?.(file) ?? [])
    if (aspect === undefined) return null
    const [top, foot] = new Skyline(item.areas).free(columns)
    const whole = { ...areaRect(place, { ...NO_INSETS, columns, rows: [top, top] }), h: BOUNDLESS }
    const shown = placeCaption(picture, whole, wordsOf(orders, story.id, null), place.grid.step).picture
    const height = heightOf(picture, { count: orders.length, width: shown.w, aspect })
    const of = (share: number): number =>
      Math.max(1, Math.round((height * share) / place.grid.step)) + Math.ceil((whole.h - shown.h) / place.grid.step)
    // What is shown whole would get white round it.
    const isWhole = wholePanel(setting, orders, picture) !== null
    const [least, most] = rows ?? [of(1 - CROP), of(isWhole ? 1 : 1 + CROP)]
    const free = Math.max(1, foot - top + 1)
    if (least > free) reportTooLarge(room, orders[0]!, { least, free })
    const held = (count: number): number => Math.min(free, Math.max(least, Math.min(most, count)))
    return { least: held(least), usual: held(of(1)), most: held(most) }
  })
}

/** How many pictures there are, how wide all of them are, and the shape of each. */
interface Panel {
  readonly count: number
  readonly width: Len
  readonly aspect: number
}

/** The height of a picture in its own shape, or of several in cells of one size. */
function heightOf({ across, gap }: ArticlePicture, { count, width, aspect }: Panel): Len {
  const down = Math.ceil(count / across)
  return ((width - gap * (across - 1)) / across) * aspect * down + gap * (down - 1)
}

function reportTooLarge({ sink }: Room, { at }: PictureOrder, { least, free }: { least: number; free: number }): void {
  sink.report(
    'oversize-picture',
    at,
    `the picture takes ${least} rows at least in its columns, and there are ${free}: more of it is cropped than should be`,
    'give it fewer columns or its story more rows, or write the rows: that it may be cropped to'
  )
}
