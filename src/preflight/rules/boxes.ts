import type { PageBox, PdfPage } from '../../pdf/read-pages.ts'
import type { Breach, FileRule, Inspection } from '../preflight.ts'
import { ALL, NEWS } from './profiles.ts'

/** Rules on the boxes of pages. */
export const BOX_RULES: readonly FileRule[] = [
  {
    id: 'X-BOX-TRIM',
    title: { en: 'Size of the page', zh: '页面尺寸框' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-4, 6.8; 15930-7, 6.12',
    allowed: 'a /MediaBox, and on the page itself a /TrimBox (or an /ArtBox)',
    remedy: 'export it as PDF/X, which writes the trimmed size',
    reads: 'objects',
    check: file => perPage(file, missingBox)
  },
  {
    id: 'X-BOX-XOR',
    title: { en: 'Trim or art', zh: '裁切框与作品框只取其一' },
    profiles: ALL,
    severity: 'error',
    source: 'Application notes for PDF/X, 2.10',
    allowed: 'a /TrimBox or an /ArtBox, not both',
    remedy: 'take the /ArtBox out',
    reads: 'objects',
    check: file =>
      perPage(file, ({ dict: { entries } }) =>
        entries.has('TrimBox') && entries.has('ArtBox') ? 'the page has a /TrimBox and an /ArtBox' : null
      )
  },
  {
    id: 'X-BOX-IN',
    title: { en: 'Boxes lie within each other', zh: '页面框逐级包含' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-7, 6.12; application notes for PDF/X, 2.10',
    allowed: 'trim within bleed and crop, and all of them within the media box, exactly',
    remedy: 'export it with one size for page and bleed; a ten thousandth of a point is too much',
    reads: 'objects',
    check: boxesWithin
  },
  {
    id: 'GWG-R0002',
    title: { en: 'Not scaled', zh: '页面不缩放' },
    profiles: NEWS,
    severity: 'error',
    source: 'GWG 2022, R0002',
    allowed: 'pages without /UserUnit',
    remedy: 'export it at its size; few programs read that key',
    reads: 'objects',
    check: file => perPage(file, ({ dict }) => (dict.entries.has('UserUnit') ? 'the page has a /UserUnit' : null))
  },
  {
    id: 'GWG-R0003',
    title: { en: 'All of the page is shown', zh: '可见区域即介质框' },
    profiles: NEWS,
    severity: 'error',
    source: 'GWG 2022, R0003',
    allowed: 'no /CropBox, or one that equals the /MediaBox',
    remedy: 'take the /CropBox out',
    reads: 'objects',
    check: file => perPage(file, croppedPage)
  },
  {
    id: 'GWG-R0006',
    title: { en: 'One page', zh: '单页文件' },
    profiles: NEWS,
    severity: 'error',
    source: 'GWG 2022, R0006',
    allowed: 'a file of one page',
    remedy: 'deliver each advertisement as a file of its own',
    reads: 'objects',
    check: ({ pages }) => (pages.length > 1 ? [{ found: `the file has ${pages.length} pages` }] : [])
  }
]

const perPage = ({ pages }: Inspection, why: (page: PdfPage) => string | null): readonly Breach[] =>
  pages.flatMap(page => {
    const found = why(page)
    return found === null ? [] : [{ found, page: page.number, object: page.object }]
  })

function missingBox({ dict, mediaBox, trimBox, artBox }: PdfPage): string | null {
  if (mediaBox === null) return 'the page has no /MediaBox'
  if (trimBox === null && dict.entries.has('TrimBox')) return 'its /TrimBox is not a rectangle'
  const size = trimBox ?? artBox
  if (size === null) return 'the page has no /TrimBox'
  return size[0] < size[2] && size[1] < size[3] ? null : `the trimmed page is empty: ${print(size)}`
}

/** Inner and outer boxes, and what they are called. */
type Nesting = readonly [inner: PageBox | null, innerName: string, outer: PageBox | null, outerName: string]

function boxesWithin({ pages }: Inspection): readonly Breach[] {
  return pages.flatMap(page => {
    const { mediaBox, cropBox, bleedBox, trimBox, artBox, number, object } = page
    const nestings: readonly Nesting[] = [
      ...[bleedBox, cropBox].flatMap((outer, i): readonly Nesting[] => [
        [trimBox, 'TrimBox', outer, ['BleedBox', 'CropBox'][i]!],
        [artBox, 'ArtBox', outer, ['BleedBox', 'CropBox'][i]!]
      ]),
      [trimBox, 'TrimBox', mediaBox, 'MediaBox'],
      [artBox, 'ArtBox', mediaBox, 'MediaBox'],
      [bleedBox, 'BleedBox', mediaBox, 'MediaBox'],
      [cropBox, 'CropBox', mediaBox, 'MediaBox']
    ]
    const wrong = nestings.filter(([inner, , outer]) => inner !== null && outer !== null && !isWithin(inner, outer))
    return wrong.map(([inner, innerName, outer, outerName]) => ({
      found: `/${innerName} ${print(inner!)} is not within /${outerName} ${print(outer!)}`,
      page: number,
      object
    }))
  })
}

const isWithin = (inner: PageBox, outer: PageBox): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]

const print = (box: PageBox): string => `[${box.join(' ')}]`

function croppedPage({ cropBox, mediaBox }: PdfPage): string | null {
  if (cropBox === null || mediaBox === null || cropBox.every((edge, i) => edge === mediaBox[i])) return null
  return `/CropBox is ${print(cropBox)}, /MediaBox ${print(mediaBox)}`
}
