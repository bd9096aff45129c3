import { BLACK, type Ink } from '../../base/ink.ts'
import type { ChartItem } from '../../edition/chart.ts'

/** No ink at all. */
export const WHITE: Ink = { c: 0, m: 0, y: 0, k: 0 }

/** The ink of a series, or of a part of a whole. Where there are fewer inks they come again, which has been reported. */
export const inkOf = ({ inks }: ChartItem, index: number): Ink => inks[index % inks.length] ?? BLACK

/** How dark each ink makes newsprint beside black: their densities on coldset newsprint, ISO 12647-3:2013, table 3. */
const DARKNESS = { c: 0.5, m: 0.5, y: 0.1, k: 1 } as const
/** From here on small type is read better in white, by taste. */
const DARK = 48

export const isDark = ({ c, m, y, k }: Ink): boolean =>
  c * DARKNESS.c + m * DARKNESS.m + y * DARKNESS.y + k * DARKNESS.k >= DARK
