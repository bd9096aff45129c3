import { plainCopy } from '../edition/copy.ts'
import { IMPRINT_LABELS } from '../edition/imprint.ts'
import type { ImprintItem } from '../edition/item.ts'
import { spaced } from './em-space.ts'
import { areaRect } from './place.ts'
import { NOTHING, type Planned, type Setting } from './setting.ts'

/** The facts of the imprint that are known, each behind its label. */
export function planImprint({ place, fields }: Setting, item: ImprintItem): Planned {
  const { form, area, style, valign, at } = item
  const facts = item.fields.flatMap(field => {
    const fact = fields.get(field)
    return fact === undefined ? [] : [plainCopy(`${IMPRINT_LABELS[field]}：${fact}`, at)]
  })
  if (facts.length === 0) return NOTHING
  const lines = form === 'block' ? facts : [spaced(facts)]
  const boxes = [areaRect(place, area)] as const
  return { ...NOTHING, displays: [{ role: 'imprint', story: null, lines, style, boxes, valign, at }] }
}
