import { ems } from '../base/length.ts'
import { placeOf } from '../edition/copy.ts'
import type { Lines } from '../galley/galley.ts'
import type { Frame, PagePlan } from '../plan/page-plan.ts'
import type { Piece } from './fill-chain.ts'
import { type FilledStory, fillStory } from './fill-story.ts'
import { fitDisplays } from './fit-displays.ts'
import type { Copyfit, FilledFrame, FittedDisplay, Makeup } from './makeup.ts'
import { placeLines } from './place-lines.ts'
import type { Room } from './room.ts'
import { setJumps } from './set-jumps.ts'
import { besideCap, type SunkCap, sinkCap } from './sink-cap.ts'
import type { Slot } from './slots.ts'

/** Every sheet made up, and how each story came out. */
export function makeUp(
  room: Room,
  plans: readonly PagePlan[]
): { makeups: readonly Makeup[]; copyfit: readonly Copyfit[] } {
  const filled = new Map<Frame, FilledFrame>()
  const jumps = new Map<Frame, readonly FittedDisplay[]>()
  const copyfit: Copyfit[] = []
  for (const chain of chainsOf(plans)) {
    const cap = sinkCap(room, chain.frames)
    const pieces = piecesOf(room, chain.frames[0]!, cap)
    const frames = besideCap(chain.frames, cap)
    const story = fillStory(pieces, frames, (galley, measure, slack) => room.cache.lines(galley, measure, slack))
    const placed = placeLines(room, frames, { story, pieces, cap })
    const columns = frames.map((frame, i) => ({ frame, lines: placed[i]! }))
    const told = setJumps(room, columns)
    chain.frames.forEach((frame, i) => {
      filled.set(frame, columns[i]!)
      jumps.set(frame, told[i]!)
    })
    copyfit.push(copyfitOf(chain, story, cap))
  }
  const makeups = plans.map(plan => ({
    plan,
    columns: plan.frames.map(frame => filled.get(frame)!),
    displays: [...fitDisplays(room, plan.displays), ...plan.frames.flatMap(frame => jumps.get(frame)!)],
    art: plan.art
  }))
  return { makeups, copyfit }
}

/** One story's frames over all sheets, in reading order. */
interface Chain {
  readonly story: string
  readonly frames: readonly Frame[]
  readonly pages: readonly number[]
}

function chainsOf(plans: readonly PagePlan[]): readonly Chain[] {
  const chains = new Map<string, { story: string; frames: Frame[]; pages: number[] }>()
  for (const plan of plans) {
    for (const frame of plan.frames) {
      const chain = chains.get(frame.story) ?? { story: frame.story, frames: [], pages: [] }
      chain.frames.push(frame)
      chain.pages.push(...plan.numbers.filter(number => !chain.pages.includes(number)))
      chains.set(frame.story, chain)
    }
  }
  return [...chains.values()]
}

function piecesOf({ fonts, cache, sink }: Room, frame: Frame, cap: SunkCap | null): readonly Piece[] {
  return frame.paragraphs.map((paragraph, i) => {
    const { keepWithNext, dropCap, marker } = paragraph
    const { copy, style } = i === 0 && cap !== null ? dropCap!.rest : paragraph
    return {
      galley: cache.galley(fonts, copy, style, sink),
      rows: style.rows,
      height: Math.min(style.rows, Math.ceil(style.size / frame.columns[0]!.step)),
      keepWithNext,
      hang: marker === undefined ? 0 : ems(marker.indent + marker.hang, style.size)
    }
  })
}

function copyfitOf({ story, frames, pages }: Chain, { filled, room }: FilledStory, cap: SunkCap | null): Copyfit {
  let characters = cap === null ? 0 : charactersOf(cap.line.lines, 0)
  let lines = 0
  const over = { lines: 0, characters: 0 }
  let cut: Copyfit['cut'] = null
  for (const { lines: set, slots: taken } of filled.runs) {
    for (let line = 0; line < set.count; line++) {
      const count = charactersOf(set, line)
      if (line < taken.length) {
        lines++
        characters += count
        continue
      }
      over.lines++
      over.characters += count
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
