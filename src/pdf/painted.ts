import type { PdfDict, PdfStream } from './pdf.ts'

/**
 * What a page of a PDF puts on paper, object by object in painting order: what remains when content streams, forms,
 * patterns and annotations have been run (ISO 32000-1, 8 to 11). Preflight judges these, plates are exposed from them.
 */
export type Painted =
  | PaintedPath
  | PaintedGlyphs
  | PaintedImage
  | PaintedShading
  | { readonly kind: 'open-group'; readonly group: Group; readonly state: PaintState; readonly where: Where }
  | { readonly kind: 'close-group' }

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
  /** Of a stroke; its width in points of the page, 0 being the thinnest line of the device. */
  readonly pen: Pen | null
  readonly state: PaintState
  readonly where: Where
}

export interface Pen {
  readonly width: number
  readonly cap: 0 | 1 | 2
  readonly join: 0 | 1 | 2
  readonly miter: number
  readonly dash: readonly number[]
  readonly phase: number
  /** Where it is not a circle: what turns the circle of radius 1 into it. */
  readonly shape: Matrix
}

/** What one text-showing operator shows. */
export interface PaintedGlyphs {
  readonly kind: 'glyphs'
  readonly font: ShownFont
  /** Height of the em on the page, in points. */
  readonly size: number
  readonly glyphs: readonly ShownGlyph[]
  /** Text rendering mode, 9.3.6: 3 is invisible. */
  readonly mode: number
  readonly pen: Pen | null
  readonly state: PaintState
  readonly where: Where
}

export interface ShownFont {
  readonly dict: PdfDict
  /** BaseFont, with its subset tag. */
  readonly name: string
  readonly embedded: boolean
  /** Outline of a glyph in thousandths of the em, y up; null where it cannot be had. */
  outline(glyph: ShownGlyph): Outline | null
}

export interface ShownGlyph {
  readonly code: number
  /** In the font program; 0 is .notdef. */
  readonly gid: number
  /** As the file maps it; empty where it does not. */
  readonly text: string
  /** Width in thousandths by the font dictionary, and by the font program where that can be told. */
  readonly width: number
  readonly programWidth: number | null
  /** From thousandths of the em to the page. */
  readonly matrix: Matrix
}

export interface PaintedImage {
  readonly kind: 'image'
  readonly stream: PdfStream
  readonly width: number
  readonly height: number
  readonly bits: number
  /** Null: a stencil mask, painted in the fill colour. */
  readonly space: ColourSpace | null
  readonly decode: readonly number[] | null
  /** Mask or SMask of the image; a colour key is in its dictionary. */
  readonly mask: { readonly kind: 'stencil' | 'soft'; readonly stream: PdfStream } | null
  /** From the unit square to the page. */
  readonly matrix: Matrix
  readonly inline: boolean
  readonly state: PaintState
  readonly where: Where
}

export interface PaintedShading {
  readonly kind: 'shading'
  readonly dict: PdfDict
  readonly stream: PdfStream | null
  /** From the shading's space to the page. */
  readonly matrix: Matrix
  /** What it fills; null for all of the clip (`sh`). */
  readonly outline: Outline | null
  readonly rule: 'nonzero' | 'evenodd'
  readonly space: ColourSpace
  readonly state: PaintState
  readonly where: Where
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
  readonly softMask: PdfDict | null
  readonly intent: string
  /** Each narrows the one before it; empty is the whole page. */
  readonly clip: readonly Clip[]
}

export interface Clip {
  readonly outline: Outline
  readonly rule: 'nonzero' | 'evenodd'
}

/** Where in the file an object is painted. */
export interface Where {
  /** From 1. */
  readonly page: number
  /** Names of the forms and patterns it lies in, outermost first. */
  readonly path: readonly string[]
  /** Position of its operator in the content of that form, in bytes. */
  readonly offset: number
  /** Lies within marked content /Artifact, or an optional content group that is off for printing. */
  readonly hidden: boolean
}
