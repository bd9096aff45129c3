/** A font file as its tables. */
export interface Sfnt {
  readonly outlines: 'glyf' | 'cff'
  /** Length of a table in bytes; 0 where the file has none. */
  length(tag: string): number
  /** The table, or an empty one where the file has none. */
  table(tag: string): DataView
}

/** Why a font file cannot be used, and what to do about it. */
export interface Refusal {
  readonly why: string
  readonly remedy: string
}

export const isRefusal = (it: object): it is Refusal => 'why' in it

/** The first four bytes of a font file, and the outlines they promise. */
export const OUTLINES: Readonly<Record<string, 'glyf' | 'cff'>> = {
  '\x00\x01\x00\x00': 'glyf',
  true: 'glyf',
  OTTO: 'cff'
}

export const CUT_SHORT: Refusal = { why: 'is cut short', remedy: 'fetch the font file again' }
export const NO_TABLE: DataView = new DataView(new ArrayBuffer(0))
export const DAMAGED: Refusal = { why: 'is damaged', remedy: 'fetch the font file again' }
