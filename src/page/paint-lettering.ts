import type { Rect } from '../base/geometry.ts'
import type { Fonts, GlyphBox } from '../fonts/face.ts'
import type { Lettering } from '../plan/page-plan.ts'
import { type Letter, lettersOf, traceLetters } from './letters.ts'
import type { Mark } from './page.ts'

/** Characters as artwork: their ink, set solid, as large as the box allows in height and width. */
export function paintLettering({ words, face, ink, rect, align }: Lettering, fonts: Fonts): readonly Mark[] {
  const { letters } = lettersOf(words.text, fonts.roles.get(face) ?? [])
  if (letters.length === 0) return []
  return [{ kind: 'path', path: traceLetters(letters, placer(inkBox(letters), rect, align)), ink }]
}

function inkBox(letters: readonly Letter[]): GlyphBox {
  return {
    xMin: Math.min(...letters.map(({ x, box }) => x + box.xMin)),
    yMin: Math.min(...letters.map(({ box }) => box.yMin)),
    xMax: Math.max(...letters.map(({ x, box }) => x + box.xMax)),
    yMax: Math.max(...letters.map(({ box }) => box.yMax))
  }
}

/** From ems on a line to the page: the ink fills the box one way and is aligned in it the other. */
function placer(ink: GlyphBox, rect: Rect, align: Lettering['align']): (x: number, y: number) => [number, number] {
  const [w, h] = [ink.xMax - ink.xMin, ink.yMax - ink.yMin]
  const scale = Math.min(rect.w / w, rect.h / h)
  const free = rect.w - w * scale
  const left = rect.x + { start: 0, center: free / 2, end: free }[align]
  const top = rect.y + (rect.h - h * scale) / 2
  return (x, y) => [Math.round(left + (x - ink.xMin) * scale), Math.round(top + (ink.yMax - y) * scale)]
}
