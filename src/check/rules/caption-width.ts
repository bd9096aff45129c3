import { right } from '../../base/geometry.ts'
import { fromMm, MM } from '../../base/length.ts'
import type { Part, StoryLayout } from '../../layout/layout.ts'
import { picturesOf, placeOf, typesOf } from '../anatomy.ts'
import { sharedHeight, sharedWidth } from '../bearings.ts'
import type { Breach, PageRule } from '../page-rule.ts'

/** Further out than this is seen. */
const CRUMB = MM / 10

/** A caption under its picture is no wider; one beside it has six picas at least. Harrower's rules of thumb. */
export const captionWidth: PageRule = {
  id: 'W14',
  name: 'width of captions',
  chinese: '图说宽度',
  class: 'hard',
  weight: 3,
  on: true,
  style: null,
  unit: 'mm',
  min: fromMm(25.4),
  remedy: 'set the caption over the columns of its picture, or beside it over an inch',
  chineseRemedy: '图说排得与图同宽；排在图旁时，宽不少于一英寸',
  judge: ({ stories }, { min }) =>
    stories.flatMap(story => typesOf(story, 'caption').flatMap(caption => judgeCaption(story, caption, min)))
}

function judgeCaption(story: StoryLayout, caption: Part, min: number): readonly Breach[] {
  const picture = picturesOf(story).find(({ at }) => at.file === caption.at.file && at.from === caption.at.from)
  if (picture === undefined) return []
  const [rect, shown] = [placeOf(caption), placeOf(picture)]
  const found = { story: story.story, rect, at: caption.at }
  if (sharedHeight(rect, shown) > 0 && sharedWidth(rect, shown) <= 0) {
    const what = `a caption of “${story.story}” beside its picture is narrow`
    return rect.w < min ? [{ ...found, what, measure: rect.w }] : []
  }
  const isOut = rect.x < shown.x - CRUMB || right(rect) > right(shown) + CRUMB
  return isOut ? [{ ...found, what: `a caption of “${story.story}” is wider than its picture`, measure: null }] : []
}
