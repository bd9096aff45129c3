import { type Copy, plainCopy } from '../edition/copy.ts'
import type { JumpStyle } from '../edition/edition.ts'
import { fillWords } from './fill-words.ts'
import { columnRect, type Frame, type PagePlan } from './page-plan.ts'

/** A plan and what its pages are called in print. */
export interface Labelled {
  readonly plan: PagePlan
  readonly labels: readonly string[]
}

/** A frame on its sheet. */
interface Stop {
  readonly frame: Frame
  readonly on: Labelled
}

/** The plans, their frames knowing which page their story comes from and goes on to. A sheet is one place. */
export function linkJumps(sheets: readonly Labelled[], style: JumpStyle | null): readonly PagePlan[] {
  if (style === null) return sheets.map(({ plan }) => plan)
  const ways = new Map<string, Stop[]>()
  for (const on of sheets) {
    for (const frame of on.plan.frames) {
      const way = ways.get(frame.story) ?? []
      way.push({ frame, on })
      ways.set(frame.story, way)
    }
  }
  const linked = new Map([...ways.values()].flatMap(way => linkWay(way, style)))
  return sheets.map(({ plan }) => ({ ...plan, frames: plan.frames.map(frame => linked.get(frame) ?? frame) }))
}

function linkWay(way: readonly Stop[], { to, from, style }: JumpStyle): readonly (readonly [Frame, Frame])[] {
  const told = (words: Copy, here: Stop, there: Stop | undefined): Copy | null =>
    there === undefined || there.on === here.on ? null : naming(words, there)
  return way.map((stop, i) => {
    const jump = { from: told(from, stop, way[i - 1]), to: told(to, stop, way[i + 1]), style }
    return [stop.frame, jump.from === null && jump.to === null ? stop.frame : { ...stop.frame, jump }] as const
  })
}

/** The words with the page of a frame's first column. */
function naming(words: Copy, { frame, on: { plan, labels } }: Stop): Copy {
  const { x } = columnRect(frame.columns[0]!)
  const side = plan.folds.filter(fold => fold <= x).length
  return fillWords(words, new Map([['page', plainCopy(labels[side]!, frame.at)]]))
}
