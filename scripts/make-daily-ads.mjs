// The four advertisements of editions/sample-daily, drawn and set by the engine itself.
//
//   npm run build && node scripts/make-daily-ads.mjs

import { buildAd } from './build-ad.mjs'
import { hash } from './painting.mjs'

const FOLDER = 'editions/sample-daily/ads'
const MARKS = 'press: {marks: {crop: off, fold: off, centre: off, registration: off, colour-bar: off, slug-line: off}}'

/** A page of so many millimetres, its grid of cells of 9 mm or a little less. */
function paper(title, width, height, inks, styles) {
  const [columns, rows] = [Math.floor(width / 9), Math.floor(height / 5)]
  const size = `${width}mm x ${height}mm`
  return `name: ${title}
sheet: {trim: ${size}, type-area: ${size}, head: 0mm}
${MARKS}
inks: {${inks}}
grid: {columns: ${columns}, characters: 1, size: 8.5mm, rows: ${rows}}
styles:
  any: {face: sans, size: 9pt, align: center}
${styles}`
}

const drawing = (width, height, content) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${content}</svg>\n`

// ---- new rice of the hills: 4 columns by 28 rows

/** One ear bends over, its grains in pairs along the stem. */
function ear(x, y, lean, size) {
  const grains = Array.from({ length: 13 }, (_, k) => {
    const t = 0.4 + (0.6 * k) / 12
    // On the curve from (0, 0) by (0, -190) to (lean, -96).
    const [gx, gy] = [lean * t * t, -380 * t * (1 - t) - 96 * t * t]
    const turn = (Math.atan2(lean * t, 190 - 284 * t) * 180) / Math.PI
    return [-30, 30].map(tilt => {
      const place = `translate(${gx.toFixed(1)} ${gy.toFixed(1)}) rotate(${(turn + tilt).toFixed(0)})`
      return `<ellipse cx="${tilt / 8}" rx="3" ry="7" transform="${place}"/>`
    })
  })
  const leaf = `M0 0Q${(-lean * 0.5).toFixed(0)} -60 ${-lean} -96Q${(-lean * 0.3).toFixed(0)} -50 0 0Z`
  return `<g transform="translate(${x} ${y}) scale(${size.toFixed(2)})"><path d="${leaf}" data-ink="leaf 60%"/>
    <path d="M0 0Q0 -190 ${lean} -96" fill="none" data-ink="leaf" stroke="black" stroke-width="2.4"/>
    <g data-ink="grain">${grains.flat().join('')}</g></g>`
}

const RICE = {
  'paper.yaml': paper(
    '松岗新米',
    174.6,
    140,
    'leaf: C55 M5 Y90 K15, grain: M28 Y90, sky: C22 M2 Y8, seal: C5 M95 Y90',
    `  line: {face: kai, size: 19pt, align: center}
  price: {face: black, size: 21pt, ink: seal, align: center}
  small: {face: sans, size: 10.5pt, align: center}
  label: {face: sans, size: 7pt, align: end}
`
  ),
  'page.yaml': `furniture:
  - box: {columns: 1-19, rows: 1-28, tint: sky 45%}
  - artwork: {file: field.svg, columns: 1-19, rows: 15-28, valign: bottom}
  - lettering: {words: 松岗新米, face: head, ink: leaf, columns: 3-17, rows: 3-8, align: center}
  - words: {words: 十月割稻　十月到家, style: line, columns: 1-19, rows: 10-11, valign: middle}
  - words: {words: 五斤装　28元　十斤装　52元, style: price, columns: 1-19, rows: 12-13, valign: middle}
  - words: {words: 全市38家社区菜场有售　订购000-6688700, style: small, columns: 1-19, rows: 14, valign: middle}
  - words: {words: 广告, style: label, columns: 17-19, rows: 1, right: 2mm, valign: middle}
