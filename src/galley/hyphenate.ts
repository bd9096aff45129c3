import { createRequire } from 'node:module'

export const SOFT_HYPHEN = '\u00ad'

/** Fewest letters before and behind the hyphen: CY/T 154-2017, 9; TeX's \lefthyphenmin and \righthyphenmin. */
const BEFORE = 2
const AFTER = 3

/** As much of hyphen 1 as is used. */
type CreateHyphenator = (patterns: unknown, options: { hyphenChar: string; html: boolean }) => (word: string) => string

/**
 * Puts soft hyphens into lower-case English words by Liang's patterns, as TeX does. The patterns are loaded here and
 * not imported above, as few papers ask for them.
 */
export function englishHyphenator(): (word: string) => string {
  const require = createRequire(import.meta.url)
  const create = require('hyphen') as CreateHyphenator
  return create(require('hyphen/patterns/en-us.js'), { hyphenChar: SOFT_HYPHEN, html: false })
}

/** How many letters of a word may stand before the break, each way there is: where it has soft hyphens, but at its ends. */
export function partings(word: string): readonly number[] {
  const found: number[] = []
  let hyphens = 0
  for (const { index, 0: run } of word.matchAll(/\u00ad+/g)) {
    found.push(index - hyphens)
    hyphens += run.length
  }
  return found.filter(before => before >= BEFORE && word.length - hyphens - before >= AFTER)
}
