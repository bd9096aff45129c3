import type { Sink } from '../base/diagnostic.ts'
import { IMPRINT_LABELS, type Imprint, lackedBy } from './imprint.ts'
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
  const lacks = lackedBy(imprint)
  if (lacks.length === 0) return
  const named = lacks.map(field => `${field} (${IMPRINT_LABELS[field]})`).join(', ')
  const hint = 'write them here, or under imprint: of the manifest what differs from issue to issue'
  sink.report('incomplete-imprint', keyPlaceOf(written), `the imprint lacks ${named}`, hint)
}
