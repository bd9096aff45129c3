import { readFunctions } from '../../pdf/content/functions/read-function.ts'
import { numbersAt } from '../../pdf/content/lookup.ts'
import { scaleOf } from '../../pdf/content/matrix.ts'
import type { Matrix, PaintedShading } from '../../pdf/painted.ts'
import { rowsFor, type Scaled } from '../channels.ts'
import { coatOf } from '../coat-of.ts'
import { COST } from '../effort.ts'
import type { Exposure } from '../exposure.ts'
import { heightOf, type PixelBox, widthOf } from '../plates.ts'
import { PolygonPen } from '../polygons.ts'
import { rasterise } from '../rasterise.ts'
import { computed, rampOf } from './colour-ramp.ts'
import type { Triangle } from './mesh.ts'
import { readTriangles } from './read-triangles.ts'

/** Numbers of a ramp from end to end: four to a level of ink. */
const STEPS = 1024

/**
 * A mesh in pixels: a row for each plate, and one for where it has colour. A pixel has
 * the colour of the last triangle that touches it, and is seen as much as all of them together cover of it, so that no
 * paper shows between two.
 * @returns null where the shading lacks what it needs
 */
export function meshRows(exposure: Exposure, shading: PaintedShading, toPlate: Matrix, box: PixelBox): Scaled | null {
  const colours = coloursOf(exposure, shading)
  const triangles = colours && readTriangles(exposure.pdf, shading, colours.parts, scaleOf(toPlate))
  if (colours === null || triangles === null) return null
  const { effort } = exposure.raster
  const width = widthOf(box)
  const planes = rowsFor(exposure.plates.size + 1, width * heightOf(box))
  const seen = planes.at(-1)!
  for (const triangle of triangles) {
    if (effort.spent) break
    const { points, shareAt } = cornersIn(triangle, toPlate)
    const pen = new PolygonPen()
    for (const [x, y] of points) pen.point(x, y)
    pen.end(true)
    const [one, two, three] = triangle.map(({ colour }) => colours.numbersOf(colour)) as [Numbers, Numbers, Numbers]
    const fill = { polygons: pen.polygons(), rule: 'nonzero', dx: 0, dy: 0, within: box } as const
    effort.spend(COST.object)
    rasterise(exposure.raster, fill, (y, from, cover) => {
      effort.spend(COST.meshed * cover.length)
      for (let i = 0; i < cover.length; i++) {
        const [a, b, c] = shareAt(from + i + 0.5, y + 0.5)
        const levels = colours.levelsOf(one.map((it, part) => a * it + b * two[part]! + c * three[part]!))
        const at = (y - box.top) * width + from + i - box.left
        for (const [plate, level] of levels.entries()) planes[plate]![at] = level
        seen[at] = Math.min(255, seen[at]! + cover[i]! + 1)
      }
    })
  }
  const rows = rowsFor(planes.length, width)
  const moveTo = (y: number): void => {
    const start = (y - box.top) * width
    for (const [i, row] of rows.entries()) row.set(planes[i]!.subarray(start, start + width))
  }
  return { rows, moveTo }
}

type Numbers = readonly number[]

/** What changes evenly over a triangle, and what it comes to on the plates. */
interface MeshColours {
  /** Numbers of a corner in the file. */
  readonly parts: number
  numbersOf(colour: Numbers): Numbers
  levelsOf(numbers: Numbers): Numbers | Uint8Array
}

/** Without a function the levels themselves change evenly; with one the number that it makes a colour of. */
function coloursOf(exposure: Exposure, shading: PaintedShading): MeshColours | null {
  const { pdf, plates, faults } = exposure
  const { dict, space } = shading
  if (!dict.entries.has('Function')) {
    const numbersOf = (values: Numbers): Numbers =>
      Array.from(coatOf(plates, { space, values }, computed(shading), faults)?.levels ?? [])
    return { parts: space.parts, numbersOf, levelsOf: numbers => numbers }
  }
  const colours = readFunctions(pdf, dict.entries.get('Function'))
  const [, , , , from = 0, to = 1] = numbersAt(pdf, dict, 'Decode') ?? []
  if (colours === null) return null
  const inputOf = (step: number): Numbers => [from + (step / (STEPS - 1)) * (to - from)]
  const ramp = rampOf(exposure, shading, { size: STEPS, colours, inputOf })
  const levelsOf = ([t = 0]: Numbers): Uint8Array => {
    const step = Math.round(((t - from) / (to - from)) * (STEPS - 1))
    const at = ramp.at(Math.min(STEPS - 1, Math.max(0, step || 0)))
    return ramp.levels.subarray(at, at + plates.size)
  }
  return { parts: 1, numbersOf: numbers => numbers, levelsOf }
}

interface Corners {
  readonly points: readonly (readonly [number, number])[]
  /** How much of each corner a place has; beside the triangle, as much as the nearest edge. */
  shareAt(x: number, y: number): readonly [number, number, number]
}

function cornersIn(triangle: Triangle, [a, b, c, d, e, f]: Matrix): Corners {
  const points = triangle.map(({ x, y }) => [a * x + c * y + e, b * x + d * y + f] as const)
  const [[x0, y0], [x1, y1], [x2, y2]] = points as unknown as readonly [Pair, Pair, Pair]
  const area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0) || 1
  const part = (v: number): number => Math.min(1, Math.max(0, v / area))
  const shareAt = (x: number, y: number): readonly [number, number, number] => {
    const second = part((x - x0) * (y2 - y0) - (x2 - x0) * (y - y0))
    const third = Math.min(1 - second, part((x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)))
    return [1 - second - third, second, third]
  }
  return { points, shareAt }
}

type Pair = readonly [number, number]
