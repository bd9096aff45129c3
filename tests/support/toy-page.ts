import { BLACK, type Ink } from '../../src/base/ink.ts'
import { fromPt } from '../../src/base/length.ts'
import type { Face, Fonts } from '../../src/fonts/face.ts'
import { readFace } from '../../src/fonts/read-face.ts'
import type { Way } from '../../src/galley/galley.ts'
import { CHANNELS, type Engraving } from '../../src/images/engraving.ts'
import type { GlyphRun, Mark, Page } from '../../src/page/page.ts'
import { packedRows } from './raster-desk.ts'
import { toyFont } from './toy-font.ts'

/** The toy face alone. */
export const toyFonts: Fonts = { faces: [readFace(0, toyFont(), null) as Face], roles: new Map() }

/** A page of 200 by 100 points. */
export const toyPage = (marks: readonly Mark[], bleed = 0): Page => ({
  name: '01',
  numbers: [1],
  trim: { x: 0, y: 0, w: fromPt(200), h: fromPt(100) },
  bleed: fromPt(bleed),
  folds: [],
  marks,
  slug: null
})

interface ToyPlace {
  readonly x: number
  readonly y: number
  readonly gap?: number
  readonly ink?: Ink
  readonly size?: number
  readonly way?: Way
  readonly condensed?: number
}

/** Type in the toy face at 10 points, solid but for `gap` points behind each glyph. */
export function toyRun(text: string, at: ToyPlace): Mark {
  const face = toyFonts.faces[0]!
  const size = at.size ?? 10
  const glyphs = Uint16Array.from(text, character => face.glyph(character.codePointAt(0)!))
  const x = new Int32Array(glyphs.length)
  for (let i = 1; i < x.length; i++) {
    x[i] = x[i - 1]! + fromPt((face.advance(glyphs[i - 1]!) * size) / face.upem + (at.gap ?? 0))
  }
  const run: GlyphRun = {
    face: 0,
    size: fromPt(size),
    ink: at.ink ?? BLACK,
    style: 'body',
    hidden: false,
    way: at.way ?? 'level',
    condensed: at.condensed ?? 1,
    origin: { x: fromPt(at.x), y: fromPt(at.y) },
    glyphs,
    x,
    text,
    clusters: Uint32Array.from({ length: text.length + 1 }, (_, i) => i)
  }
  return { kind: 'glyphs', run }
}

/** All of a picture, engraved as these samples. */
export const toyEngraving = (
  file: string,
  [width, height]: readonly [number, number],
  space: Engraving['space'],
  samples: Uint8Array
): readonly [string, Engraving] => [
  file,
  {
    file,
    width,
    height,
    space,
    form: { kind: 'rows', bytes: packedRows(samples, width, CHANNELS[space]) },
    part: { x: 0, y: 0, w: 1, h: 1 },
    colour: 0
  }
]
