import { EM_ASCENT } from '../galley/galley.ts'
import type { Frame, Rule } from '../plan/page-plan.ts'
import type { FilledStory } from './fill-story.ts'
import type { Slot } from './slots.ts'

/** The rules between notices that stand over each other, for each frame: none at the edges of legs, nor beside headings. */
export function ruleNotices({ slots, filled }: FilledStory, frames: readonly Frame[]): readonly (readonly Rule[])[] {
  const rules = frames.map((): Rule[] => [])
  for (const { piece, slots: taken } of filled.runs) {
    const below = slots[taken[0] ?? -1]
    const above = slots[(taken[0] ?? 0) - 1]
    const frame = frames[below?.frame ?? 0]!
    const { paragraphs, notices } = frame
    const stroke = notices?.between ?? null
    if (stroke === null || below === undefined || above?.leg !== below.leg) continue
    if (paragraphs[piece]!.keepWithNext || paragraphs[piece - 1]!.keepWithNext) continue
    rules[below.frame]!.push(ruleUnder(above, frame, stroke))
  }
  return rules
}

/** In the middle of the white between the type of a row and that of the next. */
function ruleUnder({ x, baseline, width }: Slot, { story, paragraphs, columns }: Frame, stroke: Rule['stroke']): Rule {
  const { size } = paragraphs[0]!.style
  const y = baseline + Math.round((1 - EM_ASCENT) * size + (columns[0]!.step - size) / 2)
  return { kind: 'rule', story, from: [x, y], to: [x + width, y], stroke }
}
