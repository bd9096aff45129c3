import type { PaintedImage } from '../../pdf/painted.ts'
import { rounded } from '../describe.ts'
import { isLineArt, isPicture, ppiOf } from '../fineness.ts'
import { type Case, gather } from '../gather.ts'
import type { PageRule } from '../preflight.ts'
import type { Item, Sheet } from '../sheet.ts'
import { NEWS } from './profiles.ts'

/** Resolutions up to which there is an error, and a warning: GWG 2022, pixels to the inch. */
interface Limits {
  readonly error: number
  readonly warning: number
}

const CONTINUOUS: Limits = { error: 99, warning: 149 }
const LINE_ART: Limits = { error: 549, warning: 799 }
const WHOLE_PAGE: Limits = { error: 99, warning: 449 }

type PictureItem = Item & { readonly object: PaintedImage }

const hasImage = (item: Item): item is PictureItem => item.object.kind === 'image'

function judge(item: PictureItem, { error, warning }: Limits): readonly Case[] {
  const ppi = ppiOf(item.object)
  if (ppi > warning) return []
  const severity = ppi <= error ? 'error' : 'warning'
  return [{ item, what: `${rounded(ppi, 1)} ppi on the page`, severity }]
}

/** The image that is all there is on the page; null where there is more, or none. */
function onlyPicture({ items }: Sheet): PictureItem | null {
  const inked = items.filter(({ counts, look }) => counts && look?.use.white !== true)
  const only = inked[0]
  return inked.length === 1 && only !== undefined && hasImage(only) ? only : null
}

const picturesOf = (sheet: Sheet, wanted: (image: PaintedImage) => boolean): readonly PictureItem[] =>
  onlyPicture(sheet) === null
    ? sheet.items.filter(hasImage).filter(({ counts, object }) => counts && wanted(object))
    : []

const words = ({ error, warning }: Limits): string => `more than ${warning} ppi (an error up to ${error} ppi)`

/** Pictures that are coarser than the press. */
export const PICTURE_RULES: readonly PageRule[] = [
  {
    id: 'GWG-R0031',
    title: { en: 'Pictures are fine enough', zh: '图像分辨率' },
    profiles: NEWS,
    severity: 'error',
    source: 'GWG 2022, R0031',
    allowed: words(CONTINUOUS),
    remedy: 'place it smaller, or take a larger original; to enlarge it in a program adds nothing',
    reads: 'pages',
    check: () =>
      gather(sheet =>
        picturesOf(sheet, image => !isLineArt(image) && isPicture(image)).flatMap(item => judge(item, CONTINUOUS))
      )
  },
  {
    id: 'GWG-R0032',
    title: { en: 'Line art is fine enough', zh: '线条图分辨率' },
    profiles: NEWS,
    severity: 'error',
    source: 'GWG 2022, R0032',
    allowed: words(LINE_ART),
    remedy: 'scan it finer, or draw it as paths',
    reads: 'pages',
    check: () =>
      gather(sheet =>
        picturesOf(sheet, image => isLineArt(image) && isPicture(image)).flatMap(item => judge(item, LINE_ART))
      )
  },
  {
    id: 'GWG-R0033',
    title: { en: 'A page that is one picture', zh: '整页图像分辨率' },
    profiles: NEWS,
    severity: 'error',
    source: 'GWG 2022, R0033',
    allowed: words(WHOLE_PAGE),
    remedy: 'export it from the layout, so that type stays type',
    reads: 'pages',
    check: () =>
      gather(sheet => {
        const only = onlyPicture(sheet)
        return only === null ? [] : judge(only, WHOLE_PAGE)
      })
  }
]
