import type { Sink } from '../../base/diagnostic.ts'
import { type Len, toMm } from '../../base/length.ts'
import type { Span } from '../../base/span.ts'
import type { JumpStyle } from '../../edition/edition.ts'
import type { Makeup } from '../../makeup/makeup.ts'
import type { Rule } from '../rule.ts'

/** A story on one sheet: how deep its type would stand in one column. */
interface Stay {
  readonly page: string
  readonly depth: Len
  readonly at: Span
}

/** A story that goes over to another page does so once, with enough of it on both: a reader turns no page for an inch. */
export const jump: Rule = ({ edition, makeups }, sink) => {
  const { jump } = edition.paper
  if (jump === null) return
  for (const [story, stays] of staysOf(makeups)) {
    if (stays.length > 1) checkDepths(story, stays, jump, sink)
    if (stays.length > 2) reportTwice(story, stays, sink)
  }
}

function staysOf(makeups: readonly Makeup[]): ReadonlyMap<string, readonly Stay[]> {
  const stories = new Map<string, Stay[]>()
  for (const { plan, columns } of makeups) {
    for (const { frame, lines } of columns.filter(({ lines }) => lines.length > 0)) {
      const stays = stories.get(frame.story) ?? []
      const here = stays.at(-1)?.page === plan.name ? stays.pop()! : { page: plan.name, depth: 0, at: frame.at }
      stays.push({ ...here, depth: here.depth + lines.length * frame.columns[0]!.step })
      stories.set(frame.story, stays)
    }
  }
  return stories
}

function checkDepths(story: string, stays: readonly Stay[], { before, after }: JumpStyle, sink: Sink): void {
  stays.forEach(({ page, depth, at }, i) => {
    const least = i === 0 ? before : after
    if (depth >= least) return
    const hint = i === 0 ? 'give it more rows there, or all of it to the later page' : 'keep it on one page, or cut it'
    sink.report('bad-jump', at, `“${story}” has ${told(depth)} of type on page ${page}, less than ${told(least)}`, hint)
  })
}

function reportTwice(story: string, stays: readonly Stay[], sink: Sink): void {
  const pages = stays.map(({ page }) => page).join(', ')
  const message = `“${story}” goes over to another page more than once: it stands on ${pages}`
  sink.report('bad-jump', stays[2]!.at, message, 'let all that follows its first page stand on one other')
}

const told = (depth: Len): string => `${toMm(depth).toFixed(0)} mm`
