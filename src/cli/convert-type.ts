import { didYouMean } from '../edition/nearest.ts'
import { outlineType } from '../page/outline-type.ts'
import type { Page } from '../page/page.ts'
import type { Proof } from '../typeset.ts'
import { misuse, type Refusal } from './desk.ts'

/** Pages with the type of the styles typed turned into outlines: `all`, or names of the paper's with commas between. */
export function convertType(proof: Proof, pages: readonly Page[], typed: string): readonly Page[] | Refusal {
  const { styles } = proof.edition.paper
  const names = typed.split(',').map(name => name.trim())
  const strange = names.find(name => !styles.has(name) && typed !== 'all')
  if (strange !== undefined) {
    return misuse(`there is no style “${strange}” in this paper`, ...didYouMean(strange, ['all', ...styles.keys()]))
  }
  const chosen = typed === 'all' ? 'all' : new Set(names)
  return pages.map(page => outlineType(page, proof.fonts, { styles: chosen, layer: true }))
}
