// What the scripts paint pictures with: noise, soft edges, mixtures of colours, and a scene sampled into a picture.
// A scene is a function of x and y, both in heights of the picture, y down, that gives channels in 0…1.

import sharp from 'sharp'

export function rgb(width, height, scene) {
  return picture(width, height, 3, scene)
}

/** A scene sampled four times a pixel. */
export function picture(width, height, channels, scene) {
  const data = new Uint8Array(width * height * channels)
  for (let at = 0, row = 0; row < height; row++) {
    for (let column = 0; column < width; column++, at += channels) {
      const sums = Array(channels).fill(0)
      for (let i = 0; i < 4; i++) {
        const seen = scene((column + 0.25 + 0.5 * (i & 1)) / height, (row + 0.25 + 0.5 * (i >> 1)) / height)
        for (let c = 0; c < channels; c++) sums[c] += Math.min(1, Math.max(0, seen[c])) / 4
      }
      for (let c = 0; c < channels; c++) data[at + c] = Math.round(255 * sums[c])
    }
  }
  return sharp(data, { raw: { width, height, channels } }).toColourspace(channels === 1 ? 'b-w' : 'srgb')
}

export function mix(a, b, share) {
  return a.map((v, i) => v + (b[i] - v) * share)
}

export function mixed(a, b, share) {
  return a + (b - a) * share
}

export function over(top, below) {
  const alpha = top[3] + below[3] * (1 - top[3])
  if (alpha === 0) return [0, 0, 0, 0]
  return [...[0, 1, 2].map(c => (top[c] * top[3] + below[c] * below[3] * (1 - top[3])) / alpha), alpha]
}

export function smooth(from, to, v) {
  const t = Math.min(1, Math.max(0, (v - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

/** How much of a line at `place` covers v: its edges are a pixel soft. */
export function line(v, place, half) {
  return 1 - smooth(half, half + 0.0012, Math.abs(v - place))
}

export function box(u, v, halfWidth, halfHeight) {
  return (
    (1 - smooth(halfWidth - 0.02, halfWidth + 0.02, Math.abs(u))) *
    (1 - smooth(halfHeight - 0.02, halfHeight + 0.02, Math.abs(v)))
  )
}

/** Noise of several octaves in 0…1. */
export function fbm(x, y, seed, octaves) {
  let [sum, weight, scale] = [0, 0, 1]
  for (let i = 0; i < octaves; i++, scale *= 2) {
    sum += noise(x * scale, y * scale, seed + i) / scale
    weight += 1 / scale
  }
  return sum / weight
}

export function noise(x, y, seed) {
  const [cx, cy] = [Math.floor(x), Math.floor(y)]
  const [u, v] = [smooth(0, 1, x - cx), smooth(0, 1, y - cy)]
  return mixed(
    mixed(hash(cx, cy, seed), hash(cx + 1, cy, seed), u),
    mixed(hash(cx, cy + 1, seed), hash(cx + 1, cy + 1, seed), u),
    v
  )
}

export function hash(x, y, seed) {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed + 1, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 0x100000000
}
