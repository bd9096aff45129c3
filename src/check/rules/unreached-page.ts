import type { Rule } from '../rule.ts'

/** Where a story was to go on and ends on an earlier page, as after a cut: a head over white, and no 下转 that leads there. */
export const unreachedPage: Rule = ({ edition, makeups, copyfit }, sink) => {
  const ended = new Set(copyfit.filter(({ overset }) => overset === null).map(({ story }) => story))
  const begun = new Set<string>()
  for (const [i, { columns }] of makeups.entries()) {
    const bringing = new Set(columns.flatMap(({ frame, lines }) => (lines.length > 0 ? [frame.story] : [])))
    const waiting = new Map(columns.toReversed().map(({ frame }) => [frame.story, frame.at]))
    for (const [story, at] of waiting) {
      if (bringing.has(story)) begun.add(story)
      else if (begun.has(story) && ended.has(story)) {
        const message = `“${story}” ends before its place on page ${edition.pages[i]!.labels.join('-')}`
        sink.report(
          'empty-place',
          at,
          message,
          'take the place off the page, or write more, so that the story goes over to it'
        )
      }
    }
  }
}
