// The pictures of editions/sample-daily: landscapes, buildings and things painted from formulas, with what stands in
// them drawn in SVG on top.
//
//   node scripts/make-daily-pictures.mjs [name …]      (all of them take five minutes)

import { mkdirSync } from 'node:fs'
import sharp from 'sharp'
import { fbm, hash, line, mix, mixed, noise, over, picture, rgb, smooth } from './painting.mjs'

const FOLDER = 'editions/sample-daily/pictures'

const PICTURES = {
  ferry: () => drawn(2000, 1240, landscape(DAWN), boat()),
  reeds: () => drawn(1700, 900, landscape(DUSK), reeds()),
  valley: () => drawn(3400, 1303, landscape(MORNING), arch()),
  heron: () => drawn(1200, 900, foliage, herons()),
  night: () => drawn(1500, 900, landscape(NIGHT), girders()),
  library: () => drawn(1300, 950, street, house()),
  hillside: () => drawn(1700, 1020, slopes, orchard()),
  tunnel: () => rgb(1500, 1000, tunnel),
  kiln: () => rgb(1500, 1000, kiln),
  pitch: () => drawn(1800, 1060, pitch, players()),
  goal: () => drawn(1300, 950, yard, net()),
  mat: () => rgb(1200, 800, mat),
  lock: () => picture(1300, 900, 1, lock),
  persimmons: () => picture(800, 620, 4, persimmons),
  bowl: () => picture(640, 460, 4, bowl)
}
/** Those that are cut out keep their transparency. */
const CUT_OUT = ['persimmons', 'bowl']

/** A painted scene with a drawing of the same shape over it, a thousand units high. */
async function drawn(width, height, scene, drawing) {
  const view = `viewBox="0 0 ${Math.round((1000 * width) / height)} 1000"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ${view}>${drawing}</svg>`
  const ground = await rgb(width, height, scene).png().toBuffer()
  return sharp(ground).composite([{ input: Buffer.from(svg) }])
}

// ---- water under hills

/** How light it is, and what stands on the far shore: ridges as [height, waves, seed, colour], the farthest first. */
const DAWN = {
  horizon: 0.5,
  sky: [
    [0.99, 0.85, 0.68],
    [0.8, 0.84, 0.88],
    [0.47, 0.65, 0.8]
  ],
  sun: [1.2, 0.36, [1, 0.93, 0.74]],
  deep: [0.17, 0.34, 0.4],
  ridges: [
    [0.17, 1.6, 11, [0.69, 0.74, 0.8]],
    [0.11, 2.7, 23, [0.5, 0.59, 0.66]],
    [0.06, 4.4, 37, [0.27, 0.38, 0.4]]
  ]
}
const DUSK = {
  horizon: 0.58,
  sky: [
    [1, 0.78, 0.44],
    [0.95, 0.6, 0.42],
    [0.52, 0.42, 0.54]
  ],
  sun: [0.62, 0.43, [1, 0.94, 0.72]],
  deep: [0.34, 0.2, 0.2],
  ridges: [
    [0.08, 2.2, 61, [0.66, 0.46, 0.46]],
    [0.04, 5.5, 67, [0.36, 0.25, 0.25]]
  ]
}
const MORNING = {
  horizon: 0.6,
  sky: [
    [0.97, 0.93, 0.83],
    [0.82, 0.89, 0.92],
    [0.5, 0.7, 0.85]
  ],
  sun: [2.2, 0.2, [1, 0.97, 0.86]],
  deep: [0.14, 0.3, 0.28],
  ridges: [
    [0.36, 1.1, 71, [0.73, 0.8, 0.83]],
    [0.28, 1.7, 83, [0.58, 0.69, 0.7]],
    [0.2, 2.3, 97, [0.39, 0.54, 0.5]],
    [0.12, 3.4, 103, [0.24, 0.41, 0.3]],
    [0.06, 6.1, 113, [0.14, 0.27, 0.17]]
  ]
}

const NIGHT = {
  horizon: 0.64,
  sky: [
    [0.44, 0.36, 0.42],
    [0.2, 0.22, 0.36],
    [0.06, 0.08, 0.18]
  ],
  sun: [1.3, 0.14, [0.96, 0.93, 0.8]],
  deep: [0.03, 0.05, 0.1],
  ridges: [[0.1, 2.4, 701, [0.12, 0.13, 0.2]]]
}

function landscape(light) {
  const { horizon, ridges, deep } = light
  return (x, y) => {
    const wet = y > horizon
    // The water shows what is above it upside down, drawn out by ripples that grow towards the eye.
    const depth = wet ? (y - horizon) / (1 - horizon) : 0
    const ripple = wet ? (noise(x * (34 - 20 * depth), 9 / (0.06 + depth), 5) - 0.5) * 0.13 * (0.12 + depth) : 0
    const up = wet ? 2 * horizon - y * 0.985 + ripple : y
    let colour = sky(light, x + ripple, up)
    for (const [height, waves, seed, tone] of ridges) {
      const crest = horizon - height * (0.3 + 1.15 * fbm(x * waves, seed, seed, 7))
      const rock = 0.84 + 0.32 * fbm(x * 40, up * 70, seed + 4, 4)
      const haze = 0.62 * smooth(crest, horizon + 0.03, up)
      const slope = mix(
        tone.map(part => part * rock),
        light.sky[0].map(part => part * 0.94),
        haze
      )
      colour = mix(colour, slope, smooth(crest - 0.0012, crest + 0.0012, up))
    }
    return wet ? mix(colour, deep, 0.16 + 0.34 * depth) : colour
  }
}

