import type { Em } from '../base/length.ts'
import type { BodyStyle } from '../edition/article-style.ts'
import { FIELD, LEAD_FIELDS } from '../edition/check-fields.ts'
import { type Copy, emphasized, joinCopies, placeOf, plainCopy } from '../edition/copy.ts'
import type { Block, Story } from '../edition/story.ts'
import type { TextStyle } from '../edition/style.ts'
import { emSpaceAt } from './em-space.ts'
import { fillWords } from './fill-words.ts'
import type { Marker, Paragraph } from './page-plan.ts'
import type { Setting } from './setting.ts'
import { sinkFirst } from './sink-first.ts'

type Point = Extract<Block, { readonly kind: 'point' }>

/** The body of a story; frames on later pages run on with what the first one began. */
export function runOn(story: Story, body: BodyStyle, begun: Setting['begun']): readonly Paragraph[] {
  const paragraphs = begun.get(story.id) ?? paragraphsOf(story, body)
  begun.set(story.id, paragraphs)
  return paragraphs
}

/** The body of a story as its columns are to take it: lead-in before it, sign-off and end mark behind, a drop cap at its head. */
function paragraphsOf(story: Story, body: BodyStyle): readonly Paragraph[] {
  const blocks = body.runIn ? runIn(story.body) : story.body
  const hangs = hangsOf(blocks)
  const pointStyle = { ...body.list, indent: 0 }
  const paragraphs = blocks.map((block, i): Paragraph => {
    const { copy } = block
    if (block.kind === 'point')
      return { copy, style: pointStyle, keepWithNext: false, marker: markerOf(block, body.list, hangs[i]!) }
    const keepWithNext = block.kind === 'subhead'
    return { copy, style: keepWithNext ? body.subhead : body.style, keepWithNext }
  })
  const first = blocks.findIndex(({ kind }) => kind === 'text')
  const led = paragraphs.map((each, i) => (i === first ? joined(leadInOf(story, body), each, NOTHING) : each))
  const ended = led.map((each, i) => (i === led.length - 1 ? joined(NOTHING, each, endOf(story, body, each)) : each))
  return ended.map((each, i) => (i === 0 && i === first ? sinkFirst(each) : each))
}

const NOTHING: readonly Copy[] = []

/** The same paragraph, and nothing made anew where nothing is added: what has been set is known by its copy. */
function joined(before: readonly Copy[], paragraph: Paragraph, behind: readonly Copy[]): Paragraph {
  if (before.length + behind.length === 0) return paragraph
  return { ...paragraph, copy: joinCopies([...before, paragraph.copy, ...behind]) }
}

/** Subheads as the first words of the paragraph behind them; one that has none is a paragraph of its own. */
function runIn(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, i): readonly Block[] => {
    const before = blocks[i - 1]
    if (block.kind === 'subhead' && blocks[i + 1]?.kind === 'text') return []
    const strong = emphasized(block.copy, 'strong')
    if (block.kind === 'subhead') return [{ kind: 'text', copy: strong }]
    if (block.kind !== 'text' || before?.kind !== 'subhead') return [block]
    const head = [emphasized(before.copy, 'strong'), emSpaceAt(before.copy)]
    return [{ kind: 'text', copy: joinCopies([...head, block.copy]) }]
  })
}

/** Dateline and byline before the first paragraph. */
const leadInOf = (story: Story, { leadIn }: BodyStyle): readonly Copy[] => partsIn(story, leadIn)

/** The sign-off and the mark behind the last paragraph. */
function endOf(story: Story, { signOff }: BodyStyle, { copy, style }: Paragraph): readonly Copy[] {
  const mark = style.endMark === '' ? [] : [plainCopy(style.endMark, spanBehind(copy))]
  return [...partsIn(story, signOff), ...mark]
}

const spanBehind = ({ text, stretches }: Copy): { file: string; from: number; to: number } => {
  const last = stretches.at(-1)!
  const at = last.source + text.length - last.text
  return { file: last.file, from: at, to: at }
}

/** Words with parts of the story, in strong type; nothing where the story has none that is asked for. */
function partsIn(story: Story, words: Copy): readonly Copy[] {
  const fields = new Map<string, Copy>()
  for (const part of LEAD_FIELDS) fields.set(part, joinCopies(story.parts.get(part) ?? []))
  const asked = [...words.text.matchAll(FIELD)].map(match => fields.get(match[1]!))
  if (asked.every(field => field === undefined || field.text === '')) return NOTHING
  return [emphasized(fillWords(words, fields), 'strong')]
}

/** A figure takes half an em, and the stop behind it as much at most. */
const FIGURE: Em = 1 / 2

/**
 * How far the points of each list hang, one for each block: whole ems, so that Han under each other stay in line with
 * their column, and as many as the longest number of the list takes.
 */
function hangsOf(blocks: readonly Block[]): readonly Em[] {
  const hangs = new Array<Em>(blocks.length).fill(0)
  for (let from = 0, to = 0; from < blocks.length; from = to) {
    let longest = 1 / FIGURE
    const numbered = isNumbered(blocks[from])
    for (let block = blocks[to]; block?.kind === 'point' && isNumbered(block) === numbered; block = blocks[++to]) {
      longest = Math.max(longest, block.number?.text.length ?? 0)
    }
    hangs.fill(Math.ceil(longest * FIGURE), from, to)
    to = Math.max(to, from + 1)
  }
  return hangs
}

const isNumbered = (block: Block | undefined): boolean => block?.kind === 'point' && block.number !== null

const markerOf = ({ copy, number }: Point, { indent, bullet }: TextStyle, hang: Em): Marker => ({
  copy: number ?? plainCopy(bullet, placeOf(copy, 0)),
  indent,
  hang
})
