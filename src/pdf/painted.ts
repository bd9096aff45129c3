import type { PdfDict, PdfStream, PdfValue } from './pdf.ts'

/**
 * What a page of a PDF puts on paper, object by object in painting order: what remains when content streams, forms,
 * patterns and annotations have been run (ISO 32000-1, 8 to 11). Preflight judges these, plates are exposed from them.
 */
export type Painted = PaintedPath | PaintedGlyphs | PaintedImage | PaintedShading | OpenGroup | CloseGroup

/** A page as it was run. */
export interface Painting {
  /** From 1. */
  readonly page: number
  readonly objects: readonly Painted[]
  /** Of the page itself (11.4.7); null where the page declares none. */
  readonly group: Group | null
  /** What was wrong with the content, in the order met. */
  readonly faults: readonly ContentFault[]
}

/** Something in a content stream that is not as the standard has it, and was left out or guessed. */
export interface ContentFault {
  readonly kind:
    | 'unknown-operator'
    | 'bad-operands'
    | 'unbalanced'
    | 'missing-resource'
    | 'damaged'
    | 'contains-itself'
    | 'deep-nesting'
    | 'past-limit'
    | 'given-up'
  readonly what: string
  readonly where: Where
}

/** x grows right and y up, in points of the page's user space: [a b c d e f] as in 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number]

/** In points of the page. Steps and their coordinates, in order: M 2 · L 2 · C 6 · Z 0. */
export interface Outline {
  readonly steps: string
  readonly coords: Float64Array
}

export interface PaintedPath {
  readonly kind: 'path'
  readonly outline: Outline
  readonly paint: 'fill' | 'stroke'
  readonly rule: 'nonzero' | 'evenodd'
  /** Of a stroke. */
  readonly pen: Pen | null
  readonly state: PaintState
  readonly where: Where
}

export interface Pen {
  /** In points of the page, 0 being the thinnest line of the device. */
  readonly width: number
  readonly cap: 0 | 1 | 2
  readonly join: 0 | 1 | 2
  readonly miter: number
  /** In points of the page. */
  readonly dash: readonly number[]
  readonly phase: number
  /**
   * Null for a round pen. Where user space is squeezed or slanted: what leads from a space in which the pen is round,
   * and in which width and dashes are measured, to the page. It keeps areas and moves nothing.
   */
  readonly shape: Matrix | null
}

/** What one text-showing operator shows. */
export interface PaintedGlyphs {
  readonly kind: 'glyphs'
  readonly font: ShownFont
  /** Height of the em on the page, in points. */
  readonly size: number
  /** One value for each code of the font: a glyph that is shown twice is the same value twice. */
  readonly glyphs: readonly ShownGlyph[]
  /** Where the origin of each stands on the page: x and y by turns. */
  readonly places: Float64Array
  /** From thousandths of the em to the page, for a glyph at the page's origin. */
  readonly matrix: Matrix
  /** Text rendering mode, 9.3.6: 3 is invisible. */
  readonly mode: number
  readonly pen: Pen | null
  readonly state: PaintState
  readonly where: Where
}

export interface ShownFont {
  readonly dict: PdfDict
  /** What draws a Type 3 glyph follows it in the painting, as objects of their own. */
  readonly kind: 'simple' | 'composite' | 'type3'
  /** BaseFont, with its subset tag. */
  readonly name: string
  readonly embedded: boolean
  /** Why glyphs have no outlines or are not what they ought to be; null where all is well. */
  readonly fault: string | null
  /** Outline of a glyph in thousandths of the em, y up; null where it cannot be had. Of the same glyph, the same value. */
  outline(glyph: ShownGlyph): Outline | null
}

export interface ShownGlyph {
  readonly code: number
  /** How many bytes the code takes: a word space of one byte is widened (9.3.3). */
  readonly bytes: number
  /** In the font program, 0 being .notdef; null where there is no program that tells. */
  readonly gid: number | null
  /** As the file maps it; empty where it does not. */
  readonly text: string
  /** Width in thousandths by the font dictionary, and by the font program where that can be told. */
  readonly width: number
  readonly programWidth: number | null
}

