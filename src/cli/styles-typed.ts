import { didYouMean } from '../edition/nearest.ts'
import type { PressData } from '../edition/paper.ts'
import type { Proof } from '../typeset.ts'
import { misuse, type Refusal } from './desk.ts'

/** Styles as they are typed: `all`, `none`, or names of the paper's with commas between. */
export function stylesTyped({ edition }: Proof, typed: string): PressData['outlines'] | Refusal {
  if (typed === 'all') return 'all'
  const { styles } = edition.paper
  const names = typed === 'none' ? [] : typed.split(',').map(name => name.trim())
  const strange = names.find(name => !styles.has(name))
  if (strange === undefined) return new Set(names)
  return misuse(`there is no style “${strange}” in this paper`, ...didYouMean(strange, ['all', ...styles.keys()]))
}
