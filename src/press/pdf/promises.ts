import type { PdfProfile } from '../../base/pdf-profile.ts'
import type { PdfJob } from './pdf-job.ts'

/** What files of a kind say that they keep to. */
export interface Promises {
  /** Of the header. */
  readonly version: '1.4' | '1.6'
  /** GTS_PDFXVersion; null for a file that is not for print. */
  readonly pdfx: string | null
  /** Also PDF/A-2u: ISO 19005-2 foresees a PDF/X file that is one, if both intents have the same profile (6.2.3). */
  readonly pdfa: boolean
  /**
   * To be read: opened at its trim, in the colours of a screen, with an outline and links. A press must see all (GWG
   * 2022, R0003), and its inks; PDF/X allows no links on the page.
   */
  readonly forScreen: boolean
  /** Whether it tells what is a head, a paragraph, a picture, and in what order they are read. */
  readonly tagged: boolean
}

/** What pages must be prepared for. Shops that ask for X-1a ask for plain files. */
export const needsOf = (profile: PdfProfile): Pick<Promises, 'tagged' | 'forScreen'> => PROMISES[profile]

/** What a file promises: without a printing condition it can keep to no standard. */
export function promisesOf({ profile, intent }: Pick<PdfJob, 'profile' | 'intent'>): Promises {
  const promises = PROMISES[profile]
  return intent === null ? { ...promises, pdfx: null, pdfa: false } : promises
}

/** ISO 15930-7 (PDF/X-4) stands on PDF 1.6, ISO 15930-4 (PDF/X-1a:2003) on PDF 1.4. */
const PROMISES: Readonly<Record<PdfProfile, Promises>> = {
  x4: { version: '1.6', pdfx: 'PDF/X-4', pdfa: true, tagged: true, forScreen: false },
  x1a: { version: '1.4', pdfx: 'PDF/X-1a:2003', pdfa: false, tagged: false, forScreen: false },
  proof: { version: '1.6', pdfx: null, pdfa: false, tagged: true, forScreen: true }
}