function sky({ horizon, sky: [low, middle, high], sun: [cx, cy, light] }, x, y) {
  const height = Math.max(0, 1 - y / horizon)
  const base = mix(mix(low, middle, smooth(0, 0.4, height)), high, smooth(0.3, 1, height))
  const far = Math.hypot(x - cx, y - cy)
  const disc = mix(mix(base, light, 0.8 * Math.exp(-((far / 0.2) ** 2))), [1, 0.98, 0.9], 1 - smooth(0.03, 0.035, far))
  const cloud = smooth(0.5, 0.8, fbm(x * 1.9 + 4, y * 8, 3, 6)) * smooth(0.05, 0.4, height)
  return mix(disc, mix(low, [0.96, 0.96, 0.97], height), 0.7 * cloud)
}

/** A ferry with its reflection and its wake. */
function boat() {
  const panes = Array.from(
    { length: 9 },
    (_, i) => `<rect x="${-172 + i * 37}" y="-62" width="29" height="30" rx="4"/>`
  )
  const hull = `
    <path d="M-260 -8H268Q256 34 214 44H-222Q-248 30 -260 -8Z" fill="#f4f6f4"/>
    <path d="M-255 12H258Q248 36 214 44H-222Q-244 32 -255 12Z" fill="#1d6f86"/>
    <path d="M-206 -8V-66Q-206 -84 -188 -84H150Q196 -80 216 -8Z" fill="#fbfaf4"/>
    <path d="M-196 -84H120L104 -98H-180Z" fill="#c8432e"/>
    <g fill="#2b4a56">${panes.join('')}<path d="M166 -66Q188 -58 198 -32H164Z"/></g>
    <g stroke="#fff" stroke-width="3"><path d="M206 -34H258M212 -34V-8M232 -34V-8M254 -34V-8"/></g>
    <path d="M-90 -98V-142M-90 -140L-52 -130L-90 -120" stroke="#b93325" stroke-width="4" fill="#c8432e"/>`
  const wake = Array.from({ length: 26 }, (_, i) => {
    const [x, y] = [430 - 17 * i + 30 * hash(i, 1, 3), 676 + 6 * i * hash(i, 2, 3) + 4]
    return `<path d="M${x} ${y}q${40 + 60 * hash(i, 3, 3)} -6 ${90 + 110 * hash(i, 4, 3)} 2" opacity="${0.25 + 0.4 * hash(i, 5, 3)}"/>`
  })
  const birds = [
    [300, 250, 1],
    [372, 216, 0.8],
    [250, 190, 0.65],
    [420, 262, 0.7]
  ].map(
    ([x, y, k]) =>
      `<path transform="translate(${x} ${y}) scale(${k})" d="M0 0Q-18 -28 -46 -30Q-24 -14 -8 4L-34 12L2 10L30 2L12 -2Q30 -22 52 -22Q24 -34 0 0Z"/>`
  )
  return `<defs><filter id="b"><feGaussianBlur stdDeviation="3 5"/></filter></defs>
    <g transform="translate(760 712) scale(1 -0.8)" opacity="0.45" filter="url(#b)">${hull}</g>
    <g transform="translate(760 640)">${hull}</g>
    <g stroke="#fff" stroke-width="4" fill="none" stroke-linecap="round">${wake.join('')}</g>
    <g fill="#fff" opacity="0.92">${birds.join('')}</g>`
}

/** Reeds before the evening, each a bent stem with a plume, and a boat among them. */
function reeds() {
  const stems = Array.from({ length: 330 }, (_, i) => {
    const x = 1900 * hash(i, 1, 9)
    const near = hash(i, 2, 9)
    const edge = Math.abs(x - 980) / 980
    const tall = (150 + 300 * near) * (0.45 + 0.95 * edge)
    const lean = 40 + 70 * hash(i, 3, 9)
    const [tx, ty] = [x + lean, 1010 - tall]
    const tone = near > 0.6 ? '#2a1a14' : '#5b3a26'
    const plume = near > 0.5 ? '#f3d7a4' : '#d9a766'
    return `<path d="M${x} 1010Q${x + 8} ${1010 - tall * 0.6} ${tx} ${ty}" stroke="${tone}" stroke-width="${2 + 3 * near}"/>
      <path d="M${tx - 6} ${ty + 22}Q${tx + 8} ${ty - 20} ${tx + 44} ${ty - 34}Q${tx + 40} ${ty + 2} ${tx - 6} ${ty + 22}Z" fill="${plume}" opacity="0.9"/>`
  })
  return `<g fill="#2b1c1b"><path d="M700 690Q790 716 900 686Q880 722 800 726Q720 722 700 690Z"/>
    <path d="M792 694l-6 -52q12 -26 24 0l2 50z"/><circle cx="798" cy="622" r="12"/><path d="M776 614L822 612L800 598Z"/>
    <path d="M806 650L872 560" stroke="#2b1c1b" stroke-width="5"/></g><g fill="none">${stems.join('')}</g>`
}

