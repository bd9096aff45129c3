import type { Rect } from '../base/geometry.ts'
import type { GroupItem } from '../edition/item.ts'
import type { PictureOrder } from '../edition/story.ts'
import type { Valign } from '../edition/style.ts'
import { contourOf } from './outline-picture.ts'
import type { Setting } from './setting.ts'

/** Pictures that are shown whole, in cells alike: how they stand beside and under each other, and height over width of each. */
export interface Panel extends Pick<GroupItem, 'across' | 'gap'> {
  readonly down: number
  readonly aspect: number
}

/** Drawings and pictures that are cut out; null where one of them fills its place instead, or cannot be had. */
export function wholePanel(
  { pictures, drawings }: Pick<Setting, 'pictures' | 'drawings'>,
  orders: readonly PictureOrder[],
  { across, gap }: Pick<GroupItem, 'across' | 'gap'>
): Panel | null {
  const aspects = orders.map((order): number | null => {
    const picture = pictures.get(order.file)
    if (picture === undefined || contourOf(order, pictures).length === 0) return drawings.get(order.file) ?? null
    return picture.height / picture.width
  })
  const [aspect = null] = aspects
  if (aspect === null || aspects.includes(null)) return null
  return { across: Math.min(across, orders.length), gap, down: Math.ceil(orders.length / across), aspect }
}

/** Where in its place a panel stands. */
export interface Where {
  readonly align: 'start' | 'center'
  readonly valign: Valign
}

/** A panel as large as its place allows. */
export function standWhole(place: Rect, { across, down, gap, aspect }: Panel, { align, valign }: Where): Rect {
  const [gapsAcross, gapsDown] = [gap * (across - 1), gap * (down - 1)]
  const cell = Math.min((place.w - gapsAcross) / across, (place.h - gapsDown) / down / aspect)
  const w = Math.min(place.w, Math.round(across * cell) + gapsAcross)
  const h = Math.min(place.h, Math.round(down * cell * aspect) + gapsDown)
  const over = { top: 0, middle: Math.round((place.h - h) / 2), bottom: place.h - h }[valign]
  return { x: place.x + (align === 'start' ? 0 : Math.round((place.w - w) / 2)), y: place.y + over, w, h }
}
