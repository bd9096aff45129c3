// The drawings of editions/sample-daily, in flat shapes of the paper's inks: the course of a river with its landings,
// a twig of osmanthus, a sudoku.
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
  return `  <path d="M0 160Q120 60 230 130T420 120Q560 40 700 140V180H0Z" data-ink="ash"/>
  <path d="M0 172Q160 120 330 164T700 158V180H0Z" data-ink="straw"/>
  <path d="${river}" transform="translate(0 0)" fill="none" data-ink="stream 35%" stroke="black" stroke-width="15"/>
  <path d="M318 70Q336 52 352 70Q346 86 330 86Q318 82 318 70Z" fill="white"/>
  <path d="${river}" fill="none" data-ink="stream" stroke="black" stroke-width="2" stroke-dasharray="7 5"/>
  <g fill="white" data-ink="red">${stops.map(([, x, y]) => `<circle cx="${x}" cy="${y}" r="8"/>`).join('')}</g>
  <g fill="white">${stops.map(([, x, y]) => `<circle cx="${x}" cy="${y}" r="4"/>`).join('')}</g>
  <g>${stops.map(([name, x, y, below]) => words(name, x, y + below, 16)).join('')}</g>`
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
draw('course', 700, 180, course())
draw('osmanthus', 440, 620, osmanthus())
draw('sudoku', 372, 372, sudoku())
