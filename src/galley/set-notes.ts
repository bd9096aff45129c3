import type { Em, Len } from '../base/length.ts'
import { share } from '../base/length.ts'
import { type Copy, isMarked, joinCopies, type Ruby } from '../edition/copy.ts'
import { Class, classOf } from './char-class.ts'
import type { Galley, Note } from './galley.ts'
import { naturalWidth } from './natural-width.ts'
import type { Rows } from './rows.ts'
import type { Glyphs } from './set-glyphs.ts'

/** How notes are set: `size` is that of the words, `set` sets a note in its own. */
interface NoteCase {
  readonly size: Len
  set(note: Copy): Galley
}

/**
 * What a note keeps clear on either side, in sizes of its words: half an em of its own between two words, less between
 * syllables of one. CLREQ 3.3; the second by taste.
 */
const CLEAR: Readonly<Record<'word' | 'syllable', Em>> = { word: 1 / 8, syllable: 1 / 16 }

/**
 * The ruby of a paragraph. A note longer than its words spreads them, so that no note stands on its neighbour; a
 * shorter one is centred, or spread in its turn where it is Han. Words of one note become a unit that no line divides
 * and nothing opens: their advances, shifts and classes change in place.
 */
export function setNotes(rows: Rows, copy: Copy, glyphs: Glyphs, notes: NoteCase): readonly Note[] {
  const set: Note[] = []
  if (!isMarked(copy)) return set
  let from = 0
  for (const { to: end, marking } of copy.runs) {
    let to = from
    while (to < rows.length && rows.text[to]! < end) to++
    if (marking?.ruby && to > from) set.push(...setRuby(rows, glyphs, { from, to, ruby: marking.ruby }, notes))
    from = to
  }
  return set
}

interface Words {
  readonly from: number
  readonly to: number
  readonly ruby: Ruby
}

/** A note for each row, or one for all of them. */
function setRuby(rows: Rows, glyphs: Glyphs, { from, to, ruby }: Words, notes: NoteCase): readonly Note[] {
  const each = ruby.notes.length === to - from && to - from > 1
  const clear = Math.round(CLEAR[each ? 'syllable' : 'word'] * notes.size)
  if (!each) {
    const note = place(glyphs, notes.set(joinCopies(ruby.notes)), { from, to }, clear)
    rows.classes.fill(Class.Combining, from + 1, to)
    return [note]
  }
  return ruby.notes.map((note, i) => place(glyphs, notes.set(note), { from: from + i, to: from + i + 1 }, clear))
}

function place({ advance, shift }: Glyphs, note: Galley, rows: Omit<Words, 'ruby'>, clear: Len): Note {
  const { from, to } = rows
  const own = advance.subarray(from, to).reduce((sum, each) => sum + each, 0)
  const width = naturalWidth(note)
  const extra = Math.max(0, width + 2 * clear - own)
  for (let row = from; row < to; row++) {
    const part = share(extra, to - from, row - from)
    advance[row]! += part
    shift[row]! += Math.floor(part / 2)
  }
  return { row: from, galley: note, x: placesOf(note, own + extra, width) }
}

/** The glyphs of a note in a width: centred, or with equal gaps about each where all are Han. */
function placesOf({ length, advance, gaps, copy }: Galley, room: Len, width: Len): Int32Array {
  const x = new Int32Array(length)
  const free = Math.max(0, room - width)
  const spread = [...copy.text].every(character => classOf(character.codePointAt(0)!) === Class.Han)
  let at = spread ? 0 : Math.floor(free / 2)
  for (let i = 0; i < length; i++) {
    const part = spread ? share(free, length, i) : 0
    x[i] = at + Math.floor(part / 2) + gaps.shift[i]!
    at += part + advance[i]! + (i + 1 < length ? gaps.natural[i]! : 0)
  }
  return x
}
