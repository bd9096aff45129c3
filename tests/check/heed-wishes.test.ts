import { describe, expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import { noteOf } from '../../src/check/finding.ts'
import { heedWishes } from '../../src/check/heed-wishes.ts'
import { judgePages } from '../../src/check/judge-pages.ts'
import { PAGE_RULES } from '../../src/check/page-rules.ts'
import type { PageCheck } from '../../src/edition/page-check.ts'
import { changed, PAPER, readProject } from '../support/newsroom.ts'
import { PAGE_SET } from '../support/page-set/page-set.ts'
import { layouts } from '../support/page-set/toy-page.ts'

/** What a paper that says so asks. */
function checkOf(yaml: string): PageCheck {
  const { edition, notes } = readProject(changed(PAPER, 'inks:', `check: {${yaml}}\ninks:`))
  expect(notes).toEqual([])
  return edition.paper.check
}

/** What the page that breaks a rule is told of it, where the paper says so. */
function told(rule: string, yaml: string): readonly string[] {
  const { bad } = PAGE_SET.find(each => each.rule === rule)!
  const paper = { check: checkOf(`style: modular, ${yaml}`), measures: null, jump: null }
  return judgePages(paper, layouts(bad), new Notes()).map(finding => noteOf(finding).code)
}

/** The ids of the rules that hold. */
const idsOf = (yaml: string): readonly string[] =>
  heedWishes(checkOf(yaml), PAGE_RULES, new Notes()).map(({ id }) => id)

describe('a rule', () => {
  const rows: readonly (readonly [what: string, rule: string, yaml: string, codes: readonly string[]])[] = [
    ['as it comes', 'W06', 'rules: {}', ['page-rule-warning']],
    ['turned off', 'W06', 'rules: {W06: off}', []],
    ['turned off with all', 'W06', 'rules: {all: off}', []],
    ['the only one', 'W06', 'rules: {all: off, W06: on}', ['page-rule-warning']],
    ['asked for', 'W08', 'rules: {W08: on}', ['page-rule-note']],
    ['asked for with a class', 'W08', 'rules: {W08: {class: hard}}', ['page-rule-error']],
    ['with another bound', 'W06', 'rules: {W06: {min: 40mm}}', []],
    ['with a bound in points', 'W06', 'rules: {W06: {min: 100pt}}', []],
    ['with a number', 'W17', 'rules: {W17: {max: 90}}', []],
    ['with a number that is not enough', 'W17', 'rules: {W17: {max: 89}}', ['page-rule-warning']],
    ['with a percentage', 'W24', 'rules: {W24: {max: 50%}}', []],
    ['with a share', 'W24', 'rules: {W24: {max: 0.5}}', []]
  ]
  test.each(rows)('%s', (_, rule, yaml, codes) => expect(told(rule, yaml)).toEqual(codes))

  test('has the weight that the paper gives it', () => {
    const rules = heedWishes(checkOf('rules: {W06: {weight: 9}}'), PAGE_RULES, new Notes())
    expect(rules.find(({ id }) => id === 'W06')!.weight).toBe(9)
  })

  test('for the other style is left out', () => {
    expect(idsOf('style: modular')).toContain('W01')
    expect(idsOf('style: modular')).not.toContain('C05')
    expect(idsOf('style: interlocked')).toContain('C05')
    expect(idsOf('rules: {W01: on}')).not.toContain('W01')
  })
})

describe('what no rule can heed is told', () => {
  const rows: readonly (readonly [yaml: string, note: string])[] = [
    ['W99: off', 'unknown-key no page rule is called “W99”'],
    ['W06: {min: 5}', 'bad-value W06 is not measured so'],
    ['W17: {max: 5mm}', 'bad-value W17 is not measured so'],
    ['W17: {min: 5}', 'bad-value W17 has no min'],
    ['C05: {max: 5}', 'bad-value C05 has no max']
  ]
  test.each(rows)('%s', (yaml, note) => {
    const notes = new Notes()
    heedWishes(checkOf(`rules: {${yaml}}`), PAGE_RULES, notes)
    expect(notes.sorted().map(({ code, message }) => `${code} ${message}`)).toEqual([note])
  })

  test('as are words of no bound', () => {
    const { notes } = readProject(changed(PAPER, 'inks:', 'check: {rules: {W06: {min: deep}}}\ninks:'))
    expect(notes).toEqual([`bad-value ${PAPER} «deep»`])
  })
})
