import { asDict, isStream } from '../entries.ts'
import type { Matrix, PaintedShading } from '../painted.ts'
import type { PdfValue } from '../pdf.ts'
import { readSpace } from './colour/read-space.ts'
import { blame, emit, type Frame, whereIn } from './frame.ts'
import { stateOf } from './graphics.ts'

/** Fills the clip with a shading: 8.7.4. */
export function paintShading(
  frame: Frame,
  value: PdfValue | undefined,
  matrix: Matrix,
  by: PaintedShading['by']
): void {
  const shading = frame.run.pdf.resolve(value)
  const dict = asDict(shading)
  const space = dict && readSpace(frame.palette, dict.entries.get('ColorSpace'))
  if (dict === null || space === null) {
    blame(frame, 'damaged', 'a shading has no colour space')
    return
  }
  const stream = isStream(shading) ? shading : null
  emit(frame, {
    kind: 'shading',
    dict,
    stream,
    matrix,
    space,
    by,
    state: stateOf(frame.graphics),
    where: whereIn(frame)
  })
}
