import { bottom, type Rect, right } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import { type Column, type Rule, rowsRect } from './page-plan.ts'
import { turnRuleBack } from './turn-rule.ts'

/**
 * Column rules (栏线): in the middle of the gap between two columns, as far down as both stand beside each other. Columns
 * further apart than two gaps, as those on either side of a fold, have none between them. Vertical columns, which stand
 * under each other, have level rules as far along as both go. All columns run one way.
 */
export function ruleColumns(
  columns: readonly Column[],
  gap: Len,
  look: Pick<Rule, 'stroke' | 'story'>
): readonly Rule[] {
  const rects = columns.map(rowsRect)
  const lefts = new Map<Len, Rect[]>()
  for (const rect of rects) lefts.set(rect.x, [...(lefts.get(rect.x) ?? []), rect])
  const edges = [...lefts.keys()].sort((a, b) => a - b)
  const rules = rects.flatMap(before => {
    const edge = right(before)
    const next = edges.find(x => x > edge)
    if (next === undefined || next - edge > 2 * gap) return []
    const x = Math.round((edge + next) / 2)
    return lefts.get(next)!.flatMap((beside): Rule[] => {
      const [head, foot] = [Math.max(before.y, beside.y), Math.min(bottom(before), bottom(beside))]
      return head < foot ? [{ kind: 'rule', from: [x, head], to: [x, foot], ...look }] : []
    })
  })
  return columns[0]?.direction === 'vertical' ? rules.map(turnRuleBack) : rules
}
