// The drawings of editions/sample-daily, in flat shapes of the paper's inks: the course of a river with its landings,
// a twig of osmanthus, a sudoku, portraits of those who write and of whom they ask, what there is at the landings.
//
//   node scripts/make-daily-drawings.mjs

import { mkdirSync, writeFileSync } from 'node:fs'
import { openSync } from 'fontkit'
import { hash } from './painting.mjs'

const FOLDER = 'editions/sample-daily/pictures'
const SANS = openSync('node_modules/@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')

function draw(name, width, height, content) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">\n${content}\n</svg>\n`
  writeFileSync(`${FOLDER}/${name}.svg`, svg)
}

/** Words as outlines, the middle of their line at a point. */
function words(text, x, y, size) {
  const { glyphs, positions } = SANS.layout(text)
  const scale = size / SANS.unitsPerEm
  const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * scale
  let at = x - width / 2
  const paths = glyphs.map((glyph, i) => {
    const outline = glyph.path.scale(scale, -scale).translate(at, y + size * 0.36)
    at += positions[i].xAdvance * scale
    return outline.toSVG().replace(/-?\d+\.\d+/g, number => String(Math.round(Number(number) * 10) / 10))
  })
  return `<path d="${paths.join('')}"/>`
}

function course() {
  const stops = [
    ['古窑', 40, 60, 34],
    ['五孔闸', 180, 104, -30],
    ['鹭洲', 330, 78, 34],
    ['书院街', 440, 108, -30],
    ['石埠头', 540, 84, 34],
    ['南码头', 640, 106, -30]
  ]
  const river =
    'M-0 40Q20 60 40 60C90 60 110 110 180 104S270 70 330 78S400 112 440 108S500 82 540 84S600 110 640 106Q670 104 700 120'
  return `  <g transform="translate(0 50)">
  <circle cx="560" cy="6" r="30" data-ink="kaki 70%"/>
  <path d="M0 70Q90 -70 200 30T420 10Q560 -60 700 40V180H0Z" data-ink="mist"/>
  <path d="M0 160Q120 60 230 130T420 120Q560 40 700 140V180H0Z" data-ink="ash"/>
  <path d="M0 172Q160 120 330 164T700 158V180H0Z" data-ink="straw"/>
  <path d="M236 -18q10 -14 20 0q10 -14 20 0M290 -36q8 -11 16 0q8 -11 16 0M206 -42q7 -10 14 0q7 -10 14 0" fill="none" stroke="black" stroke-width="2"/>
  <path d="M250 62H320L310 78H260ZM262 48H304V60H262Z" data-ink="stream"/><path d="M268 48V34H286L282 40L286 46H270V48Z" data-ink="red"/>
  <path d="${river}" transform="translate(0 0)" fill="none" data-ink="stream 35%" stroke="black" stroke-width="15"/>
  <path d="M318 70Q336 52 352 70Q346 86 330 86Q318 82 318 70Z" fill="white"/>
  <path d="${river}" fill="none" data-ink="stream" stroke="black" stroke-width="2" stroke-dasharray="7 5"/>
  <g fill="white" data-ink="red">${stops.map(([, x, y]) => `<circle cx="${x}" cy="${y}" r="8"/>`).join('')}</g>
  <g fill="white">${stops.map(([, x, y]) => `<circle cx="${x}" cy="${y}" r="4"/>`).join('')}</g>
  <g>${stops.map(([name, x, y, below]) => words(name, x, y + below, 16)).join('')}</g></g>`
}

function osmanthus() {
  const leaf = (x, y, turn, size) =>
    `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"><path d="M0 0Q34 -34 120 -6Q40 34 0 0Z" data-ink="stream 75%"/>
    <path d="M0 0Q60 -6 112 -5" fill="none" stroke="white" stroke-width="2"/></g>`
  const leaves = [
    [196, 120, -150, 1],
    [204, 150, -24, 1.1],
    [188, 240, -172, 1.15],
    [206, 280, 4, 1.15],
    [190, 366, -190, 1.1],
    [214, 404, 22, 1.1],
    [206, 112, -62, 0.85],
    [214, 500, 34, 0.95]
  ]
  const flower = (x, y, size, turn) =>
    [0, 90, 180, 270]
      .map(
        at =>
          `<ellipse cx="${x}" cy="${(y - 8 * size).toFixed(1)}" rx="${(5.4 * size).toFixed(1)}" ry="${(8 * size).toFixed(1)}" transform="rotate(${Math.round(at + turn)} ${x} ${y})"/>`
      )
      .join('')
  const flowers = Array.from({ length: 62 }, (_, i) => {
    const node = [120, 150, 240, 280, 366, 404, 500][i % 7]
    const x = Math.round(200 + 74 * (hash(i, 1, 51) - 0.5))
    const y = Math.round(node + 62 * (hash(i, 2, 51) - 0.5))
    return flower(x, y, 0.8 + 0.5 * hash(i, 3, 51), 90 * hash(i, 4, 51))
  })
  const fallen = Array.from({ length: 9 }, (_, i) =>
    flower(Math.round(60 + 280 * hash(i, 5, 51)), Math.round(570 + 34 * hash(i, 6, 51)), 0.8, 90 * hash(i, 7, 51))
  )
  return `  <path d="M210 20Q190 200 200 330T226 540" fill="none" data-ink="kaki 80%" stroke="black" stroke-width="9" stroke-linecap="round"/>
  ${leaves.map(each => leaf(...each)).join('')}
  <g data-ink="kaki">${flowers.join('')}${fallen.join('')}</g>`
}

