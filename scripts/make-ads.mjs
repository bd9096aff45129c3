// The two advertisements of editions/press-sample, each a PDF/X-4 of one page as a newspaper would be sent it, made
// by the engine itself: a tea house (CMYK picture, black type that overprints it) and a bus company (vectors alone).
//
//   npm run build && node scripts/make-ads.mjs

import sharp from 'sharp'
import { buildAd, PROFILE } from './build-ad.mjs'

const FOLDER = 'editions/press-sample/ads'

const TEA = {
  'paper.yaml': `name: 柳溪茶社
sheet: {trim: 139.7mm x 74.2mm, type-area: 139.7mm x 74.2mm, head: 0mm}
press: {marks: {crop: off, fold: off, centre: off, registration: off, colour-bar: off, slug-line: off}}
inks: {leaf: C62 M10 Y95 K28, cream: C1 M3 Y12, seal: C5 M95 Y90}
grid: {columns: 14, characters: 1, size: 9mm, rows: 14}
styles:
  big: {face: nameplate, size: 40pt..60pt, ink: leaf, align: center}
  line: {face: kai, size: 15pt, align: center}
  price: {face: black, size: 15.5pt, ink: seal, align: center}
  small: {face: sans, size: 9pt, align: center}
  poem: {face: kai, size: 13pt, direction: vertical, leading: 1.5em, lines: 2}
  label: {face: sans, size: 7pt, align: end}
`,
  'page.yaml': `slots:
  hills:
    items:
      - picture: {columns: 1-7, rows: 1-14, right: 0.5mm, caption: small}
      - text: {part: note, index: 1, style: poem, columns: 1-2, rows: 1-12, left: 4mm, top: 5mm, valign: top}
furniture:
  - box: {columns: 8-14, rows: 1-14, left: -1.5mm, tint: cream}
  - words: {words: 白露新茶, style: big, columns: 8-14, rows: 2-5, left: 3mm, right: 3mm, valign: middle}
  - rule: {columns: 9-13, rows: 6, side: middle, weight: 0.6pt, ink: leaf}
  - words: {words: 一年一季　手工炒制, style: line, columns: 8-14, rows: 7, valign: middle}
  - words: {words: 每斤280元起　到店先尝, style: price, columns: 8-14, rows: 8-9, valign: middle}
  - words: {words: 柳溪茶社　老街18号, style: line, columns: 8-14, rows: 11, valign: middle}
  - words: {words: 电话：000-1234567　每日9时至21时, style: small, columns: 8-14, rows: 12, valign: middle}
  - words: {words: 广告, style: label, columns: 13-14, rows: 14, right: 2mm, valign: middle}
`,
  manifest: `stories:
      hills:
        notes: [采得山头一片云]
        pictures: [{file: hills.jpg}]
`
}

const BUS = {
  'paper.yaml': `name: 柳溪公交
sheet: {trim: 92mm x 31.8mm, type-area: 92mm x 31.8mm, head: 0mm}
press: {marks: {crop: off, fold: off, centre: off, registration: off, colour-bar: off, slug-line: off}}
inks: {sky: C70 M15, sun: M20 Y95, road: K70}
grid: {columns: 9, characters: 1, size: 9mm, rows: 6}
styles: {any: {face: sans, size: 9pt}}
`,
  'page.yaml': `furniture:
  - box: {columns: 1-9, rows: 1-6, frame: {weight: 0.8pt, ink: sky}, left: 0.5mm, right: 0.5mm, top: 0.5mm, bottom: 0.5mm}
  - artwork: {file: bus.svg, columns: 1-4, rows: 1-6, left: 3mm, top: 2mm, bottom: 2mm}
  - lettering: {words: 一元坐到山脚下, face: sans-black, ink: sky, columns: 5-9, rows: 1-3, right: 4mm, top: 4mm}
  - lettering: {words: 柳溪旅游专线　每十五分钟一班, face: black, columns: 5-9, rows: 4, right: 4mm, top: 1mm, bottom: 0.5mm}
  - lettering: {words: 老街站　观柳桥　果园村　云台山, face: sans, ink: road, columns: 5-9, rows: 5, right: 4mm, top: 1mm, bottom: 0.7mm}
`,
  'bus.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80">
  <circle cx="98" cy="18" r="13" data-ink="sun"/>
  <path d="M2 64L30 12L48 40L70 6L112 64Z" data-ink="sky 30%"/>
  <rect x="14" y="30" width="84" height="34" rx="7" data-ink="sky"/>
  <path d="M22 37h14v12h-14zM40 37h14v12h-14zM58 37h14v12h-14zM76 37h17q1 0 1 2v10h-18z" fill="white"/>
  <path d="M14 55H98" stroke="white" stroke-width="1.6" stroke-dasharray="5 3" fill="none"/>
  <g fill="#333"><circle cx="32" cy="65" r="8"/><circle cx="80" cy="65" r="8"/></g>
  <g fill="white"><circle cx="32" cy="65" r="3"/><circle cx="80" cy="65" r="3"/></g>
  <path d="M2 73.5H118" data-ink="road" stroke="black" stroke-width="2" stroke-linecap="round"/>
</svg>
`,
  manifest: ''
}

buildAd(FOLDER, 'tea', TEA, { 'hills.jpg': await hills() })
buildAd(FOLDER, 'bus', BUS)

/** Terraces of a tea garden in the morning, in the inks of the press. */
async function hills() {
  const [width, height] = [620, 660]
  const samples = Buffer.alloc(width * height * 3)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [x, y] = [column / height, row / height]
      samples.set(
        shade(x, y).map(light => Math.round(255 * Math.min(1, Math.max(0, light)))),
        3 * (row * width + column)
      )
    }
  }
  const raw = sharp(samples, { raw: { width, height, channels: 3 } }).png()
  const separated = sharp(await raw.toBuffer()).withIccProfile(PROFILE, { attach: false })
  return separated.toColourspace('cmyk').jpeg({ quality: 82 }).toBuffer()
}

function shade(x, y) {
  const crests = [0.36, 0.46, 0.58, 0.74].map(
    (at, i) => at + 0.05 * Math.sin(x * (5 - i) + 2.1 * i) + 0.012 * Math.sin(17 * x + i)
  )
  const hill = crests.filter(crest => y > crest).length
  if (hill === 0) return mix([0.97, 0.93, 0.8], [0.84, 0.92, 0.9], y / 0.4)
  const depth = y - crests[hill - 1]
  const near = hill / 4
  // Rows of bushes follow the slope, farther apart the nearer they stand.
  const rows = Math.sin((depth * (150 - 22 * hill)) / (1 + 0.6 * Math.sin(3 * x + hill)))
  const light = 0.1 * rows * near + 0.12 * (1 - Math.min(1, depth * 7))
  const tone = mix([0.7, 0.82, 0.68], [0.2, 0.44, 0.14], near)
  return tone.map(part => part + light)
}

function mix(from, to, share) {
  return from.map((part, i) => part + (to[i] - part) * Math.min(1, Math.max(0, share)))
}
