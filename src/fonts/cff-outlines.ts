import { createRequire } from 'node:module'
import type { Outline, Outlines } from './face.ts'
import { DAMAGED, type Refusal } from './sfnt.ts'

/** As much of fontkit 2 as faces with CFF outlines need. */
interface FontkitFont {
  getGlyph(glyph: number): {
    readonly bbox: { minX: number; minY: number; maxX: number; maxY: number }
    readonly path: { readonly commands: readonly { command: string; args: readonly number[] }[] }
  }
  createSubset(): { includeGlyph(glyph: number): number; encode(): Uint8Array }
}

/**
 * Cubic outlines, by way of fontkit. It is loaded here and not imported above, because that takes a tenth of a second
 * which an edition in TrueType faces need not pay.
 */
export function cffOutlines(bytes: Uint8Array): Outlines | Refusal {
  const font = open(bytes)
  return font === null ? DAMAGED : outlinesOf(font)
}

/** fontkit throws on damaged files, and reads tables late: a glyph and a subset show whether it can. */
function open(bytes: Uint8Array): FontkitFont | null {
  const { create } = createRequire(import.meta.url)('fontkit') as { create(bytes: Uint8Array): FontkitFont }
  try {
    const font = create(bytes)
    font.createSubset()
    return Number.isNaN(font.getGlyph(0).bbox.minX) ? null : font
  } catch {
    return null
  }
}

const outlinesOf = (font: FontkitFont): Outlines => ({
  box: glyph => {
    const { minX, minY, maxX, maxY } = font.getGlyph(glyph).bbox
    return Number.isFinite(minX) && minX < maxX ? { xMin: minX, yMin: minY, xMax: maxX, yMax: maxY } : null
  },
  subset: glyphs => {
    const subset = font.createSubset()
    for (const glyph of [...new Set(glyphs)].sort((a, b) => a - b)) subset.includeGlyph(glyph)
    return subset.encode()
  },
  outline: glyph => font.getGlyph(glyph).path.commands.map(({ command, args }) => step(command, args))
})

function step(command: string, args: readonly number[]): Outline[number] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args
  switch (command) {
    case 'moveTo':
      return ['M', a, b]
    case 'lineTo':
      return ['L', a, b]
    case 'bezierCurveTo':
      return ['C', a, b, c, d, e, f]
    default:
      return ['Z']
  }
}
