import type { Sink } from '../base/diagnostic.ts'
import { FORGETFUL, type Memory } from '../base/memory.ts'
import { recallTold } from '../base/recall-told.ts'
import type { Art } from '../plan/page-plan.ts'
import type { Finding } from './finding.ts'
import { judgePages } from './judge-pages.ts'
import type { Proofs, Rule, SheetProofs, SheetRule } from './rule.ts'
import { adSize } from './rules/ad-size.ts'
import { copyfit } from './rules/copyfit.ts'
import { emptyPlace } from './rules/empty-place.ts'
import { looseLine } from './rules/loose-line.ts'
import { narrowMeasure } from './rules/narrow-measure.ts'
import { offSheet } from './rules/off-sheet.ts'
import { overlap } from './rules/overlap.ts'
import { pictureFocus } from './rules/picture-focus.ts'
import { pictureRoom } from './rules/picture-room.ts'
import { resolution } from './rules/resolution.ts'
import { typeInk } from './rules/type-ink.ts'
import { unlabelledAd } from './rules/unlabelled-ad.ts'
import { unprinted } from './rules/unprinted.ts'
import { unreachedPage } from './rules/unreached-page.ts'

/** Of stories, wherever they stand. */
const RULES: readonly Rule[] = [copyfit, unprinted, emptyPlace, unreachedPage, unlabelledAd]

/** Of what stands on one sheet. Those of a sheet are asked one after the other, so that it is painted once for them all. */
const SHEET_RULES: readonly SheetRule[] = [
  narrowMeasure,
  looseLine,
  overlap,
  offSheet,
  adSize,
  resolution,
  pictureFocus,
  pictureRoom,
  typeInk
]

/** Reports what is to be mended before pages may be printed; what page rules find is for an editor to weigh. */
export function check(proofs: Proofs, sink: Sink, memory: Memory = FORGETFUL): readonly Finding[] {
  const desk = { memory, sink }
  for (const rule of RULES) rule(proofs, sink)
  for (const [i, makeup] of proofs.makeups.entries()) {
    // What is painted is looked at for what lies beneath its type: where nothing does, it need not be.
    const pages = makeup.art.some(isGround) ? [proofs.pages.at(i)!] : []
    const { edition, pictures, artworks, engravings } = proofs
    const paper = edition.paper
    const sheet: SheetProofs = { edition: { paper }, makeups: [makeup], pages, pictures, artworks, engravings }
    recallTold(
      desk,
      `sheet ${makeup.plan.name} checked`,
      [paper, makeup, ...pages, pictures, artworks, engravings],
      sink => {
        for (const rule of SHEET_RULES) rule(sheet, sink)
      }
    )
  }
  return judgePages(proofs.edition.paper, proofs.layouts, sink, memory)
}

const isGround = ({ kind }: Art): boolean => kind !== 'rule' && kind !== 'frame'
