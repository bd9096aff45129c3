import type { Sink } from '../base/diagnostic.ts'
import { type Ink, sameInk } from '../base/ink.ts'
import { ems, type Len } from '../base/length.ts'
import { type Copy, type Look, placeOf } from '../edition/copy.ts'
import type { TextStyle } from '../edition/style.ts'
import type { Face, Fonts } from '../fonts/face.ts'
import { Class, classOf, classSet } from './char-class.ts'
import {
  apostropheWidth,
  type Fit,
  fitMark,
  fitMoved,
  isMark,
  levelExtent,
  type MarkCase,
  toCentre
} from './fit-mark.ts'
import { type Candidate, fitUpright } from './fit-upright.ts'
import { LEVEL, raised, type Stance, sameStance, type TypeRun } from './galley.ts'
import { conventionOf, MARK_WIDTHS } from './punctuation.ts'
import { APOSTROPHE } from './resolve-classes.ts'
import type { Rows } from './rows.ts'
import { scriptOf } from './scripts.ts'
import type { Slab } from './slab.ts'
import type { Poses } from './turn-rows.ts'

/** Copy to be set in a style at a size. */
export interface Order {
  readonly copy: Copy
  readonly style: TextStyle
  readonly size: Len
  /** Where its tables are laid. */
  readonly slab: Slab
  /** How rows stand in vertical lines; null for level ones. */
  readonly poses: Poses | null
}

/** A run that rows are still added to. */
type OpenRun = Omit<TypeRun, 'to'> & { to: number }

/** One row per glyph, each as wide as it is by itself; `shift`, `left` and `right` as in `Gaps`. */
export interface Glyphs {
  readonly runs: readonly TypeRun[]
  readonly glyph: Uint16Array
  readonly advance: Int32Array
  readonly shift: Int32Array
  readonly left: Int32Array
  readonly right: Int32Array
  /** What the face has a mark and the one before it give up between them; 0 where it does not say. */
  readonly between: Int32Array
}

/** Rows [from, to). */
type Range = Pick<TypeRun, 'from' | 'to'>

/** How the glyphs of a run look, but for their face. */
type Type = Pick<TypeRun, 'size' | 'ink' | 'stance'>

type OpenGlyphs = Glyphs & { readonly runs: OpenRun[] }

/** A face that has this has the Chinese alphabet. */
const HAN_PROBE = 0x4e00

/** Marks that Chinese and Western faces both have, and draw differently: Chinese faces are asked first. */
const SHARED = classSet(
  Class.Ellipsis,
  Class.Open,
  Class.Close,
  Class.Connector,
  Class.HalfConnector,
  Class.TwoEmHead,
  Class.TwoEmTail,
  Class.Interpunct
)

/** What is set as its first face has it. */
const PLAIN = classSet(
  ...Object.values(Class).filter(
    cls => !isMark(cls) && !SHARED[cls] && cls !== Class.Combining && cls !== Class.Control
  )
)

/** What one run of copy is set from. */
interface TypeCase extends MarkCase {
  readonly role: string
  /** How far the type stands over its line, or right of it where that runs down. */
  readonly rise: Len
  /** How level type stands. */
  readonly stance: Stance
  readonly ink: Ink
  readonly faces: readonly Face[]
  readonly chineseFirst: readonly Face[]
  readonly poses: Poses | null
}

/**
 * Each row in the first face of its role that has the character. One that none has is reported, once a paragraph,
 * and set as glyph 0 of the first. Where no face could be loaded at all, rows stay without type.
 */
export function setGlyphs(fonts: Fonts, order: Order, rows: Rows, sink: Sink): Glyphs {
  const { copy, slab } = order
  const glyphs = emptyGlyphs(slab, rows.length)
  const missing = new Set<number>()
  let from = 0
  for (const look of copy.runs) {
    const type = typeCase(fonts, order, look)
    const to = rowAt(rows, from, look.to)
    for (const row of setRows(glyphs, rows, { from, to }, type)) {
      const code = rows.codes[row]!
      if (missing.has(code) || type.faces.length === 0) continue
      missing.add(code)
      const at = placeOf(copy, rows.text[row]!, rows.text[row + 1]!)
      sink.report('missing-glyph', at, `no face of “${type.role}” has ${nameOf(code)}`, triedHint(type.faces))
    }
    from = to
  }
  return glyphs
}

