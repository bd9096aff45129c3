import { asDict, dictAt, entry, isStream, numberAt } from '../entries.ts'
import type { Clip, Matrix } from '../painted.ts'
import type { PdfStream } from '../pdf.ts'
import { type Bounds, boundsOfClip, boundsOfRect, meet } from './bounds.ts'
import { blame, callerIn, type Frame, LIMITS, newFrame } from './frame.ts'
import { change, freshGraphics, type Graphics } from './graphics.ts'
import { numbersAt } from './lookup.ts'
import { IDENTITY, invert, matrixOf, multiply } from './matrix.ts'
import { paintShading } from './paint-shading.ts'
import { rectangle } from './rectangle.ts'

/** What a pattern puts within a shape: 8.7. The path or text itself has been painted, in a colour that says nothing. */
export function paintPattern(frame: Frame, side: 'fill' | 'stroke', shape: Clip): void {
  const { graphics, run } = frame
  const pattern = side === 'fill' ? graphics.fillPattern : graphics.strokePattern
  const dict = asDict(pattern)
  const matrix = multiply(matrixOf(dict && numbersAt(run.pdf, dict, 'Matrix')) ?? IDENTITY, frame.base)
  const inside: Graphics = { ...graphics }
  change(inside, { clip: [...graphics.clip, shape] })
  const type = dict && entry(run.pdf, dict, 'PatternType')
  if (dict !== null && type === 2) {
    paintShading({ ...frame, graphics: inside }, dict.entries.get('Shading'), matrix, 'pattern')
  } else if (isStream(pattern) && type === 1) paintTiles(frame, pattern, matrix, inside, side)
  else blame(frame, 'missing-resource', 'a shape is painted in a pattern that is none')
}

/** 8.7.3: the cell again and again over the shape. */
function paintTiles(frame: Frame, stream: PdfStream, matrix: Matrix, inside: Graphics, side: 'fill' | 'stroke'): void {
  const { run } = frame
  const { dict } = stream
  const box = numbersAt(run.pdf, dict, 'BBox')
  const xStep = Math.abs(numberAt(run.pdf, dict, 'XStep') ?? 0)
  const yStep = Math.abs(numberAt(run.pdf, dict, 'YStep') ?? 0)
  const back = invert(matrix)
  if (!isBounds(box) || back === null || xStep === 0 || yStep === 0) {
    blame(frame, 'damaged', 'a tiling pattern has no cell that can be laid')
    return
  }
  const area = boundsOfRect(meet(boundsOfClip(inside.clip), run.sheet), back)
  const cells = placesOver(area, boundsOfRect(box, IDENTITY), xStep, yStep)
  const caller = callerIn(frame, 'Pattern')
  const resources = dictAt(run.pdf, dict, 'Resources') ?? frame.resources
  for (const [dx, dy] of cells) {
    if (--run.left.cells < 0) {
      blame(frame, 'past-limit', `patterns have more than ${LIMITS.cells} cells`)
      return
    }
    const cell = newFrame(caller, resources, cellGraphics(multiply([1, 0, 0, 1, dx, dy], matrix), inside))
    if (entry(run.pdf, dict, 'PaintType') === 2) paintWithout(cell, inside, side)
    change(cell.graphics, { clip: [...inside.clip, rectangle(box, cell.graphics.ctm)] })
    run.interpret(cell, stream)
  }
}

const isBounds = (numbers: readonly number[] | null): numbers is Bounds => numbers?.length === 4

/** A cell begins afresh, but for what its shape is painted through: 8.7.3.1. */
function cellGraphics(ctm: Matrix, inside: Graphics): Graphics {
  const { fillOverprint, strokeOverprint, overprintMode, fillAlpha, strokeAlpha, blend, softMask } = inside
  return {
    ...freshGraphics(ctm),
    fillOverprint,
    strokeOverprint,
    overprintMode,
    fillAlpha,
    strokeAlpha,
    blend,
    softMask
  }
}

/** An uncoloured cell is painted in the colour that came with the pattern: 8.7.3.3. */
function paintWithout(cell: Frame, { fill, stroke }: Graphics, side: 'fill' | 'stroke'): void {
  const { space, values } = side === 'fill' ? fill : stroke
  cell.colourless = true
  if (space.base !== null)
    change(cell.graphics, { fill: { space: space.base, values }, stroke: { space: space.base, values } })
}

/** Where in pattern space cells begin that may touch the area. */
function* placesOver(area: Bounds, box: Bounds, xStep: number, yStep: number): Generator<readonly [number, number]> {
  const [left, bottom, right, top] = area
  const first = Math.ceil((left - box[2]) / xStep)
  // Without a single column there would be rows upon rows of nothing.
  if (first * xStep + box[0] >= right) return
  for (let row = Math.ceil((bottom - box[3]) / yStep); row * yStep + box[1] < top; row++) {
    for (let column = first; column * xStep + box[0] < right; column++) yield [column * xStep, row * yStep]
  }
}
