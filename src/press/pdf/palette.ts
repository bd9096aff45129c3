import type { Ink } from '../../base/ink.ts'
import type { PressProfile } from '../../icc/profile.ts'
import { screenColour } from '../../icc/screen-colour.ts'

/** How inks are written in a content stream. */
export interface Palette {
  /** The operators that set the colour of fills and of strokes: ISO 32000-1, table 74. */
  readonly fill: 'k' | 'rg'
  readonly stroke: 'K' | 'RG'
  /** Their operands, in thousandths. */
  parts(ink: Ink): readonly number[]
}

/** For the press: percents of the four inks. */
export const INKS: Palette = {
  fill: 'k',
  stroke: 'K',
  parts: ({ c, m, y, k }) => [c, m, y, k].map(percent => Math.round(percent * 10))
}

/** For screens, many of which show inks in colours that no paper has. */
export function screenPalette(profile: PressProfile): Palette {
  const colour = screenColour(profile)
  return {
    fill: 'rg',
    stroke: 'RG',
    parts: ({ c, m, y, k }) => colour([c, m, y, k].map(percent => percent / 100)).map(part => Math.round(part * 1000))
  }
}
