import type { Sink } from '../base/diagnostic.ts'
import type { GridFile, ItemFile, TemplateFile } from './files.ts'
import type { ItemContext } from './item-context.ts'
import type { Grid, Slot, Template } from './paper.ts'
import type { Bounds } from './read-area.ts'
import { readGrid } from './read-grid.ts'
import { readItem } from './read-item.ts'
import type { PaperDesk } from './read-paper.ts'
import { type Cursor, entries, items, optional, placeOf } from './yaml-file.ts'

/** A page template of a paper, or null where the grid that its items stand on cannot be had. */
export function readTemplate(desk: PaperDesk, name: string, from: Cursor<TemplateFile>, sink: Sink): Template | null {
  const pages = readPages(optional(from, 'pages'), sink)
  const own = optional(from, 'grid')
  const grid = own === null ? desk.grid : ownGrid(desk, own, sink)
  if (grid === null) return null
  const context = contextOf(desk, { grid, pages }, sink)
  const itemsOf = (from: Cursor<readonly ItemFile[]> | null) =>
    from === null
      ? []
      : items(from)
          .map(item => readItem(context, item))
          .filter(item => item !== null)
  const slotsFrom = optional(from, 'slots')
  const slots = (slotsFrom === null ? [] : entries(slotsFrom)).map(
    ([name, slot]): Slot => ({
      name,
      optional: slot.value.optional ?? false,
      items: itemsOf(optional(slot, 'items')),
      at: placeOf(slot)
    })
  )
  return {
    name,
    pages,
    grid,
    slots,
    furniture: itemsOf(optional(from, 'furniture')),
    at: placeOf(from)
  }
}

/** What the items of a page refer to that stands on this grid. */
export const contextOf = (
  { paper, inks }: PaperDesk,
  { grid, pages }: Pick<Bounds, 'grid' | 'pages'>,
  sink: Sink
): ItemContext => ({
  bounds: { grid, pages, measures: paper.measures },
  styles: paper.styles,
  articleStyles: paper.articleStyles,
  inks,
  folder: `templates/${paper.id}`,
  sink
})

function ownGrid({ sheet, gridWords }: PaperDesk, own: Cursor<GridFile>, sink: Sink): Grid | null {
  if (sheet === null) return null
  return readGrid(sheet, gridWords === null ? [own] : [own, gridWords], sink)
}

function readPages(from: Cursor<number> | null, sink: Sink): 1 | 2 {
  if (from === null || from.value === 1) return 1
  if (from.value !== 2) sink.report('bad-value', placeOf(from), 'a template is for 1 page, or for the 2 of a spread')
  return 2
}
