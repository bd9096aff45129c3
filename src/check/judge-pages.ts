import type { Sink } from '../base/diagnostic.ts'
import type { Paper } from '../edition/edition.ts'
import type { Layout } from '../layout/layout.ts'
import type { Finding, Measured } from './finding.ts'
import { heedWishes } from './heed-wishes.ts'
import type { Breach, PageRule } from './page-rule.ts'
import { PAGE_RULES } from './page-rules.ts'

/** What the paper's page rules find on its pages, from the top of each page down; wishes they cannot heed are reported. */
export function judgePages(
  paper: Pick<Paper, 'check' | 'measures' | 'jump'>,
  pages: readonly Layout[],
  sink: Sink
): readonly Finding[] {
  const rules = heedWishes(paper.check, PAGE_RULES, sink)
  return pages.flatMap(page =>
    rules
      .flatMap(rule => {
        const { min = -Infinity, max = Infinity } = rule
        return rule.judge(page, { pages, paper, min, max }).map(breach => findingOf(rule, page, breach))
      })
      .sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x)
  )
}

function findingOf(rule: PageRule, page: Layout, breach: Breach): Finding {
  const { story, rect, at, what } = breach
  return {
    rule: rule.id,
    name: rule.name,
    chinese: rule.chinese,
    class: breach.class ?? rule.class,
    weight: rule.weight,
    page: page.name,
    story,
    rect,
    at,
    what,
    measured: measuredOf(rule, breach),
    remedy: rule.remedy
  }
}

function measuredOf({ min, max, unit }: PageRule, { measure, limit }: Breach): Measured | null {
  if (measure === null) return null
  if (max !== undefined && measure > (limit ?? max)) return { measure, bound: 'max', limit: limit ?? max, unit }
  return min === undefined ? null : { measure, bound: 'min', limit: limit ?? min, unit }
}
