import { FORGETFUL } from '../base/memory.ts'
import { recallTold } from '../base/recall-told.ts'
import { placeOf } from '../edition/copy.ts'
import type { Lines } from '../galley/galley.ts'
import type { ArticlePlan, Dummy } from '../plan/dummy.ts'
import { type Frame, hasRoom, type Rule, type Unmeasured } from '../plan/page-plan.ts'
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

interface MadeUp {
  readonly makeups: readonly Makeup[]
  readonly copyfit: readonly Copyfit[]
}

/** Every sheet made up, and how each story came out. */
export const makeUp = (room: Room, dummies: readonly Dummy[]): MadeUp =>
  room.cache.reusing(() => makeUpSheets(room, dummies))

function makeUpSheets(room: Room, dummies: readonly Dummy[]): MadeUp {
  const { fonts, sink, aspectOf, words, memory = FORGETFUL } = room
  const recall = <T>(name: string, given: readonly unknown[], make: (room: Room) => T): T =>
    recallTold({ memory, sink }, name, [fonts, aspectOf, words, ...given], sink => make({ ...room, sink }))
  const stories = chainsOf(dummies).map(chain =>
    recall(`story ${chain.story} made up`, [...chain.links, ...chain.pages], room => makeUpStory(room, chain))
  )
  const laid = new Map(stories.flatMap(story => [...story.laid]))
  const filled = new Map(stories.flatMap(story => [...story.filled]))
  const makeups = dummies.map(dummy => {
    const parts = dummy.articles.map(article => laid.get(article)!)
    const frames = [...dummy.frames, ...parts.flatMap(part => part.frames)].map(frame => filled.get(frame)!)
    const given = [dummy, ...parts, ...frames]
    return recall(`sheet ${dummy.name} made up`, given, room => makeUpSheet(room, dummy, { parts, frames }))
  })
  return { makeups, copyfit: stories.flatMap(({ copyfit }) => copyfit ?? []) }
}

/** What a story puts on its sheets, and how it came out; null where it has no columns. */
interface MadeUpStory {
  readonly laid: ReadonlyMap<ArticlePlan, Laid>
  readonly filled: ReadonlyMap<Frame, MadeUpFrame>
  readonly copyfit: Copyfit | null
}

/** A frame with its lines, those that tell of a jump, and the rules between its notices. */
interface MadeUpFrame {
  readonly column: FilledFrame
  readonly jumps: readonly FittedDisplay[]
  readonly rules: readonly Rule[]
}

function makeUpStory(room: Room, chain: Chain): MadeUpStory {
  const fitted = fitCopy(room, chain.links)
  const placed = placeLines(room, fitted)
  const columns = fitted.frames.map((frame, i) => ({ frame, lines: placed[i]! }))
  const jumps = setJumps(room, columns, fitted.feet)
  const rules = ruleNotices(fitted, fitted.frames)
  const filled = fitted.planned.map(
    (frame, i) => [frame, { column: columns[i]!, jumps: jumps[i]!, rules: rules[i]! }] as const
  )
  const copyfit = fitted.frames.length > 0 ? copyfitOf(chain, fitted) : null
  return { laid: fitted.laid, filled: new Map(filled), copyfit }
}

/** What stands on a sheet: its articles as they came out, and its frames, those of the articles last. */
interface Standing {
  readonly parts: readonly Laid[]
  readonly frames: readonly MadeUpFrame[]
}

function makeUpSheet(room: Room, dummy: Dummy, { parts, frames }: Standing): Makeup {
  const plan = layMatter(room, composed(dummy, parts))
  return {
    plan,
    columns: frames.map(({ column }) => column),
    displays: [...fitDisplays(room, plan.displays), ...frames.flatMap(({ jumps }) => jumps)],
    art: [...plan.art.filter(hasRoom), ...frames.flatMap(({ rules }) => rules)]
  }
}

/** A dummy with its articles in their places. */
function composed({ articles: _, ...plan }: Dummy, parts: readonly Laid[]): Unmeasured {
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
