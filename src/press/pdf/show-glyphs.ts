import { type Len, PT } from '../../base/length.ts'
import type { GlyphRun } from '../../page/page.ts'
import { type Brush, SPACING, setSpacing } from './brush.ts'
import type { Steps } from './widths.ts'

/** A glyph that stands nearer to its place than this, in EMU, is left there: a two-hundredth of a point. */
const TOLERANCE = PT / 200

/** Glyphs in one string at most: two bytes each, which may be escaped, and 32,767 bytes in all (ISO 19005-2, 6.1.13). */
const LONGEST_STRING = 8000

/**
 * Shows the glyphs of one run. Most gaps of a justified line are equal: they become character spacing, and `TJ` moves the pen
 * only where a glyph stands elsewhere. Each move starts from where the pen of the reader of the file really is, so
 * errors never add up. Stacked glyphs bring the pen down by an em each; what adds to that is written with the other
 * sign (ISO 32000-1, 9.4.4).
 */
export function showGlyphs(brush: Brush, run: GlyphRun, steps: Steps): void {
  const { out } = brush
  const { glyphs, x, size } = run
  const sign = run.way === 'stacked' ? -1 : 1
  const spacing = Math.round((commonGap(run, steps) * SPACING) / PT) | 0
  setSpacing(brush, sign * spacing)
  const em = size / 1000
  const unit = em / finenessOf(size)
  const spaced = (spacing * PT) / SPACING
  let pen = 0
  let from = 0
  out.ascii('[(')
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i]!
    const off = pen - x[i]!
    const move = off > TOLERANCE || off < -TOLERANCE ? Math.round(off / unit) : 0
    // What the face has not stays blank: no file for archives may show glyph 0 (ISO 19005-2, 6.2.11.8).
    if (glyph === 0) {
      out.codes(glyphs, from, i)
      from = i + 1
    } else {
      if (move !== 0 || (i > 0 && i % LONGEST_STRING === 0)) {
        out.codes(glyphs, from, i)
        out.byte(0x29)
        if (move !== 0) out.scaled(sign * move, finenessOf(size))
        out.byte(0x28)
        from = i
      }
      pen += steps[glyph]! * em + spaced - move * unit
    }
  }
  out.codes(glyphs, from, glyphs.length)
  out.ascii(')]TJ\n')
}

/** A thousandth of the em is fine enough for text; large type is placed by tenths or hundredths of it. */
const finenessOf = (size: Len): number => (size <= 18 * PT ? 1 : size <= 180 * PT ? 10 : 100)

/** The gap that more than half of the glyphs have behind them, by Boyer and Moore's vote; any gap if none has. */
function commonGap({ glyphs, x, size }: GlyphRun, steps: Steps): number {
  const em = size / 1000
  let candidate = 0
  let votes = 0
  for (let i = 0; i + 1 < x.length; i++) {
    const gap = x[i + 1]! - x[i]! - steps[glyphs[i]!]! * em
    if (votes === 0) candidate = gap
    const off = gap - candidate
    votes += off <= 1 && off >= -1 ? 1 : -1
  }
  return candidate
}
