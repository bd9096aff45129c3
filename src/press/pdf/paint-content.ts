import { unreachable } from '../../base/bug.ts'
import { inset, type Rect } from '../../base/geometry.ts'
import { isBlack } from '../../base/ink.ts'
import type { Shares } from '../../base/shares.ts'
import type { Fonts } from '../../fonts/face.ts'
import { type Mark, type Page, type Shape, type Slug, SOFT_HYPHEN } from '../../page/page.ts'
import { pathBounds } from '../../page/path-bounds.ts'
import { beginLine } from './begin-line.ts'
import {
  type Brush,
  enterText,
  freshBrush,
  leaveText,
  setFill,
  setFont,
  setHidden,
  setOverprint,
  setStroke
} from './brush.ts'
import type { ByteWriter } from './byte-writer.ts'
import { type GlyphUses, modeOf, noteGlyphs, takeFaces } from './glyph-uses.ts'
import { paintForm } from './paint-form.ts'
import { paintStamps } from './paint-stamps.ts'
import type { Palette } from './palette.ts'
import type { FaceUse, NamedForm } from './prepared-page.ts'
import { across, flip, milli, type Sheet, sheetOf, up } from './sheet.ts'
import { showGlyphs } from './show-glyphs.ts'
import {
  beginContent,
  closeBracket,
  coverBox,
  endContent,
  isFigure,
  newTagger,
  openBracket,
  type Tagger
} from './tag-content.ts'
import type { Tag } from './tags.ts'
import { textString } from './text-string.ts'
import { type Place, tracePath } from './trace-path.ts'
import { type StepTables, stepsOf } from './widths.ts'

export interface Paint {
  readonly out: ByteWriter
  readonly palette: Palette
  readonly fonts: Fonts
  readonly uses: GlyphUses
  readonly steps: StepTables
  /** Picture file → what is painted; a picture that could not be read has none. */
  readonly pictures: ReadonlyMap<string, NamedPicture>
  /** Likewise of placed pages of other PDFs. */
  readonly forms: ReadonlyMap<string, NamedForm>
  /** Whether its parts are marked for the structure tree. */
  readonly tagged: boolean
}

/** A picture by its name in every file, and what of the whole picture it is. */
interface NamedPicture {
  readonly name: string
  readonly part: Shares
}

/** A content stream, and what it calls for. */
export interface Content {
  readonly bytes: Uint8Array
  readonly faces: readonly FaceUse[]
  readonly files: ReadonlySet<string>
  readonly placed: ReadonlySet<NamedForm>
  readonly shapes: ReadonlyMap<string, Shape>
  readonly tags: readonly Tag[]
}

interface Easel extends Paint {
  readonly sheet: Sheet
  readonly brush: Brush
  readonly files: Set<string>
  readonly placed: Set<NamedForm>
  readonly shapes: Map<string, Shape>
  readonly tagger: Tagger
}

type MarkOf<K extends Mark['kind']> = Extract<Mark, { kind: K }>

/**
 * The marks of a page → its content stream. Type, lines and artwork in solid black overprint, so that a press out of
 * register leaves no white seam round them; tints, colour and white knock out what lies below.
 */
export function paintContent(paint: Paint, page: Page): Content {
  const brush = freshBrush(paint)
  const easel: Easel = {
    ...paint,
    sheet: sheetOf(page),
    brush,
    files: new Set(),
    placed: new Set(),
    shapes: new Map(),
    tagger: newTagger(paint.tagged)
  }
  if (page.slug === null) paintMarks(easel, page.marks)
  else paintSheet(easel, page.marks, page.slug)
  const { uses, files, placed, shapes, tagger } = easel
  return { bytes: paint.out.take(), faces: takeFaces(uses), files, placed, shapes, tags: tagger.tags ?? [] }
}

function paintMarks(easel: Easel, marks: readonly Mark[]): void {
  for (const mark of marks) paintMark(easel, mark)
  endContent(easel.tagger, easel.brush)
  leaveText(easel.brush)
}

/** The page, clipped to its bleed, and outside it the printer's marks, which are no part of it: ISO 32000-1, 14.8.2.2. */
function paintSheet(easel: Easel, marks: readonly Mark[], slug: Slug): void {
  const { out, sheet } = easel
  out.ascii('q ')
  operands(out, flip(sheet, inset(sheet.trim, -sheet.bleed, -sheet.bleed)))
  out.ascii('re W n\n')
  paintMarks(easel, marks)
  out.ascii('Q\n/Artifact<</Type/Page>>BDC\n')
  paintMarks({ ...easel, brush: freshBrush(easel.brush), tagger: newTagger(false) }, slug.marks)
  out.ascii('EMC\n')
}

function paintMark(easel: Easel, mark: Mark): void {
  if (mark.kind === 'open') openBracket(easel.tagger, easel.brush, mark)
  else if (mark.kind === 'close') closeBracket(easel.tagger, easel.brush)
  else {
    beginContent(easel.tagger, easel.brush)
    paintInk(easel, mark)
  }
}

function paintInk(easel: Easel, mark: Exclude<Mark, { kind: 'open' | 'close' }>): void {
  switch (mark.kind) {
    case 'glyphs':
      paintGlyphs(easel, mark)
      break
    case 'fill':
      paintFill(easel, mark)
      break
    case 'rule':
      paintRule(easel, mark)
      break
    case 'path':
      paintPath(easel, mark)
      break
    case 'stroke':
      paintStroke(easel, mark)
      break
    case 'stamps':
      stamp(easel, mark)
      break
    case 'image':
      paintImage(easel, mark)
      break
    case 'form':
      placeForm(easel, mark)
      break
    default:
      unreachable(mark)
  }
}

