import type { Len } from '../base/length.ts'
import { linesAt } from '../galley/break-lines.ts'
import type { Galley, Lines } from '../galley/galley.ts'

/*
 * What it costs to break a head at a place, by taste: a head is read line by line, and each line should be a phrase.
 */
const AFTER_MARK = 0
const AT_EDGE_OF_TITLE = 1
const AFTER_PARTICLE = 2
const IN_SENTENCE = 6
const BEFORE_PARTICLE = 12
const IN_TITLE = 14
const IN_NUMBER = 20
/** As good as never. */
const IN_WORD = 200
/** Not a way at all. */
const NEVER = Number.POSITIVE_INFINITY
/** A line that is a tenth of its width off its share of the head costs this much; squared, so that two tenths cost four. */
const RAGGED = 0.6

/** Marks after which the sense pauses. */
const PAUSE = /[，。；：！？、—…\s]/
const OPENING = /[“‘《（〈【「『]/
const CLOSING = /[”’》）〉】」』]/
/** Numbers in Han characters. */
const NUMERAL = /[零一二三四五六七八九十百千万亿]/
/** Particles that lean on the word before them. */
const PARTICLE = /[的了着过们地得之者性化]/
/** Those of them after which a phrase ends. */
const LINK = /[的了着]/

/** Names and terms that a head is not broken in; those that the paper and the desk have listed. */
export type Words = readonly string[]

/**
 * A head broken at sense into one line for each width, or null where it has no such lines. Every way to cut it is
 * weighed by dynamic programming over (line, break): heads are short.
 */
export function breakHead(galley: Galley, widths: readonly Len[], senseCosts: SenseCosts): Lines | null {
  const { text, breaks } = galley
  const { count, row, fromWidth, toWidth } = breaks
  const last = count - 1
  const natural = toWidth[last]! - fromWidth[0]!
  if (widths.length === 1) return natural > widths[0]! ? null : linesAt(galley, widths, { ends: [last], cost: 0 })
  const fill = natural / widths.reduce((sum, width) => sum + width, 0)
  const begins: number[][] = []
  let costs = [0]
  for (const [line, width] of widths.entries()) {
    const final = line === widths.length - 1
    const next: number[] = Array(count).fill(NEVER)
    const from: number[] = Array(count)
    costs.forEach((cost, a) => {
      for (let b = final ? last : a + 1; b <= last && cost < NEVER; b++) {
        const set = toWidth[b]! - fromWidth[a]!
        if (set > width) break
        const sense = b < last ? senseCosts[text[row[b]!]!]! : 0
        const ragged = 10 * (fill - set / width)
        const own = cost + sense + RAGGED * ragged * ragged
        if (own < next[b]!) [next[b], from[b]] = [own, a]
      }
    })
    begins.push(from)
    costs = next
  }
  return costs[last] === NEVER ? null : linesAt(galley, widths, { ends: traced(begins, last), cost: costs[last]! })
}

/** Where the lines end, if the last of them ends at a break; for each line and end it is known where it begins. */
function traced(begins: readonly (readonly number[])[], last: number): readonly number[] {
  const ends: number[] = []
  for (let line = begins.length - 1, end = last; line >= 0; line--) {
    ends.unshift(end)
    end = begins[line]![end]!
  }
  return ends
}

/** For each offset of a text, what a break before it costs. */
export type SenseCosts = readonly number[]

export function senseCostsOf(text: string, words: Words = []): SenseCosts {
  const inWords = offsetsWithin(text, words)
  let depth = 0
  return Array.from({ length: text.length }, (_, offset) => {
    const before = text[offset - 1] ?? ''
    const after = text[offset]!
    if (OPENING.test(before)) depth++
    if (CLOSING.test(after)) depth--
    if (inWords.has(offset)) return IN_WORD
    if (/\d/.test(before) || (NUMERAL.test(before) && NUMERAL.test(after))) return IN_NUMBER
    if (depth > 0) return IN_TITLE
    if (PAUSE.test(before)) return AFTER_MARK
    if (CLOSING.test(before) || OPENING.test(after)) return AT_EDGE_OF_TITLE
    if (PARTICLE.test(after)) return BEFORE_PARTICLE
    return LINK.test(before) ? AFTER_PARTICLE : IN_SENTENCE
  })
}

/** The offsets of a text that lie inside one of the words, wherever it stands. */
function offsetsWithin(text: string, words: Words): ReadonlySet<number> {
  const offsets = new Set<number>()
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      for (let inside = 1; inside < word.length; inside++) offsets.add(at + inside)
    }
  }
  return offsets
}
