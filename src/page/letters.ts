import type { Path } from '../base/path.ts'
import type { Face, GlyphBox, Outline } from '../fonts/face.ts'
import type { Shape } from './page.ts'

/** One character as artwork: its outline and its place on the line, per em, y up. */
export interface Letter {
  /** Of its face and its glyph. */
  readonly name: string
  readonly outline: Outline
  readonly x: number
  readonly box: GlyphBox
}

/** Characters on a line, and how far the pen has gone behind the last, per em. */
export interface Letters {
  readonly letters: readonly Letter[]
  readonly width: number
}

/** The characters of a text that some face has, each in the first that has it. */
export function lettersOf(text: string, faces: readonly Face[]): Letters {
  const letters: Letter[] = []
  let x = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0)!
    const face = faces.find(each => each.glyph(codePoint) !== 0)
    if (face === undefined) continue
    const glyph = face.glyph(codePoint)
    const box = face.box(glyph)
    if (box !== null) letters.push(scaled(face, { name: `${face.id}-${glyph}`, outline: face.outline(glyph), x, box }))
    x += face.advance(glyph) / face.upem
  }
  return { letters, width: x }
}

/** Font units to ems. */
function scaled({ upem }: Face, { name, outline, x, box }: Letter): Letter {
  const unit = (step: Outline[number]): Outline[number] =>
    step.map(part => (typeof part === 'number' ? part / upem : part)) as unknown as Outline[number]
  const { xMin, yMin, xMax, yMax } = box
  return {
    name,
    outline: outline.map(unit),
    x,
    box: { xMin: xMin / upem, yMin: yMin / upem, xMax: xMax / upem, yMax: yMax / upem }
  }
}

/** Letters as one path; `toPage` leads from ems on their line, y up, to the page. */
export function traceLetters(letters: readonly Letter[], toPage: (x: number, y: number) => readonly number[]): Path {
  const steps: string[] = []
  const coords: number[] = []
  for (const { outline, x } of letters) {
    for (const [step, ...points] of outline) {
      steps.push(step)
      for (let i = 0; i < points.length; i += 2) coords.push(...toPage(points[i]! + x, points[i + 1]!))
    }
  }
  return { steps: steps.join(''), coords: Int32Array.from(coords) }
}

/** A letter by itself, as it stands wherever it is stamped. */
export const shapeOf = (letter: Letter): Shape => ({
  name: letter.name,
  path: traceLetters([{ ...letter, x: 0 }], (x, y) => [Math.round(x * THOUSAND), Math.round(y * THOUSAND)])
})

/** Of a shape to the em. */
const THOUSAND = 1000
