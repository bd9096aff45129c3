import { describe, kindOf, placeOf } from './describe.ts'
import type { Breach, Outcome, PageCheck } from './preflight.ts'
import type { Item, Sheet } from './sheet.ts'

/** What a rule says of one object. */
export interface Case {
  readonly item: Item
  readonly what: string
  readonly severity?: Breach['severity']
}

/** Holds pages against a rule on objects. Cases of the same kind on a page become one breach, at the first. */
export function gather(look: (sheet: Sheet) => readonly Case[]): PageCheck {
  return sheet => {
    const kinds = new Map<string, Case[]>()
    for (const it of look(sheet)) {
      const kind = `${kindOf(it.item.object)} ${it.what}`
      const alike = kinds.get(kind)
      if (alike === undefined) kinds.set(kind, [it])
      else alike.push(it)
    }
    const breaches: Outcome[] = [...kinds.values()].map(cases => breachOf(sheet, cases))
    return sheet.cut === null ? breaches : [...breaches, { doubt: sheet.cut }]
  }
}

function breachOf(sheet: Sheet, cases: readonly Case[]): Breach {
  const { item, what, severity } = cases[0]!
  const count = cases.length
  return {
    found: `${describe(item.object)}: ${what}${count > 1 ? ` (${count} times on this page, first here)` : ''}`,
    page: sheet.page.number,
    place: placeOf(sheet.page, item),
    ...(severity === undefined ? {} : { severity })
  }
}

/** Cases among the objects that print on the product; `what` is null where there is nothing to say. */
export const among = (sheet: Sheet, what: (item: Item) => string | null): readonly Case[] =>
  sheet.items.flatMap(item => {
    const said = item.counts ? what(item) : null
    return said === null ? [] : [{ item, what: said }]
  })
