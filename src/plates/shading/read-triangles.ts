import { numbersAt } from '../../pdf/content/lookup.ts'
import { numberAt } from '../../pdf/entries.ts'
import type { PaintedShading } from '../../pdf/painted.ts'
import type { Pdf } from '../../pdf/pdf.ts'
import { BitReader } from './bit-reader.ts'
import type { Corner, Patch, Point, Triangle } from './mesh.ts'
import { patchTriangles } from './patch-triangles.ts'

/** How the numbers of a mesh stand in its stream. */
interface Packing {
  readonly reader: BitReader
  readonly flagBits: number
  readonly coordBits: number
  readonly partBits: number
  readonly decode: readonly number[]
  /** Numbers of a colour: one where a function makes the colour of it. */
  readonly parts: number
}

/** Triangles of a mesh that are painted; those of a photograph drawn as one have fewer. */
const MOST_TRIANGLES = 300_000

const DEPTHS: readonly number[] = [1, 2, 4, 8, 12, 16, 24, 32]

/**
 * The triangles of a mesh of type 4 to 7 in painting order; null where it does not say what its numbers mean.
 * @param parts numbers of a colour
 * @param scale pixels to a unit of its space
 */
export function readTriangles(
  pdf: Pdf,
  shading: PaintedShading,
  parts: number,
  scale: number
): readonly Triangle[] | null {
  const { dict, stream } = shading
  const type = numberAt(pdf, dict, 'ShadingType') ?? 0
  const [flagBits, coordBits, partBits] = ['BitsPerFlag', 'BitsPerCoordinate', 'BitsPerComponent'].map(
    key => numberAt(pdf, dict, key) ?? 0
  ) as [number, number, number]
  const decode = numbersAt(pdf, dict, 'Decode') ?? []
  const sound = DEPTHS.includes(coordBits) && DEPTHS.includes(partBits) && (type === 5 || DEPTHS.includes(flagBits))
  if (stream === null || !(type >= 4 && type <= 7) || !sound || decode.length < 4 + 2 * parts) return null
  const packing = { reader: new BitReader(pdf.data(stream).bytes), flagBits, coordBits, partBits, decode, parts }
  if (type === 4) return readFree(packing)
  if (type === 5) return readLattice(packing, numberAt(pdf, dict, 'VerticesPerRow') ?? 0)
  return readPatches(packing, type, scale)
}

function scaled(reader: BitReader, bits: number, low: number, high: number): number {
  return low + (reader.read(bits) * (high - low)) / (2 ** bits - 1)
}

function readPoint({ reader, coordBits, decode }: Packing): Point {
  const [x0, x1, y0, y1] = decode as [number, number, number, number]
  return [scaled(reader, coordBits, x0, x1), scaled(reader, coordBits, y0, y1)]
}

const readColour = ({ reader, partBits, decode, parts }: Packing): readonly number[] =>
  Array.from({ length: parts }, (_, i) => scaled(reader, partBits, decode[4 + 2 * i]!, decode[5 + 2 * i]!))

function readCorner(packing: Packing): Corner {
  const [x, y] = readPoint(packing)
  const colour = readColour(packing)
  packing.reader.align()
  return { x, y, colour }
}

const cornerBits = ({ coordBits, partBits, parts }: Packing): number => 2 * coordBits + parts * partBits

/** 8.7.4.5.5: each corner begins a triangle, or goes on from the last two of the one before or from its ends. */
function readFree(packing: Packing): readonly Triangle[] {
  const { reader, flagBits } = packing
  const triangles: Triangle[] = []
  let begun: Corner[] = []
  while (reader.has(flagBits + cornerBits(packing)) && triangles.length < MOST_TRIANGLES) {
    const flag = reader.read(flagBits) & 3
    const corner = readCorner(packing)
    const last = triangles.at(-1)
    if (begun.length > 0 || flag === 0 || last === undefined) {
      begun.push(corner)
      if (begun.length < 3) continue
      triangles.push(begun as unknown as Triangle)
      begun = []
    } else triangles.push([flag === 1 ? last[1] : last[0], last[2], corner])
  }
  return triangles
}

/** 8.7.4.5.6: rows of corners, two triangles between each four. */
function readLattice(packing: Packing, perRow: number): readonly Triangle[] {
  const triangles: Triangle[] = []
  if (!(perRow >= 2)) return triangles
  let above: Corner[] = []
  while (packing.reader.has(perRow * cornerBits(packing)) && triangles.length < MOST_TRIANGLES) {
    const row = Array.from({ length: perRow }, () => readCorner(packing))
    for (let i = 1; i < above.length; i++) {
      const [a, b, c, d] = [above[i - 1]!, above[i]!, row[i - 1]!, row[i]!]
      triangles.push([a, b, c], [b, c, d])
    }
    above = row
  }
  return triangles
}

/** 8.7.4.5.7 and 8: a patch of its own, or one that goes on from an edge of the one before. */
function readPatches(packing: Packing, type: number, scale: number): readonly Triangle[] {
  const { reader, flagBits, coordBits, partBits, parts } = packing
  const triangles: Triangle[] = []
  const all = type === 6 ? 12 : 16
  let last: Patch | null = null
  while (reader.has(flagBits) && triangles.length < MOST_TRIANGLES) {
    const flag = reader.read(flagBits) & 3
    const shared: Patch = flag === 0 || last === null ? { points: [], colours: [] } : edgeOf(last, flag)
    const [points, colours] = [all - shared.points.length, 4 - shared.colours.length]
    if (!reader.has(points * 2 * coordBits + colours * parts * partBits)) break
    last = {
      points: [...shared.points, ...Array.from({ length: points }, () => readPoint(packing))],
      colours: [...shared.colours, ...Array.from({ length: colours }, () => readColour(packing))]
    }
    triangles.push(...patchTriangles(last, scale))
  }
  return triangles
}

/** The four points and two colours of an edge: tables 85 and 86. */
function edgeOf({ points, colours }: Patch, flag: number): Patch {
  const from = 3 * flag
  return {
    points: [0, 1, 2, 3].map(i => points[(from + i) % 12]!),
    colours: [colours[flag]!, colours[(flag + 1) % 4]!]
  }
}
