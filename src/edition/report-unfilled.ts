import type { Sink } from '../base/diagnostic.ts'
import { FIELD } from './check-fields.ts'
import type { PageOrder } from './edition.ts'
import { IMPRINT_FIELDS } from './imprint.ts'
import type { WordsItem } from './item.ts'

/** What is known of an edition or is not; all else is known of each page. */
const OF_EDITIONS: ReadonlySet<string> = new Set([...IMPRINT_FIELDS, 'issue'])

/** Reports the words of templates that quote what is not known of the edition: 第{issue}期. */
export function reportUnfilled(pages: readonly PageOrder[], fields: ReadonlyMap<string, string>, sink: Sink): void {
  for (const { words, at } of new Set(pages.flatMap(wordsOn))) {
    const quoted = words.flatMap(({ text }) => [...text.matchAll(FIELD)].map(match => match[1]!))
    const empty = quoted.find(field => OF_EDITIONS.has(field) && !fields.has(field))
    if (empty === undefined) continue
    const hint = `write ${empty}: in the manifest, or under imprint: of the paper; or leave the words out`
    sink.report('missing-key', at, `“{${empty}}” is not known of this edition`, hint)
  }
}

const wordsOn = ({ template: { furniture, slots } }: PageOrder): readonly WordsItem[] =>
  [...furniture, ...slots.flatMap(slot => slot.items)].filter(item => item.kind === 'words')