/** Runs that follow each other share one text object. A soft hyphen looks like a hard one, and says itself what it is. */
function paintGlyphs({ out, sheet, brush, fonts, uses, steps }: Easel, { run }: MarkOf<'glyphs'>): void {
  if (run.glyphs.length === 0) return
  noteGlyphs(uses, run)
  enterText(brush)
  setOverprint(brush, isBlack(run.ink))
  setFill(brush, run.ink)
  setFont(brush, run.face, modeOf(run), run.size)
  setHidden(brush, run.hidden)
  beginLine(brush, run, across(sheet, run.origin.x), up(sheet, run.origin.y))
  const soft = run.text === SOFT_HYPHEN
  if (soft) out.ascii(`/Span<</ActualText${textString(SOFT_HYPHEN)}>>BDC\n`)
  showGlyphs(brush, run, stepsOf(steps, run, fonts.faces[run.face]!))
  if (soft) out.ascii('EMC\n')
}

function paintFill({ out, sheet, brush }: Easel, { rect, ink }: MarkOf<'fill'>): void {
  leaveText(brush)
  setOverprint(brush, false)
  setFill(brush, ink)
  operands(out, flip(sheet, rect))
  out.ascii('re f\n')
}

function paintRule({ out, sheet, brush }: Easel, { from, to, weight, ink }: MarkOf<'rule'>): void {
  leaveText(brush)
  setOverprint(brush, isBlack(ink))
  setStroke(brush, ink, weight)
  operands(out, [across(sheet, from.x), up(sheet, from.y)])
  out.ascii('m ')
  operands(out, [across(sheet, to.x), up(sheet, to.y)])
  out.ascii('l S\n')
}

function paintPath({ out, sheet, brush, tagger }: Easel, { path, ink, rule }: MarkOf<'path'>): void {
  leaveText(brush)
  setOverprint(brush, isBlack(ink))
  setFill(brush, ink)
  tracePath(out, path, onSheet(sheet))
  out.ascii(rule === 'evenodd' ? 'f*\n' : 'f\n')
  if (isFigure(tagger)) coverBox(tagger, flip(sheet, pathBounds(path)))
}

const onSheet =
  (sheet: Sheet): Place =>
  (x, y) => [across(sheet, x), up(sheet, y)]

const CAPS = { butt: 0, round: 1, square: 2 } as const
const JOINS = { miter: 0, round: 1, bevel: 2 } as const

function paintStroke({ out, sheet, brush, tagger }: Easel, { path, pen, ink }: MarkOf<'stroke'>): void {
  leaveText(brush)
  setOverprint(brush, isBlack(ink))
  setStroke(brush, ink, pen.weight)
  out.ascii(`q ${CAPS[pen.cap]} J ${JOINS[pen.join]} j `)
  operands(out, [Math.round(pen.miter * 1000)])
  out.ascii('M [')
  operands(out, pen.dashes.map(milli))
  out.ascii('] ')
  operands(out, [milli(pen.phase)])
  out.ascii('d\n')
  tracePath(out, path, onSheet(sheet))
  out.ascii('S Q\n')
  if (isFigure(tagger)) coverBox(tagger, flip(sheet, pathBounds(path)))
}

function stamp({ out, sheet, brush, shapes }: Easel, mark: MarkOf<'stamps'>): void {
  leaveText(brush)
  setOverprint(brush, isBlack(mark.ink))
  setFill(brush, mark.ink)
  for (const { shape } of mark.stamps) shapes.set(shape.name, shape)
  paintStamps(out, sheet, mark)
}

/** `rect` is the place of the whole picture, `crop` the part of the page where it is seen. */
function paintImage(
  { out, sheet, brush, pictures, files, tagger }: Easel,
  { file, rect, crop, clip }: MarkOf<'image'>
): void {
  const picture = pictures.get(file)
  if (picture === undefined) return
  const { name, part } = picture
  leaveText(brush)
  setOverprint(brush, false)
  files.add(file)
  const [x, y, w, h] = flip(sheet, partOf(rect, part))
  if (isFigure(tagger)) coverBox(tagger, flip(sheet, crop))
  out.ascii('q ')
  operands(out, flip(sheet, crop))
  out.ascii('re W n ')
  if (clip !== undefined) {
    tracePath(out, clip, onSheet(sheet))
    out.ascii('W* n ')
  }
  operands(out, [w, 0, 0, h, x, y])
  out.ascii(`cm /${name} Do Q\n`)
}

const partOf = (whole: Rect, { x, y, w, h }: Shares): Rect => ({
  x: whole.x + Math.round(x * whole.w),
  y: whole.y + Math.round(y * whole.h),
  w: Math.round(w * whole.w),
  h: Math.round(h * whole.h)
})

function placeForm({ out, sheet, brush, forms, placed, tagger }: Easel, { name, rect, crop }: MarkOf<'form'>): void {
  const form = forms.get(name)
  if (form === undefined) return
  leaveText(brush)
  setOverprint(brush, false)
  placed.add(form)
  if (isFigure(tagger)) coverBox(tagger, flip(sheet, crop))
  paintForm(out, form, { rect: flip(sheet, rect), crop: flip(sheet, crop) })
}

function operands(out: ByteWriter, thousandths: readonly number[]): void {
  for (const number of thousandths) out.thousandths(number)
}
