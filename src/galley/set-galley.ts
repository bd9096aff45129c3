import type { Sink } from '../base/diagnostic.ts'
import { ems, type Len } from '../base/length.ts'
import type { Copy } from '../edition/copy.ts'
import type { TextStyle } from '../edition/style.ts'
import type { Fonts } from '../fonts/face.ts'
import { composeRows } from './compose-rows.ts'
import { findBreaks } from './find-breaks.ts'
import { findHyphens } from './find-hyphens.ts'
import { forceBreaks } from './force-breaks.ts'
import type { Galley, Gaps } from './galley.ts'
import { markBreaks } from './mark-breaks.ts'
import { MARK_WIDTHS } from './punctuation.ts'
import { readRows } from './read-rows.ts'
import { reportUnshaped } from './report-unshaped.ts'
import { joinScripts } from './scripts.ts'
import { setGaps } from './set-gaps.ts'
import { facesOf, setGlyphs } from './set-glyphs.ts'
import { setNotes } from './set-notes.ts'
import { setWords } from './set-words.ts'
import { Slab } from './slab.ts'
import { hasRightToLeft } from './turn-right-to-left.ts'
import { turnRows } from './turn-rows.ts'

/** What the tables of a row take together; a few styles have more of them. */
const ROW_BYTES = 104

/** Ruby is half the size of what it stands beside: CLREQ 3.3. */
const NOTE_SIZE = 1 / 2
const NOTE_STYLE: Partial<TextStyle> = { indent: 0, tracking: 0 }

/** What a galley is of. */
export type Setting = Pick<Galley, 'copy' | 'style' | 'size'>

/**
 * Copy in type, at no measure. A character that no face of its role has is reported and keeps its place.
 * @param size the em, where display type is to be fitted; the style's own otherwise
 */
export function setGalley(fonts: Fonts, copy: Copy, style: TextStyle, sink: Sink, size: Len = style.size): Galley {
  return setGalleyIn(new Slab(bytesFor(copy)), fonts, { copy, style, size }, sink)
}

/** What the tables of a galley take together. */
export const bytesFor = ({ text }: Copy): number => ROW_BYTES * (text.length + 1)

/** The same in memory that is lent, nothing but 0 at first. */
export function setGalleyIn(slab: Slab, fonts: Fonts, { copy, style, size }: Setting, sink: Sink): Galley {
  const read = composeRows(readRows(copy.text, slab), code => everyRoleHas(fonts, style, code))
  const poses = style.direction === 'vertical' ? turnRows(read, copy.text, style) : null
  joinScripts(read, copy)
  const order = { copy, style, size, slab, poses }
  const single = setGlyphs(fonts, order, read, sink)
  reportUnshaped(copy, read, single, sink)
  const { rows, glyphs, kern } = setWords(fonts, order, read, single)
  const notes = setNotes(rows, copy, glyphs, {
    size,
    set: note => setGalley(fonts, note, { ...style, ...NOTE_STYLE }, sink, Math.round(NOTE_SIZE * size))
  })
  const { runs, glyph, advance, shift, left, right, between } = glyphs
  const gaps = setGaps(slab, style, size, { classes: rows.classes, shift, left, right, advance, between, kern })
  const indent = ems(style.indent, size) - firstTrim(gaps, style)
  const hyphens = findHyphens(fonts, order, rows, runs)
  const mayBegin = markBreaks(slab, copy.text, rows, style)
  const forced = forceBreaks(copy.text, rows, mayBegin, style)
  const breaks = findBreaks(slab, { gaps, advance, hyphens, style, mayBegin, forced }, indent)
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
    notes,
    turns: hasRightToLeft(copy.text)
  }
}

/** What the first mark of a copy gives up of its blank. */
function firstTrim({ left }: Gaps, { punctuation, isFlush }: TextStyle): Len {
  const { first, start } = MARK_WIDTHS[punctuation]
  return (isFlush ? start : first) < 1 ? (left[0] ?? 0) : 0
}

const everyRoleHas = (fonts: Fonts, { face, strong, soft }: TextStyle, code: number): boolean =>
  [face, strong.face, soft.face].every(role => facesOf(fonts, role).some(each => each.glyph(code) > 0))
