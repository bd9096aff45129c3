import { bottom, type Rect, right } from '../../../src/base/geometry.ts'
import { toMm } from '../../../src/base/length.ts'
import { Notes } from '../../../src/base/notes.ts'
import { judgePages } from '../../../src/check/judge-pages.ts'
import type { Layout, LegPart, Part, TypePart } from '../../../src/layout/layout.ts'
import type { PageCase } from './page-set.ts'
import { layouts, type ToyPage } from './toy-page.ts'

/** Between two drawings, in millimetres of the page. */
const APART = 12
/** Over the pages, for what they are. */
const TITLE = 16

/** What is drawn alike: its looks, and a path. */
type Strokes = Map<string, string[]>

const LOOKS = {
  page: 'fill="#fff" stroke="#999"',
  leg: 'fill="#c8c8c8"',
  type: 'fill="#777"',
  head: 'fill="#222"',
  art: 'fill="#eef3f8" stroke="#46688a"',
  ad: 'fill="#fdf3d8" stroke="#a58325"',
  box: 'fill="none" stroke="#222" stroke-width="1.4"',
  rule: 'fill="#222"',
  fold: 'fill="none" stroke="#999" stroke-dasharray="4"',
  breach: 'fill="none" stroke="#d0021b" stroke-width="3"'
} as const

/** The pages that break a rule, what is amiss framed in red, beside the same pages mended, as a drawing in SVG. */
export function drawCase({ rule, bad, good, check }: PageCase): string {
  const strokes: Strokes = new Map(Object.keys(LOOKS).map(look => [look, []]))
  const paper = { check, measures: null, jump: null }
  const findings = judgePages(paper, layouts(bad), new Notes())
  let x = APART
  const titles: string[] = []
  for (const [title, colour, pages] of [
    ['✗', '#d0021b', bad],
    ['✓', '#2a7d2e', good]
  ] as const) {
    titles.push(`<text x="${x}" y="11" fill="${colour}">${title}</text>`)
    for (const page of layouts(pages)) {
      drawPage(strokes, page, x)
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
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${x} ${height}" width="${Math.round(x / 2)}" font-family="sans-serif" font-size="12">`,
    `<title>${rule}</title>`,
    ...titles,
    ...paths,
    '</svg>',
    ''
  ].join('\n')
}

const pathOf = (look: keyof typeof LOOKS, drawn: readonly string[]): string =>
  `<path ${LOOKS[look]} d="${drawn.join('')}"/>`

const heightOf = (page: ToyPage): number => Math.round(toMm(layouts([page])[0]!.sheet.h))

function drawPage(strokes: Strokes, page: Layout, x: number): void {
  add(strokes, 'page', page.sheet, x)
  for (const part of [...page.furniture, ...page.stories.flatMap(story => story.parts)]) drawPart(strokes, part, x)
  for (const { rect } of page.ads) addCrossed(strokes, 'ad', rect, x)
  for (const { rect } of page.rules) add(strokes, 'rule', rect, x)
  for (const fold of page.folds) add(strokes, 'fold', { ...page.sheet, x: fold, w: 0 }, x)
}

function drawPart(strokes: Strokes, part: Part, x: number): void {
  if (part.kind === 'leg') drawLeg(strokes, part, x)
  else if (part.kind === 'type') {
    for (const { ink } of part.lines) add(strokes, part.role === 'head' ? 'head' : 'type', asLarge(part, ink), x)
  } else if (part.role === 'box') add(strokes, 'box', part.rects[0]!, x)
  else addCrossed(strokes, 'art', part.rects[0]!, x)
}

/** A level head is drawn as high as its type. */
function asLarge({ size, style }: TypePart, ink: Rect): Rect {
  if (style.direction === 'vertical' || size >= ink.h) return ink
  return { ...ink, y: ink.y + Math.round((ink.h - size) / 2), h: size }
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

function addCrossed(strokes: Strokes, look: keyof typeof LOOKS, rect: Rect, x: number): void {
  add(strokes, look, rect, x)
  const [left, end] = [x + round(rect.x), x + round(right(rect))]
  const [top, foot] = [TITLE + round(rect.y), TITLE + round(bottom(rect))]
  strokes.get(look)!.push(`M${left} ${top}L${end} ${foot}M${end} ${top}L${left} ${foot}`)
}

/** Half a millimetre is fine enough. */
const round = (len: number): number => Math.round(toMm(len) * 2) / 2
