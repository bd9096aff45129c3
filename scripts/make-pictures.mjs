// The four pictures of editions/press-sample, painted from formulas: a lake at dawn (RGB JPEG), peaches that are cut
// out (PNG with alpha), a bridge in the mist (greyscale JPEG) and lanterns (CMYK JPEG for the press of the project).
//
//   node scripts/make-pictures.mjs      (takes two minutes)

import { mkdirSync } from 'node:fs'
import sharp from 'sharp'
import { box, fbm, hash, line, mix, mixed, noise, over, picture, rgb, smooth } from './painting.mjs'

const FOLDER = 'editions/press-sample/pictures'
const PROFILE = 'templates/icc/TR002_coldset_TAC220.icc'

mkdirSync(FOLDER, { recursive: true })
await rgb(2000, 1250, lake).jpeg({ quality: 88, mozjpeg: true }).toFile(`${FOLDER}/lake.jpg`)
await picture(720, 640, 4, peaches).png({ compressionLevel: 9 }).toFile(`${FOLDER}/peaches.png`)
await picture(1500, 1000, 1, bridge).jpeg({ quality: 82, mozjpeg: true }).toFile(`${FOLDER}/bridge.jpg`)
// With its profile, so that nobody has to guess whose inks these are.
const lit = await rgb(1200, 800, lanterns).png().toBuffer()
await sharp(lit).withIccProfile(PROFILE).toColourspace('cmyk').jpeg({ quality: 76 }).toFile(`${FOLDER}/lanterns.jpg`)

// ---- scenes: (x, y) in 0…1 of the height, y down → channels in 0…1

function lake(x, y) {
  const horizon = 0.62
  const water = y > horizon
  // The water shows the sky upside down, drawn out by ripples that grow towards the eye.
  const depth = water ? (y - horizon) / (1 - horizon) : 0
  const ripple = water ? (noise(x * (30 - 18 * depth), 8 / (0.06 + depth), 5) - 0.5) * 0.12 * (0.15 + depth) : 0
  const up = water ? 2 * horizon - y * 0.98 + ripple : y
  let colour = sky(x + ripple, up, horizon)
  const ridges = [
    [0.13, 2.1, 11, [0.71, 0.62, 0.66]],
    [0.09, 3.3, 23, [0.5, 0.47, 0.56]],
    [0.055, 5.1, 37, [0.29, 0.32, 0.4]],
    [0.03, 8.7, 53, [0.12, 0.16, 0.19]]
  ]
  for (const [height, rate, seed, tone] of ridges) {
    const crest = horizon - height * (0.35 + 1.1 * fbm(x * rate, seed, seed, 7))
    const inside = smooth(crest - 0.0012, crest + 0.0012, up)
    const haze = smooth(crest, horizon + 0.03, up) * 0.55
    const rock = 0.9 + 0.2 * fbm(x * 34, up * 60, seed + 4, 4)
    colour = mix(
      colour,
      mix(
        tone.map(v => v * rock),
        [0.86, 0.74, 0.66],
        haze
      ),
      inside
    )
  }
  if (!water) return colour
  const glint = smooth(0.66, 0.86, noise(x * 42, 14 / (0.05 + depth), 91)) * Math.exp(-(((x - 1.08) / 0.16) ** 2))
  return mix(mix(colour, [0.16, 0.24, 0.31], 0.18 + 0.3 * depth), [1, 0.9, 0.7], 0.7 * glint)
}

function sky(x, y, horizon) {
  const height = Math.max(0, 1 - y / horizon)
  const base = mix(
    mix([0.98, 0.8, 0.58], [0.82, 0.72, 0.74], smooth(0, 0.35, height)),
    [0.36, 0.52, 0.73],
    smooth(0.25, 1, height)
  )
  const sun = Math.hypot(x - 1.08, (y - 0.43) * 1.05)
  const glow = mix(base, [1, 0.88, 0.62], 0.85 * Math.exp(-((sun / 0.17) ** 2)))
  const disc = mix(glow, [1, 0.98, 0.9], 1 - smooth(0.03, 0.036, sun))
  const cloud = smooth(0.5, 0.78, fbm(x * 2.2 + 4, y * 9, 3, 6)) * smooth(0.05, 0.4, height)
  return mix(disc, mix([0.97, 0.79, 0.7], [0.93, 0.93, 0.95], height), 0.75 * cloud)
}

