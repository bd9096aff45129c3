import type { Effort } from '../pdf/effort.ts'
import { blend } from './blend.ts'
import { COST } from './effort.ts'
import { type Coat, indexOf, type Layer, type Stretch } from './layer.ts'
import { mix } from './share.ts'

/** Where a coat is laid, and how it meets what is there. */
interface LaidWith {
  readonly layer: Layer
  readonly mode: string
  readonly effort: Effort
}

/**
 * Lays a coat of ink on a stretch of the layer of a brush. On paper, where nothing shines through from below, a plain coat is a
 * mixture of what was there and what comes; everything else is blended pixel by pixel.
 */
export function layCoat({ layer, mode, effort }: LaidWith, stretch: Stretch, coat: Coat): void {
  if (layer.group !== null || !(mode === 'Normal' || mode === 'Compatible')) {
    effort.spend(COST.blended * stretch.shape.length * layer.planes.length)
    blend(layer, stretch, coat, mode)
  } else layOnPaper(layer, stretch, coat)
}

/** Pixels of a stretch that it does not pay to part: most of type. */
const SHORT = 48

function layOnPaper(layer: Layer, stretch: Stretch, coat: Coat): void {
  const { laid, levels, rows } = coat
  if (rows !== null || stretch.alpha.length > SHORT) layLong(layer, stretch, coat)
  else {
    const start = indexOf(layer, stretch.from, stretch.y)
    for (let ink = 0; ink < laid.length; ink++) {
      if (laid[ink] !== 0) mixLevel(layer.planes[ink]!, start, levels[ink]!, stretch.alpha)
    }
  }
}

/** Most long stretches are solid but for their ends: that part is filled or copied at once. */
function layLong(layer: Layer, { y, from, alpha }: Stretch, { laid, levels, rows }: Coat): void {
  const start = indexOf(layer, from, y)
  let solid = 0
  while (solid < alpha.length && alpha[solid] !== 255) solid++
  let rest = solid
  while (alpha[rest] === 255) rest++
  const head = alpha.subarray(0, solid)
  const tail = alpha.subarray(rest)
  for (let ink = 0; ink < laid.length; ink++) {
    if (laid[ink] === 0) continue
    const plane = layer.planes[ink]!
    if (rows === null) {
      const level = levels[ink]!
      mixLevel(plane, start, level, head)
      plane.fill(level, start + solid, start + rest)
      mixLevel(plane, start + rest, level, tail)
    } else {
      const row = rows[ink]!
      mixRow(plane, start, row, head)
      plane.set(row.subarray(solid, rest), start + solid)
      mixRow(plane, start + rest, row.subarray(rest), tail)
    }
  }
}

function mixLevel(plane: Uint8Array, start: number, level: number, alpha: Uint8Array): void {
  for (let i = 0; i < alpha.length; i++) plane[start + i] = mix(plane[start + i]!, level, alpha[i]!)
}

function mixRow(plane: Uint8Array, start: number, row: Uint8Array, alpha: Uint8Array): void {
  for (let i = 0; i < alpha.length; i++) plane[start + i] = mix(plane[start + i]!, row[i]!, alpha[i]!)
}
