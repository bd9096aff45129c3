import type { Frame } from '../frame.ts'
import { paintPath } from '../paint-path.ts'
import type { Operator } from './operator.ts'

function move(frame: Frame, x: number, y: number): void {
  const [a, b, c, d, e, f] = frame.graphics.ctm
  frame.outline.move(a * x + c * y + e, b * x + d * y + f)
  frame.point = [x, y]
  frame.start = frame.point
}

function line(frame: Frame, x: number, y: number): void {
  if (frame.outline.empty) {
    move(frame, x, y)
    return
  }
  const [a, b, c, d, e, f] = frame.graphics.ctm
  frame.outline.line(a * x + c * y + e, b * x + d * y + f)
  frame.point = [x, y]
}

function curve(frame: Frame, x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
  if (frame.outline.empty) move(frame, x1, y1)
  const [a, b, c, d, e, f] = frame.graphics.ctm
  frame.outline.curve(
    a * x1 + c * y1 + e,
    b * x1 + d * y1 + f,
    a * x2 + c * y2 + e,
    b * x2 + d * y2 + f,
    a * x + c * y + e,
    b * x + d * y + f
  )
  frame.point = [x, y]
}

function close(frame: Frame): void {
  frame.outline.close()
  frame.point = frame.start
}

type Rule = 'nonzero' | 'evenodd'

const painter = (fill: Rule | null, stroke: boolean, closing: boolean): Operator => ({
  takes: '',
  run: frame => {
    if (closing) close(frame)
    paintPath(frame, fill, stroke)
  }
})

const clipper = (rule: Rule): Operator => ({
  takes: '',
  run: frame => {
    frame.clipRule = rule
  }
})

/** Paths: 8.5, tables 59 to 61. */
export const PATH_OPERATORS: Readonly<Record<string, Operator>> = {
  m: { takes: 'nn', run: (frame, it) => move(frame, it.number(0), it.number(1)) },
  l: { takes: 'nn', run: (frame, it) => line(frame, it.number(0), it.number(1)) },
  c: {
    takes: 'nnnnnn',
    run: (frame, it) => curve(frame, it.number(0), it.number(1), it.number(2), it.number(3), it.number(4), it.number(5))
  },
  v: {
    takes: 'nnnn',
    run: (frame, it) => curve(frame, ...frame.point, it.number(0), it.number(1), it.number(2), it.number(3))
  },
  y: {
    takes: 'nnnn',
    run: (frame, it) => curve(frame, it.number(0), it.number(1), it.number(2), it.number(3), it.number(2), it.number(3))
  },
  h: { takes: '', run: close },
  re: {
    takes: 'nnnn',
    run: (frame, it) => {
      const [x, y, w, h] = [it.number(0), it.number(1), it.number(2), it.number(3)]
      move(frame, x, y)
      line(frame, x + w, y)
      line(frame, x + w, y + h)
      line(frame, x, y + h)
      close(frame)
    }
  },
  S: painter(null, true, false),
  s: painter(null, true, true),
  f: painter('nonzero', false, false),
  F: painter('nonzero', false, false),
  'f*': painter('evenodd', false, false),
  B: painter('nonzero', true, false),
  'B*': painter('evenodd', true, false),
  b: painter('nonzero', true, true),
  'b*': painter('evenodd', true, true),
  n: painter(null, false, false),
  W: clipper('nonzero'),
  'W*': clipper('evenodd')
}