function peaches(x, y) {
  const fruits = [
    [0.38, 0.43, 0.27],
    [0.79, 0.46, 0.25],
    [0.58, 0.66, 0.28]
  ]
  let seen = [0, 0, 0, 0.42 * Math.exp(-(((x - 0.6) / 0.42) ** 4) - ((y - 0.93) / 0.035) ** 2)]
  for (const [cx, cy, r] of fruits) {
    const [u, v] = [(x - cx) / r, (y - cy) / (r * 0.95)]
    const far = Math.hypot(u, v)
    if (far >= 1.01) continue
    const z = Math.sqrt(Math.max(0, 1 - far * far))
    const light = Math.max(0, -0.45 * u - 0.6 * v + 0.66 * z)
    const cleft = 0.2 * Math.exp(-(((u - 0.28 + 0.2 * v * v) / 0.055) ** 2)) * smooth(1, 0.5, far)
    const blush = smooth(0.35, 0.75, 0.55 * fbm(u * 2 + cx * 9, v * 2, 7, 5) + 0.42 * (u * 0.5 + 0.5) + 0.1)
    const skin = mix([0.99, 0.79, 0.52], [0.84, 0.3, 0.27], blush)
    const fuzz = 0.08 * (1 - z) ** 2 + 0.012 * (fbm(u * 26, v * 26, 17, 2) - 0.5)
    const shade = 0.3 + 0.74 * light - cleft
    const lit = skin.map(c => Math.min(1, c * shade + fuzz + 0.22 * light ** 14))
    seen = over([...lit, 1 - smooth(0.993, 1.008, far)], seen)
  }
  for (const [cx, cy, turn, length] of [
    [0.55, 0.2, -0.5, 0.21],
    [0.72, 0.2, 0.35, 0.18]
  ]) {
    const [dx, dy] = [x - cx, y - cy]
    const along = (dx * Math.cos(turn) + dy * Math.sin(turn)) / length
    const across = (dy * Math.cos(turn) - dx * Math.sin(turn)) / length
    const edge = 0.3 * (1 - along * along) - Math.abs(across - 0.08 * along * along)
    const vein =
      0.1 * Math.exp(-((across / 0.018) ** 2)) + 0.05 * Math.max(0, Math.sin((along + Math.abs(across)) * 26))
    const green = mix([0.16, 0.34, 0.13], [0.5, 0.64, 0.27], 0.5 + across * 1.6).map(c => c + vein)
    if (Math.abs(along) < 1) seen = over([...green, smooth(0, 0.02, edge)], seen)
  }
  return seen
}

function bridge(x, y) {
  const water = 0.7
  const mirrored = y > water
  const wave = mirrored ? (noise(x * 26, 5 / (y - water + 0.03), 5) - 0.5) * 0.05 * (y - water) * 3 : 0
  const [u, v] = mirrored ? [x + wave, 2 * water - y + wave] : [x, y]
  const mist = fbm(u * 1.6, v * 3.2, 21, 6)
  let tone = 0.93 - 0.3 * smooth(0.62, 0, v) * (0.6 + 0.6 * mist)
  const hill = water - 0.16 * fbm(u * 2.4, 1, 31, 7) - 0.02
  tone = mixed(tone, 0.7 + 0.12 * mist, smooth(hill - 0.004, hill + 0.004, v) * 0.8)
  const dark = 0.17 + 0.16 * Math.abs(u - 0.5)
  const deck = 0.575 - 0.03 * (1 - ((u - 0.75) / 0.75) ** 2)
  const ink = Math.max(
    line(v, deck, 0.007),
    line(v, deck - 0.022, 0.0009) * 0.8,
    ...[0.42, 1.08].flatMap(tower => [
      Math.max(line(u, tower - (v - 0.12) * 0.05, 0.006), line(u, tower + (v - 0.12) * 0.05, 0.006)) *
        smooth(0.115, 0.12, v) *
        smooth(0.7, 0.69, v),
      cables(u, v, tower, deck)
    ])
  )
  tone = mixed(tone, dark + 0.1 * mist, ink * (0.92 - 0.35 * smooth(0.6, 1.4, u)))
  tone = mixed(tone, 0.9, 0.75 * smooth(0.5, 0.72, mist) * Math.exp(-(((v - 0.64) / 0.07) ** 2)))
  if (mirrored) tone = mixed(tone, 0.52, 0.22 + 0.5 * (y - water))
  return [tone + 0.012 * (noise(x * 900, y * 900, 3) - 0.5)]
}

