import type { Matrix } from '../painted.ts'
import type { PdfString } from '../pdf.ts'
import type { Font, Glyph } from './fonts/font.ts'
import { blame, callerIn, emit, type Frame, newFrame, whereIn } from './frame.ts'
import { penOf, stateOf } from './graphics.ts'
import { multiply } from './matrix.ts'
import { OutlineBuilder } from './outline-builder.ts'
import { paintPattern } from './paint-pattern.ts'

/** Text rendering modes (9.3.6): 4 to 7 are 0 to 3 that clip as well. */
const INVISIBLE = 3
const CLIPS = 4
const isFilled = (mode: number): boolean => mode % CLIPS === 0 || mode % CLIPS === 2
const isStroked = (mode: number): boolean => mode % CLIPS === 1 || mode % CLIPS === 2

/** The code that is widened by the word space, where it takes one byte: 9.3.3. */
const SPACE = 32

/** Glyphs of a line of text, with places on the page, and how far the pen has moved in text space. */
interface Shown {
  readonly glyphs: readonly Glyph[]
  readonly places: Float64Array
  readonly dx: number
  readonly dy: number
}

/** Shows strings, and moves back by the numbers between them: 9.4.3, 9.4.4. */
export function showText(frame: Frame, parts: readonly (number | PdfString)[]): void {
  const { graphics, run } = frame
  const text = frame.text!
  const { font, size, widening, mode } = graphics
  if (font === null) {
    blame(frame, 'missing-resource', 'text is shown without a font')
    return
  }
  const page = multiply(text.matrix, graphics.ctm)
  const shown = place(frame, font, parts, page)
  const { glyphs, places } = shown
  text.matrix = multiply([1, 0, 0, 1, shown.dx, shown.dy], text.matrix)
  if (glyphs.length === 0) return
  run.left.glyphs -= glyphs.length
  if (run.left.glyphs < 0) {
    blame(frame, 'past-limit', 'there is more text than any page can hold')
    return
  }
  const unit = size / 1000
  const matrix = linear([unit * widening, 0, 0, unit, 0, 0], page)
  emit(frame, {
    kind: 'glyphs',
    font,
    size: 1000 * Math.hypot(matrix[2], matrix[3]),
    glyphs,
    places,
    matrix,
    mode,
    pen: isStroked(mode) ? penOf(graphics) : null,
    state: stateOf(graphics),
    where: whereIn(frame)
  })
  if (font.drawn !== null) drawGlyphs(frame, font, shown, matrix)
  else followShapes(frame, font, shown, matrix)
}

const linear = (first: Matrix, second: Matrix): Matrix => {
  const [a, b, c, d] = multiply(first, second)
  return [a, b, c, d, 0, 0]
}

function place({ graphics }: Frame, font: Font, parts: readonly (number | PdfString)[], page: Matrix): Shown {
  const { size, widening, charSpace, wordSpace, rise } = graphics
  const [a, b, c, d, e, f] = page
  const unit = size / 1000
  const most = parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? 0 : part.bytes.length), 0)
  const places = new Float64Array(2 * most)
  const glyphs: Glyph[] = []
  let x = 0
  let y = 0
  for (const part of parts) {
    if (typeof part === 'number') {
      if (font.vertical) y -= part * unit
      else x -= part * unit * widening
      continue
    }
    const { bytes } = part
    for (let at = 0; at < bytes.length; ) {
      const glyph = font.next(bytes, at)
      const { upright } = glyph
      const left = upright === null ? x : x - upright.x * unit * widening
      const foot = (upright === null ? y : y - upright.y * unit) + rise
      places[2 * glyphs.length] = a * left + c * foot + e
      places[2 * glyphs.length + 1] = b * left + d * foot + f
      glyphs.push(glyph)
      at += glyph.bytes
      const space = glyph.code === SPACE && glyph.bytes === 1 ? charSpace + wordSpace : charSpace
      if (upright !== null) y += upright.advance * unit + space
      else x += (glyph.width * unit + space) * widening
    }
  }
  return { glyphs, places: places.subarray(0, 2 * glyphs.length), dx: x, dy: y }
}

/** Shapes of glyphs count for patterns and clips alone; what only fills them leaves them be. */
function followShapes(frame: Frame, font: Font, shown: Shown, matrix: Matrix): void {
  const { graphics, text } = frame
  const { fill, stroke, mode } = graphics
  const filled = isFilled(mode) && fill.space.kind === 'Pattern'
  const stroked = isStroked(mode) && stroke.space.kind === 'Pattern'
  if (!filled && !stroked && mode < CLIPS) return
  const shapes = new OutlineBuilder()
  const [a, b, c, d] = matrix
  shown.glyphs.forEach((glyph, i) => {
    const outline = font.outline(glyph)
    if (outline !== null) shapes.append(outline, [a, b, c, d, shown.places[2 * i]!, shown.places[2 * i + 1]!])
  })
  const outline = shapes.take()
  if (filled) paintPattern(frame, 'fill', { outline, rule: 'nonzero', pen: null })
  if (stroked) paintPattern(frame, 'stroke', { outline, rule: 'nonzero', pen: penOf(graphics) })
  if (mode >= CLIPS) text!.clip.append(outline, [1, 0, 0, 1, 0, 0])
}

/** Glyphs of Type 3 fonts are content of their own: 9.6.5. */
function drawGlyphs(frame: Frame, font: Font, { glyphs, places }: Shown, matrix: Matrix): void {
  const { graphics, resources } = frame
  const drawn = font.drawn!
  if (graphics.mode === INVISIBLE) return
  // The font's own matrix leads to ems, and the other comes from thousandths of them.
  const [a, b, c, d] = multiply(multiply(drawn.matrix, [1000, 0, 0, 1000, 0, 0]), matrix)
  const caller = callerIn(frame, font.name || 'Type 3')
  glyphs.forEach((glyph, i) => {
    const stream = drawn.content(glyph)
    if (stream === null) return
    const ctm: Matrix = [a, b, c, d, places[2 * i]!, places[2 * i + 1]!]
    const inner = newFrame(caller, drawn.resources ?? resources, { ...graphics, ctm, font: null })
    frame.run.interpret(inner, stream)
  })
}
