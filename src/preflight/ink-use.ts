import type { CloseGroup, Colour, OpenGroup, Painted, PaintState } from '../pdf/painted.ts'

/** What leaves ink, or is meant to. */
export type Drawn = Exclude<Painted, OpenGroup | CloseGroup>

/** What a colour is on the press. */
export interface InkUse {
  /** No ink at all. */
  readonly white: boolean
  /** Solid black ink alone. */
  readonly black: boolean
  /** How many inks it takes; null where only colour management can tell. */
  readonly inks: number | null
  /** Parts of the inks of the process, 0 to 1 each; null likewise. */
  readonly cmyk: readonly [number, number, number, number] | null
}

/** Parts of ink that no press prints. */
const NOTHING = 0.0005
const SOLID = 1 - NOTHING

export function inkUse({ space, values }: Colour): InkUse {
  const cmyk = space.toCmyk(values)
  const tints = space.inks.length > 0 && !space.inks.includes('All') ? values : cmyk
  const inks = tints === null ? null : tints.filter(tint => tint > NOTHING).length
  const [c, m, y, k] = cmyk ?? [1, 1, 1, 0]
  return {
    white: inks === 0,
    black:
      inks === 1 && k >= SOLID && c + m + y <= NOTHING && (space.inks.length === 0 || space.inks.includes('Black')),
    inks,
    cmyk
  }
}

/** How an object is painted: its colour, and whether it overprints; null for pictures and shadings, which bring their own. */
export interface Coat {
  readonly colour: Colour
  readonly overprint: boolean
}

export function coatOf(object: Drawn): Coat | null {
  const { state } = object
  switch (object.kind) {
    case 'path':
      return object.paint === 'fill' ? filled(state) : stroked(state)
    case 'glyphs':
      return object.mode % 4 === 1 ? stroked(state) : filled(state)
    case 'image':
      return object.stencil ? filled(state) : null
    case 'shading':
      return null
  }
}

const filled = ({ fill, fillOverprint }: PaintState): Coat => ({ colour: fill, overprint: fillOverprint })
const stroked = ({ stroke, strokeOverprint }: PaintState): Coat => ({ colour: stroke, overprint: strokeOverprint })

/** Type that is shown in no ink: 9.3.6, modes 3 and 7. */
export const isInvisible = (object: Drawn): boolean => object.kind === 'glyphs' && object.mode % 4 === 3
