import { part, tagAt, u16, u32 } from './table.ts'

/** Features that give upright type its forms, the first that has one for a glyph being asked first. */
const FEATURES = ['vert', 'vrt2']

/** Types of a lookup: OpenType 1.9, “GSUB”. */
const SINGLE = 1
const EXTENSION = 7

/** More glyphs than a face can number are a fault of the file. */
const MOST_GLYPHS = 0x10000

/**
 * Glyph → its form in vertical lines, from the single substitutions of `vert` and `vrt2`; empty where a face has
 * none. A feature that is listed for several scripts is read once for all of them: what it does is the same.
 */
export function readVertical(gsub: DataView): ReadonlyMap<number, number> {
  const forms = new Map<number, number>()
  const features = offsetTable(gsub, 6)
  const lookups = offsetTable(gsub, 8)
  for (const feature of FEATURES) {
    for (const lookup of lookupsOf(features, feature)) readLookup(behind(lookups, 2 + 2 * lookup), forms)
  }
  return forms
}

/** The part of a table that begins where the 16-bit offset at `at` says. */
function behind(table: DataView, at: number): DataView {
  return part(table, u16(table, at), table.byteLength)
}

const offsetTable = (gsub: DataView, at: number): DataView =>
  u16(gsub, at) === 0 ? part(gsub, gsub.byteLength, 0) : behind(gsub, at)

/** The lookups that the features of that tag name, each once. */
function lookupsOf(features: DataView, tag: string): ReadonlySet<number> {
  const lookups = new Set<number>()
  for (let i = 0, count = u16(features, 0); i < count; i++) {
    const record = 2 + 6 * i
    if (tagAt(features, record) !== tag) continue
    const feature = behind(features, record + 4)
    for (let j = 0, n = u16(feature, 2); j < n; j++) lookups.add(u16(feature, 4 + 2 * j))
  }
  return lookups
}

function readLookup(lookup: DataView, forms: Map<number, number>): void {
  const type = u16(lookup, 0)
  for (let i = 0, count = u16(lookup, 4); i < count; i++) {
    const subtable = behind(lookup, 6 + 2 * i)
    if (type === SINGLE) readSingle(subtable, forms)
    else if (type === EXTENSION && u16(subtable, 2) === SINGLE)
      readSingle(part(subtable, u32(subtable, 4), subtable.byteLength), forms)
  }
}

/** Format 1 moves every glyph by the same number, format 2 names the new one of each. */
function readSingle(subtable: DataView, forms: Map<number, number>): void {
  const delta = u16(subtable, 0) === 1 ? u16(subtable, 4) : null
  coverageOf(behind(subtable, 2)).forEach((glyph, i) => {
    const form = delta === null ? u16(subtable, 6 + 2 * i) : (glyph + delta) & 0xffff
    if (form !== 0 && !forms.has(glyph)) forms.set(glyph, form)
  })
}

/** The glyphs of a coverage table in order: one by one in format 1, ranges of them in format 2. */
function coverageOf(coverage: DataView): readonly number[] {
  const glyphs: number[] = []
  const ranges = u16(coverage, 0) === 2
  for (let i = 0, count = u16(coverage, 2); i < count && glyphs.length < MOST_GLYPHS; i++) {
    const at = 4 + (ranges ? 6 : 2) * i
    const last = u16(coverage, ranges ? at + 2 : at)
    for (let glyph = u16(coverage, at); glyph <= last; glyph++) glyphs.push(glyph)
  }
  return glyphs
}
