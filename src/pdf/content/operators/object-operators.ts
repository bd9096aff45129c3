import { entry, isStream } from '../../entries.ts'
import type { PdfStream } from '../../pdf.ts'
import { blame, type Frame, resource } from '../frame.ts'
import { nameOf } from '../lookup.ts'
import { paintForm } from '../paint-form.ts'
import { paintImage } from '../paint-image.ts'
import { paintShading } from '../paint-shading.ts'
import type { Operator } from './operator.ts'

/** 8.8: images and forms. PostScript is not run, as no press does it any more. */
function paintObject(frame: Frame, name: string): void {
  const { run } = frame
  const object = resource(frame, 'XObject', name)
  if (object === null) return
  if (!isStream(object)) {
    blame(frame, 'damaged', `/${name} is no stream`)
    return
  }
  const off = run.isOff(entry(run.pdf, object.dict, 'OC'))
  if (off) frame.hiddens++
  switch (nameOf(entry(run.pdf, object.dict, 'Subtype'))) {
    case 'Image':
      paintImage(frame, object, name)
      break
    case 'Form':
      paintForm(frame, object, name)
      break
  }
  if (off) frame.hiddens--
}

/** XObjects, inline images, shadings: tables 77, 87, 92. And what begins a Type 3 glyph: table 113. */
export const OBJECT_OPERATORS: Readonly<Record<string, Operator>> = {
  Do: { takes: 'N', run: (frame, it) => paintObject(frame, it.name(0)) },
  BI: { takes: 'i', run: (frame, it) => paintImage(frame, it.all[0] as PdfStream, '') },
  sh: {
    takes: 'N',
    run: (frame, it) => {
      const shading = resource(frame, 'Shading', it.name(0))
      if (shading !== null) paintShading(frame, shading, frame.graphics.ctm, 'sh')
    }
  },
  // An operator of the first PostScript interpreters that no standard has, and no press runs.
  PS: { takes: '*', run: () => {} },
  d0: { takes: 'nn', run: () => {} },
  d1: {
    takes: 'nnnnnn',
    run: frame => {
      frame.colourless = true
    }
  }
}
