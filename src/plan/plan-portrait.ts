import { type Rect, right } from '../base/geometry.ts'
import { ems } from '../base/length.ts'
import type { Copy } from '../edition/copy.ts'
import type { TextItem } from '../edition/item.ts'
import type { Story } from '../edition/story.ts'
import type { Art } from './page-plan.ts'

/** White between a portrait and the words beside it, in ems of these. By taste. */
const GAP = 3 / 4

/** What is left to the words, and the portrait beside them. */
interface Portrayed {
  readonly words: Rect
  readonly art: readonly Art[]
}

/** Divides the place of some level words with the portrait of their story, which is named by them. */
export function planPortrait({ id, portrait }: Story, item: TextItem, rect: Rect, [name]: readonly Copy[]): Portrayed {
  const { portrait: place, style, valign, at } = item
  const isLevel = style.direction === 'horizontal'
  if (place === null || portrait === null || name === undefined || !isLevel) return { words: rect, art: [] }
  const [w, h] = [Math.min(place.width, rect.w), Math.min(place.height, rect.h)]
  const free = rect.h - h
  const y = rect.y + { top: 0, middle: Math.round(free / 2), bottom: free }[valign]
  const taken = Math.min(rect.w, w + ems(GAP, style.size))
  const isLeft = place.side === 'left'
  return {
    words: { ...rect, x: rect.x + (isLeft ? taken : 0), w: rect.w - taken },
    art: [
      {
        kind: 'picture',
        story: id,
        file: portrait.file,
        words: name.text,
        contour: [],
        focus: null,
        rect: { x: isLeft ? rect.x : right(rect) - w, y, w, h },
        at
      }
    ]
  }
}
