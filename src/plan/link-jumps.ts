import type { Len } from '../base/length.ts'
import { type Copy, plainCopy } from '../edition/copy.ts'
import type { JumpStyle } from '../edition/paper.ts'
import type { ArticlePlan, Dummy } from './dummy.ts'
import { fillWords } from './fill-words.ts'
import { columnRect, type Frame, type Jump } from './page-plan.ts'
import { areaRect } from './place.ts'

/** A plan and what its pages are called in print. */
export interface Labelled {
  readonly plan: Dummy
  readonly labels: readonly string[]
}

/** A place of a story on its sheet: a frame, or an article that will be one. */
interface Stop {
  readonly place: Frame | ArticlePlan
  /** Its left edge, which tells the page. */
  readonly x: Len
  readonly on: Labelled
}

/** The plans, their places knowing which page their story comes from and goes on to. A sheet is one place. */
export function linkJumps(sheets: readonly Labelled[], style: JumpStyle | null): readonly Dummy[] {
  if (style === null) return sheets.map(({ plan }) => plan)
  const ways = new Map<string, Stop[]>()
  for (const on of sheets) {
    for (const [story, place, x] of placesOf(on.plan)) {
      const way = ways.get(story) ?? []
      way.push({ place, x, on })
      ways.set(story, way)
    }
  }
  const jumps = new Map([...ways.values()].flatMap(way => linkWay(way, style)))
  const told = <P extends Stop['place']>(place: P): P => {
    const jump = jumps.get(place)
    return jump === undefined ? place : { ...place, jump }
  }
  return sheets.map(({ plan }) => ({ ...plan, frames: plan.frames.map(told), articles: plan.articles.map(told) }))
}

const placesOf = ({ frames, articles }: Dummy): readonly (readonly [story: string, Stop['place'], Len])[] => [
  ...frames.map(frame => [frame.story, frame, columnRect(frame.columns[0]!).x] as const),
  ...articles.map(
    article => [article.story.id, article, areaRect(article.setting.place, article.item.areas[0]!).x] as const
  )
]

function linkWay(
  way: readonly Stop[],
  { to, from, style, before, after }: JumpStyle
): readonly (readonly [Stop['place'], Jump])[] {
  const told = (words: Copy, here: Stop, there: Stop | undefined): Copy | null =>
    there === undefined || there.on === here.on ? null : naming(words, there)
  return way.flatMap((stop, i) => {
    const jump = { from: told(from, stop, way[i - 1]), to: told(to, stop, way[i + 1]), style, before, after }
    return jump.from === null && jump.to === null ? [] : [[stop.place, jump] as const]
  })
}

/** The words with the page that a place is on. */
function naming(words: Copy, { place, x, on: { plan, labels } }: Stop): Copy {
  const side = plan.folds.filter(fold => fold <= x).length
  const { at } = 'item' in place ? place.item : place
  return fillWords(words, new Map([['page', plainCopy(labels[side]!, at)]]))
}
