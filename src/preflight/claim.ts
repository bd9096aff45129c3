import { entry, isString } from '../pdf/entries.ts'
import { latin1 } from '../pdf/lexer.ts'
import type { Inspection, Profile } from './preflight.ts'
import { NS, propertyOf } from './read-xmp.ts'

/**
 * What a file says that it conforms to: in its metadata since PDF/X-4, in the document information before. Of an
 * encrypted file neither can be read.
 */
export function claimOf({ pdf, info, xmp }: Pick<Inspection, 'pdf' | 'info' | 'xmp'>): string {
  if (pdf.encrypted) return ''
  const stated = xmp === null ? null : propertyOf(xmp, NS.pdfxid, 'GTS_PDFXVersion')
  if (stated !== null) return stated
  const value = entry(pdf, info, 'GTS_PDFXVersion')
  return isString(value) ? latin1(value.bytes).slice(0, LONGEST_CLAIM) : ''
}

/** Characters of a claim that are worth telling. */
const LONGEST_CLAIM = 40

/** PDF/X-4 where the file claims nothing that is known. */
export function profileOf(claim: string): Profile {
  if (claim.startsWith('PDF/X-1')) return 'x1a'
  return claim.startsWith('PDF/X-3') ? 'x3' : 'x4'
}
