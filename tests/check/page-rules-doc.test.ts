import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inUnit } from '../../src/check/finding.ts'
import type { PageRule, Unit } from '../../src/check/page-rule.ts'
import { PAGE_RULES } from '../../src/check/page-rules.ts'
import { drawCase } from '../support/page-set/draw-case.ts'
import { PAGE_SET } from '../support/page-set/page-set.ts'

const document = readFileSync('docs/page-rules.md', 'utf8')

const told = (value: number, unit: Unit): string => `${inUnit(value, unit)}${unit === 'percent' ? ' %' : ` ${unit}`}`

/** What stands under the heading of a rule. */
function factsOf({ class: grade, weight, style, on, unit, min, max }: PageRule): string {
  return [
    grade,
    `weight ${weight}`,
    ...(style === null ? [] : [`${style} pages`]),
    ...(on ? [] : ['off unless asked for']),
    ...(min === undefined ? [] : [`min ${told(min, unit)}`]),
    ...(max === undefined ? [] : [`max ${told(max, unit)}`])
  ].join(' · ')
}

describe('docs/page-rules.md has each rule with its facts and its drawing', () => {
  for (const rule of PAGE_RULES) {
    test(rule.id, () => {
      const { id, name, chinese } = rule
      expect(document).toContain(
        `\n### ${id} ${name} (${chinese})\n\n${factsOf(rule)}\n\n![${id}](page-rules/${id}.svg)\n`
      )
    })
  }

  test('and no other', () => {
    expect([...document.matchAll(/^### (\S+)/gm)].map(([, id]) => id)).toEqual(PAGE_RULES.map(({ id }) => id))
    expect(readdirSync('docs/page-rules').toSorted()).toEqual(PAGE_RULES.map(({ id }) => `${id}.svg`).toSorted())
  })
})

describe('and says what to do, in both languages', () => {
  for (const { id, remedy, chineseRemedy } of PAGE_RULES) {
    const told = `**Remedy.** ${remedy[0]!.toUpperCase()}${remedy.slice(1)}. ${chineseRemedy}。`
    test(id, () => expect(document.split(`### ${id} `)[1]!.split('\n### ')[0]).toContain(told))
  }
})

describe('the drawing is that of its pages', () => {
  for (const each of PAGE_SET) {
    test(each.rule, () => expect(readFileSync(`docs/page-rules/${each.rule}.svg`, 'utf8')).toBe(drawCase(each)))
  }
})
