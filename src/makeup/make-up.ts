import { placeOf } from '../edition/copy.ts'
import type { Lines } from '../galley/galley.ts'
import { type ArticlePlan, type Dummy, type Frame, hasRoom, type Rule, type Unmeasured } from '../plan/page-plan.ts'
import { type FittedStory, fitCopy, isArticle, type Link } from './fit-copy.ts'
import { fitDisplays } from './fit-displays.ts'
import type { Laid } from './lay-article.ts'
import { layMatter } from './lay-matter.ts'
import type { Copyfit, FilledFrame, FittedDisplay, Makeup } from './makeup.ts'
import { placeLines } from './place-lines.ts'
import type { Room } from './room.ts'
import { ruleNotices } from './rule-notices.ts'
import { setJumps } from './set-jumps.ts'
import type { Slot } from './slots.ts'

/** Every sheet made up, and how each story came out. */
export function makeUp(
  room: Room,
  dummies: readonly Dummy[]
): { makeups: readonly Makeup[]; copyfit: readonly Copyfit[] } {
  const filled = new Map<Frame, FilledFrame>()
  const jumps = new Map<Frame, readonly FittedDisplay[]>()
  const rules = new Map<Frame, readonly Rule[]>()
  const laid = new Map<ArticlePlan, Laid>()
  const copyfit: Copyfit[] = []
  for (const chain of chainsOf(dummies)) {
    const fitted = fitCopy(room, chain.links)
    for (const [article, parts] of fitted.laid) laid.set(article, parts)
    const placed = placeLines(room, fitted)
    const columns = fitted.frames.map((frame, i) => ({ frame, lines: placed[i]! }))
    const told = setJumps(room, columns, fitted.feet)
    const ruled = ruleNotices(fitted, fitted.frames)
    fitted.planned.forEach((frame, i) => {
      filled.set(frame, columns[i]!)
      rules.set(frame, ruled[i]!)
      jumps.set(frame, told[i]!)
    })
    if (fitted.frames.length > 0) copyfit.push(copyfitOf(chain, fitted))
  }
  const makeups = dummies.map(dummy => {
    const plan = layMatter(room, composed(dummy, laid))
    return {
      plan,
      columns: plan.frames.map(frame => filled.get(frame)!),
      displays: [...fitDisplays(room, plan.displays), ...plan.frames.flatMap(frame => jumps.get(frame)!)],
      art: [...plan.art.filter(hasRoom), ...plan.frames.flatMap(frame => rules.get(frame)!)]
    }
  })
  return { makeups, copyfit }
}

/** A dummy with its articles in their places. */
function composed({ articles, ...plan }: Dummy, laid: ReadonlyMap<ArticlePlan, Laid>): Unmeasured {
  const parts = articles.map(article => laid.get(article)!)
  return {
    ...plan,
    frames: [...plan.frames, ...parts.flatMap(({ frames }) => frames)],
    displays: [...plan.displays, ...parts.flatMap(({ displays }) => displays)],
    art: [...plan.art, ...parts.flatMap(({ art }) => art)],
    tables: [...plan.tables, ...parts.flatMap(({ tables }) => tables)],
    charts: [...plan.charts, ...parts.flatMap(({ charts }) => charts)]
  }
}

/** One story's places over all sheets, in reading order. */
interface Chain {
  readonly story: string
  readonly links: readonly Link[]
  readonly pages: readonly number[]
}

function chainsOf(dummies: readonly Dummy[]): readonly Chain[] {
  const chains = new Map<string, { story: string; links: Link[]; pages: number[] }>()
  for (const { frames, articles, numbers } of dummies) {
    for (const link of [...frames, ...articles]) {
      const story = isArticle(link) ? link.story.id : link.story
      const chain = chains.get(story) ?? { story, links: [], pages: [] }
      chain.links.push(link)
      chain.pages.push(...numbers.filter(number => !chain.pages.includes(number)))
      chains.set(story, chain)
    }
  }
  return [...chains.values()]
}

function copyfitOf({ story, pages }: Chain, fitted: FittedStory): Copyfit {
  const { frames, cap, filled, room, steps, leftOut } = fitted
  let characters = cap === null ? 0 : charactersOf(cap.line.lines, 0)
  let lines = 0
  const over = { lines: 0, characters: 0 }
  let cut: Copyfit['cut'] = null
  let cutParagraph = 0
  for (const { piece, lines: set, slots: taken } of filled.runs) {
    for (let line = 0; line < set.count; line++) {
      const count = charactersOf(set, line)
      if (line < taken.length) {
        lines++
        characters += count
        continue
      }
      over.lines++
      over.characters += count
      if (cutParagraph === 0) cutParagraph = piece + 1
      cut ??= placeOf(set.galley.copy, set.galley.text[set.from[line]!]!)
    }
  }
  const short = room.length - filled.used
  return {
    story,
    pages,
    characters,
    lines,
    overset: over.lines > 0 ? over : null,
    underset: short > 0 ? { lines: short, characters: charactersIn(room.slice(-short), frames[0]!) } : null,
    cut,
    cutParagraph,
    steps,
    leftOut,
    at: frames[0]!.at
  }
}

/** Characters of a line as an editor counts them: code points, blanks not among them. */
function charactersOf({ galley, from, to }: Lines, line: number): number {
  const { text } = galley.copy
  let count = 0
  for (let at = galley.text[from[line]!]!; at < galley.text[to[line]!]!; at++) {
    const code = text.charCodeAt(at)
    if (code !== SPACE && code !== IDEOGRAPHIC_SPACE && !isLowSurrogate(code)) count++
  }
  return count
}

const SPACE = 0x20
const IDEOGRAPHIC_SPACE = 0x3000
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code < 0xe000

/** How many characters of a frame's text whole rows have room for. */
const charactersIn = (rows: readonly Slot[], { paragraphs }: Frame): number =>
  rows.reduce((sum, { width }) => sum + Math.floor(width / (paragraphs.at(-1)?.style.size ?? width)), 0)
