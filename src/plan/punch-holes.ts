import { contains, intersect, type Point, type Rect, right, turn } from '../base/geometry.ts'
import { type Len, MM } from '../base/length.ts'
import { cutBands } from './cut-bands.ts'
import { type Column, columnRect, type Frame, type Hole, type Obstacle, type Rule, rowsRect } from './page-plan.ts'
import { turnRule, turnRuleBack } from './turn-rule.ts'

/**
 * A frame whose columns know what reaches into them. A column that stands within a box is that box's own, and so is a
 * frame all of which stands on a picture, unless that is a `part` of the frame's story: heads and pictures are no homes.
 */
export function punchHoles(frame: Frame, obstacles: readonly Obstacle[], parts: readonly Obstacle[] = []): Frame {
  const isHome = (obstacle: Obstacle, columns: readonly Column[]): boolean =>
    obstacle.shape === undefined && columns.every(column => contains(obstacle, columnRect(column)))
  const strange = obstacles.filter(obstacle => !isHome(obstacle, frame.columns))
  return {
    ...frame,
    columns: frame.columns.map(column => {
      const reaching = strange.filter(obstacle => !(obstacle.isBox && isHome(obstacle, [column])))
      return punch(column, [...reaching, ...parts])
    })
  }
}

function punch(column: Column, reaching: readonly Obstacle[]): Column {
  const obstacles = column.direction === 'vertical' ? reaching.map(turned) : reaching
  return { ...column, holes: obstacles.flatMap(obstacle => holesOf(obstacle, column)) }
}

/** What an obstacle takes of a column: itself, or row by row what its shape does, and the side that text does not use. */
function holesOf({ x, y, w, h, around, shape }: Obstacle, column: Column): readonly Hole[] {
  const box = { x, y, w, h }
  const rects = shape === undefined ? [box] : cutBands(shape, box, column)
  const reaching = rects.filter(rect => intersect(rect, rowsRect(column)) !== null)
  return reaching.map((rect): Hole => {
    const [from, to] = [rect.x, right(rect)]
    if (around === 'both') return { ...rect, around }
    if (around === 'left') return { ...rect, w: Math.max(to, column.x + column.width) - from }
    if (around === 'right') return { ...rect, x: Math.min(from, column.x), w: to - Math.min(from, column.x) }
    return rect
  })
}

/** An obstacle as vertical type sees it. */
function turned({ shape, around, ...rect }: Obstacle): Obstacle {
  const sides = around === undefined ? {} : { around }
  if (shape === undefined) return { ...turn(rect), ...sides }
  return { ...turn(rect), ...sides, shape: { ...shape, rings: shape.rings.map(ring => ring.map(turnPoint)) } }
}

const turnPoint = ({ x, y }: Point): Point => ({ x: y, y: -x })

/** What boxes leave of a rule is no rule where it is shorter than this, about a row of type: by taste. */
const CRUMB: Len = 5 * MM

/** A rule without the stretches that stand in boxes. */
export function punchRule(rule: Rule, obstacles: readonly Obstacle[]): readonly Rule[] {
  const isUpright = rule.from[0] === rule.to[0]
  return isUpright
    ? punchUpright(rule, obstacles)
    : punchUpright(turnRule(rule), obstacles.map(turned)).map(turnRuleBack)
}

function punchUpright(rule: Rule, obstacles: readonly Obstacle[]): readonly Rule[] {
  const x = rule.from[0]
  const boxes = obstacles.flatMap(({ shape, ...box }): readonly Rect[] =>
    shape === undefined ? [box] : cutBands(shape, box, { top: box.y, step: MM, rows: Math.ceil(box.h / MM) })
  )
  const cuts = boxes.filter(box => box.x < x && x < right(box)).sort((a, b) => a.y - b.y)
  const least = cuts.length > 0 ? CRUMB : 0
  const pieces: Rule[] = []
  let y = rule.from[1]
  for (const box of [...cuts, { y: rule.to[1], h: 0 }]) {
    const end = Math.min(box.y, rule.to[1])
    if (end > y && end - y >= least) pieces.push({ ...rule, from: [x, y], to: [x, end] })
    y = Math.max(y, box.y + box.h)
  }
  return pieces
}
