import { printable } from '../../base/source.ts'
import { isEmpty, meet } from '../../pdf/content/bounds.ts'
import { entry, isStream } from '../../pdf/entries.ts'
import { latin1 } from '../../pdf/lexer.ts'
import type { ColourSpace } from '../../pdf/painted.ts'
import { type Case, gather } from '../gather.ts'
import { isInvisible } from '../ink-use.ts'
import type { Inspection, PageCheck, PageRule } from '../preflight.ts'
import { sameValue } from '../same-value.ts'
import type { Item, Sheet } from '../sheet.ts'
import { spacesOf } from '../spaces-of.ts'
import { NEWS, NEWS_CMYK, NEWS_RGB, X1A, X3_X4, X4 } from './profiles.ts'

type Kind = ColourSpace['kind']

const DEVICE_INDEPENDENT: readonly Kind[] = ['CalGray', 'CalRGB', 'Lab', 'ICCBased']

const NOT_SEPARATED: readonly Kind[] = [...DEVICE_INDEPENDENT, 'DeviceRGB']

/** Objects in a colour space that is not to be there, whether they print or not, and in masks as well. */
const inSpaces = (
  forbidden: readonly Kind[],
  mayBe: (item: Item, space: ColourSpace) => boolean = () => false
): PageCheck =>
  gather(({ items, masked }) =>
    [...items, ...masked].flatMap((item): readonly Case[] => {
      const spaces = isInvisible(item.object) ? [] : spacesOf(item.object)
      const space = spaces.find(it => forbidden.includes(it.kind) && !mayBe(item, it))
      if (space === undefined) return []
      const kind = space.profile === null ? space.kind : `${space.kind} ${printable(space.profile.space.trim())}`
      return [{ item, what: space === spaces[0] ? `it is in ${kind}` : `its colours stand on ${kind}` }]
    })
  )

/** What the newspaper can separate: a picture in RGB whose profile says how. */
const isRgbPicture = ({ object }: Item, { profile }: ColourSpace): boolean =>
  object.kind === 'image' && profile?.space === 'RGB '

/** Byte 16 of a profile on: its data colour space (ISO 15076-1, 7.2). */
const DATA_SPACE = 16

/** What the output intent is for; CMYK where that cannot be told. */
function pressSpace({ pdf, intents }: Inspection): string {
  const profile = intents[0] && entry(pdf, intents[0], 'DestOutputProfile')
  return isStream(profile) ? latin1(pdf.data(profile).bytes.subarray(DATA_SPACE, DATA_SPACE + 4)) : 'CMYK'
}

/** A device space has a meaning only where the press is that device. */
function foreignDevices(file: Inspection): readonly Kind[] {
  const press = pressSpace(file)
  return press === 'RGB ' ? ['DeviceCMYK'] : press === 'GRAY' ? ['DeviceCMYK', 'DeviceRGB'] : ['DeviceRGB']
}

/** Separations of one name on all pages, of which the first is the measure for the others. */
function unlikeSpots(file: Inspection): PageCheck {
  const firsts = new Map<string, ColourSpace>()
  const isUnlike = (space: ColourSpace): boolean => {
    const ink = space.inks[0]!
    const first = firsts.get(ink) ?? space
    firsts.set(ink, first)
    return first !== space && !sameValue(file.pdf, first.source, space.source)
  }
  return gather(({ items, masked }) =>
    [...items, ...masked].flatMap((item): readonly Case[] =>
      spacesOf(item.object)
        .filter(space => space.kind === 'Separation' && isUnlike(space))
        .map(({ inks }) => ({ item, what: `the ink ${inks[0]} is not what it is elsewhere in the file` }))
    )
  )
}

/** Inks of the process, and the two names that are no inks. */
const NO_SPOTS: ReadonlySet<string> = new Set(['Cyan', 'Magenta', 'Yellow', 'Black', 'All', 'None'])

const inksOf = ({ object }: Item): readonly string[] => spacesOf(object).flatMap(({ inks }) => inks)

/** The first object in each spot colour of a page. */
const spots = ({ items }: Sheet): readonly Case[] => {
  const seen = new Set<string>()
  return items.flatMap((item): readonly Case[] => {
    const fresh = item.counts ? inksOf(item).filter(ink => !NO_SPOTS.has(ink) && !seen.has(ink)) : []
    for (const ink of fresh) seen.add(ink)
    return fresh.map(ink => ({ item, what: `it is in the spot colour ${ink}` }))
  })
}

