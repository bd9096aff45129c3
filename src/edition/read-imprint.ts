import type { Sink } from '../base/diagnostic.ts'
import type { PageOrder } from './edition.ts'
import { demandedOf, IMPRINT_LABELS, type Imprint } from './imprint.ts'
import { type Layer, ofFirst } from './layers.ts'
import { type Cursor, keyPlaceOf, placeOf } from './yaml-file.ts'

/**
 * Words for furniture: the facts of the paper's imprint and of this issue's, its number,
 * as far as they are known. A paper that has an imprint must have all that the law asks for.
 */
export function imprintFields(
  written: Cursor<Imprint> | null,
  layers: readonly Layer[],
  sink: Sink
): readonly (readonly [string, string])[] {
  const own = layers.map(({ manifest }) => manifest.value.imprint ?? {})
  const imprint: Imprint = Object.assign({}, written?.value, ...own.reverse())
  if (written !== null) reportLacks(written, imprint, sink)
  const issue = ofFirst(layers, 'issue')?.value
  if (written !== null && issue === undefined) {
    const hint = 'write issue: 3812 in the manifest'
    sink.report('incomplete-imprint', placeOf(layers[0]!.manifest), 'the issue has no number (总期号)', hint)
  }
  const known = Object.entries({ ...imprint, issue })
  return known.filter((entry): entry is [string, string] => entry[1] !== undefined)
}

function reportLacks(written: Cursor<Imprint>, imprint: Imprint, sink: Sink): void {
  const lacks = demandedOf(imprint.permit).filter(field => (imprint[field] ?? '').trim() === '')
  if (lacks.length === 0) return
  const hint = 'write them here, or under imprint: of the manifest what differs from issue to issue'
  sink.report('incomplete-imprint', keyPlaceOf(written), `the imprint lacks ${lacks.map(labelled).join(', ')}`, hint)
}

const labelled = (field: keyof typeof IMPRINT_LABELS): string => `${field} (${IMPRINT_LABELS[field]})`

/** Facts that are known and stand on no page of the issue: it is in print that the law asks for them. */
export function reportUnshown(
  written: Cursor<Imprint>,
  pages: readonly PageOrder[],
  fields: ReadonlyMap<string, string>,
  sink: Sink
): void {
  const items = pages.flatMap(({ template: { furniture, slots } }) => [
    ...furniture,
    ...slots.flatMap(slot => slot.items)
  ])
  const listed = new Set<string>(items.flatMap(item => (item.kind === 'imprint' ? item.fields : [])))
  const words = items.flatMap(item => (item.kind === 'words' ? item.words.map(({ text }) => text) : []))
  const isShown = (field: string, fact: string): boolean =>
    listed.has(field) || words.some(text => text.includes(`{${field}}`) || text.includes(fact))
  const unshown = demandedOf(fields.get('permit')).filter(field => {
    const fact = fields.get(field)
    return fact !== undefined && !isShown(field, fact)
  })
  if (unshown.length === 0) return
  const hint = 'add them to the fields of an imprint: of a template, or to words that quote them'
  sink.report('incomplete-imprint', keyPlaceOf(written), `no page shows ${unshown.map(labelled).join(', ')}`, hint)
}
