import { blend } from './blend.ts'
import { type Coat, indexOf, type Layer, type Stretch } from './layer.ts'
import { mix } from './share.ts'

/**
 * Lays a coat of ink on a stretch of a layer. On paper, where nothing shines through from below, a plain coat is a
 * mixture of what was there and what comes; everything else is blended pixel by pixel.
 */
export function layCoat(layer: Layer, stretch: Stretch, coat: Coat, mode: string): void {
  if (layer.group !== null || !(mode === 'Normal' || mode === 'Compatible')) blend(layer, stretch, coat, mode)
  else {
    const start = indexOf(layer, stretch.from, stretch.y)
    for (const [i, plane] of layer.planes.entries()) {
      if (!coat.laid[i]) continue
      if (coat.rows === null) cover(plane, start, stretch, coat.levels[i]!)
      else coverWith(plane, start, stretch, coat.rows[i]!)
    }
  }
}

function cover(plane: Uint8Array, start: number, { alpha }: Stretch, level: number): void {
  for (let i = 0, at = start; i < alpha.length; i++, at++) {
    const a = alpha[i]!
    if (a === 255) plane[at] = level
    else if (a !== 0) plane[at] = mix(plane[at]!, level, a)
  }
}

function coverWith(plane: Uint8Array, start: number, { alpha }: Stretch, levels: Uint8Array): void {
  for (let i = 0, at = start; i < alpha.length; i++, at++) {
    const a = alpha[i]!
    if (a === 255) plane[at] = levels[i]!
    else if (a !== 0) plane[at] = mix(plane[at]!, levels[i]!, a)
  }
}