`,
  'field.svg': drawing(
    700,
    280,
    `<path d="M0 170Q170 110 350 160T700 130V280H0Z" data-ink="leaf 30%"/><path d="M0 214Q220 160 420 214T700 196V280H0Z" data-ink="grain 45%"/>
    ${Array.from({ length: 17 }, (_, i) => ear(80 + 34 * i, 268, (i % 2 ? 1 : -1) * Math.round(34 + 30 * hash(i, 3, 17)), 0.85 + 0.3 * hash(i, 5, 17))).join('')}
    <path d="M0 266Q180 256 350 266T700 264V280H0Z" data-ink="leaf"/>`
  ),
  manifest: ''
}

// ---- a bookshop that is open at night: all columns by 12 rows

function spines() {
  const tones = ['seal', 'night 80%', 'lamp', 'night 45%', 'seal 55%', 'moss']
  let at = 6
  return Array.from({ length: 58 }, (_, i) => {
    const [wide, high] = [9 + 12 * hash(i, 1, 23), 62 + 40 * hash(i, 2, 23)]
    const x = at
    at += wide + 1
    if (x + wide > 800) return ''
    const tone = tones[Math.floor(6 * hash(i, 3, 23))]
    const band = `<rect x="${x.toFixed(1)}" y="${(124 - high * 0.8).toFixed(1)}" width="${wide.toFixed(1)}" height="5" fill="white"/>`
    return `<rect x="${x.toFixed(1)}" y="${(128 - high).toFixed(1)}" width="${wide.toFixed(1)}" height="${high.toFixed(1)}" data-ink="${tone}"/>${band}`
  }).join('')
}

const BOOKS = {
  'paper.yaml': paper(
    '鹭洲书店',
    352.4,
    60,
    'night: C90 M60 Y20 K20, lamp: M15 Y75, seal: C10 M85 Y75, moss: C50 M15 Y70 K15',
    `  line: {face: kai, size: 14pt..20pt, align: start, ink: white}
  small: {face: black, size: 10pt..11pt, align: start, ink: white}
  label: {face: sans, size: 7pt, align: start}
`
  ),
  'page.yaml': `furniture:
  - box: {columns: 1-39, rows: 1-12, tint: night}
  - box: {columns: 1-22, rows: 1-12, tint: lamp 55%}
  - artwork: {file: shelf.svg, columns: 1-22, rows: 1-12, valign: bottom}
  - lettering: {words: 夜里也亮着, face: head, ink: lamp, columns: 24-38, rows: 2-6, align: start}
  - words: {words: 鹭洲书店　二十四小时不打烊, style: line, columns: 24-38, rows: 8, valign: middle}
  - words: {words: 书院街口　热水免费　凌晨四点以后进门送一碗粥, style: small, columns: 24-38, rows: 10, valign: middle}
  - words: {words: 广告, style: label, columns: 1-2, rows: 1, left: 2mm, valign: middle}
`,
  'shelf.svg': drawing(
    816,
    240,
    `<g>${spines()}</g><path d="M0 128H816V137H0Z" data-ink="night 60%"/><g transform="translate(813 106) scale(-1 1)">${spines()}</g>
    <path d="M0 234H816V240H0Z" data-ink="night 60%"/>`
  ),
  manifest: ''
}

// ---- the opera house: an umbrella of oiled paper, 4 columns by 14 rows

function umbrella() {
  const ribs = Array.from({ length: 13 }, (_, i) => {
    const turn = Math.PI + (Math.PI * i) / 12
    return `<path d="M150 136L${(150 + 140 * Math.cos(turn)).toFixed(1)} ${(136 + 116 * Math.sin(turn)).toFixed(1)}"/>`
  })
  const scallops = 'q20 -15 40 0'.repeat(7)
  const rain = Array.from({ length: 40 }, (_, i) => {
    const [x, y] = [300 * hash(i, 1, 31), 250 * hash(i, 2, 31)]
    return `<path d="M${x.toFixed(0)} ${y.toFixed(0)}l-4 15"/>`
  })
  return `<g fill="none" data-ink="ash" stroke="black" stroke-width="1.2">${rain.join('')}</g>
    <path d="M10 136A140 122 0 0 1 290 136Z" data-ink="kaki"/><path d="M10 136${scallops}V120H10Z" data-ink="kaki"/>
    <path d="M48 104Q150 26 252 104Q150 64 48 104Z" data-ink="plum"/>
    <g fill="none" data-ink="brown" stroke="black" stroke-width="1">${ribs.join('')}</g>
    <path d="M147 10H153V236Q153 250 166 250H172V255H164Q147 254 147 238Z" data-ink="brown"/>`
}

const OPERA = {
  'paper.yaml': paper(
    '老戏台',
    174.6,
    70,
    'kaki: M42 Y80, plum: C20 M80 Y60, brown: C30 M60 Y80 K40, paper: C1 M3 Y12, ash: K35',
    `  line: {face: kai, size: 17pt, align: start}
  price: {face: black, size: 13pt, ink: plum, align: start}
  small: {face: sans, size: 10pt, align: start}
  label: {face: sans, size: 7pt, align: end}
