import type { GroupItem } from '../edition/item.ts'
import { contourOf } from './outline-picture.ts'
import type { Art } from './page-plan.ts'
import { areaRect } from './place.ts'
import { placeCaption, wordsOf } from './place-caption.ts'
import { cellsOf } from './plan-panel.ts'
import { NOTHING, type Planned, type Setting } from './setting.ts'
import { wholePanel } from './stand-whole.ts'

/** Pictures in cells of one size, with the words of all of them in one place. */
export function planGroup(setting: Setting, item: GroupItem): Planned {
  const { place, story, pictures } = setting
  const orders = story?.pictures.slice(item.from, item.to) ?? []
  if (story === null || orders.length === 0) return NOTHING
  const rect = areaRect(place, item.area)
  const captioned = placeCaption(
    item,
    rect,
    wordsOf(orders, story.id, wholePanel(setting, orders, item)),
    place.grid.step
  )
  const cells = cellsOf(captioned.picture, { across: item.across, count: orders.length, gap: item.gap })
  const art = orders.map(
    (order, i): Art => ({
      kind: 'picture',
      story: story.id,
      file: order.file,
      words: captioned.words,
      contour: contourOf(order, pictures),
      focus: order.focus,
      rect: cells[i]!,
      at: item.at
    })
  )
  return {
    ...NOTHING,
    displays: captioned.displays,
    art: [...art, ...captioned.tint],
    holes: [{ ...rect, around: 'widest' }]
  }
}
