import type { Pdf, PdfDict, PdfStream, Repair } from '../pdf/pdf.ts'
import type { PdfPage } from '../pdf/read-pages.ts'
import type { Ink } from './ink-meter.ts'
import type { Xmp } from './read-xmp.ts'
import type { Sheet } from './sheet.ts'

/**
 * What a file is held against: PDF/X-1a:2003, PDF/X-3:2003, PDF/X-4, or an advertisement for a newspaper in both variants
 * of GWG 2022: separated, or with RGB pictures that the newspaper separates.
 */
export const PROFILES = ['x1a', 'x3', 'x4', 'news-ad', 'news-rgb'] as const

export type Profile = (typeof PROFILES)[number]

export type Severity = 'error' | 'warning' | 'info'

/** What came of holding a file against a profile. It certifies nothing: it tells what was looked at, and what was not. */
export interface PreflightReport {
  readonly profile: Profile
  /** What the file itself claims to be: `PDF/X-4`; empty where it claims nothing. */
  readonly claim: string
  /** Errors first, then by rule, page and object. */
  readonly findings: readonly Finding[]
  /** Ids of the rules that the whole file was held against. */
  readonly checked: readonly string[]
  readonly unchecked: readonly Unchecked[]
}

/** A breach of a rule, as it is told. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** From 1. */
  readonly page: number | null
  readonly place: Place | null
  /** Number of the object in the file. */
  readonly object: number | null
  readonly found: string
  readonly allowed: string
  readonly remedy: string
}

/** In millimetres from the top left of the trim (of the media box, where a page has none), y growing down. */
export interface Place {
  readonly x: number
  readonly y: number
}

export interface Unchecked {
  readonly rule: string
  readonly why: string
}

/** One row of the table of rules. */
export type Rule = FileRule | PageRule

/** A rule on a file as it lies there. */
export interface FileRule extends RuleHead {
  /** How deep it looks: an encrypted file shows no strings and streams, and with object streams nothing but its trailer. */
  readonly reads: 'trailer' | 'objects' | 'contents'
  readonly check: (file: Inspection) => readonly Outcome[]
}

/** A rule on what pages paint, which takes the time: no page is kept for the next rule. */
export interface PageRule extends RuleHead {
  readonly reads: 'pages'
  /** Asked once of a file; what it gives is then asked of its pages one after the other. */
  readonly check: (file: Inspection) => PageCheck
}

/** What a rule says of a page. How much ink that takes is told where the profile has rules on it. */
export type PageCheck = (sheet: Sheet, ink: Ink) => readonly Outcome[]

interface RuleHead {
  /** As in the lists of rules for PDF/X and of the Ghent Workgroup. */
  readonly id: string
  readonly title: { readonly en: string; readonly zh: string }
  readonly profiles: readonly Profile[]
  readonly severity: Severity
  /** Clause of the standard, or the paper, that asks for it. */
  readonly source: string
  readonly allowed: string
  readonly remedy: string
}

/** What a rule says: where it is broken, or why that cannot be told. */
export type Outcome = Breach | { readonly doubt: string }

/** What is not given is null, or that of the rule. */
export interface Breach {
  readonly found: string
  readonly page?: number | null
  readonly place?: Place | null
  readonly object?: number | null
  readonly severity?: Severity
  readonly allowed?: string
  readonly remedy?: string
}

/** A file as the rules see it: read once, for all of them. */
export interface Inspection {
  readonly pdf: Pdf
  readonly profile: Profile
  readonly pages: readonly PdfPage[]
  /** What had to be guessed to find its pages. */
  readonly repairs: readonly Repair[]
  /** Empty where the file has none. */
  readonly catalog: PdfDict
  readonly info: PdfDict
  /** Null where the file has no metadata. */
  readonly xmp: Xmp | null
  /** Output intents /S /GTS_PDFX, in order. */
  readonly intents: readonly PdfDict[]
  /** All dictionaries that the catalog and the document information lead to, those of streams included. */
  readonly dicts: readonly Reached[]
}

/** A dictionary that is in use. */
export interface Reached {
  /** Number of the object that it is, or lies in; null within the trailer. */
  readonly object: number | null
  readonly dict: PdfDict
  /** Whose dictionary it is, or null. */
  readonly stream: PdfStream | null
  /** First page that leads to it. */
  readonly page: number | null
  /** The key that it stands behind, also as one of an array; and that of the dictionary which has this key. */
  readonly key: string
  readonly holder: string
}
