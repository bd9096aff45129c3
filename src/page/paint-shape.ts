import type { InkedPath } from '../plan/page-plan.ts'
import type { Mark, Pen } from './page.ts'

/** How lines of our own drawings end and turn: exactly at their ends, and without a spike at a turn. */
const PEN: Omit<Pen, 'weight'> = { cap: 'butt', join: 'round', miter: 10, dashes: [], phase: 0 }

/** A shape of a drawing of our own. */
export const paintShape = ({ path, ink, weight }: InkedPath): Mark =>
  weight === null ? { kind: 'path', path, ink } : { kind: 'stroke', path, pen: { ...PEN, weight }, ink }
