import { boundsOf, type Rect } from '../../base/geometry.ts'
import type { Layout } from '../../layout/layout.ts'
import { placeOf } from '../anatomy.ts'
import { sharedWidth } from '../bearings.ts'
import type { PageRule } from '../page-rule.ts'

/** How far down a sheet its nameplate, or its folio line, is looked for. */
const NAMEPLATE_SHARE = 1 / 3
const FOLIO_SHARE = 1 / 10

/** 报头 on page 1, 报眉 on every other. Pages of an edition that has no furniture at all are trials. */
export const pageFurniture: PageRule = {
  id: 'C11',
  name: 'nameplate and folio line',
  chinese: '报头、报眉',
  class: 'hard',
  weight: 4,
  on: true,
  style: null,
  unit: 'lines',
  remedy: 'add it to the furniture of the template',
  chineseRemedy: '在模板的固定版面元素里加上它',
  judge: (page, { pages }) =>
    page.typeAreas.flatMap((area, side) => {
      const number = page.numbers[side]!
      const found = number === 1 ? hasNameplate(page, area) : hasFolio(page, area)
      if (found || pages.every(({ furniture }) => furniture.length === 0)) return []
      const rect = { ...area, h: page.grid.step }
      const what = number === 1 ? 'page 1 has no nameplate' : `page ${number} has no folio line`
      return [{ story: null, rect, at: page.at, what, measure: null }]
    })
}

const hasNameplate = ({ furniture, sheet }: Layout, area: Rect): boolean =>
  furniture.some(
    ({ kind, role, rects }) =>
      kind === 'art' && role !== 'box' && stands(boundsOf(rects), area) && rects[0]!.y < sheet.h * NAMEPLATE_SHARE
  )

const hasFolio = ({ furniture, sheet }: Layout, area: Rect): boolean =>
  furniture.some(part => part.kind === 'type' && stands(placeOf(part), area) && placeOf(part).y < sheet.h * FOLIO_SHARE)

const stands = (rect: Rect, area: Rect): boolean => sharedWidth(rect, area) > 0
