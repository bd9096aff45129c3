import type { Artwork, Artworks, Drawing, Outline, Shape } from '../artwork/artwork.ts'
import type { Rect } from '../base/geometry.ts'
import type { Path } from '../base/path.ts'
import type { Drawn } from '../plan/page-plan.ts'
import type { Mark } from './page.ts'

/** Where artwork is put: in the middle, unless something else is said. */
type Where = Partial<Pick<Drawn, 'align' | 'valign'>>

/** Artwork as large as a box allows; nothing where it could not be had, which has been reported. */
export function paintArtwork(artworks: Artworks, name: string, box: Rect, where: Where = {}): readonly Mark[] {
  const artwork = artworks.get(name)
  if (artwork === undefined) return []
  const rect = fitInto(box, proportionsOf(artwork), where)
  return artwork.kind === 'drawing' ? paintDrawing(artwork, rect) : [{ kind: 'form', name, rect, crop: rect }]
}

interface Proportions {
  readonly w: number
  readonly h: number
}

export const proportionsOf = (artwork: Artwork): Proportions =>
  artwork.kind === 'drawing' ? { w: artwork.width, h: artwork.height } : artwork.size

/** The largest rectangle of some proportions in a box. */
export function fitInto(box: Rect, { w, h }: Proportions, { align = 'center', valign = 'middle' }: Where = {}): Rect {
  const scale = Math.min(box.w / w, box.h / h)
  const size = { w: Math.round(w * scale), h: Math.round(h * scale) }
  const before = { start: 0, top: 0, center: 0.5, middle: 0.5, end: 1, bottom: 1 }
  return {
    x: box.x + Math.round((box.w - size.w) * before[align]),
    y: box.y + Math.round((box.h - size.h) * before[valign]),
    ...size
  }
}

/** The shapes of a drawing in its place on the page. */
export function paintDrawing({ width, shapes }: Drawing, rect: Rect): readonly Mark[] {
  const scale = rect.w / width
  return shapes.map(shape => paintShape(shape, scale, rect))
}

function paintShape({ outline, ink, paint }: Shape, scale: number, { x, y }: Rect): Mark {
  const path = placed(outline, scale, { x, y })
  if (paint === 'nonzero') return { kind: 'path', path, ink }
  if (paint === 'evenodd') return { kind: 'path', path, ink, rule: 'evenodd' }
  const { weight, dashes, phase, ...pen } = paint
  const len = (units: number): number => Math.round(units * scale)
  return { kind: 'stroke', path, pen: { ...pen, weight: len(weight), dashes: dashes.map(len), phase: len(phase) }, ink }
}

function placed({ steps, coords }: Outline, scale: number, { x, y }: Pick<Rect, 'x' | 'y'>): Path {
  const moved = Int32Array.from(coords, (value, i) => Math.round(value * scale) + (i % 2 === 0 ? x : y))
  return { steps, coords: moved }
}
