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

/**
 * The `Tc` and `TJ` of one run. Most gaps of a justified line are equal: they become character spacing, and `TJ` moves the pen
 * only where a glyph stands elsewhere. Each move starts from where the pen of the reader of the file really is, so
 * errors never add up. Stacked glyphs bring the pen down by an em each; what adds to that is written with the other
 * sign (ISO 32000-1, 9.4.4).
 */
export function showGlyphs(out: ByteWriter, run: GlyphRun, face: Face): void {
  const stacked = run.way === 'stacked'
  const sign = stacked ? -1 : 1
  const spacing = Math.round((commonGap(run, face) * SPACING) / PT)
  out.scaled(sign * spacing, SPACING)
  out.ascii(' Tc[(')
  // A thousandth of the em is fine enough for text; large type is placed by tenths or hundredths of it.
  const scale = run.size <= 18 * PT ? 1 : run.size <= 180 * PT ? 10 : 100
  const unit = run.size / 1000 / scale
  const spaced = (spacing * PT) / SPACING
  let pen = 0
  for (let i = 0; i < run.glyphs.length; i++) {
    // What the face has not stays blank: no file for archives may show glyph 0 (ISO 19005-2, 6.2.11.8).
    if (run.glyphs[i] === 0) continue
    if (i > 0 && i % LONGEST_STRING === 0) out.ascii(')(')
    const off = pen - run.x[i]!
    if (Math.abs(off) > TOLERANCE) {
      const move = Math.round(off / unit)
      out.byte(0x29)
      out.scaled(sign * move, scale)
      out.byte(0x28)
      pen -= move * unit
    }
    code(out, run.glyphs[i]!)
    pen += advanceOf(run, face, i) + spaced
  }
  out.ascii(')]TJ\n')
}

/** How far a reader of the file goes on behind a glyph, in EMU. Not listed by the run: lists cost more than the sums. */
const advanceOf = ({ way, size, glyphs }: GlyphRun, face: Face, i: number): number =>
  way === 'stacked' ? size : (widthOf(face, glyphs[i]!) * size) / 1000

/** The gap that more than half of the glyphs have behind them, by Boyer and Moore's vote; any gap if none has. */
function commonGap(run: GlyphRun, face: Face): number {
  let candidate = 0
  let votes = 0
  for (let i = 0; i + 1 < run.glyphs.length; i++) {
    const gap = run.x[i + 1]! - run.x[i]! - advanceOf(run, face, i)
    if (votes === 0) candidate = gap
    votes += Math.abs(gap - candidate) <= 1 ? 1 : -1
  }
  return candidate
}

/** A glyph number as two bytes of a literal string, escaped as ISO 32000-1, 7.3.4.2 asks. */
function code(out: ByteWriter, glyph: number): void {
  literal(out, glyph >> 8)
  literal(out, glyph & 0xff)
}

function literal(out: ByteWriter, byte: number): void {
  if (byte === 0x28 || byte === 0x29 || byte === 0x5c) out.byte(0x5c)
  if (byte === 0x0d) out.ascii('\\r')
  else out.byte(byte)
}