const registration = ({ page, items }: Sheet): readonly Case[] => {
  const trim = page.trimBox ?? page.artBox ?? page.mediaBox
  return items
    .filter(item => item.counts && inksOf(item).includes('All'))
    .filter(({ bounds }) => trim === null || !isEmpty(meet(bounds, trim)))
    .map(item => ({ item, what: 'it is in the colour of register marks, on all plates' }))
}

const emptyPage: PageCheck = ({ page, items, cut }) => {
  const inked = items.some(({ counts, look }) => counts && look?.use.white !== true)
  return inked || cut !== null ? [] : [{ found: 'the page leaves no ink', page: page.number, object: page.object }]
}

/** Rules on the colours of objects. */
export const COLOUR_RULES: readonly PageRule[] = [
  {
    id: 'X1A-COL',
    title: { en: 'Inks alone', zh: '只用印刷油墨色' },
    profiles: X1A,
    severity: 'error',
    source: 'ISO 15930-4, 6.2',
    allowed: 'DeviceCMYK, DeviceGray, Separation and DeviceN, and Indexed and Pattern on these',
    remedy: 'convert it to CMYK with the profile of the press, and export it again',
    reads: 'pages',
    check: () => inSpaces(NOT_SEPARATED)
  },
  {
    id: 'X3-COL',
    title: { en: 'Colours that have a meaning', zh: '颜色须有明确含义' },
    profiles: X3_X4,
    severity: 'error',
    source: 'ISO 15930-6, 6.2; 15930-7, 6.4',
    allowed: 'the device colours of the output intent; other colours with a profile or a default space',
    remedy: 'convert it to CMYK with the profile of the press, or export it with its own profile',
    reads: 'pages',
    check: file => inSpaces(foreignDevices(file))
  },
  {
    id: 'X-SPOTEQ',
    title: { en: 'One meaning of each spot colour', zh: '同名专色定义须一致' },
    profiles: X4,
    severity: 'warning',
    source: 'ISO 19005-2, 6.2.4.4; GWG 2022, R0023',
    allowed: 'separations of one name with the same alternate and tint transform',
    remedy: 'take the spot colour out of one palette for all, and export it again',
    reads: 'pages',
    check: unlikeSpots
  },
  {
    id: 'GWG-R0005',
    title: { en: 'The page is not empty', zh: '不得为空白页' },
    profiles: NEWS,
    severity: 'error',
    source: 'GWG 2022, R0005',
    allowed: 'pages with something on them',
    remedy: 'see whether layers are switched off, and export it again',
    reads: 'pages',
    check: () => emptyPage
  },
  {
    id: 'GWG-R0020',
    title: { en: 'No spot colours', zh: '不用专色' },
    profiles: NEWS,
    severity: 'error',
    source: 'GWG 2022, R0020',
    allowed: 'inks of the process alone',
    remedy: 'convert the spot colour to CMYK',
    reads: 'pages',
    check: () => gather(spots)
  },
  {
    id: 'GWG-R0024',
    title: { en: 'Register marks outside the page', zh: '套准色不得用于版内' },
    profiles: NEWS,
    severity: 'warning',
    source: 'GWG 2022, R0024',
    allowed: 'the separation All outside the trim alone',
    remedy: 'paint it in K 100',
    reads: 'pages',
    check: () => gather(registration)
  },
  {
    id: 'GWG-R0027',
    title: { en: 'Separated before it is sent', zh: '须已分色' },
    profiles: NEWS_CMYK,
    severity: 'error',
    source: 'GWG 2022, R0027',
    allowed: 'no DeviceRGB, CalRGB, CalGray, Lab or ICC profile, also not under a spot colour',
    remedy: 'convert it to CMYK with the newspaper’s profile, and export it again',
    reads: 'pages',
    check: () => inSpaces(NOT_SEPARATED)
  },
  {
    id: 'GWG-R0028',
    title: { en: 'RGB in pictures alone', zh: '仅图像可用 RGB' },
    profiles: NEWS_RGB,
    severity: 'error',
    source: 'GWG 2022, R0028',
    allowed: 'pictures with a profile for RGB; of all else no RGB, Lab or Cal colours, and no profile for CMYK or gray',
    remedy: 'give RGB pictures their profile; convert all else to CMYK, and export it without a profile for CMYK',
    reads: 'pages',
    check: () => inSpaces(NOT_SEPARATED, isRgbPicture)
  }
]
