import { cffOutlines } from './cff-outlines.ts'
import type { Face, FaceId, GlyphBox, Outlines } from './face.ts'
import { boxOf, openGlyf } from './glyf.ts'
import { halfWidths } from './half-width.ts'
import { openSfnt } from './open-sfnt.ts'
import { outlineOf } from './outlines.ts'
import { pairWidths } from './pair-width.ts'
import { readCmap } from './read-cmap.ts'
import { POSTSCRIPT, readName } from './read-name.ts'
import { readVertical } from './read-vertical.ts'
import { DAMAGED, isRefusal, type Refusal, type Sfnt } from './sfnt.ts'
import { wordShaper } from './shape-word.ts'
import { subsetGlyf } from './subset-glyf.ts'
import { i16, u16, u32 } from './table.ts'

const HEAD_MAGIC = 0x5f0f3cf5

/** Embedding rights, OS/2 fsType: the low four bits name one of them. */
const RIGHTS = 0x000f
const RESTRICTED = 0x0002
/** Bits of the same field: the whole face or nothing, and no outlines. */
const NO_SUBSETS = 0x0100
const BITMAPS_ONLY = 0x0200

/**
 * A font file's bytes → the face, or why not.
 * @param digest of the bytes, where it is known
 */
export function readFace(
  id: FaceId,
  bytes: Uint8Array,
  unwrap: 'woff' | null,
  digest: string | null = null
): Face | Refusal {
  const sfnt = openSfnt(bytes, unwrap)
  if (isRefusal(sfnt)) return sfnt
  const fault = faultOf(sfnt)
  if (fault !== null) return fault
  const cmap = readCmap(sfnt.table('cmap'))
  if (cmap === null) return { why: 'has no Unicode character map', remedy: 'take another edition of the face' }
  const outlines = sfnt.outlines === 'glyf' ? glyfOutlines(sfnt) : cffOutlines(bytes)
  if (isRefusal(outlines)) return outlines
  const head = sfnt.table('head')
  const type = {
    upem: u16(head, 18),
    glyph: cmap,
    advance: advancesOf(sfnt),
    ...outlines,
    box: remembered(outlines.box)
  }
  return {
    id,
    digest,
    name: readName(sfnt.table('name'), POSTSCRIPT).replace(/[^A-Za-z0-9._-]/g, '') || `Face${id}`,
    ...readMetrics(sfnt),
    bbox: [i16(head, 36), i16(head, 38), i16(head, 40), i16(head, 42)],
    italicAngle: (u32(sfnt.table('post'), 4) | 0) / 0x10000,
    ...type,
    outlines: sfnt.outlines,
    vertical: verticalForms(sfnt),
    halved: halfWidths(sfnt.table('GPOS')),
    paired: pairWidths(sfnt.table('GPOS')),
    shape: wordShaper(sfnt, type)
  }
}

/** The few marks of a paper are measured over and over. */
function remembered(measure: Face['box']): Face['box'] {
  const boxes = new Map<number, GlyphBox | null>()
  return glyph => {
    let box = boxes.get(glyph)
    if (box === undefined) {
      box = measure(glyph)
      boxes.set(glyph, box)
    }
    return box
  }
}

/** What makes a face unfit for use: tables that are missing or too short, or a licence that forbids embedding. */
function faultOf(sfnt: Sfnt): Refusal | null {
  const head = sfnt.table('head')
  const upem = u16(head, 18)
  const glyphs = u16(sfnt.table('maxp'), 4)
  const full = u16(sfnt.table('hhea'), 34)
  const damaged =
    u32(head, 12) !== HEAD_MAGIC ||
    upem < 16 ||
    upem > 16384 ||
    glyphs === 0 ||
    full === 0 ||
    sfnt.table('hmtx').byteLength < 4 * full ||
    sfnt.length(sfnt.outlines === 'glyf' ? 'glyf' : 'CFF ') === 0
  if (damaged) return DAMAGED
  const rights = u16(sfnt.table('OS/2'), 8)
  if ((rights & RIGHTS) === RESTRICTED || (rights & (NO_SUBSETS | BITMAPS_ONLY)) !== 0) {
    return {
      why: `may not be embedded as a subset (fsType ${rights})`,
      remedy: 'ask its foundry for a licence to embed it, or use another face'
    }
  }
  return null
}

/** OS/2 typo metrics; a face too old to have them is measured by hhea. */
function readMetrics(sfnt: Sfnt): Pick<Face, 'ascent' | 'descent' | 'capHeight'> {
  const os2 = sfnt.table('OS/2')
  const hhea = sfnt.table('hhea')
  const ascent = i16(os2, 68) || i16(hhea, 4)
  return { ascent, descent: i16(os2, 70) || i16(hhea, 6), capHeight: (u16(os2, 0) >= 2 && i16(os2, 88)) || ascent }
}

/** Glyphs beyond the full rows of hmtx have the advance of the last one. */
function advancesOf(sfnt: Sfnt): Face['advance'] {
  const hmtx = sfnt.table('hmtx')
  const full = u16(sfnt.table('hhea'), 34)
  const glyphs = u16(sfnt.table('maxp'), 4)
  return glyph => (glyph < glyphs ? u16(hmtx, 4 * Math.min(glyph, full - 1)) : 0)
}

/** Read when the first vertical line is set. */
function verticalForms(sfnt: Sfnt): Face['vertical'] {
  let forms: ReadonlyMap<number, number> | undefined
  return glyph => {
    forms ??= readVertical(sfnt.table('GSUB'))
    return forms.get(glyph) ?? glyph
  }
}

function glyfOutlines(sfnt: Sfnt): Outlines | Refusal {
  const glyf = openGlyf(sfnt)
  if (!glyf.whole) return DAMAGED
  return {
    box: glyph => boxOf(glyf.record(glyph)),
    subset: glyphs => subsetGlyf(sfnt, glyf, glyphs),
    outline: glyph => outlineOf(glyf, glyph)
  }
}
