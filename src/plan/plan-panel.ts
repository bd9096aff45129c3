import { inset, type Rect } from '../base/geometry.ts'
import { type Len, MM, share } from '../base/length.ts'
import { emphasized, joinCopies } from '../edition/copy.ts'
import type { FiguresItem, OutletsItem } from '../edition/item.ts'
import type { TextStyle } from '../edition/style.ts'
import type { Art, Display } from './page-plan.ts'
import { areaRect } from './place.ts'
import type { Planned, Setting } from './setting.ts'

/** Between the cells of a panel, by taste: half a gutter. */
const CELL_GAP: Len = 2 * MM
/** Inside a tinted cell, left and right of its type. */
const CELL_MARGIN: Len = 2 * MM
/** The share of a figure's cell that its number takes; the label has the rest. */
const VALUE_SHARE = 0.62
/** White that a code reader asks for round a code: four modules of a code of 29 are 14 % (ISO/IEC 18004, 6.3.8). */
const QUIET_SHARE = 0.07

/** Large figures with their units over their labels, in cells of one size. */
export function planFigures({ place, story }: Setting, item: FiguresItem): Pick<Planned, 'displays' | 'art'> {
  const figures = story?.figures.slice(item.from, item.to) ?? []
  const cells = cellsOf(areaRect(place, item.area), { across: item.across, count: figures.length, gap: CELL_GAP })
  const displays = figures.flatMap((figure, i): Display[] => {
    const cell = inset(cells[i]!, CELL_MARGIN, 0)
    const h = Math.round(cell.h * VALUE_SHARE)
    const number = joinCopies([figure.value, emphasized(figure.unit, 'soft')])
    const shared = { story: story!.id, at: item.at }
    return [
      { ...shared, role: 'figure', lines: [number], style: item.value, boxes: [{ ...cell, h }], valign: 'bottom' },
      {
        ...shared,
        role: 'label',
        lines: [figure.label],
        style: item.label,
        boxes: [{ ...cell, y: cell.y + h, h: cell.h - h }],
        valign: 'middle'
      }
    ]
  })
  const art =
    item.tint === null ? [] : cells.map((rect): Art => ({ kind: 'fill', story: story!.id, rect, ink: item.tint! }))
  return { displays, art }
}

/** The outlets' codes, each over its name. */
export function planOutlets({ place, story }: Setting, item: OutletsItem): Pick<Planned, 'displays' | 'art'> {
  const outlets = story?.outlets ?? []
  const cells = cellsOf(areaRect(place, item.area), { across: item.across, count: outlets.length, gap: CELL_GAP })
  const labelled = outlets.map((outlet, i) => ({ outlet, ...codeAndLabel(cells[i]!, item.label) }))
  return {
    displays: labelled.map(
      ({ outlet, label }): Display => ({
        role: 'label',
        story: story!.id,
        lines: [outlet.name],
        style: item.label,
        boxes: [label],
        valign: 'middle',
        at: item.at
      })
    ),
    art: labelled.flatMap(({ outlet, code }): Art[] => {
      if (outlet.code === '') return []
      const quiet = Math.round(code.w * QUIET_SHARE)
      const rect = inset(code, quiet, quiet)
      return [{ kind: 'code', story: story!.id, payload: outlet.code, rect, ink: item.ink, at: outlet.at }]
    })
  }
}

/** A square as large as the cell allows over a label of up to `maxLines` lines. */
function codeAndLabel(cell: Rect, style: TextStyle): { code: Rect; label: Rect } {
  const labelHeight = Math.round(style.size * (1 + (style.maxLines - 1) * style.leading) + style.size / 2)
  const side = Math.min(cell.w, cell.h - labelHeight)
  const code = { x: cell.x + Math.round((cell.w - side) / 2), y: cell.y, w: side, h: side }
  return { code, label: { ...cell, y: cell.y + side, h: cell.h - side } }
}

/** How many cells, how many of them in a row, and what is between them. */
interface Cells {
  readonly across: number
  readonly count: number
  readonly gap: Len
}

/** Cells of one size that fill the rectangle but for the gaps between them. */
export function cellsOf(rect: Rect, { across, count, gap }: Cells): readonly Rect[] {
  const down = Math.max(1, Math.ceil(count / across))
  const free = { w: rect.w - gap * (across - 1), h: rect.h - gap * (down - 1) }
  const cell = { w: share(free.w, across, 0), h: share(free.h, down, 0) }
  return Array.from({ length: count }, (_, i) => ({
    x: rect.x + (i % across) * (cell.w + gap),
    y: rect.y + Math.floor(i / across) * (cell.h + gap),
    ...cell
  }))
}
