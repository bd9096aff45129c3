import { INKS, type Link, NODE_BITS } from '../../../src/images/link.ts'

/**
 * Samples of 8 bits as inks of 8 bits: interpolated in the simplex of grid points round each colour, from its nearest
 * corner to the farthest along the axes in the order of their parts. All in whole numbers: parts are in 255ths of a
 * cell, and a table of shares of ink, weighed by parts that add up to 255, gives inks in 0…255.
 */
export function separate(samples: Uint8Array, link: Link): Uint8Array {
  const axes = Array.from({ length: link.channels }, (_, channel) => axisOf(link, channel))
  return separateMany(samples, axes, link)
}

/** Bits of the way to the next node of an axis, of which four channels have 4 · 17³. */
const STEP_BITS = 15
const STEP = (1 << STEP_BITS) - 1
const WHOLE = 255
const HALF = 1 << (NODE_BITS - 1)

/** For each value of a channel: where its cell is in the table; its part of the cell, above the way to the next node. */
interface Axis {
  readonly corners: Int32Array
  readonly parts: Int32Array
}

function axisOf({ channels, points }: Link, channel: number): Axis {
  const step = INKS * points ** (channels - 1 - channel)
  const cellOf = (value: number): number => Math.min(points - 2, Math.floor((value * (points - 1)) / WHOLE))
  const partOf = (value: number): number => value * (points - 1) - WHOLE * cellOf(value)
  return {
    corners: Int32Array.from({ length: 256 }, (_, value) => cellOf(value) * step),
    parts: Int32Array.from({ length: 256 }, (_, value) => (partOf(value) << STEP_BITS) | step)
  }
}

function separateMany(samples: Uint8Array, axes: readonly Axis[], { channels, table }: Link): Uint8Array {
  const inks = new Uint8Array((samples.length / channels) * INKS)
  const parts = new Int32Array(channels)
  for (let at = 0, to = 0; at < samples.length; at += channels, to += INKS) {
    let corner = 0
    for (let c = 0; c < channels; c++) {
      const { corners, parts: own } = axes[c]!
      const value = samples[at + c]!
      corner += corners[value]!
      let place = c
      for (; place > 0 && parts[place - 1]! < own[value]!; place--) parts[place] = parts[place - 1]!
      parts[place] = own[value]!
    }
    for (let ink = 0; ink < INKS; ink++) {
      let node = corner + ink
      let sum = table[node]! * WHOLE
      for (let i = 0; i < channels; i++) {
        const here = table[node]!
        node += parts[i]! & STEP
        sum += (table[node]! - here) * (parts[i]! >> STEP_BITS)
      }
      inks[to + ink] = (sum + HALF) >> NODE_BITS
    }
  }
  return inks
}
