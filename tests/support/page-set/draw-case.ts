import { inset, type Rect } from '../../../src/base/geometry.ts'
import { MM, toMm } from '../../../src/base/length.ts'
import { Notes } from '../../../src/base/notes.ts'
import { type Finding, inUnit } from '../../../src/check/finding.ts'
import { judgePages } from '../../../src/check/judge-pages.ts'
import type { Ad, Layout, LegPart, Part, TypePart } from '../../../src/layout/layout.ts'
import type { PageCase } from './page-set.ts'
import { layouts, type ToyPage } from './toy-page.ts'

/** Between two drawings, in millimetres of the page. */
const APART = 12
/** Over the pages, for what they are. */
const TITLE = 26
/** Pixels to the millimetre, and most of them from side to side: what a column of a web page has. */
const SCALE = 0.8
const WIDEST = 840
/** Display type of more millimetres is drawn character by character. */
const LEAST_CHARACTER = 4.5

/** What is drawn alike: its looks, and a path. */
type Strokes = Map<string, string[]>

const LOOKS = {
  page: 'fill="#fff" stroke="#999"',
  leg: 'fill="#c8c8c8"',
  type: 'fill="#777"',
  head: 'fill="#222"',
  art: 'fill="#dfe8ef" stroke="#8aa0b2"',
  hill: 'fill="#8aa0b2"',
  ad: 'fill="#fdf3d8" stroke="#a58325"',
  coupon: 'fill="none" stroke="#a58325" stroke-width="2" stroke-dasharray="6 4"',
  box: 'fill="none" stroke="#222" stroke-width="1.4"',
  rule: 'fill="#222"',
  fold: 'fill="none" stroke="#999" stroke-dasharray="4"',
  breach: 'fill="#d0021b" fill-opacity=".08" stroke="#d0021b" stroke-width="3"'
} as const

/** The pages that break a rule, what is amiss framed in red, beside the same pages mended, as a drawing in SVG. */
export function drawCase({ rule, bad, good, check }: PageCase): string {
  const strokes: Strokes = new Map(Object.keys(LOOKS).map(look => [look, []]))
  const findings = judgePages({ check, measures: null, jump: null }, layouts(bad), new Notes())
  let x = APART
  const texts: string[] = []
  for (const [title, colour, pages] of [
    [`✗ ${figuresOf(findings[0]!)}`, '#d0021b', bad],
    ['✓', '#2a7d2e', good]
  ] as const) {
    texts.push(`<text x="${x}" y="17" fill="${colour}">${title.trim()}</text>`)
    for (const page of layouts(pages)) {
      drawPage(strokes, page, x)
      texts.push(...page.ads.map(each => labelOf(each, x)))
      const found = pages === bad ? findings.filter(finding => finding.page === page.name) : []
      for (const { rect } of found) add(strokes, 'breach', rect, x)
      x += Math.round(toMm(page.sheet.w)) + APART
    }
  }
  const height = TITLE + APART + Math.max(...[...bad, ...good].map(heightOf))
  const paths = [...strokes]
    .filter(([, drawn]) => drawn.length > 0)
    .map(([look, drawn]) => pathOf(look as keyof typeof LOOKS, drawn))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${x} ${height}" width="${Math.min(WIDEST, Math.round(x * SCALE))}" font-family="sans-serif" font-size="14">`,
    `<title>${rule}</title>`,
    ...paths,
    ...texts,
    '</svg>',
    ''
  ].join('\n')
}

/** What was measured against what is allowed: `40 &lt; 50.8 mm`. */
function figuresOf({ measured }: Finding): string {
  if (measured === null) return ''
  const { measure, bound, limit, unit } = measured
  const sign = { percent: '%', ratio: ': 1' }[unit as string] ?? unit
  return `${inUnit(measure, unit)} ${bound === 'min' ? '&lt;' : '&gt;'} ${inUnit(limit, unit)} ${sign}`
}

/** What an advertisement is of, in its middle. */
function labelOf({ rect, category, coupon }: Ad, x: number): string {
  const [middle, base] = [x + round(rect.x + rect.w / 2), TITLE + round(rect.y + rect.h / 2) + 6]
  const label = coupon ? '✂ 剪角' : category === '' ? '广告' : category
  return `<text x="${middle}" y="${base}" fill="#a58325" text-anchor="middle">${label}</text>`
}

