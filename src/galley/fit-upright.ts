import type { Len } from '../base/length.ts'
import type { Face } from '../fonts/face.ts'
import { Class, classSet } from './char-class.ts'
import {
  type Extent,
  type Fit,
  fitMark,
  fitMoved,
  halvedExtent,
  isMark,
  levelExtent,
  type MarkCase,
  toCentre
} from './fit-mark.ts'
import { EM_MIDDLE, type Stance } from './galley.ts'
import type { Poses } from './turn-rows.ts'

/** A glyph in a vertical line: which one it is, what it takes of the line, and how it stands there. */
export interface UprightFit extends Fit {
  readonly glyph: number
  readonly stance: Stance
}

/** A glyph that is to stand in a vertical line. */
export interface Candidate {
  readonly face: Face
  readonly glyph: number
  readonly cls: Class
}

/** What shares an em may overhang the line a little (CLREQ 3.2.3): so far in all, by taste. Wider is condensed. */
const OVERHANG = 1.1
const FIGURES: readonly number[] = Array.from('0123456789', figure => figure.charCodeAt(0))

/** Turned where a face has no form for them: UAX #50 Tr and R, CLREQ appendix A. */
const TURNED = classSet(Class.Open, Class.Close, Class.Connector, Class.HalfConnector, Class.TwoEmHead, Class.TwoEmTail)
/** A stroke in the middle of the line when it is turned: GB/T 15834 5.2.2. */
const STROKE = classSet(Class.Connector, Class.HalfConnector, Class.TwoEmHead, Class.TwoEmTail)

/** Sets a glyph into a vertical line: turned, side by side with others in one em, or upright in its vertical form. */
export function fitUpright(found: Candidate, type: MarkCase, poses: Poses, row: number): UprightFit {
  const { face, glyph, cls } = found
  const form = face.vertical(glyph)
  if (poses.turned[row] || (TURNED[cls] && form === glyph)) return turn(found, type)
  if (poses.sharing[row]! > 0) return combine(found, type.size, poses.share[row]!, poses.sharing[row]!)
  if (!isMark(cls)) return { glyph: form, ...solid(type.size), stance: MIDDLE_OF_LINE }
  if (type.convention.centred[cls]) return centre(found, type)
  const extent = downExtent(face, form, type.size)
  const corner = form === glyph ? type.convention.corners[cls] : undefined
  if (corner !== undefined && extent.ink !== null) return moved(found, extent.ink, corner, type)
  return { glyph: form, ...fitMark(extent, cls, type), stance: MIDDLE_OF_LINE }
}

const solid = (advance: Len): Fit => ({ advance, shift: 0, left: 0, right: 0 })

/** On a baseline that runs down, so far left of the axis that the em box stands in the middle of the line. */
function turn({ face, glyph, cls }: Candidate, type: MarkCase): UprightFit {
  const extent = levelExtent(face, glyph, type.size)
  const fit = isMark(cls) ? fitMark(extent, cls, type) : solid(extent.own)
  const box = STROKE[cls] ? face.box(glyph) : null
  const middle = box === null ? EM_MIDDLE : (box.yMin + box.yMax) / 2 / face.upem
  return { glyph, ...fit, stance: { way: 'turned', off: -Math.round(middle * type.size), condensed: 1 } }
}

/** The `share`-th of so many glyphs side by side; the last of them takes the em. */
function combine({ face, glyph }: Candidate, size: Len, share: number, sharing: number): UprightFit {
  // A face's figures may differ in width; ？ and ！ are an em wide and have their ink in half of it.
  const own = face.advance(glyph)
  const figure = own < face.upem ? Math.max(...FIGURES.map(code => face.advance(face.glyph(code)))) : own
  const cell = figure < face.upem ? (figure * size) / face.upem : size / 2
  const condensed = Math.min(1, (OVERHANG * size) / (cell * sharing))
  const aside = own < face.upem ? 0 : toCentre(face, glyph, size).right
  const off = Math.round((share - (sharing - 1) / 2) * cell * condensed) + aside
  return { glyph, ...solid(share === sharing - 1 ? size : 0), stance: { way: 'stacked', off, condensed } }
}

const MIDDLE_OF_LINE: Stance = { way: 'stacked', off: 0, condensed: 1 }

/** A mark that stands in the middle of the em is the same in lines of either direction. */
function centre({ face, glyph, cls }: Candidate, type: MarkCase): UprightFit {
  const { right, up } = toCentre(face, glyph, type.size)
  const fit = fitMoved(downExtent(face, glyph, type.size), -up, cls, type)
  return { glyph, ...fit, stance: { ...MIDDLE_OF_LINE, off: right } }
}

/** A mark of a face without vertical forms, its ink moved to where it belongs. */
function moved(
  { face, glyph, cls }: Candidate,
  [top, foot]: readonly [Len, Len],
  [right, down]: readonly [number, number],
  type: MarkCase
): UprightFit {
  const { size } = type
  const shift = Math.round(down * size - (top + foot) / 2)
  const fit = fitMoved({ own: size, ink: [top, foot], halved: null }, shift, cls, type)
  const box = face.box(glyph)!
  const aside = ((box.xMin + box.xMax - face.advance(glyph)) / 2 / face.upem) * size
  const off = Math.round(right * size - aside)
  return { glyph, ...fit, stance: { ...MIDDLE_OF_LINE, off } }
}

/** An upright glyph along a vertical line, from the top of its em box. */
function downExtent(face: Face, glyph: number, size: Len): Extent {
  const box = face.box(glyph)
  const down = (y: number): Len => Math.round(((face.ascent - y) * size) / face.upem)
  const ink = box === null ? null : ([down(box.yMax), down(box.yMin)] as const)
  return { own: size, ink, halved: halvedExtent(face, glyph, 'upright', size) }
}
