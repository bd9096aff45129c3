// The nameplate of the press sample, templates/sample/nameplate.svg: its four characters as outlines of the face that
// is there for nameplates, willow twigs over them and a stream below.
//
//   node scripts/make-nameplate.mjs

import { writeFileSync } from 'node:fs'
import { openSync } from 'fontkit'

const FACE = 'node_modules/@expo-google-fonts/ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf'
const [WIDTH, HEIGHT] = [470, 112]
/** Height of the em and the way from one character to the next, in units of the drawing. */
const [SIZE, STEP] = [98, 102]

const font = openSync(FACE)
const scale = SIZE / font.unitsPerEm
const characters = [...'柳溪晚报'].map((character, i) => {
  const outline = font.glyphForCodePoint(character.codePointAt(0)).path.scale(scale, -scale)
  return `    <path d="${rounded(outline.translate(6 + i * STEP, 86).toSVG())}"/>`
})
const twigs = [
  [412, 13, 52],
  [424, 7, 78],
  [437, 4, 56],
  [449, 6, 84],
  [461, 12, 48]
].map(([x, top, length], i) => twig(x, top, length, i))

writeFileSync(
  'templates/sample/nameplate.svg',
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">
  <title>柳溪晚报</title>
  <style>.twig { fill: none; stroke-width: 1.1; stroke-linecap: round } .stream { fill: none; stroke-width: 1.6; stroke-linecap: round }</style>
  <g data-ink="leaf">
    <path class="twig" stroke="black" d="M400 20C416 2 448 -2 466 14"/>
${twigs.join('\n')}
  </g>
  <g data-ink="red">
${characters.join('\n')}
  </g>
  <g data-ink="stream" stroke="black">
    <path class="stream" d="${wave(8, 104, 440)}"/>
    <path class="stream" d="${wave(60, 109, 340)}" stroke-dasharray="36 10"/>
  </g>
</svg>
`
)

/** A hanging twig with leaves on either side by turns. */
function twig(x, top, length, turn) {
  const sway = turn % 2 === 0 ? 4 : -4
  const stem = `    <path class="twig" stroke="black" d="M${x} ${top}q${sway} ${length / 2} 0 ${length}"/>`
  const leaves = []
  for (let down = 8; down < length; down += 7) {
    const side = (down / 7 + turn) % 2 < 1 ? 1 : -1
    const t = down / length
    const at = x + 2 * sway * t * (1 - t)
    leaves.push(`M${at.toFixed(1)} ${top + down}q${5 * side} 1 ${6 * side} 9q${-5 * side} -3 ${-6 * side} -9z`)
  }
  return `${stem}\n    <path d="${leaves.join('')}"/>`
}

function wave(x, y, width) {
  return `M${x} ${y}${'q10 -5 20 0t20 0'.repeat(Math.floor(width / 40))}`
}

function rounded(data) {
  return data.replace(/-?\d+\.\d+/g, number => String(Math.round(Number(number) * 10) / 10))
}