/** A bridge of one arch in the distance, and its image in the water. */
function arch() {
  const half = `<path fill-rule="evenodd" d="M1130 612Q1290 590 1420 530Q1550 590 1710 612V624H1536A116 84 0 0 0 1304 624H1130Z"/>
    <path d="M1196 594Q1330 572 1420 516Q1510 572 1644 594" stroke-width="5" fill="none"/>`
  const pines = [
    [90, 700, 1.5],
    [230, 660, 1.1],
    [2480, 690, 1.6],
    [2360, 650, 1]
  ].map(([x, y, k]) => pine(x, y, k))
  return `<defs><filter id="b"><feGaussianBlur stdDeviation="3 4"/></filter></defs>
    <g fill="#3d4a46" stroke="#3d4a46"><g opacity="0.55" filter="url(#b)" transform="translate(0 1236) scale(1 -0.985)">${half}</g>${half}</g>
    <g fill="#16271c">${pines.join('')}<path d="M0 720Q160 690 330 742Q230 790 0 812ZM2609 700Q2440 690 2270 752Q2400 800 2609 820Z"/></g>`
}

/** A steel bridge with its lamps, half of them out, over its own image; houses behind it. */
function girders() {
  const houses = Array.from({ length: 34 }, (_, i) => {
    const [x, wide, high] = [50 * i - 10, 34 + 22 * hash(i, 1, 711), 60 + 130 * hash(i, 2, 711)]
    const lit = Array.from({ length: 10 }, (_, k) =>
      hash(i, k, 713) < 0.42
        ? `<rect x="${x + 7 + 17 * (k % 2)}" y="${652 - high + 22 * Math.floor(k / 2)}" width="8" height="11" fill="#ffd58a"/>`
        : ''
    )
    return `<rect x="${x}" y="${640 - high}" width="${wide}" height="${high}" fill="#14162a"/>${high > 110 ? lit.join('') : lit.slice(0, 4).join('')}`
  })
  const bays = Array.from({ length: 15 }, (_, i) => {
    const x = 100 + 100 * i
    return `M${x} 560L${x + 50} 470L${x + 100} 560M${x + 50} 470V560`
  })
  const lamps = Array.from({ length: 16 }, (_, i) => {
    const glow = i % 2 ? '' : '<circle r="26" fill="#ffcf7a" opacity="0.3"/><circle r="9" fill="#fff2cc"/>'
    return `<g transform="translate(${100 + 98 * i} 452)">${glow}</g>`
  })
  const bridge = `<path d="M0 560H1700V582H0Z" fill="#2b2f3c"/><path d="${bays.join('')}M100 470H1600" stroke="#3d4353" stroke-width="9" fill="none"/>
    <path d="M330 580H400V690H330ZM830 580H900V690H830ZM1330 580H1400V690H1330Z" fill="#23262f"/>${lamps.join('')}`
  return `<defs><filter id="b"><feGaussianBlur stdDeviation="3 9"/></filter></defs>${houses.join('')}
    <g opacity="0.6" filter="url(#b)" transform="translate(0 1330) scale(1 -1)">${houses.join('')}${bridge}</g>${bridge}`
}

function pine(x, y, k) {
  const tiers = [0, 1, 2, 3, 4, 5].map(i => {
    const [w, t] = [26 + 17 * i, -260 + 44 * i]
    return `<path d="M0 ${t - 30}L${w} ${t + 34}Q0 ${t + 18} ${-w} ${t + 34}Z"/>`
  })
  return `<g transform="translate(${x} ${y}) scale(${k})"><rect x="-6" y="-60" width="12" height="90"/>${tiers.join('')}</g>`
}

function foliage(x, y) {
  const leaf = fbm(x * 9, y * 9, 41, 6)
  const bough = fbm(x * 2.1, y * 2.6, 47, 5)
  const tone = mix([0.09, 0.19, 0.1], [0.46, 0.62, 0.27], smooth(0.25, 0.8, 0.6 * leaf + 0.5 * bough - 0.06))
  const glint = smooth(0.62, 0.76, fbm(x * 26, y * 26, 53, 3)) * 0.35
  return mix(mix(tone, [0.78, 0.84, 0.5], glint), [0.86, 0.92, 0.9], 0.5 * smooth(0.62, 0.78, bough) * (1 - y))
}

function herons() {
  const standing = `<path d="M0 -128Q-16 -140 -10 -160Q-2 -178 16 -172L64 -160L18 -158Q8 -148 16 -128Q30 -96 8 -70Q28 -40 -16 -2Q-44 22 -96 62Q-84 8 -60 -30Q-40 -62 -10 -72Q6 -96 0 -128Z"/>`
  const legs = '<path d="M-18 6L-14 96M-2 0L6 92" stroke="#3c3a2a" stroke-width="6"/>'
  const beak = '<path d="M16 -172L66 -159L18 -158Z" fill="#4a4432"/>'
  const places = [
    [330, 300, 1, 1],
    [640, 210, 0.8, -1],
    [520, 520, 1.25, 1],
    [900, 430, 1.05, -1],
    [1110, 260, 0.75, 1],
    [230, 640, 0.9, -1],
    [1080, 690, 1.2, 1],
    [760, 760, 0.95, -1]
  ]
  return places
    .map(
      ([x, y, k, side]) =>
        `<path d="M${x - 210} ${y + 112 * k}Q${x} ${y + 78 * k} ${x + 230} ${y + 110 * k}" stroke="#2c2a1c" stroke-width="${13 * k}" fill="none"/>
        <g transform="translate(${x} ${y}) scale(${k * side} ${k})" fill="#fbfbf6">${legs}${standing}${beak}</g>`
    )
    .join('')
}