/** The first row, from `row` on, that stands at an offset of the text or behind it. */
function rowAt({ length, text }: Rows, row: number, offset: number): number {
  let at = row
  while (at < length && text[at]! < offset) at++
  return at
}

/** Sets rows of one look; returns those that no face has. */
function setRows(glyphs: OpenGlyphs, rows: Rows, { from, to }: Range, type: TypeCase): readonly number[] {
  const bare: number[] = []
  for (let row = setPlain(glyphs, rows, { from, to }, type); row < to; ) {
    if (!setGlyph(glyphs, rows, row, type)) bare.push(row)
    row = setPlain(glyphs, rows, { from: row + 1, to }, type)
  }
  return bare
}

function emptyGlyphs(slab: Slab, n: number): OpenGlyphs {
  return {
    runs: [],
    glyph: slab.uint16(n),
    advance: slab.int32(n),
    shift: slab.int32(n),
    left: slab.int32(n),
    right: slab.int32(n),
    between: slab.int32(n)
  }
}

function typeCase(fonts: Fonts, { style, size, poses }: Order, { emphasis, marking }: Look): TypeCase {
  const { face: role, ink } = emphasis === 'plain' ? style : style[emphasis]
  const scale = emphasis === 'plain' ? 1 : style[emphasis].scale
  const script = scriptOf(marking)
  const faces = facesOf(fonts, role)
  const rise = ems(script.rise, size)
  return {
    role,
    size: Math.round(scale * script.scale * size),
    rise,
    stance: raised(LEVEL, rise),
    ink,
    plain: MARK_WIDTHS[style.punctuation].end === 1,
    convention: conventionOf(style),
    faces,
    chineseFirst: faces.every(hasHan) ? faces : [...faces.filter(hasHan), ...faces.filter(face => !hasHan(face))],
    poses
  }
}

/** The faces of a role; of one that no face serves, all there are. */
export function facesOf(fonts: Fonts, role: string): readonly Face[] {
  const own = fonts.roles.get(role) ?? []
  return own.length > 0 ? own : fonts.faces
}

const hasHan = (face: Face): boolean => face.glyph(HAN_PROBE) > 0

/**
 * Level type that is no mark, from a row on, as far as the first face of its role has it: most of any paper.
 * @returns the row behind it
 */
function setPlain({ runs, glyph, advance }: OpenGlyphs, { codes, classes }: Rows, at: Range, type: TypeCase): number {
  const face = type.faces[0]
  if (face === undefined || type.poses !== null) return at.from
  let row = at.from
  let units = 0
  let width = 0
  for (; row < at.to && PLAIN[classes[row]!] && classes[row + 1] !== Class.Combining; row++) {
    const code = codes[row]!
    const own = face.glyph(code)
    if (own === 0 || code === APOSTROPHE) break
    // Han are all as wide as each other.
    if (face.advance(own) !== units) {
      units = face.advance(own)
      width = Math.round((units * type.size) / face.upem)
    }
    glyph[row] = own
    advance[row] = width
  }
  if (row > at.from) addRows(runs, { from: at.from, to: row }, face, type)
  return row
}

/** Whether a face has the character. */
function setGlyph(glyphs: OpenGlyphs, rows: Rows, row: number, type: TypeCase): boolean {
  const found = findGlyph(glyphs, rows, row, type)
  if (found === null) return false
  const { face, glyph, cls } = found
  let { stance } = type
  if (type.poses !== null) stance = setUpright(glyphs, row, found, type)
  else if (isMark(cls)) stance = setLevelMark(glyphs, row, found, type)
  else {
    glyphs.glyph[row] = glyph
    const units = rows.codes[row] === APOSTROPHE ? apostropheWidth(face, glyph) : face.advance(glyph)
    glyphs.advance[row] = Math.round((units * type.size) / face.upem)
  }
  if (isMark(cls)) setBetween(glyphs, row, face, type)
  addRows(glyphs.runs, { from: row, to: row + 1 }, face, { size: type.size, ink: type.ink, stance })
  return glyph > 0
}

