import { dictAt, entry } from '../entries.ts'
import type { Group } from '../painted.ts'
import type { PdfDict, PdfStream } from '../pdf.ts'
import { readSpace } from './colour/read-space.ts'
import { callerIn, emit, type Frame, newFrame, whereIn } from './frame.ts'
import { change, FRESH_GROUP, stateOf } from './graphics.ts'
import { nameOf, numbersAt } from './lookup.ts'
import { IDENTITY, matrixOf, multiply } from './matrix.ts'
import { clipBy } from './paint-path.ts'
import { rectangle } from './rectangle.ts'

/** Runs a form XObject, within a group where it is one: 8.10, 11.6.6. */
export function paintForm(frame: Frame, stream: PdfStream, name: string): void {
  const group = groupOf(frame, stream.dict)
  if (group === null) {
    runForm(frame, stream, name)
    return
  }
  const opened = { kind: 'open-group', group, state: stateOf(frame.graphics), where: whereIn(frame) } as const
  if (!emit(frame, opened)) return
  const graphics = { ...frame.graphics }
  change(graphics, FRESH_GROUP)
  runForm({ ...frame, graphics }, stream, name)
  frame.objects.push({ kind: 'close-group' })
}

/** Its content alone, as if it belonged to no group. */
export function runForm(frame: Frame, stream: PdfStream, name: string): void {
  const { run, resources, graphics } = frame
  const { dict } = stream
  const matrix = matrixOf(numbersAt(run.pdf, dict, 'Matrix')) ?? IDENTITY
  const inner = newFrame(callerIn(frame, name), dictAt(run.pdf, dict, 'Resources') ?? resources, {
    ...graphics,
    ctm: multiply(matrix, graphics.ctm)
  })
  const box = numbersAt(run.pdf, dict, 'BBox')
  if (box?.length === 4) clipBy(inner, rectangle(box, inner.graphics.ctm))
  run.interpret(inner, stream)
}

/** The transparency group that a form or a page is: 11.4.7; null where it is none. */
export function groupOf({ run, palette }: Frame, dict: PdfDict): Group | null {
  const { pdf } = run
  const group = dictAt(pdf, dict, 'Group')
  if (group === null || nameOf(entry(pdf, group, 'S')) !== 'Transparency') return null
  return {
    isolated: entry(pdf, group, 'I') === true,
    knockout: entry(pdf, group, 'K') === true,
    space: readSpace(palette, group.entries.get('CS'))
  }
}