/** Slopes one behind the other, the farther the paler. */
function slopes(x, y) {
  let colour = mix([0.99, 0.93, 0.8], [0.6, 0.77, 0.87], smooth(0.34, 0, y))
  for (let hill = 0; hill < 5; hill++) {
    const near = hill / 4
    const crest = crestOf(x, hill)
    if (y < crest) continue
    const grass = fbm(x * (6 + 20 * near), y * (10 + 30 * near), 151 + hill, 5)
    const tone = mix([0.45, 0.5, 0.24], [0.82, 0.7, 0.36], smooth(0.25, 0.75, grass))
    const lit = tone.map(part => part * (0.82 + 0.3 * smooth(0.2, 0, y - crest)))
    colour = mix(lit, [0.9, 0.88, 0.82], (1 - near) * 0.72)
  }
  return colour
}

const crestOf = (x, hill) =>
  0.22 + 0.15 * hill + (0.26 - 0.03 * hill) * (fbm(x * (1 + 0.2 * hill), hill * 7, 131 + hill, 4) - 0.5)

/** Persimmon trees on the slopes, small above and large below, each with its fruit. */
function orchard() {
  const trees = []
  for (let hill = 1; hill < 5; hill++) {
    for (let i = 0; i < 62 - 11 * hill; i++) {
      const x = 1680 * hash(i, hill, 601)
      const ground = 1000 * crestOf(x / 1000, hill) + (16 + 110 * hash(i, hill, 602)) * (0.4 + 0.3 * hill)
      trees.push({
        x,
        ground,
        size: (0.16 + 0.17 * hill) * (0.8 + 0.4 * hash(i, hill, 603)),
        seed: 100 * hill + i,
        hill
      })
    }
  }
  return trees
    .sort((a, b) => a.ground - b.ground)
    .map(tree)
    .join('')
}

function tree({ x, ground, size, seed, hill }) {
  const leaves = ['#a8702c', '#8a6a2a', '#b5592a', '#6f6a2c']
  const crown = Array.from({ length: 9 }, (_, i) => {
    const [dx, dy] = [130 * (hash(seed, i, 611) - 0.5), -120 - 90 * hash(seed, i, 612)]
    return `<circle cx="${dx}" cy="${dy}" r="${26 + 24 * hash(seed, i, 613)}" fill="${leaves[Math.floor(4 * hash(seed, i, 614))]}"/>`
  })
  const fruit = Array.from({ length: 26 }, (_, i) => {
    const [turn, far] = [6.283 * hash(seed, i, 615), 96 * Math.sqrt(hash(seed, i, 616))]
    return `<circle cx="${far * Math.cos(turn)}" cy="${-164 + 0.8 * far * Math.sin(turn)}" r="${8 + 3 * hash(seed, i, 617)}"/>`
  })
  return `<g transform="translate(${x} ${ground}) scale(${size})" opacity="${0.5 + 0.125 * hill}">
    <ellipse rx="90" ry="14" fill="#4a3d1c" opacity="0.45"/>
    <path d="M-10 4Q-4 -60 -6 -120M-4 -70Q30 -110 48 -150M-6 -90Q-36 -120 -52 -160" stroke="#3d2a1a" stroke-width="13" fill="none"/>
    ${crown.join('')}<g fill="#f06a12">${fruit.join('')}</g></g>`
}

// ---- places

/** A corridor seen along its middle: what a ray meets first, and how far off it is, is all there is to it. */
function tunnel(x, y) {
  const [dx, dy] = [(x - 0.75) / 0.62, (y - 0.46) / 0.56]
  const far = 1 / Math.max(Math.abs(dx), Math.abs(dy), 0.012)
  const [wx, wy] = [dx * far, dy * far]
  const lamp = 0.35 + 0.65 * Math.exp(-9 * (((far * 0.42) % 1) - 0.5) ** 2)
  let tone = [0.62, 0.6, 0.55].map(part => part * (0.86 + 0.24 * fbm(wx * 9 + wy * 5, far * 4, 5, 4)))
  if (wy > 0.98) tone = mix(tone, [0.36, 0.37, 0.36], 0.8)
  if (wy < -0.98) tone = mix([0.5, 0.5, 0.48], [1, 0.97, 0.85], Math.abs(wx) < 0.16 ? lamp ** 3 : 0)
  if (wx < -0.98) tone = pipes(tone, wy)
  if (wx > 0.98) tone = cables(tone, wy, far)
  const joint = 0.25 * line((far * 1.3) % 1, 0.5, 0.03 * far * 0.2)
  const light = (0.2 + 1.05 * lamp) / (1 + 0.055 * far * far)
  const glow = 0.75 * Math.exp(-((Math.hypot(dx, dy) / 0.09) ** 2))
  return mix(
    tone.map(part => part * (light - joint * light) * 1.25),
    [1, 0.95, 0.8],
    glow
  )
}

