import type { Sink } from '../base/diagnostic.ts'
import { type Ink, sameInk } from '../base/ink.ts'
import { ems, type Len } from '../base/length.ts'
import { type Copy, type Look, placeOf } from '../edition/copy.ts'
import type { TextStyle } from '../edition/edition.ts'
import type { Face, Fonts } from '../fonts/face.ts'
import { Class, classOf, classSet } from './char-class.ts'
import { type Fit, fitApostrophe, fitMark, isMark, levelExtent, type MarkCase } from './fit-mark.ts'
import { fitUpright } from './fit-upright.ts'
import { LEVEL, type Stance, sameStance, type TypeRun } from './galley.ts'
import { CONVENTIONS, MARK_WIDTHS } from './punctuation.ts'
import type { Rows } from './read-rows.ts'
import { APOSTROPHE } from './resolve-classes.ts'
import { scriptOf } from './scripts.ts'
import type { Poses } from './turn-rows.ts'

/** Copy to be set in a style at a size. */
export interface Order {
  readonly copy: Copy
  readonly style: TextStyle
  readonly size: Len
  /** How rows stand in vertical lines; null for level ones. */
  readonly poses: Poses | null
}

/** A run that rows are still added to. */
type OpenRun = Omit<TypeRun, 'to'> & { to: number }

/** One row per glyph, each as wide as it is by itself; `shift`, `left` and `right` as in `Gaps`. */
export interface Glyphs {
  readonly runs: OpenRun[]
  readonly glyph: Uint16Array
  readonly advance: Int32Array
  readonly shift: Int32Array
  readonly left: Int32Array
  readonly right: Int32Array
}

/** A face that has this has the Chinese alphabet. */
const HAN_PROBE = 0x4e00

/** Marks that Chinese and Western faces both have, and draw differently: Chinese faces are asked first. */
const SHARED = classSet(
  Class.Open,
  Class.Close,
  Class.Connector,
  Class.HalfConnector,
  Class.TwoEmHead,
  Class.TwoEmTail,
  Class.Interpunct
)

/** What one run of copy is set from. */
interface TypeCase extends MarkCase {
  readonly role: string
  /** How far the type stands over its line, or right of it where that runs down. */
  readonly rise: Len
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
  const { copy } = order
  const glyphs = emptyGlyphs(rows.length)
  const missing = new Set<number>()
  let row = 0
  for (const look of copy.runs) {
    const type = typeCase(fonts, order, look)
    for (; row < rows.length && rows.text[row]! < look.to; row++) {
      const code = rows.codes[row]!
      if (setGlyph(glyphs, rows, row, type) || missing.has(code)) continue
      missing.add(code)
      const at = placeOf(copy, rows.text[row]!, rows.text[row + 1]!)
      sink.report('missing-glyph', at, `no face of “${type.role}” has ${nameOf(code)}`, triedHint(type.faces))
    }
  }
  return glyphs
}

function emptyGlyphs(n: number): Glyphs {
  return {
    runs: [],
    glyph: new Uint16Array(n),
    advance: new Int32Array(n),
    shift: new Int32Array(n),
    left: new Int32Array(n),
    right: new Int32Array(n)
  }
}

function typeCase(fonts: Fonts, { style, size, poses }: Order, { emphasis, marking }: Look): TypeCase {
  const { face: role, ink, scale } = emphasis === 'plain' ? { ...style, scale: 1 } : style[emphasis]
  const script = scriptOf(marking)
  const own = fonts.roles.get(role) ?? []
  const faces = own.length > 0 ? own : fonts.faces
  return {
    role,
    size: Math.round(scale * script.scale * size),
    rise: ems(script.rise, size),
    ink,
    plain: MARK_WIDTHS[style.punctuation].least === 1,
    convention: CONVENTIONS[style.language][style.direction],
    faces,
    chineseFirst: [...faces.filter(hasHan), ...faces.filter(face => !hasHan(face))],
    poses
  }
}

const hasHan = (face: Face): boolean => face.glyph(HAN_PROBE) > 0

/** Whether a face has the character. */
function setGlyph(glyphs: Glyphs, rows: Rows, row: number, type: TypeCase): boolean {
  const code = rows.codes[row]!
  const cls = rows.classes[row] as Class
  const found = cls === Class.Control ? undefined : findFace(SHARED[cls] ? type.chineseFirst : type.faces, code)
  const face = found ?? type.faces[0]
  if (face === undefined) return false
  const glyph = found === undefined ? 0 : face.glyph(code)
  if (type.poses === null) setLevel(glyphs, row, { face, glyph, cls, code }, type)
  else setUpright(glyphs, row, { face, glyph, cls }, type)
  return found !== undefined
}

/** A glyph that has been found for a row. */
interface Found {
  readonly face: Face
  readonly glyph: number
  readonly cls: Class
}

function setLevel(glyphs: Glyphs, row: number, found: Found & { readonly code: number }, type: TypeCase): void {
  const { face, glyph, cls, code } = found
  glyphs.glyph[row] = glyph
  if (isMark(cls)) setFit(glyphs, row, fitMark(levelExtent(face, glyph, type.size), cls, type))
  else if (code === APOSTROPHE) glyphs.advance[row] = fitApostrophe(face, glyph, type.size)
  else glyphs.advance[row] = Math.round((face.advance(glyph) * type.size) / face.upem)
  extendRuns(glyphs.runs, { row, face, stance: type.rise === 0 ? LEVEL : { ...LEVEL, off: -type.rise } }, type)
}

function setUpright(glyphs: Glyphs, row: number, found: Found, type: TypeCase): void {
  const fit = fitUpright(found, type, type.poses!, row)
  glyphs.glyph[row] = fit.glyph
  setFit(glyphs, row, fit)
  const stance = type.rise === 0 ? fit.stance : { ...fit.stance, off: fit.stance.off + type.rise }
  extendRuns(glyphs.runs, { row, face: found.face, stance }, type)
}

function setFit(glyphs: Glyphs, row: number, fit: Fit): void {
  glyphs.advance[row] = fit.advance
  glyphs.shift[row] = fit.shift
  glyphs.left[row] = fit.left
  glyphs.right[row] = fit.right
}

/** A loop, not a method: it runs once for every character there is. */
function findFace(faces: readonly Face[], code: number): Face | undefined {
  for (let i = 0; i < faces.length; i++) if (faces[i]!.glyph(code) > 0) return faces[i]
  return undefined
}

interface Member {
  readonly row: number
  readonly face: Face
  readonly stance: Stance
}

function extendRuns(runs: OpenRun[], { row, face, stance }: Member, { size, ink }: TypeCase): void {
  const last = runs[runs.length - 1]
  const alike = last !== undefined && last.face === face.id && last.size === size && sameInk(last.ink, ink)
  if (alike && sameStance(last.stance, stance)) last.to = row + 1
  else runs.push({ from: row, to: row + 1, face: face.id, size, ink, stance })
}

function nameOf(code: number): string {
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return classOf(code) === Class.Control ? `the character ${hex}` : `“${String.fromCodePoint(code)}” (${hex})`
}

const triedHint = (faces: readonly Face[]): string =>
  `tried ${faces.map(face => face.name).join(', ') || 'nothing, as no face could be loaded'}; write it otherwise, or give the role a face that has it`
