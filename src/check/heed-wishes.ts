import type { Sink } from '../base/diagnostic.ts'
import { didYouMean } from '../edition/nearest.ts'
import type { Amount, PageCheck, RuleWish } from '../edition/page-check.ts'
import type { PageRule } from './page-rule.ts'

/** The rules that hold for a paper, with its own bounds, classes and weights; wishes that no rule can heed are reported. */
export function heedWishes({ style, rules: wishes }: PageCheck, rules: readonly PageRule[], sink: Sink): PageRule[] {
  const ids = rules.map(({ id }) => id)
  const all = wishes.get(ALL)?.on ?? null
  for (const [id, { at }] of wishes) {
    if (id === ALL || ids.includes(id)) continue
    sink.report('unknown-key', at, `no page rule is called “${id}”`, ...didYouMean(id, ids))
  }
  return rules
    .map(rule => heed({ ...rule, on: all ?? rule.on }, wishes.get(rule.id), sink))
    .filter(rule => rule.on && (rule.style === null || rule.style === style))
}

/** Stands for every rule that is not named. */
const ALL = 'all'

/** Who bounds a rule asks for it. */
function heed(rule: PageRule, wish: RuleWish | undefined, sink: Sink): PageRule {
  if (wish === undefined) return rule
  return {
    ...rule,
    on: wish.on ?? true,
    class: wish.class ?? rule.class,
    weight: wish.weight ?? rule.weight,
    ...bound(rule, 'min', wish.min, sink),
    ...bound(rule, 'max', wish.max, sink)
  }
}

function bound(rule: PageRule, which: 'min' | 'max', amount: Amount | null, sink: Sink): Partial<PageRule> {
  if (amount === null) return {}
  if (rule[which] === undefined) {
    sink.report('bad-value', amount.at, `${rule.id} has no ${which}`, ...boundsOf(rule))
    return {}
  }
  const wanted = rule.unit === 'mm' || rule.unit === 'pt' ? 'length' : 'number'
  if (amount.kind === wanted) return { [which]: amount.value }
  const hint = wanted === 'length' ? 'write it in mm or pt, like 40mm' : `write a number of ${rule.unit}, like 5`
  sink.report('bad-value', amount.at, `${rule.id} is not measured so`, hint)
  return {}
}

function boundsOf(rule: PageRule): readonly string[] {
  const bounds = (['min', 'max'] as const).filter(which => rule[which] !== undefined)
  return [bounds.length === 0 ? 'it is on or off' : `it has ${bounds.join(' and ')}`]
}
