import { isDict } from '../../entries.ts'
import { blame, DEEPEST_NESTING, type Frame, resource, USUAL_NESTING } from '../frame.ts'
import { change } from '../graphics.ts'
import { dashOf, styleOf } from '../line-style.ts'
import { multiply } from '../matrix.ts'
import { setParameters } from '../set-parameters.ts'
import type { Operator } from './operator.ts'

function save(frame: Frame): void {
  const { saved } = frame
  if (saved.length === USUAL_NESTING) blame(frame, 'deep-nesting', `q is nested more than ${USUAL_NESTING} deep`)
  if (saved.length < DEEPEST_NESTING) saved.push({ ...frame.graphics })
  else blame(frame, 'past-limit', `q is nested more than ${DEEPEST_NESTING} deep`)
}

function restore(frame: Frame): void {
  const graphics = frame.saved.pop()
  if (graphics === undefined) blame(frame, 'unbalanced', 'Q has no q before it')
  else frame.graphics = graphics
}

/** 8.4.4, table 57. */
export const STATE_OPERATORS: Readonly<Record<string, Operator>> = {
  q: { takes: '', run: save },
  Q: { takes: '', run: restore },
  cm: {
    takes: 'nnnnnn',
    run: ({ graphics }, it) => {
      const [a, b, c] = [it.number(0), it.number(1), it.number(2)]
      graphics.ctm = multiply([a, b, c, it.number(3), it.number(4), it.number(5)], graphics.ctm)
    }
  },
  w: {
    takes: 'n',
    run: ({ graphics }, it) => {
      graphics.lineWidth = Math.abs(it.number(0))
    }
  },
  J: {
    takes: 'n',
    run: ({ graphics }, it) => {
      graphics.cap = styleOf(it.number(0))
    }
  },
  j: {
    takes: 'n',
    run: ({ graphics }, it) => {
      graphics.join = styleOf(it.number(0))
    }
  },
  M: {
    takes: 'n',
    run: ({ graphics }, it) => {
      graphics.miter = it.number(0)
    }
  },
  d: {
    takes: 'an',
    run: ({ graphics }, it) => {
      graphics.dash = dashOf(it.items(0))
      graphics.phase = it.number(1)
    }
  },
  ri: { takes: 'N', run: (frame, it) => change(frame.graphics, { intent: it.name(0) }) },
  i: { takes: 'n', run: () => {} },
  gs: {
    takes: 'N',
    run: (frame, it) => {
      const dict = resource(frame, 'ExtGState', it.name(0))
      if (isDict(dict)) setParameters(frame, dict)
    }
  }
}
