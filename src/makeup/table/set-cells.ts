import type { Len } from '../../base/length.ts'
import type { TextStyle } from '../../edition/style.ts'
import type { Cell, CellAlign, TableItem } from '../../edition/table.ts'
import { breakLines } from '../../galley/break-lines.ts'
import type { Galley } from '../../galley/galley.ts'
import { naturalWidth } from '../../galley/natural-width.ts'
import { setLine } from '../../galley/set-line.ts'
import type { TablePlan } from '../../plan/page-plan.ts'
import type { Room } from '../room.ts'
import { sizesOf } from '../sizes-of.ts'

/** A cell in type at the size that is being tried; without words where it is empty, or a drawing. */
export interface SetCell extends Cell {
  readonly row: number
  readonly header: boolean
  readonly style: TextStyle
  readonly galley: Galley | null
  /** As one line, or as the drawing it is. */
  readonly natural: Len
  /** Of a number in a column of numbers, how much of it stands before the point; null for all else. */
  readonly before: Len | null
}

/** All cells of a table, set so many steps smaller than their styles have it. */
export function setCells({ fonts, cache, sink }: Room, plan: TablePlan, smaller: number): readonly SetCell[] {
  const { table, item } = plan
  const styleOf = (header: boolean, align: CellAlign): TextStyle => {
    const style = header ? item.header : item.style
    return cache.style(style, `${align} ${smaller}`, () => sizedStyle(style, align, smaller))
  }
  return table.rows.flatMap((row, index) =>
    row.cells.map((cell): SetCell => {
      const header = index < table.header
      const align = alignOf(item, cell, header)
      const style = styleOf(header, align)
      const galley = cell.words.text === '' ? null : cache.galley(fonts, cell.words, style, sink)
      const before = galley !== null && align === 'decimal' ? beforePoint(galley) : null
      const natural = galley === null ? iconSize(item, cell) : naturalWidth(galley)
      return { ...cell, row: index, header, style, galley, natural, before }
    })
  )
}

const iconSize = ({ icons }: TableItem, { icon }: Cell): Len => (icon === null ? 0 : (icons?.size ?? 0))

/** Of a list that serves all columns, its last member those that follow. */
export const memberAt = <T>(list: readonly T[], column: number): T => list[Math.min(column, list.length - 1)]!

/** A head over several columns, or over numbers, stands in the middle of them; so does what goes over several from numbers on. */
function alignOf({ aligns }: TableItem, { column, across }: Cell, header: boolean): CellAlign {
  const align = memberAt(aligns, column)
  const isOfNumbers = align === 'decimal' || align === 'end'
  if (across > 1) return header || isOfNumbers ? 'center' : align
  return header && align === 'decimal' ? 'center' : align
}

/** A number stands where its box is put; what is none in a column of numbers, in the middle. */
function sizedStyle(style: TextStyle, align: CellAlign, smaller: number): TextStyle {
  const size = sizesOf(style)[smaller] ?? style.minSize
  return { ...style, size, minSize: size, align: align === 'decimal' ? 'center' : align, indent: 0 }
}

/** Digits before a point or a unit. */
const WHOLE = /\d(?:[\d,]*\d)?/

/** How much of a line stands before the point of its number, or behind its last digit; null where there is none. */
function beforePoint(galley: Galley): Len | null {
  const number = WHOLE.exec(galley.copy.text)
  if (number === null) return null
  const natural = naturalWidth(galley)
  const set = setLine(breakLines(galley, [natural], 0)!, 0)
  const end = number.index + number[0].length
  for (let row = set.from; row < set.to; row++) {
    if (galley.text[row]! >= end) return set.x[row - set.from]! - galley.gaps.shift[row]!
  }
  return natural
}