/** People as flat shapes, in a frame of 140 by 170: what tells one from the other is hair, glasses and coat. */
const SKIN = 'device-cmyk(0% 16% 24% 0%)'
const PEOPLE = {
  xinyi: {
    ground: 'straw',
    coat: 'stream',
    behind: 'M34 84Q30 26 70 24Q110 26 106 84L112 132H28Z',
    hair: 'M38 76Q36 34 70 32Q104 34 102 76Q96 52 74 48Q58 62 38 76Z',
    glasses: false
  },
  luping: {
    ground: 'mist',
    coat: 'black 75%',
    behind: '',
    hair: 'M38 74Q34 28 72 28Q108 30 102 74Q100 56 92 50Q66 54 50 46Q42 54 38 74Z',
    glasses: true
  },
  bozhou: {
    ground: 'straw',
    coat: 'kaki',
    behind: '',
    hair: 'M37 70Q38 44 46 42Q40 54 42 72ZM103 70Q102 44 94 42Q100 54 98 72Z',
    glasses: true
  },
  zhouzi: {
    ground: 'mist',
    coat: 'red',
    behind: 'M36 80Q34 26 70 26Q106 26 104 80L102 104H38Z',
    hair: 'M38 72Q38 32 70 32Q102 32 102 72Q100 58 96 54H44Q40 58 38 72Z',
    glasses: false
  }
}

function portrait({ ground, coat, behind, hair, glasses }) {
  const lenses = glasses
    ? '<path d="M47 80A10 10 0 1 1 67 80A10 10 0 1 1 47 80M73 80A10 10 0 1 1 93 80A10 10 0 1 1 73 80M67 79H73" fill="none" stroke="black" stroke-width="2.4"/>'
    : ''
  return `  <rect width="140" height="170" data-ink="${ground}"/>
  ${behind === '' ? '' : `<path d="${behind}" fill="#333"/>`}
  <path d="M12 170Q16 132 54 126H86Q124 132 128 170Z" data-ink="${coat}"/>
  <path d="M56 104H84V126Q70 142 56 126Z" fill="device-cmyk(0% 24% 32% 4%)"/>
  <path d="M40 74A30 37 0 0 1 100 74Q100 114 70 120Q40 114 40 74Z" fill="${SKIN}"/>
  <path d="${hair}" fill="#333"/>
  <path d="M54 80a3 3.6 0 1 0 6 0a3 3.6 0 1 0 -6 0M80 80a3 3.6 0 1 0 6 0a3 3.6 0 1 0 -6 0" fill="black"/>
  <path d="M51 70Q57 66 63 69M77 69Q83 66 89 70M70 84V92Q70 95 67 95M60 104Q70 111 80 104" fill="none" stroke="black" stroke-width="2.4" stroke-linecap="round"/>
  ${lenses}`
}

