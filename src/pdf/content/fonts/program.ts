import type { Outline } from '../../painted.ts'

/** A font program as a PDF embeds it: 9.9. Glyphs are numbered from 0, which is .notdef. */
export interface FontProgram {
  readonly glyphs: number
  /** Of a program that is keyed by characters' numbers and has no names. */
  readonly keyed: 'names' | 'cids'
  /** The glyph of a code by what the program itself says; 0 where it says nothing. */
  ofCode(code: number): number
  /** The glyph of a name, and of a number in its character collection; 0 where there is none. */
  ofName(name: string): number
  ofCid(cid: number): number
  /** In thousandths of the em; null where the program does not tell. */
  advance(gid: number): number | null
  /** In thousandths of the em, y up; empty for a blank or a damaged one. */
  outline(gid: number): Outline
}

export const BLANK: Outline = { steps: '', coords: new Float64Array(0) }

/** What a charstring draws, in the units of its program, and how wide it says it is. */
export interface Drawn {
  readonly outline: Outline
  readonly width: number | null
}

/** Programs call subroutines of subroutines: Adobe Technical Note 5177, appendix B. */
export const DEEPEST_CALL = 10
/** Steps of one glyph, in all of its subroutines together: far more than any drawn by hand. */
export const MOST_STEPS = 200_000
/** Numbers that a charstring may have in hand: the same appendix; 513 in CFF2, which some files have in mind. */
export const STACK_ROOM = 513
