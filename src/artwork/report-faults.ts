import type { PdfProfile } from '../base/pdf-profile.ts'
import { recallPlain } from '../base/recall-plain.ts'
import type { Recall } from '../base/recall-told.ts'
import type { ArtworkOrder } from '../edition/wants.ts'
import type { Finding, PreflightReport, Profile } from '../preflight/preflight.ts'
import { preflightPdf, preflightWithPictures } from '../preflight/preflight-pdf.ts'
import type { PdfArtwork } from './artwork.ts'
import { transparencyOf } from './transparency.ts'

/** A page that is to be placed, in the file it comes from. */
interface Candidate {
  readonly order: ArtworkOrder
  readonly bytes: Uint8Array
  readonly artwork: PdfArtwork
}

/** A file is one advertisement: of one that has more, a page is asked for, and the others do not matter. */
const ONE_PAGE = 'GWG-R0006'

/** What PDF/X-1a forbids of what goes along when a page is placed. What a file says of itself stays behind. */
const PLACED: ReadonlySet<string> = new Set(['X1A-COL', 'X-FILTER', 'X-TRANSP'])
const TRANSPARENCY = 'X-TRANSP'

/** Holds a page against the rules for advertisements before it is placed, and against what our own file must keep to. */
export async function reportFaults(
  { order, bytes, artwork }: Candidate,
  profile: PdfProfile,
  { memory, sink }: Recall
): Promise<void> {
  const { file, page, at } = order
  const matters = (finding: Finding): boolean =>
    page === null || (finding.rule !== ONE_PAGE && (finding.page === null || finding.page === page))
  const { used, isolated } = transparencyOf(artwork.pdf, artwork.page.resources)
  // The group that a page is by itself is not placed with it.
  const forbids = ({ rule }: Finding): boolean => PLACED.has(rule) && (used || rule !== TRANSPARENCY)
  const hold = (against: Profile, make: () => Promise<PreflightReport>): Promise<PreflightReport> =>
    recallPlain(memory, `${file} as ${against}`, {
      facts: [bytes],
      make,
      isSure: ({ unchecked }) => unchecked.length === 0
    })
  const asAd = await hold('news-ad', () => preflightWithPictures(bytes, 'news-ad'))
  const asX1a = profile === 'x1a' ? (await hold('x1a', async () => preflightPdf(bytes, 'x1a'))).findings : []
  const findings = [...asAd.findings, ...asX1a.filter(forbids)]
  for (const finding of findings.filter(matters)) {
    if (finding.severity === 'info') continue
    const { rule, found, allowed, remedy } = finding
    const message = `${file} breaks ${rule}${placeOf(finding)}: ${found}; allowed: ${allowed}`
    sink.report(finding.severity === 'error' ? 'ad-fault' : 'ad-warning', at, message, remedy)
  }
  for (const { rule, why } of asAd.unchecked) {
    const message = `${file} cannot be held against ${rule}: ${why}`
    sink.report(
      'ad-warning',
      at,
      message,
      'look at its proof; or ask for it in inks alone, with pictures in JPEG or Flate'
    )
  }
  if (isolated) {
    const message = `${file} has an isolated transparency group: black in it knocks out what lies below`
    sink.report('ad-warning', at, message, 'ask for it with the group not isolated, or flattened')
  }
}

/** ` on page 2, 12 mm from the left and 30 mm from the top, in object 7`, as far as it is known. */
function placeOf({ page, place, object }: Finding): string {
  const where =
    place === null ? '' : `, ${Math.round(place.x)} mm from the left and ${Math.round(place.y)} mm from the top`
  return `${page === null ? '' : ` on page ${page}`}${where}${object === null ? '' : `, in object ${object}`}`
}
