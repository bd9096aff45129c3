import { inkSum as sumOf } from '../../base/ink.ts'
import type { Rule } from '../rule.ts'

/** Builds over the paper's limit set off and dry badly on newsprint (ISO 12647-3). */
export const inkSum: Rule = ({ edition, pages }, sink) => {
  const limit = edition.paper.inkLimit
  for (const { name, marks } of pages) {
    for (const mark of marks) {
      const ink = mark.kind === 'glyphs' ? mark.run.ink : 'ink' in mark ? mark.ink : null
      if (ink === null || sumOf(ink) <= limit) continue
      sink.report(
        'ink-limit',
        null,
        `page ${name}: C${ink.c} M${ink.m} Y${ink.y} K${ink.k} is ${sumOf(ink)} % of ink, over the paper’s ${limit} %`,
        'lower the build in the inks of paper.yaml'
      )
    }
  }
}
