import { createHash } from 'node:crypto'
import { findOrMake } from '../../base/find-or-make.ts'
import type { Morgue } from '../../base/morgue.ts'
import type { Face, FaceId } from '../../fonts/face.ts'
import { SUBSET_CMAP, toSubset, toUnicode, WMODE } from './cmaps.ts'
import type { Packing } from './packing.ts'
import { type PdfFile, type Ref, refer } from './pdf-file.ts'
import { type FaceUse, faceName, type Mode } from './prepared-page.ts'
import { widthOf } from './widths.ts'

/** A face as one file embeds it. */
export interface PackedFont {
  readonly face: Face
  /** With the six letters that tell subsets apart when files are merged. */
  readonly name: string
  /** Glyphs of the whole face, ascending, 0 first: the i-th is glyph i of the program. */
  readonly glyphs: readonly number[]
  readonly size: number
  readonly program: Uint8Array
  readonly unicode: Uint8Array
  /** What leads from the glyph number in a content stream to that in the program: one map, or one for each mode. */
  readonly routes: readonly (readonly [mode: Mode, route: Uint8Array])[]
}

const MODES: readonly Mode[] = ['H', 'V']

const CID_SYSTEM = '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>'

/** Symbolic: the font has glyphs outside the standard Latin set (ISO 32000-1, table 123). */
const SYMBOLIC = 4

/**
 * Subsets a face for the pages of one file, and packs it, unless an earlier process has done so.
 * @param use in order
 */
export function packFont(packing: Packing, face: Face, use: MergedUse, morgue: Morgue): PackedFont {
  const glyphs = [...new Set([0, ...use.texts.keys()])]
  const make = (): Program => packProgram(packing, face, glyphs, use.modes)
  const { digest, name } = face
  const facts = [digest ?? '', name, packing.filter, JSON.stringify([...use.modes]), JSON.stringify(glyphs)]
  const program = digest === null ? make() : findOrMake(morgue, 'font', facts, make)
  return { face, glyphs, unicode: packing.text(Buffer.from(toUnicode([...use.texts]))), ...program }
}

/** What is made of a face and its glyphs. */
type Program = Omit<PackedFont, 'face' | 'glyphs' | 'unicode'>

function packProgram(packing: Packing, face: Face, glyphs: readonly number[], modes: MergedUse['modes']): Program {
  const bytes = face.subset(glyphs)
  const route = (mode: Mode): Uint8Array =>
    face.outlines === 'glyf' ? glyphMap(glyphs) : Buffer.from(toSubset(glyphs, mode))
  return {
    name: `${tagOf(face, glyphs)}+${face.name}`,
    size: bytes.length,
    program: packing.program(bytes, `<subset: ${glyphs.length} glyphs>`),
    routes: MODES.filter(mode => modes.has(mode)).map(mode => [
      mode,
      packing.program(route(mode), `<map: ${glyphs.length} glyphs>`)
    ])
  }
}

/** What all pages of a file show of a face: its glyphs with their texts. */
interface MergedUse {
  readonly modes: Set<Mode>
  readonly texts: Map<number, string>
}

/** The same in the order of glyphs and modes, which is that of no page. */
export const inOrder = ({ modes, texts }: MergedUse): MergedUse => ({
  modes: new Set([...modes].sort()),
  texts: new Map([...texts].sort(([a], [b]) => a - b))
})

export type FaceUses = Map<FaceId, MergedUse>

/** The first text that each glyph stands for wins, but any text is better than none. */
export function addUse(uses: FaceUses, { face, modes, glyphs, texts }: FaceUse): void {
  const merged = uses.get(face) ?? { modes: new Set(), texts: new Map() }
  uses.set(face, merged)
  for (const mode of modes) merged.modes.add(mode)
  glyphs.forEach((glyph, i) => {
    if (!merged.texts.get(glyph)) merged.texts.set(glyph, texts[i]!)
  })
}

/** CIDToGIDMap: two bytes for each glyph of the face up to the last one shown. */
function glyphMap(glyphs: readonly number[]): Uint8Array {
  const map = Buffer.alloc(2 * (glyphs[glyphs.length - 1]! + 1))
  glyphs.forEach((glyph, i) => {
    map.writeUInt16BE(i, 2 * glyph)
  })
  return map
}