/** In the first face that has the character, else in the first; null where there is none. */
function findGlyph(glyphs: OpenGlyphs, rows: Rows, row: number, type: TypeCase): Candidate | null {
  const cls = rows.classes[row] as Class
  for (const face of cls === Class.Control ? [] : facesFor(glyphs, rows, row, type)) {
    const glyph = face.glyph(rows.codes[row]!)
    if (glyph > 0) return { face, glyph, cls }
  }
  const face = type.faces[0]
  return face === undefined ? null : { face, glyph: 0, cls }
}

/** Rows behind all others: more of the last run, where they are in its type. */
function addRows(runs: OpenRun[], { from, to }: Range, { id: face }: Face, type: Type): void {
  const { size, ink, stance } = type
  const last = runs[runs.length - 1]
  if (last?.face === face && last.size === size && sameInk(last.ink, ink) && sameStance(last.stance, stance))
    last.to = to
  else runs.push({ from, to, face, size, ink, stance })
}

function setLevelMark(glyphs: OpenGlyphs, row: number, { face, glyph, cls }: Candidate, type: TypeCase): Stance {
  const extent = levelExtent(face, glyph, type.size)
  glyphs.glyph[row] = glyph
  if (!type.convention.centred[cls]) {
    setFit(glyphs, row, fitMark(extent, cls, type))
    return type.stance
  }
  const { right, up } = toCentre(face, glyph, type.size)
  setFit(glyphs, row, fitMoved(extent, right, cls, type))
  return raised(type.stance, up)
}

function setUpright(glyphs: OpenGlyphs, row: number, found: Candidate, type: TypeCase): Stance {
  const fit = fitUpright(found, type, type.poses!, row)
  glyphs.glyph[row] = fit.glyph
  setFit(glyphs, row, fit)
  return raised(fit.stance, type.rise)
}

function setFit(glyphs: OpenGlyphs, row: number, fit: Fit): void {
  glyphs.advance[row] = fit.advance
  glyphs.shift[row] = fit.shift
  glyphs.left[row] = fit.left
  glyphs.right[row] = fit.right
}

/** A mark and what stands before it in the same face and size, which may have a width together. */
function setBetween({ runs, glyph, between }: OpenGlyphs, row: number, face: Face, { size, poses }: TypeCase): void {
  const last = runs[runs.length - 1]
  if (last?.face !== face.id || last.size !== size) return
  const units = face.paired(glyph[row - 1]!, glyph[row]!, poses === null ? 'level' : 'upright')
  between[row] = Math.round((units * size) / face.upem)
}

/** A mark is sought where its base was found, and a base where its mark is to be had: one face knows how both fit. */
function facesFor({ runs }: OpenGlyphs, { codes, classes }: Rows, row: number, type: TypeCase): readonly Face[] {
  const cls = classes[row]!
  if (cls === Class.Combining) {
    const last = runs[runs.length - 1]?.face
    return [...type.faces.filter(face => face.id === last), ...type.faces]
  }
  if (classes[row + 1] === Class.Combining) {
    return [...type.faces.filter(face => face.glyph(codes[row + 1]!) > 0), ...type.faces]
  }
  return SHARED[cls] ? type.chineseFirst : type.faces
}

function nameOf(code: number): string {
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return classOf(code) === Class.Control ? `the character ${hex}` : `“${String.fromCodePoint(code)}” (${hex})`
}

const triedHint = (faces: readonly Face[]): string =>
  `tried ${faces.map(face => face.name).join(', ') || 'nothing, as no face could be loaded'}; write it otherwise, or give the role a face that has it`
