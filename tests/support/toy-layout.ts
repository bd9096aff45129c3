import type { Rect } from '../../src/base/geometry.ts'
import { fromMm, fromPt } from '../../src/base/length.ts'
import type { Layout, LegPart, Part, StoryLayout, TypePart } from '../../src/layout/layout.ts'
import { zoneOf } from '../../src/layout/zone-of.ts'
import { toyStyle } from './toy-type.ts'

const AT = { file: 'template.yaml', from: 0, to: 1 }

/** A rectangle in millimetres. */
export const mmRect = (x: number, y: number, w: number, h: number): Rect => ({
  x: fromMm(x),
  y: fromMm(y),
  w: fromMm(w),
  h: fromMm(h)
})

/** Base columns of 50 mm and 5 mm between them, rows of 5 mm. */
const GRID: Layout['grid'] = {
  columns: 4,
  measure: fromMm(50),
  gap: fromMm(5),
  rows: 60,
  step: fromMm(5),
  size: fromMm(5)
}

/** A page of 235 by 340 mm with a type area of 215 by 300 mm. */
export const toyLayout = (change: Partial<Layout> = {}): Layout => ({
  name: '01',
  numbers: [1],
  labels: ['1'],
  sheet: mmRect(0, 0, 235, 340),
  folds: [],
  typeAreas: [mmRect(10, 20, 215, 300)],
  grid: GRID,
  stories: [],
  furniture: [],
  ads: [],
  rules: [],
  equals: [],
  at: AT,
  ...change
})

export const toyStory = (story: string, parts: readonly Part[], change: Partial<StoryLayout> = {}): StoryLayout => ({
  story,
  parts,
  zone: zoneOf(
    parts.flatMap(part => part.rects),
    [],
    GRID.gap
  ),
  at: { file: `${story}.md`, from: 0, to: 1 },
  ...change
})

/** Display type of one line that fills its place. */
export const toyType = (role: string, rect: Rect, change: Partial<TypePart> = {}): TypePart => ({
  kind: 'type',
  role,
  rects: [rect],
  style: toyStyle(),
  size: fromPt(24),
  lines: [{ text: role, ink: rect }],
  at: AT,
  ...change
})

/** An empty leg. */
export const toyLeg = (rects: readonly Rect[], change: Partial<LegPart> = {}): LegPart => ({
  kind: 'leg',
  role: 'leg',
  rects,
  column: 0,
  step: GRID.step,
  direction: 'horizontal',
  lines: [],
  at: AT,
  ...change
})
