import type { Sink } from '../base/diagnostic.ts'
import type { Proofs, Rule } from './rule.ts'
import { adSize } from './rules/ad-size.ts'
import { copyfit } from './rules/copyfit.ts'
import { jump } from './rules/jump.ts'
import { looseLine } from './rules/loose-line.ts'
import { narrowMeasure } from './rules/narrow-measure.ts'
import { offSheet } from './rules/off-sheet.ts'
import { overlap } from './rules/overlap.ts'
import { pictureFocus } from './rules/picture-focus.ts'
import { resolution } from './rules/resolution.ts'
import { typeInk } from './rules/type-ink.ts'
import { unlabelledAd } from './rules/unlabelled-ad.ts'
import { unprinted } from './rules/unprinted.ts'

const RULES: readonly Rule[] = [
  copyfit,
  jump,
  narrowMeasure,
  looseLine,
  overlap,
  offSheet,
  unprinted,
  adSize,
  unlabelledAd,
  resolution,
  pictureFocus,
  typeInk
]

export function check(proofs: Proofs, sink: Sink): void {
  for (const rule of RULES) rule(proofs, sink)
}