/** Stays from a tower's head down to the deck on both sides. */
function cables(u, v, tower, deck) {
  let most = 0
  for (let i = 1; i <= 11; i++) {
    const top = 0.14 + 0.011 * i
    const reach = 0.33 - 0.028 * (i - 1)
    const share = (v - top) / (deck - top)
    if (share < 0 || share > 1) continue
    for (const side of [-1, 1]) most = Math.max(most, 0.75 * line(u, tower + side * share * reach, 0.0011))
  }
  return most
}

function lanterns(x, y) {
  const street = mix([0.98, 0.87, 0.72], [0.86, 0.7, 0.66], smooth(0.1, 1, y + 0.25 * fbm(x * 2, y * 2, 61, 5)))
  let colour = street
  for (let i = 0; i < 46; i++) {
    const [cx, cy, r] = [1.6 * hash(i, 1, 7) - 0.05, hash(i, 2, 7), 0.018 + 0.05 * hash(i, 3, 7)]
    const blot = 1 - smooth(r * 0.86, r, Math.hypot(x - cx, y - cy))
    const lamp = mix([1, 0.93, 0.72], [0.99, 0.72, 0.55], hash(i, 4, 7))
    colour = mix(colour, lamp, 0.42 * blot)
  }
  for (const [row, sag, size] of [
    [0.1, 0.1, 0.062],
    [0.25, 0.13, 0.105],
    [0.46, 0.13, 0.16]
  ]) {
    const rope = at => row + sag * (1 - ((at - 0.75) / 0.85) ** 2)
    colour = mix(colour, [0.36, 0.24, 0.22], 0.9 * line(y, rope(x), 0.0016 + size * 0.008))
    const step = size * 2.45
    const cx = (Math.floor(x / step) + 0.5) * step
    colour = lantern(colour, [(x - cx) / size, (y - rope(cx) - size * 1.02) / size])
  }
  return colour
}

function lantern(colour, [u, v]) {
  const far = Math.hypot(u, v / 0.86)
  const glow = mix(colour, [1, 0.74, 0.45], 0.3 * Math.exp(-((Math.max(0, far - 0.9) / 0.35) ** 2)))
  const z = Math.sqrt(Math.max(0, 1 - far * far))
  const rib =
    0.9 + 0.1 * Math.cos(Math.asin(Math.max(-1, Math.min(1, u / Math.sqrt(Math.max(0.04, 1 - (v / 0.86) ** 2))))) * 14)
  const lit = mix([0.74, 0.13, 0.13], [1, 0.55, 0.32], z ** 1.6 * (0.75 - 0.35 * v)).map(c => c * rib)
  const silk = mix(glow, lit, 1 - smooth(0.985, 1.005, far))
  const gold = Math.max(box(u, v + 0.86, 0.34, 0.07), box(u, v - 0.86, 0.34, 0.07))
  const tassel = box(u, v - 1.18, 0.1, 0.26) * (0.75 + 0.25 * Math.cos(u * 150))
  return mix(mix(silk, [0.86, 0.22, 0.16], tassel), mix([0.9, 0.7, 0.3], [0.98, 0.87, 0.55], 0.5 + u), gold)
}
