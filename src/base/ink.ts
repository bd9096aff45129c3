/** A build of the four process inks, each in percent. */
export interface Ink {
  readonly c: number
  readonly m: number
  readonly y: number
  readonly k: number
}

/** Percent of an ink that covers the paper. */
export const SOLID = 100

export const BLACK: Ink = { c: 0, m: 0, y: 0, k: SOLID }

/** Solid black, of the black plate alone: what overprints. */
export const isBlack = (ink: Ink): boolean => sameInk(ink, BLACK)

/** Total ink in percent: what the drying of the sheet and the press's limit are about. */
export const inkSum = (ink: Ink): number => ink.c + ink.m + ink.y + ink.k

export const sameInk = (a: Ink, b: Ink): boolean => a.c === b.c && a.m === b.m && a.y === b.y && a.k === b.k
