import type { Rect } from '../../src/base/geometry.ts'
import { plainCopy } from '../../src/edition/copy.ts'
import type { TextStyle } from '../../src/edition/style.ts'
import type { Dummy } from '../../src/plan/dummy.ts'
import type { Column, Display, Frame } from '../../src/plan/page-plan.ts'
import { EM, toyStyle } from './toy-type.ts'

/** Rows of toy columns are two ems. */
export const STEP: number = 2 * EM

/** A rectangle in ems. */
export const toyRect = (x: number, y: number, w: number, h: number): Rect => ({
  x: x * EM,
  y: y * EM,
  w: w * EM,
  h: h * EM
})

/** A column so many ems wide and so many rows high, `x` ems from the left. */
export const toyColumn = (width: number, rows: number, x = 0, holes: readonly Rect[] = []): Column => ({
  direction: 'horizontal',
  x: x * EM,
  top: 0,
  width: width * EM,
  rows,
  step: STEP,
  holes
})

const at = (file: string) => ({ file, from: 0, to: 0 })

export const toyFrame = (texts: readonly string[], columns: readonly Column[], change: Partial<Frame> = {}): Frame => ({
  story: 'a',
  page: 1,
  paragraphs: texts.map(text => ({ copy: plainCopy(text, at('a.md')), style: toyStyle(), keepWithNext: false })),
  columns,
  balance: false,
  at: at('template.yaml'),
  ...change
})

export const toyDisplay = (text: string, box: Rect, style: Partial<TextStyle> = {}): Display => ({
  role: 'head',
  story: 'a',
  lines: [plainCopy(text, at('a.md'))],
  style: toyStyle({ align: 'center', ...style }),
  boxes: [box],
  valign: 'top',
  at: at('template.yaml')
})

export const toyPlan = (change: Partial<Dummy> = {}): Dummy => ({
  name: '01',
  numbers: [1],
  sheet: toyRect(0, 0, 100, 100),
  bleed: 0,
  folds: [],
  frames: [],
  displays: [],
  art: [],
  articles: [],

  tables: [],
  charts: [],
  ...change
})
