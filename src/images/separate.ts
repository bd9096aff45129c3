import { INKS, type Link } from './link.ts'

/**
 * Samples of 8 bits as inks of 8 bits: interpolated in the simplex of grid points round each colour, from its nearest
 * corner to the farthest along the axes in the order of their parts.
 */
export function separate(samples: Uint8Array, { channels, points, table }: Link): Uint8Array {
  const pixels = samples.length / channels
  const inks = new Uint8Array(pixels * INKS)
  const cell = Uint8Array.from({ length: 256 }, (_, v) => Math.min(points - 2, Math.floor((v * (points - 1)) / 255)))
  const part = Float64Array.from({ length: 256 }, (_, v) => (v * (points - 1)) / 255 - cell[v]!)
  const step = Array.from({ length: channels }, (_, c) => points ** (channels - 1 - c) * INKS)
  const parts = new Float64Array(channels)
  const steps = new Int32Array(channels)
  for (let pixel = 0; pixel < pixels; pixel++) {
    let corner = 0
    for (let c = 0; c < channels; c++) {
      const value = samples[pixel * channels + c]!
      corner += cell[value]! * step[c]!
      let place = c
      for (; place > 0 && parts[place - 1]! < part[value]!; place--) {
        parts[place] = parts[place - 1]!
        steps[place] = steps[place - 1]!
      }
      parts[place] = part[value]!
      steps[place] = step[c]!
    }
    for (let ink = 0; ink < INKS; ink++) {
      let node = corner + ink
      let at = table[node]!
      let sum = at
      for (let c = 0; c < channels; c++) {
        node += steps[c]!
        sum += (table[node]! - at) * parts[c]!
        at = table[node]!
      }
      inks[pixel * INKS + ink] = sum + 0.5
    }
  }
  return inks
}
