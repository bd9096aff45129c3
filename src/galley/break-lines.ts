import { breakLiteral } from './break-literal.ts'
import { breakLengths, breakOptimal } from './break-optimal.ts'
import { RUNT_LINE } from './cost.ts'
import type { Galley, Lines, Measure } from './galley.ts'
import type { Setting } from './paths.ts'
import { Slab } from './slab.ts'

/**
 * A galley at a measure: `slack` 0 is the optimum over the paragraph, or CLREQ's setting line by line where the style
 * asks for that; -1 and +1 are its variants. A unit wider than its line stands on it alone. Copy without a character
 * has no lines.
 * @param slab memory for the search, which leaves nothing in it
 */
export function breakLines(galley: Galley, measure: Measure, slack: -1 | 0 | 1, slab: Slab = new Slab()): Lines | null {
  const widths = trimMeasure(measure)
  if (slack === 0) {
    const setting = isLiteral(galley) ? breakLiteral(galley, widths) : breakOptimal(galley, widths, slab)
    return linesAt(galley, widths, setting)
  }
  const { shorter, longer } = breakVariants(galley, widths, slab)
  return slack < 0 ? shorter : longer
}

/** A galley in a line less and in a line more; null where that takes a loose or over-wide line or a single last Han. */
export interface Variants {
  readonly shorter: Lines | null
  readonly longer: Lines | null
}

/** The best settings of other lengths than the galley's own, all from one search. */
export function breakVariants(galley: Galley, measure: Measure, slab: Slab): Variants {
  const widths = trimMeasure(measure)
  const end = galley.breaks.count - 1
  const paths = breakLengths(galley, widths, slab)
  const own = isLiteral(galley) ? breakLiteral(galley, widths) : paths?.best(end)
  const into = (count: number): Lines | null => {
    const setting = paths?.into(end, count) ?? null
    return setting === null || setting.cost >= RUNT_LINE ? null : linesAt(galley, widths, setting)
  }
  return own ? { shorter: into(own.ends.length - 1), longer: into(own.ends.length + 1) } : NO_VARIANTS
}

const NO_VARIANTS: Variants = { shorter: null, longer: null }

const isLiteral = (galley: Galley): boolean => galley.style.adjustment === 'literal'

/** The same widths, without those at the end that only repeat. */
export function trimMeasure(measure: Measure): Measure {
  let length = measure.length
  while (length > 1 && measure[length - 1] === measure[length - 2]) length--
  return length === measure.length ? measure : measure.slice(0, length)
}

/** A galley broken at given breaks: by one of the breakers, or by hand. */
export function linesAt(galley: Galley, measure: Measure, { ends, cost }: Setting): Lines {
  const { row } = galley.breaks
  // Not filled one by one: a list that grows keeps room for more, and of lines a book has a hundred thousand.
  const to = ends.map(end => row[end]!)
  const from = ends.map((_, line) => (line === 0 ? 0 : to[line - 1]!))
  return { galley, measure, count: ends.length, from, to, cost }
}
