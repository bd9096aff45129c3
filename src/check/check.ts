import type { Sink } from '../base/diagnostic.ts'
import type { Proofs, Rule } from './rule.ts'
import { copyfit } from './rules/copyfit.ts'
import { inkSum } from './rules/ink-sum.ts'
import { looseLine } from './rules/loose-line.ts'
import { narrowMeasure } from './rules/narrow-measure.ts'
import { overlap } from './rules/overlap.ts'

const RULES: readonly Rule[] = [copyfit, narrowMeasure, looseLine, overlap, inkSum]

export function check(proofs: Proofs, sink: Sink): void {
  for (const rule of RULES) rule(proofs, sink)
}