function pipes(wall, height) {
  for (const [at, half, tone] of [
    [-0.32, 0.24, [0.2, 0.46, 0.66]],
    [0.3, 0.28, [0.27, 0.53, 0.43]],
    [0.76, 0.12, [0.72, 0.4, 0.22]]
  ]) {
    const across = (height - at) / half
    if (Math.abs(across) > 1) continue
    const round = Math.sqrt(1 - across * across)
    return tone.map(part => part * (0.4 + 0.75 * round) + 0.4 * Math.exp(-(((across + 0.45) / 0.14) ** 2)))
  }
  return wall.map(part => part * 0.8)
}

function cables(wall, height, far) {
  const tray = ((height + 1) * 3.2) % 1
  const bundle = Math.abs(Math.sin(tray * 24 + 0.2 * Math.sin(far)))
  const dark = mix([0.12, 0.12, 0.13], [0.42, 0.41, 0.4], bundle)
  return tray > 0.55 ? wall.map(part => part * 0.72) : tray < 0.1 ? [0.72, 0.72, 0.7] : dark
}

/** The kiln lies on its slope at night, its holes aglow. */
function kiln(x, y) {
  let colour = mix([0.05, 0.06, 0.12], [0.17, 0.14, 0.19], smooth(0, 0.7, y))
  const smoke = fbm(x * 2.4 - 0.4 * y, y * 3.4, 201, 6)
  colour = mix(colour, [0.62, 0.38, 0.24], 0.5 * smooth(0.45, 0.8, smoke) * smooth(0.62, 0.1, y) * smooth(0.2, 1.1, x))
  const top = 0.74 - 0.3 * x + 0.012 * Math.sin(9 * x)
  const foot = top + 0.36
  if (y > top) {
    const [row, shift] = [Math.floor((y - top) * 34), Math.floor((y - top) * 34) % 2]
    const [u, v] = [((x * 17 + shift * 0.5) % 1) - 0.5, (((y - top) * 34) % 1) - 0.5]
    const seam = Math.max(smooth(0.44, 0.49, Math.abs(u)), smooth(0.38, 0.48, Math.abs(v)))
    const brick = mix([0.3, 0.17, 0.11], [0.44, 0.25, 0.15], hash(Math.floor(x * 17 + shift * 0.5), row, 211))
    const round = 0.35 + 0.65 * Math.sin((Math.PI * Math.min(1, (y - top) / 0.36)) ** 0.8)
    colour = mix(
      brick.map(part => part * round),
      [0.1, 0.06, 0.05],
      0.6 * seam
    )
  }
  if (y > foot) colour = mix([0.16, 0.1, 0.08], [0.3, 0.17, 0.1], fbm(x * 14, y * 14, 221, 4))
  let fire = 0
  let heart = 0
  for (let i = 0; i < 8; i++) {
    const cx = 0.1 + 0.19 * i
    const cy = 0.74 - 0.3 * cx + 0.13
    const far = Math.hypot(x - cx, (y - cy) * 1.15)
    fire += 0.9 * Math.exp(-((far / 0.085) ** 1.3))
    heart = Math.max(heart, 1 - smooth(0.022, 0.03, far))
  }
  const sparks =
    Math.max(0, noise(x * 160, y * 160 + 40 * smoke, 231) - 0.93) * 14 * smooth(0.8, 0.2, y) * smooth(0.9, 1.4, x)
  colour = over([...mix([0.86, 0.3, 0.06], [1, 0.72, 0.3], fire), Math.min(0.85, fire * 0.62)], [...colour, 1]).slice(
    0,
    3
  )
  return mix(mix(colour, [1, 0.95, 0.78], heart), [1, 0.76, 0.34], Math.min(1, sparks))
}

function lock(x, y) {
  const water = 0.72
  const [row, v] = [Math.floor(y * 26), (y * 26) % 1]
  const u = (x * 9 + 0.5 * (row % 2)) % 1
  const stone =
    0.52 + 0.2 * hash(Math.floor(x * 9 + 0.5 * (row % 2)), row, 241) + 0.16 * (fbm(x * 30, y * 30, 247, 4) - 0.5)
  const seam = Math.max(smooth(0.06, 0.02, u), smooth(0.1, 0.04, v))
  let tone = mixed(stone, 0.28, 0.8 * seam)
  if (y < 0.22) tone = mixed(0.92, 0.78, fbm(x * 2, y * 5, 251, 5))
  if (y < 0.22 && y > 0.2 - 0.1 * fbm(x * 5, 1, 257, 6)) tone = 0.42 + 0.2 * fbm(x * 40, y * 40, 263, 3)
  tone = mixed(tone, 0.82, smooth(0.21, 0.215, y) * smooth(0.25, 0.245, y))
  const at = ((x + 0.02) % 0.29) - 0.145
  const rise = Math.sqrt(Math.max(0, 1 - (at / 0.092) ** 2)) * 0.1
  if (Math.abs(at) < 0.092 && y > 0.5 - rise && y < water) {
    const fall = noise(x * 190, y * 5, 271) * 0.55 + 0.42
    tone = y < 0.53 ? 0.13 : mixed(0.2, fall, smooth(0.53, 0.6, y))
  }
  if (y < water) return [tone]
  const foam = smooth(0.45, 0.8, fbm(x * 16, 7 / (y - water + 0.05), 281, 5)) * smooth(1, 0.72, y)
  return [mixed(0.34 + 0.25 * noise(x * 22, 9 / (y - water + 0.06), 283), 0.95, foam)]
}