`
  ),
  'page.yaml': `furniture:
  - box: {columns: 1-19, rows: 1-14, tint: paper}
  - artwork: {file: umbrella.svg, columns: 1-8, rows: 1-14, left: 3mm, top: 2mm, bottom: 2mm}
  - lettering: {words: 借伞, face: nameplate, ink: plum, columns: 9-14, rows: 2-7, align: start}
  - words: {words: 一把伞　借了三代人, style: line, columns: 9-19, rows: 8-9, valign: middle}
  - words: {words: 10月19日14时　石埠头老戏台, style: price, columns: 9-19, rows: 10-11, valign: middle}
  - words: {words: 票价20元　60岁以上半价　有字幕　000-6688219, style: small, columns: 9-19, rows: 12, valign: middle}
  - words: {words: 广告, style: label, columns: 17-19, rows: 14, right: 2mm, valign: middle}
`,
  'umbrella.svg': drawing(300, 260, umbrella()),
  manifest: ''
}

// ---- a bicycle shop: 3 columns by 17 rows

const wheel = x => {
  const spokes = Array.from({ length: 12 }, (_, i) => {
    const turn = (Math.PI * i) / 6
    return `M${x} 150L${(x + 58 * Math.cos(turn)).toFixed(1)} ${(150 + 58 * Math.sin(turn)).toFixed(1)}`
  })
  return `<circle cx="${x}" cy="150" r="60" stroke-width="7"/><path d="${spokes.join('')}" stroke-width="1"/>`
}

const BICYCLE = {
  'paper.yaml': paper(
    '行千里单车行',
    130.2,
    85,
    'sun: M30 Y95, frame: C5 M90 Y90, road: K75',
    `  line: {face: black, size: 15pt, align: center}
  small: {face: sans, size: 10pt, align: center}
  label: {face: sans, size: 7pt, align: end}
`
  ),
  'page.yaml': `furniture:
  - box: {columns: 1-14, rows: 1-17, frame: {weight: 1.2pt, ink: road}, left: 0.6mm, right: 0.6mm, top: 0.6mm, bottom: 0.6mm}
  - lettering: {words: 环湖八十里, face: sans-black, ink: frame, columns: 2-13, rows: 2-4, align: center}
  - artwork: {file: bicycle.svg, columns: 2-13, rows: 5-12}
  - words: {words: 行千里单车行　秋季保养59元, style: line, columns: 1-14, rows: 13-14, valign: middle}
  - words: {words: 换链条免工时　旧车抵三百　湖堤路2号　000-6688577, style: small, columns: 1-14, rows: 15, valign: middle}
  - words: {words: 广告, style: label, columns: 12-14, rows: 17, right: 2mm, bottom: 1.4mm, valign: middle}
`,
  'bicycle.svg': drawing(
    420,
    220,
    `<circle cx="330" cy="56" r="40" data-ink="sun"/><path d="M10 214H410" data-ink="road" stroke="black" stroke-width="3" fill="none"/>
    <g fill="none" data-ink="road" stroke="black">${wheel(110)}${wheel(310)}</g>
    <path d="M110 150L172 84H272L196 150ZM196 150L164 66M272 84L310 150M272 84L264 56" data-ink="frame" stroke="black" stroke-width="8" fill="none" stroke-linejoin="round" stroke-linecap="round"/>
    <path d="M140 64H186M264 56Q286 44 296 60M196 150m-16 0h32" data-ink="road" stroke="black" stroke-width="8" fill="none" stroke-linecap="round"/>`
  ),
  manifest: ''
}

buildAd(FOLDER, 'rice', RICE)
buildAd(FOLDER, 'books', BOOKS)
buildAd(FOLDER, 'opera', OPERA)
buildAd(FOLDER, 'bicycle', BICYCLE)