/** Six letters that follow from the face and the glyphs alone. ISO 32000-1, 9.6.4. */
function tagOf(face: Face, glyphs: readonly number[]): string {
  const hash = createHash('sha256').update(face.name).update(Uint16Array.from(glyphs)).digest()
  return String.fromCharCode(...[...hash.subarray(0, 6)].map(byte => 65 + (byte % 26)))
}

/** Writes the objects of a font, its Type 0 fonts in the places promised to them: one for each mode that pages use it in. */
export function writeFonts(
  file: PdfFile,
  packing: Packing,
  font: PackedFont,
  promised: ReadonlyMap<string, Ref>
): void {
  const { face, name, routes } = font
  const glyf = face.outlines === 'glyf'
  const kind = glyf ? `/Length1 ${font.size}` : '/Subtype/CIDFontType0C'
  const program = file.stream(`${packing.filter}${kind}`, font.program)
  const unicode = file.stream(packing.filter, font.unicode)
  const descriptor = file.object(`<<${describe(font)}/FontFile${glyf ? 2 : 3} ${refer(program)}>>`)
  const map = glyf ? `/CIDToGIDMap ${refer(file.stream(packing.filter, routes[0]![1]))}` : ''
  const descendant = file.object(
    `<</Type/Font/Subtype/CIDFontType${glyf ? 2 : 0}/BaseFont/${name}${CID_SYSTEM}/FontDescriptor ${refer(descriptor)}` +
      `/DW ${DEFAULT_WIDTH}/W[${widths(font)}]${map}>>`
  )
  for (const [mode, route] of routes) {
    const encoding = glyf ? `/Identity-${mode}` : refer(writeRoute(file, packing, mode, route))
    const type0 =
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding ${encoding}` +
      `/DescendantFonts[${refer(descendant)}]/ToUnicode ${refer(unicode)}>>`
    file.object(type0, promised.get(faceName(face.id, mode))!)
  }
}

/** A font whose glyphs are numbered anew has a CMap of its own: ISO 32000-1, 9.7.5.4. */
function writeRoute(file: PdfFile, packing: Packing, mode: Mode, route: Uint8Array): Ref {
  const wmode = WMODE[mode] === 0 ? '' : `/WMode ${WMODE[mode]}`
  return file.stream(`${packing.filter}/Type/CMap/CMapName/${SUBSET_CMAP}-${mode}${CID_SYSTEM}${wmode}`, route)
}

function describe({ face, name }: PackedFont): string {
  const scaled = (units: number): number => Math.round((units * 1000) / face.upem)
  return (
    `/Type/FontDescriptor/FontName/${name}/Flags ${SYMBOLIC}/FontBBox[${face.bbox.map(scaled).join(' ')}]` +
    `/ItalicAngle ${Math.round(face.italicAngle * 100) / 100}/Ascent ${scaled(face.ascent)}` +
    `/Descent ${scaled(face.descent)}/CapHeight ${scaled(face.capHeight)}/StemV ${scaled(stem(face))}`
  )
}

/** The upright stroke 丨 is a stem and nothing else; a face without it is taken to be of book weight. */
function stem(face: Face): number {
  const glyph = face.glyph(0x4e28)
  const box = glyph === 0 ? null : face.box(glyph)
  return box === null ? 0.08 * face.upem : box.xMax - box.xMin
}

/** An em: what nearly every glyph of a Chinese face takes. */
const DEFAULT_WIDTH = 1000

/** `first [width width …]` for each row of neighbours that are not an em wide. ISO 32000-1, 9.7.4.3. */
function widths({ face, glyphs }: PackedFont): string {
  let text = ''
  let next = -1
  glyphs.forEach((glyph, i) => {
    const width = widthOf(face, glyph)
    if (width === DEFAULT_WIDTH) return
    const cid = face.outlines === 'glyf' ? glyph : i
    text += cid === next ? ` ${width}` : `${text === '' ? '' : ']'}${cid}[${width}`
    next = cid + 1
  })
  return text === '' ? '' : `${text}]`
}