/** A street after rain, by night: sky, then paving that shows the lights above it. */
function street(x, y) {
  if (y < 0.78) return mix([0.1, 0.13, 0.25], [0.46, 0.36, 0.42], smooth(0, 0.8, y + 0.12 * fbm(x * 2, y * 3, 291, 5)))
  const wet = fbm(x * 9, 6 / (y - 0.7), 293, 5)
  const light = Math.exp(-(((x - 0.72) / 0.5) ** 2)) * smooth(1.1, 0.78, y)
  return mix([0.13, 0.12, 0.15], [0.98, 0.76, 0.42], light * (0.25 + 0.75 * smooth(0.35, 0.7, wet)))
}

function house() {
  const windows = Array.from({ length: 14 }, (_, i) => {
    const [x, y] = [230 + (i % 7) * 134, 250 + Math.floor(i / 7) * 160]
    return `<rect x="${x}" y="${y}" width="86" height="112" fill="${hash(i, 1, 301) < 0.3 ? '#6b5a4c' : '#ffd98c'}"/>
      <path d="M${x + 43} ${y}v112M${x} ${y + 44}h86" stroke="#4c4038" stroke-width="6"/>`
  })
  const shelves = Array.from({ length: 96 }, (_, i) => {
    const [x, y] = [240 + 19 * (i % 48), 604 + 62 * Math.floor(i / 48)]
    const tone = ['#9c3b2c', '#3d5a6c', '#b98b3a', '#5d6b46', '#7a4a5a'][Math.floor(5 * hash(i, 2, 307))]
    return `<rect x="${x}" y="${y}" width="${9 + 8 * hash(i, 3, 307)}" height="${34 + 14 * hash(i, 4, 307)}" fill="${tone}"/>`
  })
  const people = [330, 560, 640, 930, 1090].map(
    (x, i) =>
      `<g transform="translate(${x} ${750 + 6 * (i % 2)})" fill="#3a2b26"><circle cy="-62" r="13"/><path d="M-17 10V-30Q-15 -46 0 -46Q15 -46 17 -30V10Z"/></g>`
  )
  return `<path d="M150 222H1220V790H150Z" fill="#5a4f4b"/><path d="M120 222L190 132H1180L1250 222Z" fill="#3b3335"/>
    <path d="M150 222H1220V236H150Z" fill="#8a7b70"/>${windows.join('')}
    <rect x="200" y="572" width="970" height="214" fill="#ffe0a0"/><g opacity="0.85">${shelves.join('')}</g>${people.join('')}
    <path d="M200 572H1170V786H200ZM362 572V786M524 572V786M686 572V786M848 572V786M1010 572V786" fill="none" stroke="#2f2a2a" stroke-width="8"/>
    <path d="M60 800V520Q60 470 110 470" stroke="#1e1a1c" stroke-width="10" fill="none"/><circle cx="116" cy="478" r="22" fill="#fff3cf"/>`
}

/** A floodlit ground: stands of people, grass mown in stripes. */
function pitch(x, y) {
  if (y < 0.12) return mix([0.03, 0.05, 0.12], [0.1, 0.14, 0.25], y / 0.12)
  const lights = [0.2, 0.85, 1.5].reduce(
    (sum, at) => sum + Math.exp(-((Math.hypot(x - at, (y - 0.06) * 1.4) / 0.1) ** 1.2)),
    0
  )
  if (y < 0.4) {
    const [cx, cy] = [Math.floor(x * 120), Math.floor(y * 90)]
    const shirt = hash(cx, cy, 311)
    const tone = shirt < 0.34 ? [0.78, 0.2, 0.16] : shirt < 0.5 ? [0.9, 0.88, 0.82] : [0.14, 0.16, 0.24]
    const head = 1 - smooth(0.28, 0.44, Math.hypot(((x * 120) % 1) - 0.5, ((y * 90) % 1) - 0.5))
    const stand = mix([0.08, 0.09, 0.14], tone, head * (0.35 + 0.65 * smooth(0.12, 0.4, y)))
    return mix(stand, [1, 1, 0.94], Math.min(0.9, 0.7 * lights))
  }
  if (y < 0.45) return hash(Math.floor(x * 7), 1, 313) < 0.5 ? [0.86, 0.84, 0.78] : [0.16, 0.36, 0.54]
  const deep = 1 / (y - 0.3)
  const across = (x - 0.85) * deep
  const stripe = Math.floor(deep * 2.4) % 2
  const blade = 0.86 + 0.28 * fbm(x * 70, y * 110, 317, 3)
  const grass = mix([0.16, 0.46, 0.15], [0.25, 0.58, 0.2], stripe).map(part => part * blade)
  const chalk = Math.max(line(across, -2.1, 0.016), line(deep, 3.1, 0.03), ring(across, deep))
  return mix(grass, [0.95, 0.97, 0.93], 0.85 * chalk)
}

function ring(across, deep) {
  return line(Math.hypot(across - 0.4, (deep - 2.2) * 0.8), 0.42, 0.016)
}

