import { placeOf } from '../edition/copy.ts'
import type { Part } from '../edition/story.ts'
import type { ArticlePlan } from '../plan/dummy.ts'
import type { Frame } from '../plan/page-plan.ts'
import type { Break, Care } from './fill-chain.ts'
import { type FilledStory, fillStory, type Rows, rowsOf } from './fill-story.ts'
import { type Decision, type Knob, type Measured, partKnobs, usualChoice, whiteKnobs } from './ladder.ts'
import { type Laid, layArticle, measureHeads, pictureRanges } from './lay-article.ts'
import { levelStory } from './level-story.ts'
import { isLoneQuote } from './lone-quote.ts'
import { makePieces, type Pieces } from './make-pieces.ts'
import type { LadderStep, LeftOut } from './makeup.ts'
import type { Room } from './room.ts'
import { besideCap, sinkCap } from './sink-cap.ts'

/** A place of a story: columns that the template gives it, or an article to be composed. */
export type Link = Frame | ArticlePlan

export const isArticle = (link: Link): link is ArticlePlan => 'item' in link

/** A story made to fit: each of its articles as it came out, its lines, and what was done for it. */
export interface FittedStory extends FilledStory, Pieces {
  readonly laid: ReadonlyMap<ArticlePlan, Laid>
  /** Its frames as they were planned; `frames` keep clear of the drop cap. */
  readonly planned: readonly Frame[]
  readonly steps: readonly LadderStep[]
  readonly leftOut: readonly LeftOut[]
}

/** What the ladder works on: where the story stands, and its paragraphs as pieces. */
interface Work {
  readonly links: readonly Link[]
  readonly articles: readonly Measured[]
  readonly room: Room
  readonly breakLines: Break
  /** Of all choices that have been tried. */
  readonly layouts: Layout[]
}

/** What some choices come to, and the rows that are left to lines. */
interface Layout extends Pick<FittedStory, 'laid' | 'planned' | 'frames' | 'cap'> {
  readonly choices: Decision['choices']
  readonly rows: Rows
}

/** A decision tried out. */
interface Trial {
  readonly decision: Decision
  readonly layout: Layout
  readonly pieces: Pieces['pieces']
  readonly story: FilledStory
  /** Rows left; less than nothing where copy is over. */
  readonly free: number
}

/** How a trial is judged: whether its paragraphs give, and what a line over weighs against a row left. */
interface Judgement {
  readonly care: Care
  readonly over: number
}

/**
 * Makes a story fit: the copyfit ladder. First what is on the page is changed, one thing after the other, paragraphs
 * being set in their best lengths; then paragraphs give, a line each; then whole rows of white come in. Of each
 * thing the setting is taken that leaves the least over or short. No text is changed, and no line leaves the grid.
 */
export function fitCopy(room: Room, links: readonly Link[]): FittedStory {
  const articles = links.filter(isArticle).map(plan => measure(room, plan))
  const breakLines: Break = (...order) => room.cache.lines(...order)
  const work: Work = { links, articles, room, breakLines, layouts: [] }
  if (links.every(({ paragraphs }) => paragraphs.length === 0)) return withoutBody(work)
  const { at, steps } = climbLadder(work)
  const { layout, pieces } = at
  const { laid, planned, frames, cap } = layout
  const story = levelStory({ pieces, frames }, at.story, breakLines)
  return {
    laid,
    planned,
    frames,
    cap,
    pieces,
    ...story,
    steps: [...steps, ...paragraphSteps(story, breakLines)],
    leftOut: leftOutOf(articles, laid)
  }
}

/** A story that is a head and a picture, and has no lines to fit. */
function withoutBody({ articles }: Work): FittedStory {
  const laid = layArticles(articles, articles.map(usualChoice))
  const leftOut = leftOutOf(articles, laid)
  const filled = { runs: [], used: 0, cost: 0 }
  const nothing = { planned: [], pieces: [], frames: [], cap: null, feet: [], slots: [], room: [], steps: [] }
  return { laid, ...nothing, filled, leftOut }
}

const measure = (room: Room, plan: ArticlePlan): Measured => ({
  plan,
  heads: measureHeads(room, plan),
  pictures: pictureRanges(room, plan)
})

/** While paragraphs are still to give, a line over is worth two rows left; at last it is worth more than any number. */
const [LINE_OVER, NEVER_OVER] = [2, 100_000]

function climbLadder(work: Work): Climbed {
  const parts = partKnobs(work.articles)
  const usual: Decision = { choices: work.articles.map(usualChoice), spaced: 0 }
  const rough: Judgement = { care: 'rough', over: LINE_OVER }
  const close: Judgement = { care: 'close', over: NEVER_OVER }
  if (work.articles.length === 0) return { at: tryOut(work, usual, close), steps: [] }
  const roughly = climb(work, parts, rough, { at: tryOut(work, usual, rough), steps: [] })
  const start = { at: tryOut(work, roughly.at.decision, close), steps: roughly.steps }
  const closely = climb(work, parts, close, start)
  return climb(work, whiteKnobs(work.articles, subheadsOf(work)), close, closely)
}

const subheadsOf = ({ articles }: Work): number =>
  articles[0]!.plan.paragraphs.filter(paragraph => paragraph.keepWithNext).length

interface Climbed {
  readonly at: Trial
  readonly steps: readonly LadderStep[]
}

