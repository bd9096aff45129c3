/** Kinds of file that the press makes: PDF/X-4 and PDF/X-1a:2003 for print shops, and a copy to read on a screen. */
export const PDF_PROFILES = ['x4', 'x1a', 'proof'] as const
export type PdfProfile = (typeof PDF_PROFILES)[number]
