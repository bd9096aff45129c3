import type { Sink } from '../base/diagnostic.ts'
import { ems, type Len } from '../base/length.ts'
import type { Copy } from '../edition/copy.ts'
import type { TextStyle } from '../edition/edition.ts'
import type { Fonts } from '../fonts/face.ts'
import { composeRows } from './compose-rows.ts'
import { findBreaks } from './find-breaks.ts'
import { findHyphens } from './find-hyphens.ts'
import type { Galley, Gaps } from './galley.ts'
import { markBreaks } from './mark-breaks.ts'
import { MARK_WIDTHS, narrowMarks } from './punctuation.ts'
import { readRows } from './read-rows.ts'
import { reportUnshaped } from './report-unshaped.ts'
import { setGaps } from './set-gaps.ts'
import { facesOf, setGlyphs } from './set-glyphs.ts'
import { setWords } from './set-words.ts'
import { hasRightToLeft } from './turn-right-to-left.ts'

/**
 * Copy in type, at no measure. A character that no face of its role has is reported and keeps its place.
 * @param size the em, where display type is to be fitted; the style's own otherwise
 */
export function setGalley(fonts: Fonts, copy: Copy, style: TextStyle, sink: Sink, size: Len = style.size): Galley {
  const order = { copy, style, size }
  const read = composeRows(readRows(copy.text), code => everyRoleHas(fonts, style, code))
  const single = setGlyphs(fonts, order, read, sink)
  reportUnshaped(copy, read, single, sink)
  const { rows, glyphs, kern } = setWords(fonts, order, read, single)
  const { runs, glyph, advance, shift, left, right } = glyphs
  const gaps = setGaps(style, size, { classes: rows.classes, shift, left, right }, advance)
  for (let row = 0; row + 1 < rows.length; row++) gaps.natural[row]! += kern[row]!
  const indent = ems(style.indent, size) - startBlank(gaps, style)
  const hyphens = findHyphens(fonts, order, rows, runs)
  const breaks = findBreaks({ gaps, advance, hyphens }, indent, markBreaks(copy.text, rows, style))
  return {
    copy,
    style,
    size,
    indent,
    runs,
    length: rows.length,
    glyph,
    advance,
    text: rows.text,
    gaps,
    hyphens,
    breaks,
    turns: hasRightToLeft(copy.text)
  }
}

/** What a paragraph's first mark gives up in a style that sets its class narrow; in others it stays whole. */
function startBlank({ classes, left }: Gaps, { punctuation }: TextStyle): Len {
  return classes.length > 0 && narrowMarks(MARK_WIDTHS[punctuation])[classes[0]!] ? left[0]! : 0
}

const everyRoleHas = (fonts: Fonts, { face, strong, soft }: TextStyle, code: number): boolean =>
  [face, strong.face, soft.face].every(role => facesOf(fonts, role).some(each => each.glyph(code) > 0))