/** What there is at each of the six landings, on a ground of 120 by 104. */
const TREATS = {
  // A bowl of noodles
  nanmatou: `<path d="M26 40H94Q92 68 70 72H50Q28 68 26 40Z" data-ink="stream"/>
  <path d="M30 40Q36 26 44 34Q52 24 60 33Q68 24 76 34Q84 26 90 40Z" data-ink="kaki 60%"/>
  <path d="M44 20Q40 14 45 8M60 18Q56 12 61 6M76 20Q72 14 77 8" fill="none" data-ink="black 50%" stroke="black" stroke-width="2.5" stroke-linecap="round"/>
  <path d="M70 36L104 14M76 38L108 20" fill="none" stroke="black" stroke-width="2.5"/>`,
  // Steps of stone, a bowl on the highest
  shibutou: `<path d="M0 84V74H24V64H46V54H68V44H120V84Z" data-ink="black 45%"/>
  <path d="M0 74H24V64H46V54H68V44H120" fill="none" stroke="black" stroke-width="2"/>
  <path d="M80 28H108Q107 42 98 43H90Q81 42 80 28Z" data-ink="red"/>
  <path d="M83 28Q88 20 94 25Q100 20 105 28Z" fill="white"/>`,
  // A scroll that is aired, books below it
  shuyuan: `<path d="M18 10H58" stroke="black" stroke-width="4" stroke-linecap="round" fill="none"/>
  <rect x="24" y="10" width="28" height="54" fill="white"/>
  <path d="M28 48Q34 30 38 40T48 34V56H28Z" data-ink="stream 60%"/>
  <path d="M20 64H56" stroke="black" stroke-width="4" stroke-linecap="round" fill="none"/>
  <rect x="68" y="62" width="42" height="9" data-ink="red"/><rect x="72" y="52" width="36" height="10" data-ink="kaki"/>
  <rect x="66" y="43" width="40" height="9" data-ink="stream"/>`,
  // A heron
  luzhou: `<path d="M0 70Q30 64 60 70T120 70V84H0Z" data-ink="stream 60%"/>
  <path d="M58 50L56 74M66 50L66 74" fill="none" stroke="black" stroke-width="2.5"/>
  <path d="M40 50Q52 32 74 36Q84 26 78 18Q74 10 82 8Q92 8 90 18Q90 34 80 46Q66 56 40 50Z" fill="white"/>
  <path d="M90 12L106 16L90 17Z" data-ink="kaki"/><circle cx="85" cy="13" r="1.8"/>`,
  // A lock with its arches
  wukong: `<rect x="6" y="20" width="108" height="38" data-ink="black 45%"/>
  ${[16, 37, 58, 79, 100].map(x => `<path d="M${x - 7} 58V42A7 7 0 0 1 ${x + 7} 42V58Z" fill="#333"/>`).join('')}
  <path d="M0 58H120V84H0Z" data-ink="stream 60%"/>
  <path d="M8 68Q14 64 20 68T32 68M56 74Q62 70 68 74T80 74M88 66Q94 62 100 66T112 66" fill="none" data-ink="white" stroke="white" stroke-width="2.5"/>`,
  // The mouth of a kiln
  guyao: `<path d="M4 84Q8 34 60 26Q112 34 116 84Z" data-ink="red 70%"/>
  <path d="M38 84V62A22 22 0 0 1 82 62V84Z" fill="#333"/>
  <path d="M46 84Q44 66 56 58Q54 68 61 70Q66 60 62 52Q76 62 75 84Z" data-ink="kaki"/>
  <path d="M54 84Q54 76 60 72Q68 76 67 84Z" data-ink="straw"/>`
}

const treat = ([name, content], i) => [
  `landing-${name}`,
  `  <rect width="120" height="104" data-ink="${i % 2 === 0 ? 'straw' : 'mist'}"/>
  <g transform="translate(0 20)">${content}</g>`
]

/** Every line, column and box has each digit once; what is 0 is for the reader to find. */
const CLUES = [
  '530070000',
  '600195000',
  '098000060',
  '800060003',
  '400803001',
  '700020006',
  '060000280',
  '000419005',
  '000080079'
]

function sudoku() {
  const at = i => 6 + 40 * i
  const thin = [1, 2, 4, 5, 7, 8].map(i => `M${at(i)} 6V366M6 ${at(i)}H366`).join('')
  const thick = [0, 3, 6, 9].map(i => `M${at(i)} 6V366M6 ${at(i)}H366`).join('')
  const digits = CLUES.flatMap((row, r) =>
    [...row].map((digit, c) => (digit === '0' ? '' : words(digit, at(c) + 20, at(r) + 20, 25)))
  )
  const boxes = [1, 3, 5, 7].map(
    i => `<rect x="${at(3 * (i % 3))}" y="${at(3 * Math.floor(i / 3))}" width="120" height="120"/>`
  )
  return `  <g data-ink="ash">${boxes.join('')}</g>
  <path d="${thin}" fill="none" stroke="black" stroke-width="0.8"/>
  <path d="${thick}" fill="none" stroke="black" stroke-width="3" stroke-linecap="square"/>
  <g>${digits.join('')}</g>`
}

mkdirSync(FOLDER, { recursive: true })
draw('course', 700, 230, course())
draw('osmanthus', 440, 620, osmanthus())
draw('sudoku', 372, 372, sudoku())
for (const [name, person] of Object.entries(PEOPLE)) draw(`portrait-${name}`, 140, 170, portrait(person))
for (const [name, content] of Object.entries(TREATS).map(treat)) draw(name, 120, 104, content)
