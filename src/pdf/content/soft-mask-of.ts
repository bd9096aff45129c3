import { entry, isStream } from '../entries.ts'
import type { Group, Matrix, Painted, SoftMask } from '../painted.ts'
import type { PdfDict } from '../pdf.ts'
import { callerIn, type Frame, newFrame } from './frame.ts'
import { readFunction } from './functions/read-function.ts'
import { freshGraphics } from './graphics.ts'
import { nameOf, numbersAt } from './lookup.ts'
import { groupOf, runForm } from './paint-form.ts'

/** The mask that a soft-mask dictionary sets, where the page stands now (11.6.5.3); null where it has no group. */
export function softMaskOf(frame: Frame, dict: PdfDict): SoftMask | null {
  const { run, graphics } = frame
  const known = run.masks.get(dict)
  if (known !== undefined && same(known.ctm, graphics.ctm)) return known.mask
  const mask = readMask(frame, dict)
  run.masks.set(dict, { ctm: graphics.ctm, mask })
  return mask
}

const same = (a: Matrix, b: Matrix): boolean => a.every((number, i) => number === b[i])

const PLAIN: Group = { isolated: false, knockout: false, space: null }

function readMask(frame: Frame, dict: PdfDict): SoftMask | null {
  const { pdf } = frame.run
  const stream = entry(pdf, dict, 'G')
  if (!isStream(stream)) return null
  const objects: Painted[] = []
  const inner = newFrame({ ...callerIn(frame, 'SMask'), objects }, frame.resources, freshGraphics(frame.graphics.ctm))
  runForm(inner, stream, 'G')
  const transfer = readFunction(pdf, dict.entries.get('TR'))
  return {
    kind: nameOf(entry(pdf, dict, 'S')) === 'Alpha' ? 'alpha' : 'luminosity',
    group: groupOf(inner, stream.dict) ?? PLAIN,
    objects,
    backdrop: numbersAt(pdf, dict, 'BC'),
    transfer: transfer === null ? null : value => transfer.at([value])[0] ?? value
  }
}
