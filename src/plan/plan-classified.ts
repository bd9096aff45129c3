import { ems } from '../base/length.ts'
import { plainCopy } from '../edition/copy.ts'
import type { ClassifiedItem } from '../edition/item.ts'
import type { Column, Frame } from './page-plan.ts'
import { runOn } from './paragraphs-of.ts'
import { columnsOf } from './place.ts'
import { ruleColumns } from './rule-columns.ts'
import { NOTHING, type Planned, type Setting } from './setting.ts'

/** Notices in columns whose rows are the lines of their type, whole units of them. */
export function planClassified({ place, numbers, story, begun }: Setting, item: ClassifiedItem): Planned {
  if (story === null || story.body.length === 0) return NOTHING
  const { style, subhead, unit, between, rule, balance, at } = item
  const none = plainCopy('', at)
  const body = { style, subhead, runIn: false, list: style, leadIn: none, signOff: none, balance, rule }
  const step = ems(style.leading, style.size)
  const columns = item.areas.flatMap(area =>
    columnsOf(place, area, item.legs).map((column): Column => {
      const rows = Math.floor((column.rows * column.step) / step)
      return { ...column, step, rows: rows - (rows % unit) }
    })
  )
  const frame: Frame = {
    story: story.id,
    page: numbers[0]!,
    paragraphs: runOn(story, body, begun),
    columns,
    balance,
    notices: { unit, between },
    at
  }
  const columnRules = rule === null ? [] : ruleColumns(columns, place.grid.gap, { stroke: rule, story: story.id })
  return { ...NOTHING, frames: [frame], columnRules }
}
