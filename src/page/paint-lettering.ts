import type { Rect } from '../base/geometry.ts'
import type { Face, Fonts, Outline } from '../fonts/face.ts'
import type { Lettering } from '../plan/page-plan.ts'
import type { Mark } from './page.ts'

/** Characters as artwork: their ink, set solid, as large as the box allows in height and width. */
export function paintLettering({ words, face, ink, rect, align }: Lettering, fonts: Fonts): readonly Mark[] {
  const letters = lettersOf(words.text, fonts.roles.get(face) ?? [])
  const steps: string[] = []
  const coords: number[] = []
  if (letters.length === 0) return []
  const ends = inkBox(letters)
  const toBox = placer(ends, rect, align)
  for (const { outline, x } of letters) {
    for (const [step, ...points] of outline) {
      steps.push(step)
      for (let i = 0; i < points.length; i += 2) coords.push(...toBox(points[i]! + x, points[i + 1]!))
    }
  }
  return [{ kind: 'path', path: { steps: steps.join(''), coords: Int32Array.from(coords) }, ink }]
}

/** One character: its outline and its place on the line, per em, y up. */
interface Letter {
  readonly outline: Outline
  readonly x: number
  readonly box: { readonly xMin: number; readonly yMin: number; readonly xMax: number; readonly yMax: number }
}

function lettersOf(text: string, faces: readonly Face[]): readonly Letter[] {
  const letters: Letter[] = []
  let x = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0)!
    const face = faces.find(each => each.glyph(codePoint) !== 0)
    if (face === undefined) continue
    const glyph = face.glyph(codePoint)
    const box = face.box(glyph)
    if (box !== null) letters.push(scaled(face, { outline: face.outline(glyph), x, box }))
    x += face.advance(glyph) / face.upem
  }
  return letters
}

/** Font units to ems. */
function scaled({ upem }: Face, { outline, x, box }: Letter): Letter {
  const unit = (step: Outline[number]): Outline[number] =>
    step.map(part => (typeof part === 'number' ? part / upem : part)) as unknown as Outline[number]
  const { xMin, yMin, xMax, yMax } = box
  return {
    outline: outline.map(unit),
    x,
    box: { xMin: xMin / upem, yMin: yMin / upem, xMax: xMax / upem, yMax: yMax / upem }
  }
}

function inkBox(letters: readonly Letter[]): Letter['box'] {
  return {
    xMin: Math.min(...letters.map(({ x, box }) => x + box.xMin)),
    yMin: Math.min(...letters.map(({ box }) => box.yMin)),
    xMax: Math.max(...letters.map(({ x, box }) => x + box.xMax)),
    yMax: Math.max(...letters.map(({ box }) => box.yMax))
  }
}

/** From ems on a line to the page: the ink fills the box one way and is aligned in it the other. */
function placer(ink: Letter['box'], rect: Rect, align: Lettering['align']): (x: number, y: number) => [number, number] {
  const [w, h] = [ink.xMax - ink.xMin, ink.yMax - ink.yMin]
  const scale = Math.min(rect.w / w, rect.h / h)
  const free = rect.w - w * scale
  const left = rect.x + { start: 0, center: free / 2, end: free }[align]
  const top = rect.y + (rect.h - h * scale) / 2
  return (x, y) => [Math.round(left + (x - ink.xMin) * scale), Math.round(top + (ink.yMax - y) * scale)]
}
