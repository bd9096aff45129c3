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

/** A part of a build, in percent of it; hundredths of a percent are finer than any plate. */
export function tint({ c, m, y, k }: Ink, percent: number): Ink {
  const part = (ink: number): number => Math.round(ink * percent) / 100
  return { c: part(c), m: part(m), y: part(y), k: part(k) }
}

/** Total ink in percent: what the drying of the sheet and the press's limit are about. */
export const inkSum = (ink: Ink): number => ink.c + ink.m + ink.y + ink.k

export const sameInk = (a: Ink, b: Ink): boolean =>
  a === b || (a.c === b.c && a.m === b.m && a.y === b.y && a.k === b.k)
