import { type Copy, emphasized, type Run } from '../edition/copy.ts'
import type { TextStyle } from '../edition/style.ts'
import type { Paragraph } from './page-plan.ts'

/** Marks that open quotes or brackets stand with the character behind them; marks over a letter with the letter. */
const FIRST = /^[\p{Ps}\p{Pi}]*[\p{L}\p{N}]\p{M}*/u

/** A paragraph with its first character as the drop cap that its style asks for. Words that bear marks stay together. */
export function sinkFirst(paragraph: Paragraph): Paragraph {
  const { copy, style } = paragraph
  const head = FIRST.exec(copy.text)?.[0].length ?? 0
  const { dropCap } = style
  const whole = head === 0 || head === copy.text.length || copy.runs[0]!.marking !== undefined
  if (dropCap === null || whole) return paragraph
  const { lines, face, ink } = dropCap
  const sunk: TextStyle = { ...style, face, ink, indent: 0, tracking: 0, align: 'start' }
  return {
    ...paragraph,
    dropCap: {
      head: { copy: emphasized(sliceCopy(copy, 0, head), 'plain'), style: sunk },
      rest: { copy: sliceCopy(copy, head, copy.text.length), style: { ...style, indent: 0 } },
      lines
    }
  }
}

/** text[from, to) of a copy. */
function sliceCopy({ text, runs, stretches }: Copy, from: number, to: number): Copy {
  const cut = runs.filter((run, i) => run.to > from && (runs[i - 1]?.to ?? 0) < to)
  const at = stretches.findLastIndex(stretch => stretch.text <= from)
  return {
    text: text.slice(from, to),
    runs: cut.map((run): Run => ({ ...run, to: Math.min(run.to, to) - from })),
    stretches: stretches
      .filter((stretch, i) => i >= at && stretch.text < Math.max(to, from + 1))
      .map(({ text: place, file, source }) => {
        const start = Math.max(place, from)
        return { text: start - from, file, source: source + start - place }
      })
  }
}
