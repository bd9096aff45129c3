import type { Point } from '../base/geometry.ts'
import type { Ink } from '../base/ink.ts'
import { type Em, ems, type Len } from '../base/length.ts'
import { EM_MIDDLE, type Galley } from '../galley/galley.ts'
import type { LinePlace } from '../makeup/makeup.ts'
import type { Mark } from './page.ts'

/** Marked words on a line: from where to where along it, and whether they begin and end here or run on. */
export interface Stretch {
  readonly from: Len
  readonly to: Len
  readonly begins: boolean
  readonly ends: boolean
  /** Middles of the characters that are no marks. */
  readonly middles: readonly Len[]
  readonly ink: Ink
}

/** Where marks of a line are drawn: `along` the line and `off` the middle of its em boxes, on the side of +1 or -1. */
export interface Canvas {
  readonly level: boolean
  readonly size: Len
  /** +1: below level type, right of type that runs down. */
  readonly side: 1 | -1
  point(along: Len, off: Len): Point
}

/** In sizes, by taste: rules as strong as a thin stroke of the type. */
const WEIGHT: Em = 0.045
const DOT: Em = 0.1
/** Between a frame and the em boxes under and over it. */
const FRAME: Em = 0.04
/** Half the height of a wave and the length of half of one. */
const SWING: Em = 0.04
const HALF_WAVE: Em = 0.2
/** What a line gives up at either end where another may meet it, so that two are seen to be two. */
const PARTING: Em = 1 / 16
/** Control points of a quarter circle: 4/3 · (√2 − 1). */
const CIRCLE = 0.5523
/** Control points that make a cubic curve as high as half a sine wave of height 1. */
const CREST = 4 / 3
const SHOULDER = 0.36

export function canvasOf({ size, style }: Galley, { x, baseline }: LinePlace): Canvas {
  const level = style.direction === 'horizontal'
  const middle = baseline - ems(EM_MIDDLE, size)
  const point = (along: Len, off: Len): Point =>
    level ? { x: x + along, y: middle + off } : { x: x + off, y: baseline + along }
  return { level, size, side: 1, point }
}

const half = ({ size }: Canvas): Len => Math.round(size / 2)

/** Where the drawn line begins and ends. */
function ends({ size }: Canvas, { from, to, begins, ends }: Stretch): readonly [Len, Len] {
  const parting = Math.round(PARTING * size)
  return [from + (begins ? parting : 0), to - (ends ? parting : 0)]
}

/** 专名号, underline: a straight line as long as its words. */
export function stroke(canvas: Canvas, stretch: Stretch, off: Len): readonly Mark[] {
  const across = canvas.side * (half(canvas) + off)
  const [from, to] = ends(canvas, stretch)
  return [rule(canvas, stretch, [canvas.point(from, across), canvas.point(to, across)])]
}

/** 示亡号: round the words; open on the side where they run on. */
export function frame(canvas: Canvas, stretch: Stretch): readonly Mark[] {
  const { from, to } = stretch
  const edge = half(canvas) + Math.round(FRAME * canvas.size)
  const [a, b, c, d] = [
    canvas.point(from, -edge),
    canvas.point(to, -edge),
    canvas.point(to, edge),
    canvas.point(from, edge)
  ]
  const sides = [[a, b], [d, c], ...(stretch.begins ? [[a, d]] : []), ...(stretch.ends ? [[b, c]] : [])]
  return sides.map(([p, q]) => rule(canvas, stretch, [p!, q!]))
}

function rule({ size }: Canvas, { ink }: Stretch, [from, to]: readonly [Point, Point]): Mark {
  return { kind: 'rule', from, to, weight: Math.round(WEIGHT * size), ink }
}

/** 着重号: a dot for each character. */
export function dot(canvas: Canvas, { middles, ink }: Stretch, off: Len): readonly Mark[] {
  const r = Math.round(DOT * canvas.size)
  const k = Math.round(CIRCLE * r)
  const across = canvas.side * (half(canvas) + off)
  const coords = middles.flatMap(along => {
    const at = (u: number, v: number): readonly number[] => {
      const { x, y } = canvas.point(along + u, across + v)
      return [x, y]
    }
    return [
      at(r, 0),
      [at(r, k), at(k, r), at(0, r)],
      [at(-k, r), at(-r, k), at(-r, 0)],
      [at(-r, -k), at(-k, -r), at(0, -r)],
      [at(k, -r), at(r, -k), at(r, 0)]
    ].flat(2)
  })
  if (coords.length === 0) return []
  return [{ kind: 'path', path: { steps: 'MCCCCZ'.repeat(middles.length), coords: Int32Array.from(coords) }, ink }]
}

/** 浪线: whole half waves from end to end, drawn along one edge and back along the other. */
export function wave(canvas: Canvas, stretch: Stretch, off: Len): readonly Mark[] {
  const { size, side } = canvas
  const [from, to] = ends(canvas, stretch)
  const count = Math.max(1, Math.round((to - from) / (HALF_WAVE * size)))
  const length = (to - from) / count
  const across = side * (half(canvas) + off)
  const thick = (WEIGHT * size) / 2
  const coords: number[] = []
  const add = (along: number, swing: number): void => {
    const { x, y } = canvas.point(Math.round(along), Math.round(across + swing))
    coords.push(x, y)
  }
  const crest = (i: number): number => (i % 2 === 0 ? -1 : 1) * CREST * SWING * size
  add(from, thick)
  for (let i = 0; i < count; i++) {
    add(from + (i + SHOULDER) * length, crest(i) + thick)
    add(from + (i + 1 - SHOULDER) * length, crest(i) + thick)
    add(from + (i + 1) * length, thick)
  }
  add(to, -thick)
  for (let i = count - 1; i >= 0; i--) {
    add(from + (i + 1 - SHOULDER) * length, crest(i) - thick)
    add(from + (i + SHOULDER) * length, crest(i) - thick)
    add(from + i * length, -thick)
  }
  const steps = `M${'C'.repeat(count)}L${'C'.repeat(count)}Z`
  return [{ kind: 'path', path: { steps, coords: Int32Array.from(coords) }, ink: stretch.ink }]
}