function players() {
  const team = [
    [420, 640, 1, '#c22f22'],
    [610, 720, 1.35, '#f3f1ea'],
    [770, 610, 0.9, '#f3f1ea'],
    [960, 690, 1.2, '#c22f22'],
    [1210, 600, 0.85, '#c22f22'],
    [1330, 770, 1.5, '#f3f1ea'],
    [240, 590, 0.8, '#f3f1ea'],
    [1500, 640, 1, '#c22f22']
  ]
  const drawn = team.map(([x, y, k, shirt], i) => {
    const side = i % 2 ? 1 : -1
    return `<ellipse cx="${x + 16 * side}" cy="${y + 4}" rx="${46 * k}" ry="${7 * k}" fill="#0c2a0c" opacity="0.5"/>
      <g transform="translate(${x} ${y}) scale(${k * side} ${k})" stroke-linecap="round">
      <path d="M-6 -52L-22 -26L-40 -12M8 -52L20 -28L16 2" stroke="#e0b48e" stroke-width="10" fill="none"/>
      <path d="M-10 -62L-16 -42H20L14 -62Z" fill="#1c2430"/>
      <path d="M-12 -104Q4 -112 20 -102L16 -58H-12Z" fill="${shirt}"/>
      <path d="M-10 -98L-32 -78L-26 -58M18 -98L38 -84L52 -96" stroke="${shirt}" stroke-width="9" fill="none"/>
      <circle cx="8" cy="-120" r="12" fill="#e0b48e"/><path d="M-4 -124Q6 -140 20 -124Q8 -130 -4 -124Z" fill="#1b1614"/></g>`
  })
  return `${drawn.join('')}<circle cx="1080" cy="705" r="12" fill="#fff"/><circle cx="1080" cy="705" r="12" fill="none" stroke="#222" stroke-width="2" stroke-dasharray="6 5"/>`
}

/** A yard with a brick wall in the last light. */
function yard(x, y) {
  const glow = smooth(1.5, 0, x)
  if (y < 0.2) return mix([0.98, 0.78, 0.5], [0.6, 0.66, 0.78], smooth(0.2, 0, y + 0.06 * fbm(x * 3, y * 9, 321, 4)))
  if (y > 0.7) {
    const soil = fbm(x * 22, 9 / (y - 0.6), 331, 5)
    return mix([0.42, 0.32, 0.22], [0.8, 0.62, 0.42], 0.7 * soil * (0.4 + 0.6 * glow))
  }
  const [row, v] = [Math.floor(y * 40), (y * 40) % 1]
  const at = x * 16 + 0.5 * (row % 2)
  const seam = Math.max(smooth(0.08, 0.03, at % 1), smooth(0.16, 0.06, v))
  const brick = mix([0.5, 0.26, 0.19], [0.68, 0.38, 0.27], hash(Math.floor(at), row, 341))
  const aged = brick.map(part => part * (0.62 + 0.5 * glow) * (0.8 + 0.35 * fbm(x * 6, y * 6, 347, 5)))
  return mix(aged, [0.66, 0.6, 0.52], 0.6 * seam)
}

function net() {
  const strings = []
  for (let i = 1; i < 26; i++) strings.push(`M${260 + 34 * i} 300Q${262 + 34 * i} 560 ${280 + 32.5 * i} 780`)
  for (let i = 1; i < 15; i++) strings.push(`M262 ${300 + 34 * i}Q700 ${318 + 34 * i} 1128 ${300 + 34 * i}`)
  return `<path d="M250 812L370 772H1200L1140 812Z" fill="#2a1d14" opacity="0.4"/>
    <path d="${strings.join('')}" fill="none" stroke="#f6f1e6" stroke-width="2.4" opacity="0.75"/>
    <path d="M255 812V292H1135V812" fill="none" stroke="#f8f5ee" stroke-width="20" stroke-linejoin="round"/>
    <ellipse cx="560" cy="850" rx="60" ry="10" fill="#20150e" opacity="0.5"/><circle cx="560" cy="812" r="40" fill="#f7f4ec"/>
    <path d="M560 794l18 13-7 21h-22l-7 -21zM560 772v22M578 807l20 -8M571 828l13 17M549 828l-13 17M542 807l-20 -8" fill="#2a2624" stroke="#2a2624" stroke-width="3"/>
    <g transform="translate(742 838)" fill="#e3a52c" stroke="#6a4712" stroke-width="4"><path d="M-46 16Q-54 -26 -34 -42L-24 -16L-18 -54Q-8 -60 -6 -52L-4 -18L6 -50Q16 -52 16 -44L12 -12L26 -34Q36 -32 30 -20L16 16Q-14 28 -46 16Z"/>
    <path transform="translate(96 4) scale(-0.95 0.95) rotate(-14)" d="M-46 16Q-54 -26 -34 -42L-24 -16L-18 -54Q-8 -60 -6 -52L-4 -18L6 -50Q16 -52 16 -44L12 -12L26 -34Q36 -32 30 -20L16 16Q-14 28 -46 16Z"/></g>`
}

