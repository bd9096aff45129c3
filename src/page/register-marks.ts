import { bottom, type Point, right } from '../base/geometry.ts'
import { fromMm, type Len } from '../base/length.ts'
import { type Band, HAIRLINE, MARK_SIZE, REGISTRATION } from './band.ts'
import type { Mark, Pen } from './page.ts'

const RADIUS: Len = fromMm(1.5)
const ARM: Len = MARK_SIZE / 2
const PEN: Pen = { weight: HAIRLINE, cap: 'butt', join: 'miter', miter: 10, dashes: [], phase: 0 }

/** Of its radius, how far the control points of a quarter of a circle lie from its ends: (4 / 3)(√2 − 1). */
const QUARTER = 0.5523

/**
 * A cross in a circle on each side, in all inks. They stand three quarters along it, where no other mark does; and as
 * they are not in the middle, a plate that is turned round is seen at once.
 */
export function registerMarks({ trim, from, to }: Band): readonly Mark[] {
  const off = Math.round((from + to) / 2)
  const x = trim.x + Math.round((trim.w * 3) / 4)
  const y = trim.y + Math.round((trim.h * 3) / 4)
  return [
    { x, y: trim.y - off },
    { x: right(trim) + off, y },
    { x, y: bottom(trim) + off },
    { x: trim.x - off, y }
  ].flatMap(target)
}

function target(at: Point): readonly Mark[] {
  const arm = (dx: Len, dy: Len): Mark => ({
    kind: 'rule',
    from: { x: at.x - dx, y: at.y - dy },
    to: { x: at.x + dx, y: at.y + dy },
    weight: HAIRLINE,
    ink: REGISTRATION
  })
  return [arm(ARM, 0), arm(0, ARM), { kind: 'stroke', path: circle(at), pen: PEN, ink: REGISTRATION }]
}

function circle({ x, y }: Point): { readonly steps: string; readonly coords: Int32Array } {
  const [r, k] = [RADIUS, Math.round(RADIUS * QUARTER)]
  const quarters = [
    [x + r, y],
    [x + r, y + k, x + k, y + r, x, y + r],
    [x - k, y + r, x - r, y + k, x - r, y],
    [x - r, y - k, x - k, y - r, x, y - r],
    [x + k, y - r, x + r, y - k, x + r, y]
  ]
  return { steps: 'MCCCCZ', coords: Int32Array.from(quarters.flat()) }
}
