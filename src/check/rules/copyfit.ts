import type { Amount } from '../../makeup/makeup.ts'
import type { Rule } from '../rule.ts'

/** A story that is so many rows short has room for a filler (补白). */
const FILLER_ROWS = 3

/** Copy that found no place is never lost in silence; room left over is told, and what copyfit left out. */
export const copyfit: Rule = (proofs, sink) => {
  for (const { story, lines, overset, underset, cut, cutParagraph, leftOut, at } of proofs.copyfit) {
    if (overset !== null && lines === 0) {
      const hint = 'give it more rows, or move what stands in its columns'
      sink.report('overset', at, `no line of “${story}” has a place: its columns have no free row`, hint)
    } else if (overset !== null) {
      sink.report(
        'overset',
        cut,
        `“${story}” is over by ${amount(overset)}: from here on it is not on the page`,
        `cut ${counted(overset.lines, 'line')} in paragraph ${cutParagraph} or before it, or give the story more rows or columns`
      )
    }
    if (underset !== null) {
      const filler =
        underset.lines < FILLER_ROWS ? [] : [`write that much more, or give it a filler of ${underset.lines} rows`]
      sink.report('underset', at, `“${story}” is short by ${amount(underset)}`, ...filler)
    }
    for (const { part, at } of leftOut)
      sink.report(
        part === 'picture' ? 'oversize-picture' : 'left-out',
        at,
        `the ${part} of “${story}” is left out: there is no room for it`
      )
  }
}

const amount = ({ lines, characters }: Amount): string =>
  `${counted(characters, 'character')} / ${counted(lines, 'line')}`

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