/** Turns one knob after the other, each until nothing is gained. */
function climb(work: Work, knobs: readonly Knob[], judgement: Judgement, from: Climbed): Climbed {
  const loss = ({ free }: Trial): number => (free < 0 ? -free * judgement.over : free)
  let { at } = from
  const steps = [...from.steps]
  for (const knob of knobs) {
    if (at.free === 0) break
    const before = at
    for (const value of valuesOf(knob, before)) {
      const next = tryOut(work, knob.turn(before.decision, value), judgement)
      if (loss(next) < loss(at) && !hasLoneQuote(work, next)) at = next
      if (next.free === 0 || next.free < 0 !== before.free < 0) break
    }
    if (at !== before) steps.push(stepOf(knob, before.decision, at.decision))
  }
  return { at, steps }
}

/** Whether a quote that is there for want of copy would stand in white. */
function hasLoneQuote({ articles, breakLines }: Work, { decision, layout, pieces, story }: Trial): boolean {
  const { laid, frames } = layout
  const eager = articles.flatMap(({ plan }, i) =>
    plan.item.quotes.flatMap(({ index, when }, at) =>
      when === 'if-room' && decision.choices[i]!.quotes[at]
        ? { quote: plan.story.parts.get('quote')![index]!, plan }
        : []
    )
  )
  if (eager.length === 0) return false
  const levelled = levelStory({ pieces, frames }, story, breakLines)
  return eager.some(({ plan, quote }) =>
    laid
      .get(plan)!
      .displays.some(
        ({ role, lines, boxes }) => role === 'quote' && lines[0] === quote && isLoneQuote(boxes[0], frames, levelled)
      )
  )
}

/** Where a knob may be turned to make room, or to take it up. */
function valuesOf({ read, least, most }: Knob, { decision, free }: Trial): readonly number[] {
  const now = read(decision)
  return free < 0
    ? Array.from({ length: Math.max(0, now - least) }, (_, i) => now - i - 1)
    : Array.from({ length: Math.max(0, most - now) }, (_, i) => now + i + 1)
}

const stepOf = ({ kind, what, at, read }: Knob, before: Decision, after: Decision): LadderStep => ({
  kind,
  what,
  from: read(before),
  to: read(after),
  at
})

function tryOut(work: Work, decision: Decision, { care }: Judgement): Trial {
  const layout = layOut(work, decision.choices)
  const pieces = makePieces(work.room, layout, decision.spaced)
  const story = fillStory(pieces, layout.rows, work.breakLines, care)
  return { decision, layout, pieces, story, free: layout.rows.slots.length - story.filled.used }
}

/** The articles as they have been decided, and the frames of all places in order. Rungs come back to the same choices. */
function layOut({ links, articles, layouts, room }: Work, choices: Decision['choices']): Layout {
  const known = layouts.find(layout => layout.choices.every((choice, i) => choice === choices[i]))
  if (known !== undefined) return known
  const laid = layArticles(articles, choices)
  const planned = links.flatMap(link => (isArticle(link) ? laid.get(link)!.frames : link))
  const cap = sinkCap(room, planned[0]!)
  const frames = besideCap(planned, cap)
  const layout: Layout = { choices, laid, planned, frames, cap, rows: rowsOf(frames) }
  layouts.push(layout)
  return layout
}

const layArticles = (articles: readonly Measured[], choices: Decision['choices']): FittedStory['laid'] =>
  new Map(articles.map(({ plan }, i) => [plan, layArticle(plan, choices[i]!)]))

/** The paragraphs that are set a line longer or shorter than they would be by themselves. */
function paragraphSteps({ filled }: FilledStory, breakLines: Break): readonly LadderStep[] {
  return filled.runs.flatMap(({ piece, lines }): readonly LadderStep[] => {
    const { galley, measure, count } = lines
    const usual = breakLines(galley, measure, 0, 'counted')!.count
    if (count === usual) return []
    const at = placeOf(galley.copy, 0, galley.copy.text.length)
    return [{ kind: 'paragraph', what: String(piece + 1), from: usual, to: count, at }]
  })
}

/** What a story has and its articles should show, and do not. */
const leftOutOf = (articles: readonly Measured[], laid: FittedStory['laid']): readonly LeftOut[] =>
  articles.flatMap(article => missingFrom(article, laid.get(article.plan)!))

function missingFrom(
  { plan: { story, item }, pictures: ranges }: Measured,
  { displays, art }: Laid
): readonly LeftOut[] {
  const isShown = (part: Part, text: string): boolean =>
    displays.some(({ role, lines }) => role === part && lines[0]!.text === text)
  const heads = item.style.heads.map(({ part }) => [part, story.parts.get(part)?.[0]] as const)
  const quotes = item.quotes.map(({ index }) => ['quote', story.parts.get('quote')?.[index]] as const)
  const words = [...heads, ...quotes].flatMap(([part, copy]) =>
    copy === undefined || isShown(part, copy.text) ? [] : [{ part, at: placeOf(copy, 0, copy.text.length) }]
  )
  const pictures = item.pictures.flatMap(({ from, to }, i) =>
    ranges[i] === null ? [] : story.pictures.slice(from, to)
  )
  const missing = pictures.filter(({ file }) => !art.some(each => each.kind === 'picture' && each.file === file))
  return [...words, ...missing.map(({ at }) => ({ part: 'picture' as const, at }))]
}
