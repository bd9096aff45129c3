import { FURNITURE, LINE } from '../../page/page.ts'
import { type Brush, leaveText } from './brush.ts'
import { type Box, type Bracket, FIGURE, type Tag, typeOf } from './tags.ts'
import { textString } from './text-string.ts'

/** The marked content of a page as it is written: ISO 32000-1, 14.6. */
export interface Tagger {
  /** What has been marked; null where nothing is. */
  readonly tags: Tag[] | null
  /** The brackets that stand open, but for that of a line, which is the innermost. */
  readonly open: Bracket[]
  inLine: boolean
  /** What the marked content that stands open belongs to; null: an artifact. */
  current: Bracket | null | 'none'
}

export const newTagger = (tagged: boolean): Tagger => ({
  tags: tagged ? [] : null,
  open: [],
  inLine: false,
  current: 'none'
})

/**
 * Called before anything is painted. All that stands in a part of a story is marked as of that part, and all else as an
 * artifact, which readers pass over (14.8.2.2).
 */
export function beginContent(tagger: Tagger, brush: Brush): void {
  const part = partOf(tagger)
  if (tagger.tags === null || tagger.current === part) return
  endContent(tagger, brush)
  leaveText(brush)
  tagger.current = part
  if (part === null) brush.out.ascii('/Artifact BMC\n')
  else {
    brush.out.ascii(`/${typeOf(part)}<</MCID ${tagger.tags.length}>>BDC\n`)
    tagger.tags.push({ path: [...tagger.open], box: null })
  }
}

export function endContent(tagger: Tagger, brush: Brush): void {
  if (tagger.current === 'none') return
  leaveText(brush)
  brush.out.ascii('EMC\n')
  tagger.current = 'none'
}

/** The innermost bracket that stands open; null outside the parts of a story. */
function partOf({ open }: Tagger): Bracket | null {
  return open.length < 2 || open.some(({ role }) => role === FURNITURE) ? null : open.at(-1)!
}

/** What a line stands for is told to readers of the file: ISO 32000-1, 14.9.4. */
export function openBracket(tagger: Tagger, brush: Brush, bracket: Bracket): void {
  if (bracket.role !== LINE) {
    tagger.open.push(bracket)
    return
  }
  beginContent(tagger, brush)
  leaveText(brush)
  brush.out.ascii(`/Span<</ActualText${textString(bracket.id)}>>BDC\n`)
  tagger.inLine = true
}

export function closeBracket(tagger: Tagger, brush: Brush): void {
  if (!tagger.inLine) {
    tagger.open.pop()
    return
  }
  leaveText(brush)
  brush.out.ascii('EMC\n')
  tagger.inLine = false
}

/** Whether what is being painted is of a picture or a code. */
export const isFigure = ({ current }: Tagger): boolean =>
  current !== 'none' && current !== null && typeOf(current) === FIGURE

/** Notes where a figure, or a part of it, was painted: left, bottom, width, height. */
export function coverBox({ tags }: Tagger, [x, y, w, h]: Box): void {
  const { path, box } = tags!.pop()!
  const [left, bottom, right, top] = box ?? [x, y, x, y]
  tags!.push({ path, box: [Math.min(left, x), Math.min(bottom, y), Math.max(right, x + w), Math.max(top, y + h)] })
}
