import type { Clip, Matrix, Outline, Painted, PaintedGlyphs, Pen } from '../painted.ts'

/** Left, bottom, right, top, in points of the page; empty where left is not below right. */
export type Bounds = readonly [number, number, number, number]

const EVERYWHERE: Bounds = [-Infinity, -Infinity, Infinity, Infinity]
const NOWHERE: Bounds = [Infinity, Infinity, -Infinity, -Infinity]

export const isEmpty = ([x0, y0, x1, y1]: Bounds): boolean => !(x0 <= x1 && y0 <= y1)

export const meet = (a: Bounds, b: Bounds): Bounds => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3])
]

/** Of the points that hold an outline, which lie on it or off it. */
export function boundsOfOutline({ coords }: Outline): Bounds {
  let [x0, y0, x1, y1] = NOWHERE
  for (let i = 0; i < coords.length; i += 2) {
    const x = coords[i]!
    const y = coords[i + 1]!
    if (x < x0) x0 = x
    if (x > x1) x1 = x
    if (y < y0) y0 = y
    if (y > y1) y1 = y
  }
  return [x0, y0, x1, y1]
}

const grow = ([x0, y0, x1, y1]: Bounds, by: number): Bounds => [x0 - by, y0 - by, x1 + by, y1 + by]

/** How far a stroke reaches beyond its path: half its width, and more where it is squeezed. Mitres are left out. */
const reach = ({ width, shape }: Pen): number =>
  (width / 2) * (shape === null ? 1 : Math.max(Math.hypot(shape[0], shape[2]), Math.hypot(shape[1], shape[3])))

const boundsOfStroke = (outline: Outline, pen: Pen | null): Bounds =>
  grow(boundsOfOutline(outline), pen === null ? 0 : reach(pen))

/** What the rectangle [x0 y0 x1 y1] becomes under a matrix, upright again. */
export function boundsOfRect([x0, y0, x1, y1]: Bounds, [a, b, c, d, e, f]: Matrix): Bounds {
  // The ends of a sum are the sums of its parts' ends, as either part takes all its values with each of the other's.
  return [
    Math.min(a * x0, a * x1) + Math.min(c * y0, c * y1) + e,
    Math.min(b * x0, b * x1) + Math.min(d * y0, d * y1) + f,
    Math.max(a * x0, a * x1) + Math.max(c * y0, c * y1) + e,
    Math.max(b * x0, b * x1) + Math.max(d * y0, d * y1) + f
  ]
}

/** What is measured of clips, of which a page may have many in common. */
export type ClipBounds = Map<Clip, Bounds>

export function boundsOfClip(clip: readonly Clip[], known: ClipBounds = new Map()): Bounds {
  return clip.reduce((bounds, one) => {
    const own = known.get(one) ?? boundsOfStroke(one.outline, one.pen)
    known.set(one, own)
    return meet(bounds, own)
  }, EVERYWHERE)
}

/** The em box from its foot to its head, for lack of the glyph's own: type of any script keeps to it. */
const EM_FOOT = -250
const EM_HEAD = 1000

/** Where an object may lie, clips left out of account; null for what opens and closes groups. */
export function boundsOf(object: Painted): Bounds | null {
  switch (object.kind) {
    case 'path':
      return boundsOfStroke(object.outline, object.pen)
    case 'glyphs':
      return boundsOfGlyphs(object)
    case 'image':
      return boundsOfRect([0, 0, 1, 1], object.matrix)
    case 'shading':
      return boundsOfClip(object.state.clip)
    case 'open-group':
    case 'close-group':
      return null
  }
}

/** Em boxes of all glyphs, as wide as each is. */
function boundsOfGlyphs({ glyphs, places, matrix }: PaintedGlyphs): Bounds {
  const at = boundsOfOutline({ steps: '', coords: places })
  const widest = glyphs.reduce((width, glyph) => Math.max(width, glyph.width), 0)
  const [x0, y0, x1, y1] = boundsOfRect([0, EM_FOOT, widest, EM_HEAD], matrix)
  return [at[0] + x0, at[1] + y0, at[2] + x1, at[3] + y1]
}
