import { readSpace } from '../../pdf/content/colour/read-space.ts'
import { entry, isArray, isName, itemsAt, nameAt, numberAt } from '../../pdf/entries.ts'
import type { ColourSpace } from '../../pdf/painted.ts'
import type { Breach, FileRule, Inspection, Reached } from '../preflight.ts'
import { NEWS, X1A_X3, X4 } from './profiles.ts'

const at = ({ object, page }: Reached): Pick<Breach, 'object' | 'page'> => ({ object, page })

const isGroup = ({ pdf }: Inspection, { dict, key }: Reached): boolean =>
  key === 'Group' && nameAt(pdf, dict, 'S') === 'Transparency'

/** Blend modes that let nothing through: Compatible is an old name of Normal (11.3.5). */
const OPAQUE: readonly string[] = ['Normal', 'Compatible']

/** What lets through what lies below, in a graphics state or an image. */
function seeThrough(file: Inspection, it: Reached): readonly string[] {
  const { pdf } = file
  const { dict, stream, holder } = it
  const found: string[] = []
  if (isGroup(file, it)) found.push('a page or form is a transparency group')
  if (stream !== null && nameAt(pdf, dict, 'Subtype') === 'Image' && entry(pdf, dict, 'SMask') !== null)
    found.push('an image has a soft mask')
  if (holder !== 'ExtGState' && nameAt(pdf, dict, 'Type') !== 'ExtGState') return found
  for (const key of ['ca', 'CA']) {
    const alpha = numberAt(pdf, dict, key)
    if (alpha !== null && alpha !== 1) found.push(`a graphics state has /${key} ${alpha}`)
  }
  const blend = entry(pdf, dict, 'BM')
  const modes = isArray(blend) ? itemsAt(pdf, dict, 'BM') : blend === null ? [] : [blend]
  const odd = modes.find(mode => !(isName(mode) && OPAQUE.includes(mode.name)))
  if (odd !== undefined) found.push(`a graphics state has /BM ${isName(odd) ? `/${odd.name}` : 'that is no name'}`)
  const mask = entry(pdf, dict, 'SMask')
  if (mask !== null && !(isName(mask) && mask.name === 'None')) found.push('a graphics state has a soft mask')
  return found
}

/** Groups with a colour space of their own that `fits` does not take; those of luminosity masks stand under /G. */
function groupsIn(file: Inspection, fits: (space: ColourSpace | null, isMask: boolean) => boolean): readonly Breach[] {
  return file.dicts
    .filter(it => isGroup(file, it) && it.dict.entries.has('CS'))
    .flatMap(it => {
      const space = readSpace({ pdf: file.pdf, named: null, known: new Map() }, it.dict.entries.get('CS'))
      if (fits(space, it.holder === 'G')) return []
      return [{ found: `a transparency group is blended in ${space?.kind ?? 'a space that is none'}`, ...at(it) }]
    })
}

const isInks = (space: ColourSpace | null): boolean =>
  space?.kind === 'DeviceCMYK' || (space?.kind === 'ICCBased' && space.parts === 4)

const isGray = (space: ColourSpace | null): boolean => space?.kind === 'DeviceGray'

/** Rules on transparency. */
export const TRANSPARENCY_RULES: readonly FileRule[] = [
  {
    id: 'X-TRANSP',
    title: { en: 'No transparency', zh: '不得有透明' },
    profiles: X1A_X3,
    severity: 'error',
    source: 'ISO 15930-4, 6.16',
    allowed: 'no transparency groups and soft masks, /ca and /CA 1, /BM /Normal',
    remedy: 'flatten transparency, or deliver PDF/X-4',
    reads: 'objects',
    check: file => file.dicts.flatMap(it => seeThrough(file, it).map(found => ({ found, ...at(it) })))
  },
  {
    id: 'X4-GROUP',
    title: { en: 'Blended in the colours of the press', zh: '透明混合空间须与输出意图一致' },
    profiles: X4,
    severity: 'error',
    source: 'ISO 15930-7, 6.20',
    allowed: 'no /CS in a transparency group, or CMYK; gray in a luminosity mask',
    remedy: 'choose CMYK as the blending space of the document, and export it again',
    reads: 'objects',
    check: file => groupsIn(file, (space, isMask) => isInks(space) || (isMask && isGray(space)))
  },
  {
    id: 'GWG-R0030',
    title: { en: 'Blended in DeviceCMYK', zh: '透明混合空间为 DeviceCMYK' },
    profiles: NEWS,
    severity: 'error',
    source: 'GWG 2022, R0030',
    allowed: 'no /CS in a transparency group, or /DeviceCMYK; /DeviceGray in a luminosity mask',
    remedy: 'choose CMYK as the blending space of the document, and export it again',
    reads: 'objects',
    check: file => groupsIn(file, (space, isMask) => space?.kind === 'DeviceCMYK' || (isMask && isGray(space)))
  }
]
