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
/** A dash leads on to what follows it. */
const AFTER_DASH = 5
const IN_TITLE = 14
const IN_NUMBER = 20
/** As good as never. */
const IN_WORD = 200
/** Not a way at all. */
const NEVER = Number.POSITIVE_INFINITY
/** A line that is a tenth of its width off its share of the head costs this much; squared, so that two tenths cost four. */
const RAGGED = 0.6

/** Marks after which the sense pauses. */
const PAUSE = /[，。；：！？、…\s]/
const DASH = '——'
/** What joins two names or dates. */
const CONNECTOR = /[—–]/
const OPENING = /[“‘《（〈【「『]/
const CLOSING = /[”’》）〉】」』]/
/** Numbers in Han characters, with what they count; 一 alone is mostly part of a word. */
const NUMBER =
  /第[零一二三四五六七八九十百千万亿\d]+.?|[零一二三四五六七八九十百千万亿]{2,}.?|[二三四五六七八九十百千万亿两几]\p{Script=Han}/gu
/** Particles that lean on the word before them, and those that do so behind a quotation or a title. */
const PARTICLE = /[的了着过们地得之者性化]/
const SUFFIX = /[的之者们性化式]/
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
  const inNumbers = insideMatches(text, NUMBER)
  let depth = 0
  return Array.from({ length: text.length }, (_, offset) => {
    const before = text[offset - 1] ?? ''
    const after = text[offset]!
    if (OPENING.test(before)) depth++
    if (CLOSING.test(after)) depth--
    if (inWords.has(offset)) return IN_WORD
    if (/\d/.test(before) || inNumbers.has(offset)) return IN_NUMBER
    if (PAUSE.test(before)) return depth > 0 ? AFTER_PARTICLE : AFTER_MARK
    if (depth > 0) return IN_TITLE
    if (text.startsWith(DASH, offset)) return AFTER_MARK
    if (text.startsWith(DASH, offset - DASH.length)) return AFTER_DASH
    if (CONNECTOR.test(before)) return IN_TITLE
    if (CLOSING.test(before) && SUFFIX.test(after)) return BEFORE_PARTICLE
    if (CLOSING.test(before) || OPENING.test(after)) return AT_EDGE_OF_TITLE
    if (PARTICLE.test(after)) return BEFORE_PARTICLE
    return LINK.test(before) ? AFTER_PARTICLE : IN_SENTENCE
  })
}

/** The offsets of a text that lie inside what matches a pattern. */
function insideMatches(text: string, pattern: RegExp): ReadonlySet<number> {
  const offsets = new Set<number>()
  for (const { 0: match, index } of text.matchAll(pattern)) {
    for (let inside = 1; inside < match.length; inside++) offsets.add(index + inside)
  }
  return offsets
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
