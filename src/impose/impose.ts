import type { Rect } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import type { Page } from '../page/page.ts'
import type { FoldScheme, Place, SheetSide } from './imposition.ts'
import { layPair } from './lay-pair.ts'
import { type Leaf, leavesOf } from './leaves.ts'
import { type Shelf, shelve } from './shelf.ts'

/** What leaves this room. */
export interface Imposition {
  readonly sides: readonly SheetSide[]
  /** Numbers of pages that are not there: their places stay white. */
  readonly white: readonly number[]
}

/** Pages, all of one size, onto the sides of the sheets that fold into the paper. */
export function impose(pages: readonly Page[], scheme: FoldScheme): Imposition {
  const shelf = shelve(pages)
  const first = Math.min(...shelf.single.keys())
  const sides = sheetsOf(first, scheme).flatMap((leaves, i) =>
    (['outside', 'inside'] as const).map(side => laySide(shelf, scheme, { sheet: i + 1, side, leaves }))
  )
  const count = scheme.sections.reduce((sum, each) => sum + each, 0)
  const numbers = Array.from({ length: count }, (_, i) => first + i)
  return { sides, white: numbers.filter(number => !shelf.single.has(number)) }
}

/** The leaves of each sheet: one, or in tabloid two, the inner of which is the other ribbon of the web. */
function sheetsOf(first: number, { format, sections }: FoldScheme): readonly (readonly Leaf[])[] {
  const ribbons = format === 'tabloid' ? 2 : 1
  let next = first
  return sections.flatMap(pages => {
    const leaves = leavesOf(next, pages)
    next += pages
    return Array.from({ length: Math.ceil(leaves.length / ribbons) }, (_, i) =>
      leaves.slice(i * ribbons, (i + 1) * ribbons)
    )
  })
}

interface Lying extends Pick<SheetSide, 'sheet' | 'side'> {
  readonly leaves: readonly Leaf[]
}

const laySide = (shelf: Shelf, scheme: FoldScheme, lying: Lying): SheetSide =>
  scheme.format === 'broadsheet' ? layBroadsheet(shelf, scheme, lying) : layTabloid(shelf, scheme, lying)

function layBroadsheet(shelf: Shelf, scheme: FoldScheme, { sheet, side, leaves }: Lying): SheetSide {
  const [leaf] = leaves
  const trim = { x: 0, y: 0, w: 2 * shelf.trim.w + scheme.gutter, h: shelf.trim.h }
  const places = layPair(shelf, scheme, leaf![side], leaf!.depth)
  return bleeding({ sheet, side, trim, folds: [Math.round(trim.w / 2)], creases: [], places }, shelf.bleed)
}

/**
 * Ribbons lie head to head at the slitter. Folded on the former their insides meet: so the side that bears the outer
 * leaf's outside bears the inner leaf's inside; and seen from behind they have changed places.
 */
function layTabloid(shelf: Shelf, scheme: FoldScheme, { sheet, side, leaves }: Lying): SheetSide {
  const [along, across] = [2 * shelf.trim.w + scheme.gutter, shelf.trim.h]
  const trim = { x: 0, y: 0, w: across * leaves.length, h: along }
  const places = leaves.flatMap((leaf, i) => {
    const facing = i === 0 ? side : side === 'outside' ? 'inside' : 'outside'
    const turn = facing === 'outside' ? rightward(across) : leftward(trim.w - across, along)
    return layPair(shelf, scheme, leaf[facing], leaf.depth).map(turn)
  })
  const folds = leaves.length > 1 ? [across] : []
  return bleeding({ sheet, side, trim, folds, creases: [Math.round(along / 2)], places }, shelf.bleed)
}

type Turn = (place: Place) => Place

/** A quarter turn with the head to the right, on the first ribbon, `across` wide. */
const rightward = (across: Len): Turn => turned(90, ({ x, y, w, h }) => ({ x: across - y - h, y: x, w: h, h: w }))

/** One with the head to the left, on the ribbon that begins at `left` and is `along` long. */
const leftward = (left: Len, along: Len): Turn =>
  turned(270, ({ x, y, w, h }) => ({ x: left + y, y: along - x - w, w: h, h: w }))

const turned =
  (turn: Place['turn'], move: (rect: Rect) => Rect): Turn =>
  ({ page, rect, clip }) => ({ page, turn, rect: move(rect), clip: move(clip) })

/** Lets pages bleed over the edges of the sheet, and nowhere else. */
function bleeding(side: Omit<SheetSide, 'bleed'>, bleed: Len): SheetSide {
  const { w, h } = side.trim
  const grown = (rect: Rect): Rect => {
    const [left, top] = [rect.x === 0 ? -bleed : rect.x, rect.y === 0 ? -bleed : rect.y]
    const right = rect.x + rect.w === w ? w + bleed : rect.x + rect.w
    const foot = rect.y + rect.h === h ? h + bleed : rect.y + rect.h
    return { x: left, y: top, w: right - left, h: foot - top }
  }
  return { ...side, bleed, places: side.places.map(place => ({ ...place, clip: grown(place.clip) })) }
}
