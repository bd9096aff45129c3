import { boundsOf, type Rect } from '../../base/geometry.ts'
import { fromMm } from '../../base/length.ts'
import type { Layout } from '../../layout/layout.ts'
import { inkOf, legsOf, placeOf, rowsOf } from '../anatomy.ts'
import { areaOf } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'
import { emptyRects } from '../white.ts'

/** A bill of a dollar: 6.14 by 2.61 in. US Bureau of Engraving and Printing. */
const BILL = [fromMm(156), fromMm(66)] as const

/** A bill laid on a page touches something beside body type, whichever way it lies. */
export const dollarBill: PageRule = {
  id: 'W18',
  name: 'dollar-bill test',
  chinese: '钞票法',
  class: 'note',
  weight: 1,
  on: false,
  style: null,
  unit: 'lines',
  remedy: 'break the text with a subhead, a quote or a picture',
  chineseRemedy: '用小标题、引语或图片破开正文',
  unless: ['W17'],
  judge: page => {
    const breaks = breaksOf(page)
    return page.stories.flatMap(story => {
      const legs = legsOf(story).filter(({ lines }) => lines.length > 0)
      const text = boundsOf(legs.map(({ lines }) => rowsOf(lines)))
      if (legs.length === 0 || !holdsBill(text)) return []
      const [rect] = emptyRects(text, breaks)
        .filter(holdsBill)
        .sort((a, b) => areaOf(b) - areaOf(a))
      const what = `nothing but text of “${story.story}” under a bill`
      return rect === undefined ? [] : [{ story: story.story, rect, at: story.at, what, measure: null }]
    })
  }
}

const holdsBill = ({ w, h }: Rect): boolean => (w >= BILL[0] && h >= BILL[1]) || (w >= BILL[1] && h >= BILL[0])

/** All that is no body type, subheads among it. */
function breaksOf({ stories, furniture, ads }: Layout): readonly Rect[] {
  const parts = [...stories.flatMap(story => story.parts), ...furniture]
  return [
    ...ads.map(({ rect }) => rect),
    ...parts.flatMap(part => {
      if (part.kind === 'leg') return part.lines.filter(({ isSubhead }) => isSubhead).map(({ row }) => row)
      return [part.kind === 'type' ? inkOf(part) : placeOf(part)]
    })
  ]
}
