import { fromMm, fromPt } from '../base/length.ts'
import type { PageCheckFile, PageRuleFile } from './files.ts'
import { type Amount, PAGE_CHECK, type PageCheck, type RuleWish } from './page-check.ts'
import { type Cursor, down, entries, keyPlaceOf, optional, placeOf } from './yaml-file.ts'

/** What a paper asks of the page rules, by their ids. */
export function readPageCheck(from: Cursor<PageCheckFile> | null): PageCheck {
  if (from === null) return PAGE_CHECK
  const rules = optional(from, 'rules')
  return {
    style: from.value.style ?? PAGE_CHECK.style,
    rules: new Map(rules === null ? [] : entries(rules).map(([id, rule]) => [id, readWish(rule)]))
  }
}

function readWish(from: Cursor<boolean | PageRuleFile>): RuleWish {
  const at = keyPlaceOf(from)
  const asItComes = { on: null, class: null, weight: null, min: null, max: null, at }
  if (typeof from.value === 'boolean') return { ...asItComes, on: from.value }
  const rule = from as Cursor<PageRuleFile>
  const { class: grade = null, weight = null } = rule.value
  return { ...asItComes, class: grade, weight, min: readAmount(rule, 'min'), max: readAmount(rule, 'max') }
}

/** A bound of the format that the schema has checked: a number, alone or with mm, pt or %. */
const AMOUNT = /^([\d.]+) ?(mm|pt|%)?$/

function readAmount(from: Cursor<PageRuleFile>, key: 'min' | 'max'): Amount | null {
  const text = from.value[key]
  if (text === undefined) return null
  const [, digits, unit] = AMOUNT.exec(text)!
  const number = Number(digits)
  const at = placeOf(down(from, key))
  switch (unit) {
    case 'mm':
      return { kind: 'length', value: fromMm(number), at }
    case 'pt':
      return { kind: 'length', value: fromPt(number), at }
    default:
      return { kind: 'number', value: unit === '%' ? number / 100 : number, at }
  }
}