export interface PaintedImage {
  readonly kind: 'image'
  readonly stream: PdfStream
  /** The name it was called by; empty for an inline image. */
  readonly name: string
  readonly width: number
  readonly height: number
  readonly bits: number
  /** Null: a stencil mask, painted in the fill colour; or, of a JPX image, that its data says. */
  readonly space: ColourSpace | null
  readonly stencil: boolean
  readonly decode: readonly number[] | null
  /** What hides parts of it: another image, or a range of its own colours (8.9.6). */
  readonly mask:
    | { readonly kind: 'stencil' | 'soft'; readonly stream: PdfStream }
    | { readonly kind: 'key'; readonly ranges: readonly number[] }
    | null
  /** From the unit square to the page. */
  readonly matrix: Matrix
  readonly inline: boolean
  readonly state: PaintState
  readonly where: Where
}

/** Fills all of the clip. */
export interface PaintedShading {
  readonly kind: 'shading'
  readonly dict: PdfDict
  readonly stream: PdfStream | null
  /** From the shading's space to the page. */
  readonly matrix: Matrix
  readonly space: ColourSpace
  readonly by: 'sh' | 'pattern'
  readonly state: PaintState
  readonly where: Where
}

export interface OpenGroup {
  readonly kind: 'open-group'
  readonly group: Group
  readonly state: PaintState
  readonly where: Where
}

export interface CloseGroup {
  readonly kind: 'close-group'
}

export interface Group {
  readonly isolated: boolean
  readonly knockout: boolean
  readonly space: ColourSpace | null
}

/** 8.6. `parts`: how many numbers a colour has. */
export interface ColourSpace {
  readonly kind:
    | 'DeviceGray'
    | 'DeviceRGB'
    | 'DeviceCMYK'
    | 'CalGray'
    | 'CalRGB'
    | 'Lab'
    | 'ICCBased'
    | 'Indexed'
    | 'Separation'
    | 'DeviceN'
    | 'Pattern'
  readonly parts: number
  /** Names of the inks of a Separation or DeviceN. */
  readonly inks: readonly string[]
  /** Alternate of Separation and DeviceN, base of Indexed, underlying of Pattern; alternate of ICCBased where given. */
  readonly base: ColourSpace | null
  /** Header of the profile of an ICCBased space: data colour space such as `CMYK`, device class such as `prtr`. */
  readonly profile: { readonly space: string; readonly deviceClass: string } | null
  /** The array or name as the file has it, by which two spaces of one ink can be compared. */
  readonly source: PdfValue
  /** What the numbers of an image go from and to where it has no Decode: table 90. */
  decode(bits: number): readonly number[]
  /** A colour of an Indexed space in its base; of any other, the colour itself. */
  toBase(colour: readonly number[]): readonly number[]
  /** How much there is to do for `toCmyk`: numbers and words of programs that are gone through. */
  readonly steps: number
  /** Inks of a colour, each 0 to 1; null where there is no telling without colour management. */
  toCmyk(colour: readonly number[]): readonly [number, number, number, number] | null
}

export interface Colour {
  readonly space: ColourSpace
  readonly values: readonly number[]
}

/** The part of the graphics state (8.4) that bears on ink. */
export interface PaintState {
  readonly fill: Colour
  readonly stroke: Colour
  readonly fillOverprint: boolean
  readonly strokeOverprint: boolean
  readonly overprintMode: number
  readonly fillAlpha: number
  readonly strokeAlpha: number
  readonly blend: string
  /** Null: none. */
  readonly softMask: SoftMask | null
  readonly intent: string
  /** Each narrows the one before it; empty is the whole page. */
  readonly clip: readonly Clip[]
}

/** 11.6.5.3; what it paints stands where it stood on the page when the mask was set. */
export interface SoftMask {
  readonly kind: 'alpha' | 'luminosity'
  readonly group: Group
  readonly objects: readonly Painted[]
  /** Backdrop of a luminosity mask, in the colour space of the group; null is black. */
  readonly backdrop: readonly number[] | null
  /** What maps a value of the mask, 0 to 1; null where it stays. */
  readonly transfer: ((value: number) => number) | null
}

export interface Clip {
  readonly outline: Outline
  readonly rule: 'nonzero' | 'evenodd'
  /** Where what the stroke of the outline covers is the clip, and not what the outline holds. */
  readonly pen: Pen | null
}

/** Where in the file an object is painted. */
export interface Where {
  /** From 1. */
  readonly page: number
  /** Names of the forms, patterns and annotations it lies in, outermost first. */
  readonly path: readonly string[]
  /** Position of its operator in the content of that form, in bytes. */
  readonly offset: number
  /** Lies within marked content /Artifact. */
  readonly artifact: boolean
  /** Does not print: an optional content group that is off for printing, an annotation without the Print flag. */
  readonly hidden: boolean
}
