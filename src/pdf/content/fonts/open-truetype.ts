import type { Outline as Steps } from '../../../fonts/face.ts'
import { openGlyf } from '../../../fonts/glyf.ts'
import { openSfnt } from '../../../fonts/open-sfnt.ts'
import { outlineOf } from '../../../fonts/outlines.ts'
import { isRefusal, type Sfnt } from '../../../fonts/sfnt.ts'
import { bytesOf, u16 } from '../../../fonts/table.ts'
import type { Outline } from '../../painted.ts'
import { OutlineBuilder } from '../outline-builder.ts'
import { openCff } from './open-cff.ts'
import { BLANK, type FontProgram } from './program.ts'
import { type CodeMap, readCodeMaps } from './read-code-maps.ts'
import { readPostNames } from './read-post-names.ts'

/** A TrueType program: its glyphs can also be found by the character maps in it. */
export interface TrueTypeProgram extends FontProgram {
  readonly maps: readonly CodeMap[]
}

export const isTrueType = (program: FontProgram): program is TrueTypeProgram => 'maps' in program

/** A TrueType or OpenType program, which an embedded one may be with few of its tables; null where it has no glyphs. */
export function openTrueType(bytes: Uint8Array): FontProgram | null {
  const sfnt = openSfnt(bytes, null)
  if (isRefusal(sfnt)) return null
  if (sfnt.length('CFF ') > 0) return openCff(bytesOf(sfnt.table('CFF ')))
  const glyphs = u16(sfnt.table('maxp'), 4)
  if (glyphs === 0 || sfnt.length('glyf') === 0) return null
  const maps = readCodeMaps(sfnt.table('cmap'))
  let names: ReadonlyMap<string, number> | null = null
  const unit = 1000 / (u16(sfnt.table('head'), 18) || 1000)
  const glyf = openGlyf(sfnt)
  return {
    glyphs,
    keyed: 'names',
    maps,
    ofCode: code => (maps.length === 0 && code < glyphs ? code : 0),
    ofName: name => {
      names ??= readPostNames(sfnt.table('post'), glyphs)
      return names.get(name) ?? 0
    },
    ofCid: cid => (cid < glyphs ? cid : 0),
    advance: gid => advanceOf(sfnt, gid, unit),
    outline: gid => (gid < glyphs ? scaled(outlineOf(glyf, gid), unit) : BLANK)
  } satisfies TrueTypeProgram as FontProgram
}

/** Glyphs beyond the full rows of hmtx are as wide as the last one there: OpenType 1.9, “hmtx”. */
function advanceOf(sfnt: Sfnt, gid: number, unit: number): number | null {
  const full = u16(sfnt.table('hhea'), 34)
  const row = 4 * Math.min(gid, full - 1)
  return full === 0 || row + 2 > sfnt.length('hmtx') ? null : u16(sfnt.table('hmtx'), row) * unit
}

function scaled(steps: Steps, unit: number): Outline {
  const builder = new OutlineBuilder()
  for (const step of steps) {
    if (step[0] === 'Z') builder.close()
    else if (step[0] === 'C') {
      const [, a, b, c, d, e, f] = step
      builder.curve(a * unit, b * unit, c * unit, d * unit, e * unit, f * unit)
    } else if (step[0] === 'M') builder.move(step[1] * unit, step[2] * unit)
    else builder.line(step[1] * unit, step[2] * unit)
  }
  return builder.take()
}
