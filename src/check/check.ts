import type { Sink } from '../base/diagnostic.ts'
import type { Edition } from '../edition/edition.ts'
import type { Copyfit, Makeup } from '../makeup/makeup.ts'
import type { Page } from '../page/page.ts'
import { copyfit } from './rules/copyfit.ts'
import { inkSum } from './rules/ink-sum.ts'
import { looseLine } from './rules/loose-line.ts'
import { narrowMeasure } from './rules/narrow-measure.ts'
import { overlap } from './rules/overlap.ts'

/** All that a rule may look at. */
export interface Proofs {
  readonly edition: Edition
  readonly makeups: readonly Makeup[]
  readonly copyfit: readonly Copyfit[]
  readonly pages: readonly Page[]
}

/** A rule looks and reports; it never repairs. */
export type Rule = (proofs: Proofs, sink: Sink) => void

const RULES: readonly Rule[] = [copyfit, narrowMeasure, looseLine, overlap, inkSum]

export function check(proofs: Proofs, sink: Sink): void {
  for (const rule of RULES) rule(proofs, sink)
}
