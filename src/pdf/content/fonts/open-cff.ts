import { u8 } from '../../../fonts/table.ts'
import type { Matrix } from '../../painted.ts'
import { multiply } from '../matrix.ts'
import { transformed } from '../outline-builder.ts'
import { expertSid, standardSid } from './encodings.ts'
import type { FontProgram } from './program.ts'
import { type Cff, ENCODING, FONT_MATRIX, offsetIn, ROS, readCff } from './read-cff.ts'
import { runType2 } from './run-type2.ts'
import { thousandths } from './thousandths.ts'

/** A CFF program, bare as PDF embeds it or out of an OpenType file; null where it has no glyphs. */
export function openCff(bytes: Uint8Array): FontProgram | null {
  const cff = readCff(bytes)
  if (cff === null) return null
  const keyed = cff.top.has(ROS) ? 'cids' : 'names'
  const names = keyed === 'names' ? namesOf(cff) : new Map<string, number>()
  const cids = keyed === 'cids' ? new Map([...cff.charset].map((cid, gid) => [cid, gid])) : null
  const codes = keyed === 'names' ? readEncoding(cff) : new Map<number, number>()
  return {
    glyphs: cff.charstrings.count,
    keyed,
    ofCode: code => codes.get(code) ?? 0,
    ofName: name => names.get(name) ?? 0,
    ofCid: cid => (cids === null ? (cid < cff.charstrings.count ? cid : 0) : (cids.get(cid) ?? 0)),
    advance: gid => {
      const { width } = runType2(cff, gid)
      return width === null ? null : width * matrixOfGlyph(cff, gid)[0]
    },
    outline: gid => transformed(runType2(cff, gid).outline, matrixOfGlyph(cff, gid))
  }
}

/** A font of the FDArray may have a matrix of its own, which then goes before that of the whole. */
function matrixOfGlyph(cff: Cff, gid: number): Matrix {
  const whole = cff.top.get(FONT_MATRIX) ?? null
  const { matrix } = cff.privateOf(gid)
  if (matrix === null) return thousandths(whole)
  if (whole === null) return thousandths(matrix)
  return thousandths(multiply(matrix as unknown as Matrix, whole as unknown as Matrix))
}

const namesOf = (cff: Cff): Map<string, number> =>
  new Map([...cff.charset].map((sid, gid) => [cff.nameOf(sid), gid] as const).reverse())

/** Section 12: code → glyph. */
function readEncoding({ table, top, charset, charstrings }: Cff): Map<number, number> {
  const at = offsetIn(top, ENCODING)
  const codes = new Map<number, number>()
  if (at <= 1) {
    const gids = new Map([...charset].map((sid, gid) => [sid, gid]))
    for (let code = 0; code < 256; code++) {
      const sid = at === 0 ? standardSid(code) : expertSid(code)
      if (sid > 0) codes.set(code, gids.get(sid) ?? 0)
    }
    return codes
  }
  const format = u8(table, at)
  const rows = u8(table, at + 1)
  let gid = 1
  for (let i = 0; i < rows; i++) {
    if ((format & 0x7f) === 0) codes.set(u8(table, at + 2 + i), gid++)
    else {
      const first = u8(table, at + 2 + 2 * i)
      for (let code = first, left = u8(table, at + 3 + 2 * i); left >= 0; left--) codes.set(code++, gid++)
    }
  }
  const more = at + 2 + ((format & 0x7f) === 0 ? rows : 2 * rows)
  if (format & 0x80) {
    for (let i = 0; i < u8(table, more); i++) {
      const found = charset.indexOf((u8(table, more + 2 + 3 * i) << 8) | u8(table, more + 3 + 3 * i))
      if (found > 0) codes.set(u8(table, more + 1 + 3 * i), found)
    }
  }
  for (const [code, glyph] of codes) if (glyph >= charstrings.count) codes.delete(code)
  return codes
}
