import type { Em, Len } from '../base/length.ts'
import { isMarked, type SideMark } from '../edition/copy.ts'
import type { PlacedLine } from '../makeup/makeup.ts'
import { type Canvas, canvasOf, dot, frame, type Stretch, stroke, wave } from './draw-marks.ts'
import type { Mark } from './page.ts'

/** What draws a mark, and where: so many sizes off the em box, below it and on which side of a line that runs down. */
interface Habit {
  readonly draw: (canvas: Canvas, stretch: Stretch, off: Len) => readonly Mark[]
  readonly off: Em
  readonly down: 'right' | 'left'
}

/**
 * Below level type, or on the left of vertical type, but dots on its right: GB/T 15834 4.15, 4.16, 5.1.7, 5.2.4, 5.2.5;
 * CLREQ 3.1.8. Distances by taste, so that a line gap of half the size holds the line, and of five eighths line and dot.
 */
const HABITS: Readonly<Partial<Record<SideMark, Habit>>> = {
  name: { draw: stroke, off: 0.1, down: 'left' },
  underline: { draw: stroke, off: 0.1, down: 'left' },
  title: { draw: wave, off: 0.13, down: 'left' },
  dot: { draw: dot, off: 0.18, down: 'right' },
  frame: { draw: frame, off: 0, down: 'left' }
}

/** How much further out the dot stands in level type whose words have a line as well: 先线后点, CLREQ 3.1.8. */
const BEHIND_LINE: Em = 0.14
const LINES: readonly SideMark[] = ['name', 'underline', 'title']

/** The marks between the lines that belong to a line: they follow its characters as they were moved, and move none. */
export function paintMarks(line: PlacedLine): readonly Mark[] {
  const { galley } = line.lines
  if (!isMarked(galley.copy)) return []
  const canvas = canvasOf(galley, line)
  const marks: Mark[] = []
  let from = 0
  galley.copy.runs.forEach(({ to, marking }, i, runs) => {
    const begins = runs[i - 1]?.marking !== marking
    const ends = runs[i + 1]?.marking !== marking
    const stretch = marking === undefined ? null : stretchOf(line, { from, to, begins, ends })
    from = to
    if (stretch === null) return
    const lined = galley.style.direction === 'horizontal' && marking!.marks.some(mark => LINES.includes(mark))
    for (const mark of marking!.marks) {
      const habit = HABITS[mark]
      if (habit === undefined) continue
      const off = Math.round((habit.off + (mark === 'dot' && lined ? BEHIND_LINE : 0)) * galley.size)
      marks.push(...habit.draw({ ...canvas, side: canvas.level || habit.down === 'right' ? 1 : -1 }, stretch, off))
    }
  })
  return marks
}

/** Text[from, to) of a paragraph. */
interface Part extends Pick<Stretch, 'begins' | 'ends'> {
  readonly from: number
  readonly to: number
}

/** What of a run stands on the line, or null. */
function stretchOf({ lines: { galley }, set }: PlacedLine, part: Part): Stretch | null {
  const { text, gaps, advance } = galley
  const rows: number[] = []
  for (let row = set.from; row < set.to; row++) if (text[row]! >= part.from && text[row]! < part.to) rows.push(row)
  if (rows.length === 0) return null
  const start = (row: number): Len => set.x[row - set.from]! - gaps.shift[row]!
  const isWord = (row: number): boolean => /[\p{L}\p{N}]/u.test(galley.copy.text.slice(text[row], text[row + 1]))
  const [first, last] = [rows[0]!, rows.at(-1)!]
  return {
    from: start(first),
    to: start(last) + advance[last]!,
    begins: part.begins && text[first]! === part.from,
    ends: part.ends && text[last + 1]! >= part.to,
    middles: rows
      .filter(row => isWord(row) && advance[row]! > 0)
      .map(row => start(row) + Math.round(advance[row]! / 2)),
    // Where no face has the word there is no run.
    ink: (galley.runs.find(run => run.to > first) ?? galley.style).ink
  }
}
