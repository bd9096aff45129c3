import type { Amount } from '../../makeup/makeup.ts'
import type { Rule } from '../rule.ts'

/** Copy that found no place is never lost in silence; room left over is told. */
export const copyfit: Rule = (proofs, sink) => {
  for (const { story, overset, underset, cut, at } of proofs.copyfit) {
    if (overset !== null) {
      sink.report(
        'overset',
        cut,
        `“${story}” is over by ${amount(overset)}: from here on it is not on the page`,
        'cut the story, or give its slot more rows or columns in the template'
      )
    }
    if (underset !== null) sink.report('underset', at, `“${story}” is short by ${amount(underset)}`)
  }
}

const amount = ({ lines, characters }: Amount): string =>
  `${characters} ${characters === 1 ? 'character' : 'characters'} / ${lines} ${lines === 1 ? 'line' : 'lines'}`