/** Herringbone: splints go three over and three under, each row a step on. */
function mat(x, y) {
  const [u, v] = [(x + y) * 17, (x - y) * 17]
  const [i, j] = [Math.floor(u), Math.floor(v)]
  const over = (((i - j) % 6) + 6) % 6 < 3
  const [across, along] = over ? [u - i - 0.5, v] : [v - j - 0.5, u]
  const round = Math.sqrt(Math.max(0, 1 - (across / 0.52) ** 2))
  const fibre = fbm(along * 0.7, across * 22, over ? i + 41 : j + 911, 4)
  const tone = mix([0.62, 0.48, 0.26], [0.93, 0.82, 0.56], 0.25 + 0.75 * fibre)
  const place = over ? (((i - j) % 3) + 3 + (v - j)) / 3 : 0.5
  const light = (0.45 + 0.6 * round) * (0.86 + 0.14 * Math.sin(Math.PI * Math.min(1, place)))
  return tone.map(part => part * light * (1.08 - 0.35 * Math.hypot(x - 0.75, y - 0.4)))
}

// ---- things that are cut out

function persimmons(x, y) {
  const fruits = [
    [0.4, 0.38, 0.25],
    [0.88, 0.42, 0.26],
    [0.62, 0.66, 0.3]
  ]
  let seen = [0, 0, 0, 0.4 * Math.exp(-(((x - 0.64) / 0.46) ** 4) - ((y - 0.93) / 0.035) ** 2)]
  for (const [cx, cy, r] of fruits) {
    const [u, v] = [(x - cx) / r, (y - cy) / (r * 0.86)]
    // Four soft lobes: a persimmon is a little square.
    const far = Math.hypot(u, v) * (1 - 0.035 * Math.cos(4 * Math.atan2(v, u)))
    if (far >= 1.01) continue
    const z = Math.sqrt(Math.max(0, 1 - far * far))
    const light = Math.max(0, -0.45 * u - 0.55 * v + 0.7 * z)
    const skin = mix(
      [0.93, 0.36, 0.06],
      [1, 0.62, 0.16],
      smooth(0.2, 0.9, light + 0.3 * (fbm(u * 2, v * 2, 7, 4) - 0.5))
    )
    const bloom = 0.07 * fbm(u * 14, v * 14, 17, 3) * (1 - z)
    const body = skin.map(part => Math.min(1, part * (0.34 + 0.74 * light) + bloom + 0.5 * light ** 26))
    seen = over([...calyx(body, u, (v + 0.42) * 1.7), 1 - smooth(0.992, 1.008, far)], seen)
  }
  return seen
}

/** The four dry leaves at the stalk, seen a little from the side. */
function calyx(body, u, v) {
  const [far, turn] = [Math.hypot(u, v), Math.atan2(v, u)]
  const reach = 0.34 + 0.24 * Math.cos(4 * turn + 0.6)
  const leaf = 1 - smooth(reach - 0.03, reach, far)
  const vein = 0.86 + 0.2 * Math.cos(far * 40) * Math.cos(turn * 9)
  const tone = mix([0.36, 0.38, 0.16], [0.62, 0.58, 0.28], far * 1.6).map(part => part * vein)
  return mix(mix(body, tone, leaf), [0.3, 0.2, 0.1], 1 - smooth(0.07, 0.085, far))
}

function bowl(x, y) {
  const cx = 0.695
  const rim = ((x - cx) / 0.6) ** 2 + ((y - 0.24) / 0.15) ** 2
  const height = (y - 0.24) / 0.62
  const half = height < 0.86 ? 0.6 * Math.sqrt(Math.max(0, 1 - (height / 0.98) ** 2.3)) : 0.23
  const across = (x - cx) / half
  const runs = fbm(x * 7, y * 1.6, 401, 6)
  const glaze = mix(
    mix([0.42, 0.62, 0.66], [0.18, 0.28, 0.5], smooth(0.35, 0.65, runs)),
    [0.5, 0.24, 0.4],
    smooth(0.58, 0.75, runs) * 0.8
  )
  const shadow = [0, 0, 0, 0.42 * Math.exp(-(((x - cx) / 0.38) ** 4) - ((y - 0.87) / 0.05) ** 2)]
  const inside = height < 0 || height > 1 || Math.abs(across) > 1 || y < 0.24
  const round = Math.sqrt(Math.max(0, 1 - across * across))
  const light = 0.36 + 0.7 * round - 0.25 * across
  const gloss = 0.55 * Math.exp(-(((across + 0.5) / 0.09) ** 2)) * smooth(0.7, 0.1, height)
  const clay = [0.5, 0.36, 0.26]
  const outer = (height > 0.86 ? clay : glaze).map(part => Math.min(1, part * light + gloss))
  const seen = inside ? shadow : over([...outer, smooth(1, 0.985, Math.abs(across))], shadow)
  const hollow = mix(
    [0.24, 0.4, 0.5],
    [0.62, 0.78, 0.78],
    smooth(-0.6, 0.8, (x - cx) / 0.6 + (0.24 - y) * 2) * 0.8 + 0.2 * runs
  )
  const lip = mix(hollow, [0.72, 0.6, 0.42], smooth(0.9, 0.97, rim))
  return over([...lip, 1 - smooth(0.985, 1.01, rim)], seen)
}

mkdirSync(FOLDER, { recursive: true })
const asked = process.argv.slice(2)
for (const name of asked.length ? asked : Object.keys(PICTURES)) {
  const painted = await PICTURES[name]()
  if (CUT_OUT.includes(name)) await painted.png({ compressionLevel: 9 }).toFile(`${FOLDER}/${name}.png`)
  else await painted.jpeg({ quality: 80, mozjpeg: true }).toFile(`${FOLDER}/${name}.jpg`)
}
