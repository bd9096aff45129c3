import type { Sink } from '../base/diagnostic.ts'
import type { Section } from './edition.ts'
import type { Range } from './files.ts'
import { type Cursor, entries, placeOf } from './yaml-file.ts'

/** The sections of a manifest, in the order of their pages; one that runs backwards or takes pages of another is reported and left out. */
export function readSections(from: Cursor<Readonly<Record<string, Range>>>, sink: Sink): readonly Section[] {
  const sections: Section[] = []
  for (const [letter, pages] of entries(from)) {
    const [first, last] = pages.value
    const other = sections.find(known => known.pages[0] <= last && first <= known.pages[1])
    if (first < 1 || last < first) {
      sink.report('bad-value', placeOf(pages), `${first}-${last} are no pages`, 'write the first and the last: 1-8')
    } else if (other !== undefined) {
      const hint = 'give each page to one section'
      sink.report('bad-value', placeOf(pages), `the section ${letter} has pages of the section ${other.letter}`, hint)
    } else sections.push({ letter, pages: [first, last] })
  }
  return sections.sort((one, other) => one.pages[0] - other.pages[0])
}

/** What pages are called in print: `3`, or `B03` where they are the third of a section. */
export function labelsOf(numbers: readonly number[], sections: readonly Section[]): readonly string[] {
  return numbers.map(number => {
    const section = sections.find(({ pages: [first, last] }) => first <= number && number <= last)
    if (section === undefined) return String(number)
    return `${section.letter}${String(number - section.pages[0] + 1).padStart(2, '0')}`
  })
}
