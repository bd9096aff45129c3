import { bottom, right } from '../../base/geometry.ts'
import type { Len } from '../../base/length.ts'
import { isStacked } from './bars-of.ts'
import { type ChartDrawing, type Easel, type Label, labelAt } from './chart-drawing.ts'
import { inkOf, isDark } from './ink-of.ts'
import type { Ground, PlacedBar } from './place-bars.ts'

/** The values of bars: at their ends, or within them where they are stacked and have room. */
export function labelBars(easel: Easel, placed: readonly PlacedBar[], way: Ground['way']): ChartDrawing {
  if (isStacked(easel.plan.chart.kind)) {
    const within = placed.map(each => labelWithin(easel, each))
    return { labels: within.filter(({ rect }, i) => isRoomy(placed[i]!, rect)), shapes: [], fits: true }
  }
  const labels = placed.map(each => (way === 'upright' ? labelOver(easel, each) : labelBehind(easel, each)))
  const room = ({ pitch }: PlacedBar, { rect }: Label): boolean => (way === 'upright' ? rect.w : rect.h) <= pitch
  return { labels, shapes: [], fits: placed.every((each, i) => room(each, labels[i]!)) }
}

function labelWithin(easel: Easel, { bar, rect }: PlacedBar): Label {
  const middle = { x: rect.x + Math.round(rect.w / 2), y: rect.y + Math.round(rect.h / 2) }
  return labelAt(easel, bar.datum.words, {
    ...middle,
    role: 'value',
    reversed: isDark(inkOf(easel.plan.item, bar.series))
  })
}

const isRoomy = ({ rect }: PlacedBar, { w, h }: { readonly w: Len; readonly h: Len }): boolean =>
  w <= rect.w && h <= rect.h

function labelOver(easel: Easel, { bar, rect }: PlacedBar): Label {
  const half = Math.round(easel.line / 2)
  const y = bar.datum.value < 0 ? bottom(rect) + half : rect.y - half
  return labelAt(easel, bar.datum.words, { x: rect.x + Math.round(rect.w / 2), y, role: 'value' })
}

function labelBehind(easel: Easel, { bar, rect }: PlacedBar): Label {
  const y = rect.y + Math.round(rect.h / 2)
  return bar.datum.value < 0
    ? labelAt(easel, bar.datum.words, { x: rect.x - easel.gap, y, align: 'end', role: 'value' })
    : labelAt(easel, bar.datum.words, { x: right(rect) + easel.gap, y, align: 'start', role: 'value' })
}
