import { PT } from '../../base/length.ts'
import type { Face } from '../../fonts/face.ts'
import type { GlyphRun } from '../../page/page.ts'
import type { ByteWriter } from './byte-writer.ts'
import { widthOf } from './widths.ts'

/** A glyph that stands nearer to its place than this, in EMU, is left there: a two-hundredth of a point. */
const TOLERANCE = PT / 200

/** Character spacing is written in ten-thousandths of a point, so that a line of type does not drift off its places. */
const SPACING = 10_000

/** Glyphs in one string at most: two bytes each, which may be escaped, and 32,767 bytes in all (ISO 19005-2, 6.1.13). */
const LONGEST_STRING = 8000

/** How far a reader goes on behind each glyph of the run in hand, in EMU. One table serves all runs. */
export type Advances = Float64Array

/** Longer runs than any line of type. */
export const newAdvances = (): Advances => new Float64Array(LONGEST_STRING)

/**
 * The `Tc` and `TJ` of one run. Most gaps of a justified line are equal: they become character spacing, and `TJ` moves the pen
 * only where a glyph stands elsewhere. Each move starts from where the pen of the reader of the file really is, so
 * errors never add up. Stacked glyphs bring the pen down by an em each; what adds to that is written with the other
 * sign (ISO 32000-1, 9.4.4).
 */
export function showGlyphs(out: ByteWriter, run: GlyphRun, face: Face, room: Advances): void {
  const { glyphs, x } = run
  const advances = fillAdvances(room, run, face)
  const sign = run.way === 'stacked' ? -1 : 1
  const spacing = Math.round((commonGap(x, advances) * SPACING) / PT)
  out.scaled(sign * spacing, SPACING)
  out.ascii(' Tc[(')
  // A thousandth of the em is fine enough for text; large type is placed by tenths or hundredths of it.
  const scale = run.size <= 18 * PT ? 1 : run.size <= 180 * PT ? 10 : 100
  const unit = run.size / 1000 / scale
  const spaced = (spacing * PT) / SPACING
  let pen = 0
  for (let i = 0; i < glyphs.length; i++) {
    // What the face has not stays blank: no file for archives may show glyph 0 (ISO 19005-2, 6.2.11.8).
    if (glyphs[i] === 0) continue
    if (i > 0 && i % LONGEST_STRING === 0) out.ascii(')(')
    const off = pen - x[i]!
    if (off > TOLERANCE || off < -TOLERANCE) {
      const move = Math.round(off / unit)
      out.byte(0x29)
      out.scaled(sign * move, scale)
      out.byte(0x28)
      pen -= move * unit
    }
    out.code(glyphs[i]!)
    pen += advances[i]! + spaced
  }
  out.ascii(')]TJ\n')
}

function fillAdvances(room: Advances, { glyphs, size, way }: GlyphRun, face: Face): Advances {
  const advances = glyphs.length <= room.length ? room : new Float64Array(glyphs.length)
  if (way === 'stacked') advances.fill(size, 0, glyphs.length)
  else for (let i = 0; i < glyphs.length; i++) advances[i] = (widthOf(face, glyphs[i]!) * size) / 1000
  return advances
}

/** The gap that more than half of the glyphs have behind them, by Boyer and Moore's vote; any gap if none has. */
function commonGap(x: Int32Array, advances: Advances): number {
  let candidate = 0
  let votes = 0
  for (let i = 0; i + 1 < x.length; i++) {
    const gap = x[i + 1]! - x[i]! - advances[i]!
    if (votes === 0) candidate = gap
    const off = gap - candidate
    votes += off <= 1 && off >= -1 ? 1 : -1
  }
  return candidate
}
