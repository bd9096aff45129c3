import type { Sink } from '../base/diagnostic.ts'
import { ems, type Len } from '../base/length.ts'
import type { Copy } from '../edition/copy.ts'
import type { TextStyle } from '../edition/edition.ts'
import type { Fonts } from '../fonts/face.ts'
import { findBreaks } from './find-breaks.ts'
import type { Galley } from './galley.ts'
import { LINE_EDGES } from './line-edges.ts'
import { readRows } from './read-rows.ts'
import { setGaps } from './set-gaps.ts'
import { setGlyphs } from './set-glyphs.ts'

/**
 * Copy in type, at no measure. A character that no face of its role has is reported and keeps its place.
 * @param size the em, where display type is to be fitted; the style's own otherwise
 */
export function setGalley(fonts: Fonts, copy: Copy, style: TextStyle, sink: Sink, size: Len = style.size): Galley {
  const rows = readRows(copy.text)
  const { runs, glyph, advance, shift, blank } = setGlyphs(fonts, { copy, style, size }, rows, sink)
  const gaps = setGaps(style, size, { classes: rows.classes, shift, blank }, advance)
  const indent = ems(style.indent, size)
  const breaks = findBreaks(gaps, advance, indent, LINE_EDGES[style.kinsoku])
  return { copy, style, size, indent, runs, length: rows.length, glyph, advance, text: rows.text, gaps, breaks }
}
