import { type Rect, right } from '../../base/geometry.ts'
import type { Len } from '../../base/length.ts'
import { type ChartDrawing, type Easel, type Label, labelAt } from './chart-drawing.ts'

/** Of numbered categories (years, months) some may be left out: so many make a row of them. */
const ROW = 8

/** The names of the categories under their middles, as many as have room, the last always among them. */
export function drawCategories(easel: Easel, { x, y, w }: Rect, middles: readonly Len[]): ChartDrawing {
  const { plan, line, gap } = easel
  const { categories } = plan.chart
  const all = categories.map((words, i) => {
    const label = labelAt(easel, words, { x: middles[i]!, y: y + Math.round(line / 2), role: 'category' })
    const over = Math.max(0, right(label.rect) - x - w)
    return { ...label, rect: { ...label.rect, x: Math.max(x, label.rect.x - over) } }
  })
  const last = all.length - 1
  const shown = (stride: number): readonly Label[] => all.filter((_, i) => (last - i) % stride === 0)
  let stride = 1
  while (stride < all.length && isCrowded(shown(stride), gap)) stride++
  const numbered = categories.length >= ROW && categories.every(({ text }) => /\d/.test(text))
  return { labels: shown(stride), shapes: [], fits: stride === 1 || numbered }
}

const isCrowded = (labels: readonly Label[], gap: Len): boolean =>
  labels.some(({ rect }, i) => i > 0 && right(labels[i - 1]!.rect) + gap > rect.x)