const pathOf = (look: keyof typeof LOOKS, drawn: readonly string[]): string =>
  `<path ${LOOKS[look]} d="${drawn.join('')}"/>`

const heightOf = (page: ToyPage): number => Math.round(toMm(layouts([page])[0]!.sheet.h))

function drawPage(strokes: Strokes, page: Layout, x: number): void {
  add(strokes, 'page', page.sheet, x)
  for (const part of [...page.furniture, ...page.stories.flatMap(story => story.parts)]) drawPart(strokes, part, x)
  for (const { rect, coupon } of page.ads) {
    add(strokes, 'ad', rect, x)
    if (coupon) add(strokes, 'coupon', shrunk(rect, 3 * MM), x)
  }
  for (const { rect } of page.rules) add(strokes, 'rule', rect, x)
  for (const fold of page.folds) add(strokes, 'fold', { ...page.sheet, x: fold, w: 0 }, x)
}

const shrunk = (rect: Rect, by: number): Rect => inset(rect, by, by)

function drawPart(strokes: Strokes, part: Part, x: number): void {
  if (part.kind === 'leg') drawLeg(strokes, part, x)
  else if (part.kind === 'type') {
    for (const { ink } of part.lines) drawType(strokes, part, ink, x)
  } else if (part.role === 'box') add(strokes, 'box', part.rects[0]!, x)
  else if (part.role === 'lettering') drawCharacters(strokes, 'head', part.rects[0]!, x)
  else drawPicture(strokes, part.rects[0]!, x)
}

function drawType(strokes: Strokes, part: TypePart, ink: Rect, x: number): void {
  const look = part.role === 'head' ? 'head' : 'type'
  const place = asLarge(part, ink)
  if (toMm(Math.min(place.w, place.h)) < LEAST_CHARACTER) add(strokes, look, place, x)
  else drawCharacters(strokes, look, place, x)
}

/** A head is drawn as large as its type. */
function asLarge({ size, style }: TypePart, ink: Rect): Rect {
  if (style.direction === 'vertical') return inset(ink, Math.max(0, Math.round((ink.w - size) / 2)), 0)
  return inset(ink, 0, Math.max(0, Math.round((ink.h - size) / 2)))
}

/** Squares that fill a line from end to end, as Chinese type does. */
function drawCharacters(strokes: Strokes, look: keyof typeof LOOKS, line: Rect, x: number): void {
  const isLevel = line.w >= line.h
  const count = Math.max(1, Math.round(isLevel ? line.w / line.h : line.h / line.w))
  for (let i = 0; i < count; i++) {
    const cell = isLevel
      ? { ...line, x: line.x + (i * line.w) / count, w: line.w / count }
      : { ...line, y: line.y + (i * line.h) / count, h: line.h / count }
    add(strokes, look, shrunk(cell, Math.min(cell.w, cell.h) / 14), x)
  }
}

/** A landscape of two hills. */
function drawPicture(strokes: Strokes, rect: Rect, x: number): void {
  add(strokes, 'art', rect, x)
  const at = (across: number, down: number): string =>
    `${x + round(rect.x + across * rect.w)} ${TITLE + round(rect.y + down * rect.h)}`
  strokes.get('hill')!.push(`M${at(0, 1)}L${at(0.3, 0.45)}L${at(0.48, 0.75)}L${at(0.7, 0.3)}L${at(1, 1)}z`)
}

/** A grey bar for each line: short where a paragraph ends, black for a subhead. */
function drawLeg(strokes: Strokes, { lines }: LegPart, x: number): void {
  for (const { row, isSubhead, text, ends } of lines) {
    const indent = ends && text.length > 2 ? 0.3 : text.length > 2 ? 0 : 0.85
    const bar = {
      ...row,
      y: row.y + Math.round(row.h * 0.2),
      w: Math.round(row.w * (1 - indent)),
      h: Math.round(row.h * 0.6)
    }
    add(strokes, isSubhead ? 'head' : 'leg', bar, x)
  }
}

function add(strokes: Strokes, look: keyof typeof LOOKS, rect: Rect, x: number): void {
  const [w, h] = [round(rect.w), round(rect.h)]
  strokes.get(look)!.push(`M${x + round(rect.x)} ${TITLE + round(rect.y)}h${w}v${h}h${-w}z`)
}

/** Half a millimetre is fine enough. */
const round = (len: number): number => Math.round(toMm(len) * 2) / 2
