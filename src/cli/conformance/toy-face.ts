import type { Face, Fonts, GlyphBox } from '../../fonts/face.ts'
import type { ToyFace } from './case.ts'

/** Units of the em, and where the ink of a mark stands in it. */
const UPEM = 1000
const LEFT: GlyphBox = { xMin: 50, yMin: 0, xMax: 450, yMax: 800 }
const CORNER: GlyphBox = { xMin: 50, yMin: 0, xMax: 450, yMax: 400 }
const MIDDLE: GlyphBox = { xMin: 350, yMin: 230, xMax: 650, yMax: 530 }
const RIGHT: GlyphBox = { xMin: 550, yMin: 0, xMax: 950, yMax: 800 }
const WHOLE: GlyphBox = { xMin: 30, yMin: 0, xMax: 970, yMax: 800 }

const OPENING = '“‘「『《〈（［｛【〖〔〘〝｟'
const CLOSING = '”’」』》〉）］｝】〗〕〙〞〟｠'
const POINTS = '、，；：。．？！'
const CENTRED = '·‧・•･–／'

/** Alphabets, digits and signs of the West stand below, but for the interpunct; Chinese begins above. */
const FIRST_WIDE = 0x2000
const INTERPUNCT = 0xb7
/** Every character beyond U+FFFF has this glyph. */
const ASTRAL = 0xffff

/**
 * A face without a file: widths and blanks as the norms draw them, and nothing else. A glyph has the number of its
 * character, so that it has every character.
 * @param centred points stand in the middle of the em, as in Taiwan and Hong Kong
 */
export function toyFonts(kind: ToyFace, centred: boolean): Fonts {
  const isWide = (glyph: number): boolean => kind === 'square' || glyph >= FIRST_WIDE || glyph === INTERPUNCT
  const face: Face = {
    id: 0,
    digest: null,
    name: 'Toy',
    upem: UPEM,
    ascent: 880,
    descent: -120,
    capHeight: 700,
    bbox: [0, -120, UPEM, 880],
    italicAngle: 0,
    outlines: 'glyf',
    glyph: code => (code > ASTRAL ? ASTRAL : Math.max(1, code)),
    advance: glyph => (isMark(glyph) ? 0 : isWide(glyph) ? UPEM : UPEM / 2),
    vertical: glyph => glyph,
    box: glyph => inkOf(String.fromCharCode(glyph), isWide(glyph), centred),
    subset: () => new Uint8Array(),
    halved: () => null,
    paired: () => 0,
    shape: () => null,
    outline: () => []
  }
  return { faces: [face], roles: new Map() }
}

const isMark = (glyph: number): boolean => glyph !== ASTRAL && /\p{M}/u.test(String.fromCharCode(glyph))

function inkOf(character: string, isWide: boolean, centred: boolean): GlyphBox | null {
  if (/\s/.test(character)) return null
  if (OPENING.includes(character)) return RIGHT
  if (CLOSING.includes(character)) return LEFT
  if (POINTS.includes(character)) return centred ? MIDDLE : CORNER
  if (CENTRED.includes(character)) return MIDDLE
  return isWide ? WHOLE : LEFT
}
