import { wordsOf } from '../../artwork/words-of.ts'
import type { AdOrder } from '../../edition/edition.ts'
import { artworkName } from '../../edition/wants.ts'
import { AD_LABEL } from '../../plan/plan-item.ts'
import type { Proofs, Rule } from '../rule.ts'

/** Readers must be able to tell advertisements from news: each bears the word, where the paper asks for it. */
export const unlabelledAd: Rule = (proofs, sink) => {
  const { pages, paper } = proofs.edition
  if (!paper.press.adLabel) return
  for (const { template, ads } of pages) {
    for (const { name, items } of template.slots) {
      const order = ads.get(name)
      const isLabelled = items.some(item => item.kind === 'ad' && item.label !== null)
      if (order === undefined || isLabelled || order.labelled || showsLabel(proofs, order)) continue
      sink.report(
        'unlabelled-ad',
        order.at,
        `the advertisement in “${name}” does not say ${AD_LABEL}`,
        'give the ad item of the template a label:, or write labelled: on where the artwork bears the word in outlines'
      )
    }
  }
}

function showsLabel({ artworks }: Proofs, { file, page }: AdOrder): boolean {
  const artwork = artworks.get(artworkName(file, page))
  return artwork?.kind === 'pdf' && wordsOf(artwork).replace(/\s/g, '').includes(AD_LABEL)
}
