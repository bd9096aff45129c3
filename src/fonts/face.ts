/** Index of a face in `Fonts.faces`. */
export type FaceId = number

/** A face, ready to measure and to embed. All numbers are font units, y up. */
export interface Face {
  readonly id: FaceId
  /** SHA-256 of its file, in hexadecimal; null where nobody has looked. */
  readonly digest: string | null
  /** PostScript name. */
  readonly name: string
  readonly upem: number
  /** Foot and head of the em box: OS/2 typo metrics. */
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  /** For the font descriptor. */
  readonly bbox: readonly [number, number, number, number]
  readonly italicAngle: number
  readonly outlines: 'glyf' | 'cff'
  /** The glyph of a code point; 0 where the face has none. */
  glyph(codePoint: number): number
  advance(glyph: number): number
  /** The form of a glyph in vertical lines (OpenType `vert`); the glyph itself where the face has no other. */
  vertical(glyph: number): number
  /** How a full-width mark is set half as wide (OpenType `halt` and `vhal`); null where the face does not say. */
  halved(glyph: number, way: 'level' | 'upright'): Halved | null
  /** What two marks in a row give up between them (`chws` and `vchw`), left or upper first; 0 where the face does not say. */
  paired(before: number, after: number, way: 'level' | 'upright'): number
  /**
   * A word in its letters as the face wants them beside each other; null where it wants nothing.
   * @param word one script, no blanks; a combining mark behind its base
   * @param mode `apart` where the letters are spaced, so that none may join
   */
  shape(word: string, mode: 'joined' | 'apart'): Shaped | null
  /** The ink of a glyph, or null for a blank one. */
  box(glyph: number): GlyphBox | null
  /**
   * A font program of the glyphs named (0 always among them), renumbered in ascending order:
   * the i-th of `glyphs` sorted is glyph i of the program.
   */
  subset(glyphs: readonly number[]): Uint8Array
  /** The outline of a glyph. */
  outline(glyph: number): Outline
}

/** What a glyph gives up of its advance before its ink and behind it, along the line. */
export interface Halved {
  readonly before: number
  readonly behind: number
}

/** A shaped word, a row for each of its glyphs. */
export interface Shaped {
  readonly glyphs: readonly number[]
  /** How many characters each glyph stands for: more than one for a ligature. */
  readonly takes: readonly number[]
  /** What is added to the advance of each. */
  readonly kern: Int16Array
  /** For a combining mark, from where its base ends to its own origin; it takes no width. Null for all others. */
  readonly marks: readonly ({ readonly x: number; readonly y: number } | null)[]
}

/** What quadratic and cubic outlines answer in their own ways. */
export type Outlines = Pick<Face, 'box' | 'subset' | 'outline'>

export interface GlyphBox {
  readonly xMin: number
  readonly yMin: number
  readonly xMax: number
  readonly yMax: number
}

/** Path steps as plain numbers: M x y · L x y · C x1 y1 x2 y2 x y · Z. */
export type Outline = readonly (
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']
)[]

/** The faces of an edition, and which of them serve a role, in order of preference. */
export interface Fonts {
  readonly faces: readonly Face[]
  readonly roles: ReadonlyMap<string, readonly Face[]>
}
