import { bottom, type Rect, right } from '../base/geometry.ts'
import type { Finding } from './finding.ts'
import type { PageRule } from './page-rule.ts'

/**
 * What a page is told, without what another rule tells better of the same place: one fault is one finding, as an editor
 * would mark it. A rule that is off tells nothing, and leaves it to the other.
 */
export function dropEchoes(findings: readonly Finding[], rules: readonly PageRule[]): readonly Finding[] {
  const better = new Map(rules.map(({ id, unless }) => [id, unless ?? []]))
  const told = new Map(rules.map(({ id }) => [id, findings.filter(({ rule }) => rule === id)]))
  return findings.filter(
    finding => !better.get(finding.rule)!.some(rule => told.get(rule)?.some(other => areOne(finding, other)))
  )
}

const areOne = (a: Finding, b: Finding): boolean => meet(a.rect, b.rect) && shareStory(a, b)

/** What is told of no story is told of all of them. */
function shareStory(a: Finding, b: Finding): boolean {
  if (a.story === null || b.story === null) return true
  return [a.story, a.other].some(story => story !== null && (story === b.story || story === b.other))
}

const meet = (a: Rect, b: Rect): boolean => a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a)
