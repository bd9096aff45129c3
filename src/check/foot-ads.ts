import { bottom, type Rect } from '../base/geometry.ts'
import type { Ad, Layout } from '../layout/layout.ts'
import { sharedWidth } from './bearings.ts'

/** Page by page the advertisements of the lower half: what stands beside the nameplate is another matter. */
export const footAds = ({ ads, typeAreas }: Layout): readonly (readonly Ad[])[] =>
  typeAreas.map(area => ads.filter(({ rect }) => sharedWidth(rect, area) > 0 && isLow(rect, area)))

const isLow = (rect: Rect, area: Rect): boolean => bottom(rect) > area.y + area.h / 2
