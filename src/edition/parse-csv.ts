import type { Sink } from '../base/diagnostic.ts'
import { type Passage, PLAIN, placeOf, sourceAt } from './copy.ts'
import { append, finish, newDraft } from './draft.ts'

/**
 * The cells of comma-separated values (RFC 4180), line by line, without the blanks at their edges. A line that holds
 * nothing is a row without a cell. A quote that has no partner is reported, and stands for itself.
 */
export function parseCsv(from: Passage, sink: Sink): readonly (readonly Passage[])[] {
  const { text } = from
  const rows: Passage[][] = []
  let row: Passage[] = []
  for (let at = 0; at < text.length; ) {
    const { pieces, end } = quoted(text, at) ?? plain(from, at, sink)
    row.push(joined(from, pieces))
    at = end + 1
    if (text[end] === ',' && at < text.length) continue
    rows.push(row.length === 1 && row[0]!.text === '' ? [] : row)
    row = []
  }
  return rows
}

/** text[from, to). */
type Piece = readonly [number, number]

/** What a cell is made of, and where the comma or the line end behind it stands. */
interface Cell {
  readonly pieces: readonly Piece[]
  readonly end: number
}

/** A cell in quotes, in which two quotes are one; null where the next cell is none. */
function quoted(text: string, at: number): Cell | null {
  const open = at + blanks(text, at)
  if (text[open] !== '"') return null
  const pieces: Piece[] = []
  for (let from = open + 1; ; ) {
    const close = text.indexOf('"', from)
    if (close < 0) return null
    const doubled = text[close + 1] === '"'
    pieces.push([from, doubled ? close + 1 : close])
    from = close + 2
    if (doubled) continue
    const end = close + 1 + blanks(text, close + 1)
    return end === cellEnd(text, end) ? { pieces, end } : null
  }
}

function plain(from: Passage, at: number, sink: Sink): Cell {
  const { text } = from
  const start = at + blanks(text, at)
  const end = cellEnd(text, at)
  let last = end
  while (last > start && BLANK.test(text[last - 1]!)) last--
  if (text.slice(start, last).includes('"')) {
    const hint = 'write "…" round the whole cell, and "" for each quote in it'
    sink.report('bad-table', placeOf(from, start, last), 'a quote stands here by itself', hint)
  }
  return { pieces: [[start, last]], end }
}

const BLANK = /[ \t\r]/

function blanks(text: string, at: number): number {
  let end = at
  while (end < text.length && BLANK.test(text[end]!)) end++
  return end - at
}

function cellEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') end++
  return end
}

function joined(from: Passage, pieces: readonly Piece[]): Passage {
  const draft = newDraft()
  for (const piece of pieces) append(draft, from, piece, PLAIN)
  const at = pieces[0]![0]
  return draft.text === '' ? emptyAt(from, at) : finish(draft, from)
}

/** No words, but a place: what is to be said of them is said there. */
function emptyAt(from: Passage, at: number): Passage {
  const { file, source } = sourceAt(from, at)
  return { text: '', stretches: [{ text: 0, file, source }] }
}
