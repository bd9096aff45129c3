import type { Len } from '../base/length.ts'
import type { When } from '../edition/article-style.ts'
import type { Choice } from '../plan/composing.ts'
import type { ArticlePlan } from '../plan/dummy.ts'
import type { PictureRange } from './lay-article.ts'
import type { LadderStep } from './makeup.ts'

/** What is known of an article before it is composed. */
export interface Measured {
  readonly plan: ArticlePlan
  readonly heads: readonly (Len | null)[]
  readonly pictures: readonly (PictureRange | null)[]
}

/** What has been decided: article by article, and how many subheads have a row more above them. */
export interface Decision {
  readonly choices: readonly Choice[]
  readonly spaced: number
}

/** One thing that the ladder may turn: further and further from where it stands. */
export interface Knob extends Pick<LadderStep, 'kind' | 'what' | 'at'> {
  readonly read: (decision: Decision) => number
  readonly turn: (decision: Decision, value: number) => Decision
  /** The lowest it goes where copy is over, the highest where it is short. */
  readonly least: number
  readonly most: number
}

/** An article as it is usually: with all that is not kept for need. */
export const usualChoice = ({ plan, heads, pictures }: Measured): Choice => ({
  heads: heads.map((extent, i) => (plan.item.style.heads[i]!.when === 'if-room' ? null : extent)),
  pictures: pictures.map(range => range?.usual ?? null),
  quotes: plan.item.quotes.map(({ index, when }) => when !== 'if-room' && hasQuote(plan, index)),
  spare: 0
})

/** The rungs that change what is on the page, in their order: crops of pictures, quotes, decks and other heads. */
export function partKnobs(articles: readonly Measured[]): readonly Knob[] {
  return [pictureKnobs, quoteKnobs, headKnobs].flatMap(knobs => articles.flatMap((article, i) => knobs(article, i)))
}

/** The last rungs: whole rows of white, under heads and over subheads. */
export function whiteKnobs(articles: readonly Measured[], subheads: number): readonly Knob[] {
  const under = articles.map(
    ({ plan: { item } }, i): Knob => ({
      kind: 'white',
      what: 'head',
      at: item.at,
      ...ofChoice(
        i,
        ({ spare }) => spare,
        (choice, spare) => ({ ...choice, spare })
      ),
      least: 0,
      most: item.style.heads.length > 0 && item.heads.rows === null ? item.style.spare : 0
    })
  )
  const most = articles.some(({ plan }) => plan.item.style.spare > 0) ? subheads : 0
  const over: Knob = {
    kind: 'white',
    what: 'subheads',
    at: articles[0]!.plan.item.at,
    read: ({ spaced }) => spaced,
    turn: (decision, spaced) => ({ ...decision, spaced }),
    least: 0,
    most
  }
  return [...under, over]
}

function pictureKnobs({ plan, pictures }: Measured, article: number): readonly Knob[] {
  return pictures.flatMap((range, i): readonly Knob[] => {
    if (range === null) return []
    const { from, at } = plan.item.pictures[i]!
    const { least, most } = range
    const place = ofChoice(
      article,
      ({ pictures }) => pictures[i]!,
      (choice, rows) => ({ ...choice, pictures: choice.pictures.with(i, rows) })
    )
    return [{ kind: 'picture', what: String(from + 1), at, ...place, least, most }]
  })
}

function quoteKnobs({ plan }: Measured, article: number): readonly Knob[] {
  return plan.item.quotes.flatMap(({ index, when, at }, i): readonly Knob[] => {
    if (!hasQuote(plan, index)) return []
    const place = ofChoice(
      article,
      ({ quotes }) => Number(quotes[i]),
      (choice, on) => ({ ...choice, quotes: choice.quotes.with(i, on === 1) })
    )
    return [{ kind: 'quote', what: String(index + 1), at, ...place, ...boundsOf(when) }]
  })
}

const hasQuote = ({ story }: ArticlePlan, index: number): boolean => index < (story.parts.get('quote')?.length ?? 0)

function headKnobs({ plan, heads }: Measured, article: number): readonly Knob[] {
  return plan.item.style.heads.flatMap(({ part, when }, i): readonly Knob[] => {
    const extent = heads[i]!
    if (extent === null || when === 'always') return []
    const place = ofChoice(
      article,
      ({ heads }) => Number(heads[i] !== null),
      (choice, on) => ({ ...choice, heads: choice.heads.with(i, on === 1 ? extent : null) })
    )
    return [{ kind: 'head', what: part, at: plan.item.at, ...place, ...boundsOf(when) }]
  })
}

/** A part that may go goes and does not come back for want of copy; one that comes if there is room is not there before. */
const boundsOf = (when: When): Pick<Knob, 'least' | 'most'> => ({ least: when === 'always' ? 1 : 0, most: 1 })

const ofChoice = (
  article: number,
  read: (choice: Choice) => number,
  turn: (choice: Choice, value: number) => Choice
): Pick<Knob, 'read' | 'turn'> => ({
  read: ({ choices }) => read(choices[article]!),
  turn: (decision, value) => ({
    ...decision,
    choices: decision.choices.with(article, turn(decision.choices[article]!, value))
  })
})
