import type { Sink } from '../base/diagnostic.ts'
import { FORGETFUL, type Memory } from '../base/memory.ts'
import { recallTold } from '../base/recall-told.ts'
import type { Paper } from '../edition/paper.ts'
import type { Layout } from '../layout/layout.ts'
import { dropEchoes } from './drop-echoes.ts'
import type { Finding, Measured } from './finding.ts'
import { heedWishes } from './heed-wishes.ts'
import type { Bench, Breach, PageRule } from './page-rule.ts'
import { PAGE_RULES } from './page-rules.ts'
import { staysOf } from './stays.ts'

/** What the paper's page rules find on its pages, from the top of each page down; wishes they cannot heed are reported. */
export function judgePages(
  paper: Pick<Paper, 'check' | 'measures' | 'jump'>,
  layouts: readonly Layout[],
  sink: Sink,
  memory: Memory = FORGETFUL
): readonly Finding[] {
  const desk = { memory, sink }
  const rules = recallTold(desk, 'page rules', [paper.check], sink => heedWishes(paper.check, PAGE_RULES, sink))
  const pages = memory.recall('layouts', layouts, () => layouts)
  const edition = { pages, stays: memory.recall('stays', [pages], () => staysOf(pages)) }
  const judged = (rule: PageRule, page: Layout): Judged =>
    memory.recall(
      `${rule.id} on ${page.name}`,
      [rule, page, paper.measures, paper.jump],
      () => judge(rule, page, { ...edition, paper }),
      ({ beside }) => beside === null || beside === pages
    )
  return pages.flatMap(page => {
    const findings = rules.flatMap(rule => judged(rule, page).findings)
    return dropEchoes(findings, rules).toSorted((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x)
  })
}

/** What a rule finds on a page, and the pages that it has looked at beside it, all of them or none. */
interface Judged {
  readonly findings: readonly Finding[]
  readonly beside: readonly Layout[] | null
}

function judge(rule: PageRule, page: Layout, { pages, stays, paper }: Omit<Bench, 'min' | 'max'>): Judged {
  const { min = -Infinity, max = Infinity } = rule
  let beside: readonly Layout[] | null = null
  const bench: Bench = {
    paper,
    min,
    max,
    get pages() {
      beside = pages
      return pages
    },
    get stays() {
      beside = pages
      return stays
    }
  }
  return { findings: rule.judge(page, bench).map(breach => findingOf(rule, page, breach)), beside }
}

function findingOf(rule: PageRule, page: Layout, breach: Breach): Finding {
  const { story, other = null, rect, at, what } = breach
  return {
    rule: rule.id,
    name: rule.name,
    chinese: rule.chinese,
    class: breach.class ?? rule.class,
    weight: rule.weight,
    page: page.name,
    story,
    other,
    rect,
    at,
    what,
    measured: measuredOf(rule, breach),
    remedy: rule.remedy,
    chineseRemedy: rule.chineseRemedy
  }
}

function measuredOf({ min, max, unit }: PageRule, { measure, limit }: Breach): Measured | null {
  if (measure === null) return null
  if (max !== undefined && measure > (limit ?? max)) return { measure, bound: 'max', limit: limit ?? max, unit }
  return min === undefined ? null : { measure, bound: 'min', limit: limit ?? min, unit }
}
