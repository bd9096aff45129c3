import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import type { Face, Outline } from '../../src/fonts/face.ts'
import { readFace } from '../../src/fonts/read-face.ts'
import { toyFont } from '../support/toy-font.ts'

/** As much of opentype.js, which has no types, as is asked here. */
interface Opentype {
  parse(file: ArrayBuffer): {
    charToGlyphIndex(character: string): number
    readonly glyphs: {
      get(glyph: number): { readonly advanceWidth: number; readonly path: { readonly commands: readonly Command[] } }
    }
  }
}
const opentype = createRequire(import.meta.url)('opentype.js') as Opentype

const toy = readFace(0, toyFont(), null) as Face

test('a curve of the second degree is raised to the third', () => {
  expect(toy.outline(2)).toEqual([
    ['M', 0, 0],
    ['C', 200, expect.closeTo(466.667, 2), 400, expect.closeTo(466.667, 2), 600, 0],
    ['Z']
  ])
})

test('a part is scaled and moved', () => {
  expect(toy.outline(3).filter(([step]) => step === 'M')).toEqual([
    ['M', 0, 0],
    ['M', 150, 700]
  ])
})

test('a blank has no outline', () => expect(toy.outline(1)).toEqual([]))

describe('lettering agrees with opentype.js', () => {
  const file = readFileSync('node_modules/@expo-google-fonts/ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf')
  const face = readFace(0, file, null) as Face
  const other = opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength))

  test.each([...'人民日报新华晚Aé&8'])('%s', character => {
    const glyph = face.glyph(character.codePointAt(0)!)
    expect(glyph).toBe(other.charToGlyphIndex(character))
    expect(face.advance(glyph)).toBe(other.glyphs.get(glyph).advanceWidth)
    expect(area(face.outline(glyph))).toBeCloseTo(area(cubic(other.glyphs.get(glyph).path.commands)), 3)
  })
})

interface Command {
  readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z'
  readonly [coordinate: string]: number | string
}

/** opentype.js starts contours elsewhere and keeps quadratic curves; what both enclose must be the same. */
function cubic(commands: readonly Command[]): Outline {
  let x = 0
  let y = 0
  return commands.map((command): Outline[number] => {
    const [px, py] = [x, y]
    const at = (name: string): number => command[name] as number
    if (command.type === 'Z') return ['Z']
    x = at('x')
    y = at('y')
    if (command.type === 'M' || command.type === 'L') return [command.type, x, y]
    const [qx, qy] = [at('x1'), at('y1')]
    return [
      'C',
      px + ((qx - px) * 2) / 3,
      py + ((qy - py) * 2) / 3,
      x + ((qx - x) * 2) / 3,
      y + ((qy - y) * 2) / 3,
      x,
      y
    ]
  })
}

/** The area enclosed, with its sign, by Green's theorem; exact for cubic curves. */
function area(outline: Outline): number {
  let sum = 0
  let [x0, y0, left, top] = [0, 0, 0, 0]
  const to = (x: number, y: number, moment: number): void => {
    sum += moment
    x0 = x
    y0 = y
  }
  for (const step of outline) {
    if (step[0] === 'M') {
      left = x0 = step[1]
      top = y0 = step[2]
    } else if (step[0] === 'L') to(step[1], step[2], (x0 * step[2] - step[1] * y0) / 2)
    else if (step[0] === 'Z') to(left, top, (x0 * top - left * y0) / 2)
    else to(step[5]!, step[6]!, curve([x0, y0], step as Curve))
  }
  return sum
}

type Curve = readonly ['C', number, number, number, number, number, number]

/** Half the integral of x dy − y dx along a cubic curve. */
function curve([x0, y0]: readonly [number, number], [, x1, y1, x2, y2, x3, y3]: Curve): number {
  const cross = (ax: number, ay: number, bx: number, by: number): number => ax * by - bx * ay
  return (
    (6 * cross(x0, y0, x1, y1) +
      3 * cross(x0, y0, x2, y2) +
      cross(x0, y0, x3, y3) +
      3 * cross(x1, y1, x2, y2) +
      3 * cross(x1, y1, x3, y3) +
      6 * cross(x2, y2, x3, y3)) /
    20
  )
}
