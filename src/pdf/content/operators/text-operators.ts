import { isDict, isString } from '../../entries.ts'
import type { Matrix } from '../../painted.ts'
import type { PdfString, PdfValue } from '../../pdf.ts'
import { fontOf } from '../font-of.ts'
import { blame, type Frame, resource, type TextObject } from '../frame.ts'
import type { Graphics } from '../graphics.ts'
import { IDENTITY, multiply } from '../matrix.ts'
import { OutlineBuilder } from '../outline-builder.ts'
import { clipBy } from '../paint-path.ts'
import { showText } from '../show-text.ts'
import type { Operands, Operator } from './operator.ts'

/** An operator that only stands within a text object; outside it is told, and taken as if one had been begun there. */
function textIn(frame: Frame): TextObject {
  if (frame.text === null) {
    blame(frame, 'unbalanced', 'text is set or shown outside BT and ET')
    frame.text = freshText()
  }
  return frame.text
}

const freshText = (): TextObject => ({ matrix: IDENTITY, line: IDENTITY, clip: new OutlineBuilder() })

function begin(frame: Frame): void {
  if (frame.text !== null) blame(frame, 'unbalanced', 'BT stands within a text object')
  frame.text = freshText()
}

/** What was shown in a mode that clips is the clip from here on: 9.3.6. */
function end(frame: Frame): void {
  if (frame.text === null) blame(frame, 'unbalanced', 'ET has no BT before it')
  else if (!frame.text.clip.empty) clipBy(frame, { outline: frame.text.clip.take(), rule: 'nonzero', pen: null })
  frame.text = null
}

function setLine(text: TextObject, matrix: Matrix): void {
  text.matrix = matrix
  text.line = matrix
}

function moveLine(frame: Frame, x: number, y: number): void {
  const text = textIn(frame)
  setLine(text, multiply([1, 0, 0, 1, x, y], text.line))
}

function setFont(frame: Frame, operands: Operands): void {
  const dict = resource(frame, 'Font', operands.name(0))
  frame.graphics.font = isDict(dict) ? fontOf(frame.run, dict) : null
  frame.graphics.size = operands.number(1)
}

function show(frame: Frame, operands: readonly PdfValue[]): void {
  textIn(frame)
  showText(frame, operands.filter(isShown))
}

const isShown = (it: PdfValue): it is number | PdfString => typeof it === 'number' || isString(it)

/** Table 106; there are no more. */
const MODES = 8

const setter = (set: (graphics: Graphics, value: number) => void): Operator => ({
  takes: 'n',
  run: (frame, it) => set(frame.graphics, it.number(0))
})

/** 9.3 and 9.4, tables 105 to 109. */
export const TEXT_OPERATORS: Readonly<Record<string, Operator>> = {
  BT: { takes: '', run: begin },
  ET: { takes: '', run: end },
  Tc: setter((graphics, value) => {
    graphics.charSpace = value
  }),
  Tw: setter((graphics, value) => {
    graphics.wordSpace = value
  }),
  Tz: setter((graphics, value) => {
    graphics.widening = value / 100
  }),
  TL: setter((graphics, value) => {
    graphics.leading = value
  }),
  Tr: setter((graphics, value) => {
    graphics.mode = Number.isInteger(value) && value >= 0 && value < MODES ? value : 0
  }),
  Ts: setter((graphics, value) => {
    graphics.rise = value
  }),
  Tf: { takes: 'Nn', run: setFont },
  Td: { takes: 'nn', run: (frame, it) => moveLine(frame, it.number(0), it.number(1)) },
  TD: {
    takes: 'nn',
    run: (frame, it) => {
      frame.graphics.leading = -it.number(1)
      moveLine(frame, it.number(0), it.number(1))
    }
  },
  Tm: {
    takes: 'nnnnnn',
    run: (frame, it) => {
      const [a, b, c] = [it.number(0), it.number(1), it.number(2)]
      setLine(textIn(frame), [a, b, c, it.number(3), it.number(4), it.number(5)])
    }
  },
  'T*': { takes: '', run: frame => moveLine(frame, 0, -frame.graphics.leading) },
  Tj: { takes: 's', run: (frame, it) => show(frame, it.all) },
  TJ: { takes: 'a', run: (frame, it) => show(frame, it.items(0)) },
  "'": {
    takes: 's',
    run: (frame, it) => {
      moveLine(frame, 0, -frame.graphics.leading)
      show(frame, it.all)
    }
  },
  '"': {
    takes: 'nns',
    run: (frame, it) => {
      frame.graphics.wordSpace = it.number(0)
      frame.graphics.charSpace = it.number(1)
      moveLine(frame, 0, -frame.graphics.leading)
      show(frame, it.all.slice(2))
    }
  }
}
