import { joinCopies, plainCopy } from '../edition/copy.ts'
import type { ImprintItem } from '../edition/edition.ts'
import { IMPRINT_LABELS } from '../edition/imprint.ts'
import { areaRect } from './place.ts'
import { NOTHING, type Planned, type Setting } from './setting.ts'

/** Between facts that stand on one line. */
const EM_SPACE = '　'

/** The facts of the imprint that are known, each behind its label. */
export function planImprint({ place, fields }: Setting, item: ImprintItem): Planned {
  const { form, area, style, valign, at } = item
  const facts = item.fields.flatMap(field => {
    const fact = fields.get(field)
    return fact === undefined ? [] : [plainCopy(`${IMPRINT_LABELS[field]}：${fact}`, at)]
  })
  if (facts.length === 0) return NOTHING
  const spaced = facts.flatMap((fact, i) => (i === 0 ? [fact] : [plainCopy(EM_SPACE, at), fact]))
  const lines = form === 'block' ? facts : [joinCopies(spaced)]
  const boxes = [areaRect(place, area)] as const
  return { ...NOTHING, displays: [{ role: 'imprint', story: null, lines, style, boxes, valign, at }] }
}
