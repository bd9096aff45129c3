import type { Len } from '../base/length.ts'
import type { Face, Fonts } from '../fonts/face.ts'
import { Class, classSet, WESTERN } from './char-class.ts'
import { raised, type TypeRun } from './galley.ts'
import type { Rows } from './rows.ts'
import type { Glyphs, Order } from './set-glyphs.ts'

/** Rows and their glyphs as words want them, and what kerning adds behind each row. */
export interface Words {
  readonly rows: Rows
  readonly glyphs: Glyphs
  readonly kern: Int32Array
}

/** Western type, which has an eye for its neighbours; Han and its marks stand each in an em of their own. */
const SHAPED = classSet(...WESTERN, Class.Quote, Class.Combining)

/** What words change, row by row. */
interface Work extends Words {
  readonly text: string
  /** 1 for a row that the one before it stands for. */
  readonly joined: Uint8Array
  /** Rows over the baseline or under it. */
  readonly rises: Map<number, Len>
  readonly mode: 'joined' | 'apart'
}

/**
 * Sets what the faces say of whole words: ligatures, of which one row is left, kerning, and marks over their letters.
 * Spaced type has no ligatures. Changes `glyphs` in place where no row falls away.
 */
export function setWords(fonts: Fonts, { copy, style, slab }: Order, rows: Rows, glyphs: Glyphs): Words {
  const n = rows.length
  const mode = style.tracking === 0 ? 'joined' : 'apart'
  const work = {
    text: copy.text,
    rows,
    glyphs,
    kern: slab.int32(n),
    joined: slab.uint8(n),
    rises: new Map(),
    mode
  } as const
  for (const run of glyphs.runs) {
    // What stands under each other has no eye for its neighbours.
    if (run.stance.way === 'stacked') continue
    for (let row = run.from; row < run.to; ) {
      const end = wordEnd(rows.classes, row, run.to)
      if (end > row + 1) setWord(work, fonts.faces[run.face]!, run.size, [row, end])
      row = Math.max(end, row + 1)
    }
  }
  return work.joined.includes(1) || work.rises.size > 0 ? gather(work) : work
}

/** Behind the word that begins at a row: any base with its marks is one, Han and mark too. */
function wordEnd(classes: Uint8Array, row: number, limit: number): number {
  let end = row
  while (end < limit && SHAPED[classes[end]!]) end++
  if (end > row || classes[row + 1] !== Class.Combining) return end
  for (end = row + 1; end < limit && classes[end] === Class.Combining; ) end++
  return end
}

function setWord(work: Work, face: Face, size: Len, [from, to]: readonly [number, number]): void {
  const { glyphs, kern, joined } = work
  const shaped = face.shape(wordOf(work, from, to), work.mode)
  if (shaped === null) return
  const scale = size / face.upem
  let row = from
  for (let i = 0; i < shaped.glyphs.length; i++) {
    const glyph = shaped.glyphs[i]!
    const takes = shaped.takes[i]!
    const mark = shaped.marks[i]!
    glyphs.glyph[row] = glyph
    kern[row] = Math.round(shaped.kern[i]! * scale)
    if (takes > 1) {
      glyphs.advance[row] = Math.round(face.advance(glyph) * scale)
      joined.fill(1, row + 1, row + takes)
    }
    if (mark !== null) {
      glyphs.advance[row] = 0
      glyphs.shift[row] = Math.round(mark.x * scale)
      if (mark.y !== 0) work.rises.set(row, Math.round(mark.y * scale))
    }
    row += takes
  }
}

/** As the copy has it where each row is a character of it; else letter by letter, with composed ones and without joiners. */
function wordOf({ text, rows }: Work, from: number, to: number): string {
  const [start, end] = [rows.text[from]!, rows.text[to]!]
  if (end - start === to - from) return text.slice(start, end)
  let word = ''
  for (let row = from; row < to; row++) word += String.fromCodePoint(rows.codes[row]!)
  return word
}

/** The same without the rows that others stand for; what is off the baseline is a run by itself. */
function gather({ rows, glyphs, kern, joined, rises }: Work): Words {
  const kept = rowsLeft(joined)
  const length = kept.length - 1
  const { glyph, advance, shift, left, right, between } = glyphs
  const runs = runsOf(glyphs.runs, joined, rises)
  return {
    rows: {
      length,
      codes: pick(rows.codes, kept, new Uint32Array(length)),
      classes: pick(rows.classes, kept, new Uint8Array(length)),
      text: pick(rows.text, kept, new Uint32Array(length + 1))
    },
    glyphs: {
      runs,
      glyph: pick(glyph, kept, new Uint16Array(length)),
      advance: pick(advance, kept, new Int32Array(length)),
      shift: pick(shift, kept, new Int32Array(length)),
      left: pick(left, kept, new Int32Array(length)),
      right: pick(right, kept, new Int32Array(length)),
      between: pick(between, kept, new Int32Array(length))
    },
    kern: pick(kern, kept, new Int32Array(length))
  }
}

/** The rows that are not joined to another, and the end. */
function rowsLeft(joined: Uint8Array): Uint32Array {
  const left = new Uint32Array(joined.length + 1)
  let count = 0
  for (let row = 0; row < joined.length; row++) if (joined[row] === 0) left[count++] = row
  left[count++] = joined.length
  return left.subarray(0, count)
}

/** Loops, not methods: `filter` with its call for each row takes ten times as long. */
function pick<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(table: T, rows: Uint32Array, into: T): T {
  for (let i = 0; i < into.length; i++) into[i] = table[rows[i]!]!
  return into
}

/** The runs in terms of the rows that are left. */
function runsOf(runs: readonly TypeRun[], joined: Uint8Array, rises: ReadonlyMap<number, Len>): readonly TypeRun[] {
  const out: TypeRun[] = []
  let at = 0
  for (const run of runs) {
    let from = at
    let height = 0
    const close = (): void => {
      if (at > from) out.push({ ...run, from, to: at, stance: raised(run.stance, height) })
      from = at
    }
    for (let row = run.from; row < run.to; row++) {
      if (joined[row] === 1) continue
      const rise = rises.get(row) ?? 0
      if (rise !== height) close()
      height = rise
      at++
    }
    close()
  }
  return out
}
