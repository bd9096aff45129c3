import { dictAt, entry, isArray, isDict, isName, itemsAt, numberAt, streamAt } from '../../entries.ts'
import type { Pdf, PdfDict, PdfStream } from '../../pdf.ts'
import { nameOf, numbersAt } from '../lookup.ts'
import { IDENTITY, matrixOf } from '../matrix.ts'
import { encodingNamed, macCodeOf } from './encodings.ts'
import type { DrawnGlyphs, Font, Glyph } from './font.ts'
import type { FontParts } from './font-parts.ts'
import { textOfName } from './glyph-names.ts'
import { LazyGlyph, outlinesOf } from './lazy-glyph.ts'
import { openProgram } from './open-program.ts'
import { isTrueType, type TrueTypeProgram } from './open-truetype.ts'
import type { FontProgram } from './program.ts'
import { readCMap } from './read-cmap.ts'
import type { CodeMap } from './read-code-maps.ts'

/** Flags of a font descriptor, table 123. */
const SYMBOLIC = 4

/** Stands in for a width where neither the file nor an embedded program has one, as of the standard 14 fonts. */
const USUAL_WIDTH = 500

/** Type 1, TrueType and Type 3 fonts, whose codes are bytes: 9.6. */
export function readSimpleFont(pdf: Pdf, dict: PdfDict, parts: FontParts): Font {
  const type3 = nameOf(entry(pdf, dict, 'Subtype')) === 'Type3'
  const descriptor = dictAt(pdf, dict, 'FontDescriptor')
  const { embedded, program, fault } = type3
    ? { embedded: true, program: null, fault: null }
    : openProgram(pdf, descriptor, parts)
  const symbolic = ((numberAt(pdf, descriptor ?? dict, 'Flags') ?? 0) & SYMBOLIC) !== 0
  const encoding = readEncoding(pdf, dict, embedded || symbolic)
  const unicode = readCMap(pdf, dict.entries.get('ToUnicode'), parts)
  const drawn = type3 ? readDrawn(pdf, dict, encoding.names) : null
  const widths = readWidths(pdf, dict, descriptor, drawn)
  const gidOf = gidsOf(program, encoding, symbolic)
  const glyphs: Glyph[] = []
  const make = (code: number): Glyph => {
    const name = encoding.names[code] ?? null
    const spell = (): string => unicode?.text(code, 1) || (name === null ? '' : textOfName(name))
    const gid = gidOf(code)
    return new LazyGlyph(program, { code, bytes: 1, gid, width: widths(code), upright: null }, spell)
  }
  return {
    dict,
    kind: type3 ? 'type3' : 'simple',
    name: nameOf(entry(pdf, dict, 'BaseFont')) || nameOf(entry(pdf, dict, 'Name')),
    embedded,
    fault,
    vertical: false,
    next: (bytes, at) => {
      const code = bytes[at]!
      glyphs[code] ??= make(code)
      return glyphs[code]
    },
    outline: outlinesOf(program),
    drawn
  }
}

/** Names by code; those of a base encoding that the file itself names, or those that differ from what the program has. */
interface Encoding {
  readonly names: readonly (string | undefined)[]
  /** Whether the file says anything about codes. */
  readonly given: boolean
}

/** 9.6.6.1: an embedded or symbolic font has an encoding of its own, where the file names no other. */
function readEncoding(pdf: Pdf, dict: PdfDict, own: boolean): Encoding {
  const value = entry(pdf, dict, 'Encoding')
  const named = encodingNamed(
    isName(value) ? value.name : isDict(value) ? nameOf(entry(pdf, value, 'BaseEncoding')) : ''
  )
  const base = named ?? (own ? [] : encodingNamed('StandardEncoding')!)
  const names: (string | undefined)[] = [...base]
  let code = 0
  for (const item of isDict(value) ? itemsAt(pdf, value, 'Differences') : []) {
    if (typeof item === 'number') code = item
    else if (isName(item) && code >= 0 && code < 256) names[code++] = item.name
  }
  return { names, given: isDict(value) || named !== null }
}

function readWidths(
  pdf: Pdf,
  dict: PdfDict,
  descriptor: PdfDict | null,
  drawn: DrawnGlyphs | null
): (code: number) => number {
  const array = entry(pdf, dict, 'Widths')
  const widths = isArray(array) ? array.items : []
  const first = numberAt(pdf, dict, 'FirstChar') ?? 0
  const missing = (descriptor && numberAt(pdf, descriptor, 'MissingWidth')) ?? (widths.length === 0 ? USUAL_WIDTH : 0)
  const scale = drawn === null ? 1 : 1000 * drawn.matrix[0]
  return code => {
    const width = pdf.resolve(widths[code - first])
    return typeof width === 'number' ? width * scale : missing
  }
}

function readDrawn(pdf: Pdf, dict: PdfDict, names: Encoding['names']): DrawnGlyphs {
  const procs = dictAt(pdf, dict, 'CharProcs')
  return {
    matrix: matrixOf(numbersAt(pdf, dict, 'FontMatrix')) ?? IDENTITY,
    resources: dictAt(pdf, dict, 'Resources'),
    content: ({ code }): PdfStream | null => {
      const name = names[code]
      return name === undefined || procs === null ? null : streamAt(pdf, procs, name)
    }
  }
}

/** How codes find their glyphs; null where there is no program in which to find them. */
function gidsOf(program: FontProgram | null, encoding: Encoding, symbolic: boolean): (code: number) => number | null {
  if (program === null) return () => null
  if (isTrueType(program)) return code => trueTypeGid(program, encoding, symbolic, code)
  return code => {
    const name = encoding.names[code]
    return name === undefined ? program.ofCode(code) : program.ofName(name)
  }
}

/** Symbolic faces put their glyphs at a code in one of these rows: 9.6.6.4. */
const SYMBOL_ROWS = [0xf000, 0, 0xf100, 0xf200]

const isUnicode = ({ platform, encoding }: CodeMap): boolean =>
  platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10))

/** 9.6.6.4: through names where the file gives an encoding to a font that is not symbolic, else by codes alone. */
function trueTypeGid(program: TrueTypeProgram, { names, given }: Encoding, symbolic: boolean, code: number): number {
  const map = (platform: number, encoding: number) =>
    program.maps.find(it => it.platform === platform && it.encoding === encoding)
  const name = names[code]
  if (given && !symbolic && name !== undefined) {
    const point = textOfName(name).codePointAt(0)
    const byUnicode = point === undefined ? 0 : (program.maps.find(isUnicode)?.glyph(point) ?? 0)
    const gid = byUnicode || map(1, 0)?.glyph(macCodeOf(name)) || program.ofName(name)
    if (gid) return gid
  }
  const symbols = map(3, 0)
  for (const row of symbols === undefined ? [] : SYMBOL_ROWS) {
    const gid = symbols!.glyph(row + code)
    if (gid > 0) return gid
  }
  return map(1, 0)?.glyph(code) || (name === undefined ? 0 : program.ofName(name)) || program.ofCode(code)
}
