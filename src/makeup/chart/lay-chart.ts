import { bottom, type Rect } from '../../base/geometry.ts'
import { ems, type Len, toMm, toPt } from '../../base/length.ts'
import { isWhole } from '../../edition/chart.ts'
import type { TextStyle } from '../../edition/style.ts'
import { naturalWidth } from '../../galley/natural-width.ts'
import type { ChartPlan, Display, Graphic } from '../../plan/page-plan.ts'
import type { Matter } from '../matter.ts'
import type { Room } from '../room.ts'
import { rowsOfWords } from '../rows-of-words.ts'
import { sizesOf } from '../sizes-of.ts'
import type { ChartDrawing, Easel, Label } from './chart-drawing.ts'
import { drawChart } from './draw-chart.ts'
import { WHITE } from './ink-of.ts'

/** The height of a line of labels, and the white beside them, in ems. By taste. */
const LINE = 1.25
const GAP = 0.4

/** A chart under its title and over its note, its labels in the largest size at which all of them have room. */
export function layChart(room: Room, plan: ChartPlan): Matter {
  const { title, drawing, note } = divide(room, plan)
  const { chart, item, story } = plan
  const empty = chart.series.every(({ values }) => values.every(datum => datum === null))
  const { size, labels, shapes } = empty
    ? { size: item.label.size, labels: [], shapes: [] }
    : drawBest(room, plan, drawing)
  const graphic: Graphic = {
    kind: 'graphic',
    role: 'chart',
    story,
    words: chart.title.text || chart.kind,
    rect: drawing,
    shapes,
    at: item.at
  }
  return {
    displays: [...wordsOf(plan, 'title', title), ...setLabels(plan, labels, size), ...wordsOf(plan, 'note', note)],
    art: shapes.length === 0 ? [] : [graphic]
  }
}

/** Whole grid rows for title and note; what is between them is for the drawing. */
function divide(
  room: Room,
  { chart, item, rect, step }: ChartPlan
): Readonly<Record<'title' | 'drawing' | 'note', Rect>> {
  const height = (role: 'title' | 'note'): Len =>
    step * rowsOfWords(room, chart[role], item[role], { width: rect.w, step })
  const title = { ...rect, h: height('title') }
  const note = { ...rect, y: bottom(rect) - height('note'), h: height('note') }
  return { title, drawing: { ...rect, y: bottom(title), h: rect.h - title.h - note.h }, note }
}

const wordsOf = ({ story, chart, item }: ChartPlan, role: 'title' | 'note', rect: Rect): readonly Display[] =>
  rect.h === 0
    ? []
    : [{ role, story, lines: [chart[role]], style: item[role], boxes: [rect], valign: 'middle', at: item.at }]

function drawBest(room: Room, plan: ChartPlan, rect: Rect): ChartDrawing & { readonly size: Len } {
  reportInks(room, plan)
  const drawAt = (size: Len) => ({ ...drawChart(easelOf(room, plan, size), rect), size })
  const [largest, ...smaller] = sizesOf(plan.item.label)
  let drawn = drawAt(largest!)
  for (const size of smaller) if (!drawn.fits) drawn = drawAt(size)
  if (!drawn.fits) reportTooSmall(room, plan, rect)
  return drawn
}

function easelOf({ fonts, cache, sink }: Room, plan: ChartPlan, size: Len): Easel {
  const { label } = plan.item
  return {
    plan,
    line: ems(LINE, size),
    gap: ems(GAP, size),
    widthOf: words => (words.text === '' ? 0 : naturalWidth(cache.galley(fonts, words, label, sink, size)))
  }
}

/** Labels as display type. They have been measured: none is set smaller or in several lines. */
function setLabels({ story, item }: ChartPlan, labels: readonly Label[], size: Len): readonly Display[] {
  const styles = new Map<string, TextStyle>()
  return labels.flatMap(({ role, words, rect, align, reversed }): Display[] => {
    if (words.text === '') return []
    const key = `${align} ${reversed}`
    const ink = reversed ? WHITE : item.label.ink
    const style = styles.get(key) ?? { ...item.label, size, minSize: size, align, ink, maxLines: 1 }
    styles.set(key, style)
    return [{ role, story, lines: [words], style, boxes: [rect], valign: 'middle', at: item.at }]
  })
}

function reportInks({ sink }: Room, { chart, item }: ChartPlan): void {
  const asked = isWhole(chart.kind) ? chart.categories.length : chart.series.length
  if (asked <= item.inks.length) return
  const message = `the chart has ${asked} parts to be told apart, and its item ${item.inks.length} inks`
  sink.report('bad-chart', chart.at, message, 'take parts together, or name more inks: in the chart of the template')
}

function reportTooSmall({ sink }: Room, { chart, item }: ChartPlan, { w, h }: Rect): void {
  const place = `${toMm(w).toFixed(1)} × ${toMm(h).toFixed(1)} mm`
  const message = `not all labels of the chart have room at ${toPt(item.label.minSize)} pt in ${place}`
  const hint = 'give it more columns or rows or its labels a smaller size, or take parts together'
  sink.report('chart-too-small', chart.at, message, hint)
}
