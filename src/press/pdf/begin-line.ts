import type { GlyphRun } from '../../page/page.ts'
import type { Brush } from './brush.ts'

/** Decimals of a width as a share of its own. */
const SHARE = 100_000

type Stance = Pick<GlyphRun, 'way' | 'condensed'>

/** Brings the pen to where a run begins, in thousandths of a point. In a text object: ISO 32000-1, 9.4.2. */
export function beginLine(brush: Brush, run: Stance, x: number, y: number): void {
  const bent = run.way === 'turned' || run.condensed !== 1
  if (bent || brush.bent) setMatrix(brush, run, x, y)
  else step(brush, x - brush.lineX, y - brush.lineY)
  brush.lineX = x
  brush.lineY = y
  brush.bent = bent
}

/** Most lines of type stand right under the one before, and as far from it as that from its own: what says so is short. */
function step(brush: Brush, across: number, up: number): void {
  const { out, leading } = brush
  if (across === 0 && up === -leading) out.ascii('T* ')
  else {
    out.thousandths(across)
    out.thousandths(up)
    out.ascii(across === 0 ? 'TD ' : 'Td ')
    if (across === 0) brush.leading = -up
  }
}

/**
 * The text matrix also condenses: readers differ in whether `Tz` moves the origin of a glyph in vertical writing, but
 * not in what a matrix does.
 */
function setMatrix({ out }: Brush, { way, condensed }: Stance, x: number, y: number): void {
  const share = Math.round(condensed * SHARE)
  if (way === 'turned') out.ascii('0 ')
  out.scaled(way === 'turned' ? -share : share, SHARE)
  out.ascii(way === 'turned' ? ' 1 0 ' : ' 0 0 1 ')
  out.thousandths(x)
  out.thousandths(y)
  out.ascii('Tm ')
}
