import { bottom, type Rect, right } from '../base/geometry.ts'
import { BLACK } from '../base/ink.ts'
import { fromMm, fromPt, type Len } from '../base/length.ts'
import type { Face } from '../fonts/face.ts'
import { lettersOf } from '../page/letters.ts'
import type { Mark, Page } from '../page/page.ts'
import { stampLetters } from '../page/stamp-letters.ts'
import { tellChinese, tellFinding } from './finding.ts'
import { flagAt, type Numbered } from './mark-page.ts'

const MARGIN: Len = fromMm(15)
const SIZE: Len = fromPt(9)
const LEADING: Len = fromPt(13)
/** From a flag to the words beside it, and from one finding to the next. */
const INDENT: Len = fromMm(12)
const APART: Len = fromMm(3)

/** Pages as large as `trim` that say what each number on a proof is, and what to do, in both languages. */
export function listFindings(found: readonly Numbered[], trim: Rect, faces: readonly Face[]): readonly Page[] {
  const pages: Mark[][] = [[]]
  const width = right(trim) - 2 * MARGIN - INDENT
  let y = trim.y + MARGIN
  for (const numbered of found) {
    const { finding } = numbered
    const told = [tellFinding(finding), finding.remedy, tellChinese(finding)]
    const lines = told.flatMap(text => wrap(text, width, faces))
    const height = lines.length * LEADING
    if (y + height > bottom(trim) - MARGIN && pages.at(-1)!.length > 0) {
      pages.push([])
      y = trim.y + MARGIN
    }
    const x = trim.x + MARGIN
    const words = lines.map((line, i) =>
      stampLetters(lettersOf(line, faces), { x: x + INDENT, y: y + SIZE + i * LEADING }, SIZE, BLACK)
    )
    pages.at(-1)!.push(...flagAt(numbered, { x, y }, faces), ...words)
    y += height + APART
  }
  return pages.map((marks, i) => ({
    name: `check-${i + 1}`,
    numbers: [],
    trim,
    bleed: 0,
    folds: [],
    marks,
    slug: null
  }))
}

/** Words in lines no wider than a measure; a line may end at a blank, or behind a Chinese character and its mark. */
function wrap(text: string, width: Len, faces: readonly Face[]): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/\p{Script=Han}[，。；：、）”]*\s*|[^\s\p{Script=Han}]+\s*/gu) ?? []) {
    if (line !== '' && lettersOf(line + piece, faces).width * SIZE > width) {
      lines.push(line)
      line = ''
    }
    line += piece
  }
  return [...lines, line]
}
