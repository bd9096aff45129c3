import type { TableItemFile } from './files.ts'
import type { ItemContext } from './item-context.ts'
import { pathFrom } from './path-from.ts'
import { readAreas } from './read-areas.ts'
import { readIndex } from './read-count.ts'
import { readInk } from './read-ink.ts'
import { readExtent } from './read-length.ts'
import { readStroke } from './read-stroke.ts'
import { styleOf } from './read-styles.ts'
import type { TextStyle } from './style.ts'
import { type CellAlign, type ColumnWidth, type Icons, TABLE_RULES, type TableItem, type TableRules } from './table.ts'
import { type Cursor, down, linesOf, optional, placeOf } from './yaml-file.ts'

/** How a table looks, or null, with a report, where it has no area to stand in. */
export function readTableItem(context: ItemContext, from: Cursor<TableItemFile>): TableItem | null {
  const { styles, inks, sink } = context
  const areas = readAreas(context, from)
  if (areas.length === 0) return null
  const style = styleOf(down(from, 'style'), styles, sink)
  const styleAt = (key: 'header' | 'title' | 'note', other: TextStyle): TextStyle => {
    const name = optional(from, key)
    return name === null ? other : styleOf(name, styles, sink)
  }
  const header = styleAt('header', style)
  const [gap, tint, stripe] = [optional(from, 'gap'), optional(from, 'tint'), optional(from, 'stripe')]
  return {
    kind: 'table',
    index: readIndex(optional(from, 'index'), sink),
    areas,
    style,
    header,
    title: styleAt('title', header),
    note: styleAt('note', style),
    widths: readWidths(from, style, context),
    aligns: readAligns(from),
    gap: gap === null ? style.size : readExtent(gap, style.size, sink),
    rules: readRules(context, from),
    tint: tint === null ? null : readInk(tint, inks, sink),
    stripe: stripe === null ? null : readInk(stripe, inks, sink),
    icons: readIcons(context, from),
    at: placeOf(from)
  }
}

function readWidths(from: Cursor<TableItemFile>, { size }: TextStyle, { sink }: ItemContext): readonly ColumnWidth[] {
  const words = optional(from, 'widths')
  if (words === null || words.value.length === 0) return [{ kind: 'auto' }]
  return linesOf(words).map((word): ColumnWidth => {
    if (word.value === 'auto') return { kind: 'auto' }
    if (word.value.endsWith('fr')) return { kind: 'share', parts: Number.parseFloat(word.value) }
    return { kind: 'fixed', width: readExtent(word, size, sink) }
  })
}

function readAligns(from: Cursor<TableItemFile>): readonly CellAlign[] {
  const { align = 'start' } = from.value
  if (typeof align === 'string') return [align]
  return align.length === 0 ? ['start'] : align
}

function readRules({ inks, sink }: ItemContext, from: Cursor<TableItemFile>): TableRules {
  const rules = optional(from, 'rules')
  const strokes = TABLE_RULES.map(name => {
    const stroke = rules === null ? null : optional(rules, name)
    return [name, stroke === null ? null : readStroke(stroke, inks, sink)] as const
  })
  return Object.fromEntries(strokes) as TableRules
}

function readIcons({ bounds, folder, sink }: ItemContext, from: Cursor<TableItemFile>): Icons | null {
  const icons = optional(from, 'icons')
  if (icons === null) return null
  const size = readExtent(down(icons, 'size'), bounds.grid.size, sink)
  return { folder: pathFrom(folder, icons.value.folder), size }
}
