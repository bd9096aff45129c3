/** The one length of the engine: a whole number of EMU (1 pt = 12700, 1 mm = 36000). */
export type Len = number & { readonly unit?: 'emu' }

/** A length in type sizes. Lives in styles and dies in galley/. */
export type Em = number & { readonly unit?: 'em' }

export const PT = 12_700
export const MM = 36_000

export const fromPt = (pt: number): Len => Math.round(pt * PT)
export const fromMm = (mm: number): Len => Math.round(mm * MM)
export const toPt = (len: Len): number => len / PT
export const toMm = (len: Len): number => len / MM
export const ems = (em: Em, size: Len): Len => Math.round(em * size)

/** The i-th of n whole shares of a length. The n shares add up to it exactly. */
export const share = (len: Len, n: number, i: number): Len =>
  Math.floor((len * (i + 1)) / n) - Math.floor((len * i) / n)
