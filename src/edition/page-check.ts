import type { Len } from '../base/length.ts'
import type { Span } from '../base/span.ts'

/** What a paper asks of the page rules. */
export interface PageCheck {
  /** Modular (模块式): stories are rectangles. Interlocked (穿插式): they reach into each other. */
  readonly style: PageStyle
  /** By the id of the rule, as it is written: which ids there are, the rules know. */
  readonly rules: ReadonlyMap<string, RuleWish>
}

export const PAGE_STYLES = ['modular', 'interlocked'] as const
export type PageStyle = (typeof PAGE_STYLES)[number]

/** How grave a breach is: an error, a warning, information. */
export const RULE_CLASSES = ['hard', 'soft', 'note'] as const
export type RuleClass = (typeof RULE_CLASSES)[number]

/** What of a rule the paper has otherwise; null where it is as it comes. */
export interface RuleWish {
  readonly on: boolean | null
  readonly class: RuleClass | null
  readonly weight: number | null
  readonly min: Amount | null
  readonly max: Amount | null
  readonly at: Span
}

/** A bound in the measure of its rule: a length, or a number of things; percent are hundredths. */
export type Amount =
  | { readonly kind: 'length'; readonly value: Len; readonly at: Span }
  | { readonly kind: 'number'; readonly value: number; readonly at: Span }

/** Where a paper says nothing. */
export const PAGE_CHECK: PageCheck = { style: 'interlocked', rules: new Map() }
