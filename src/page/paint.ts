import { unreachable } from '../base/bug.ts'
import { bottom, type Rect, right } from '../base/geometry.ts'
import type { Stroke } from '../edition/edition.ts'
import type { Fonts } from '../fonts/face.ts'
import type { Pictures } from '../images/picture.ts'
import type { FittedDisplay, Makeup, PlacedLine } from '../makeup/makeup.ts'
import type { Art } from '../plan/page-plan.ts'
import type { Mark, Page } from './page.ts'
import { paintCode } from './paint-code.ts'
import { paintLettering } from './paint-lettering.ts'
import { paintLine } from './paint-line.ts'
import { paintNotes } from './paint-notes.ts'

/**
 * A sheet's marks in painting order: tints, rules and pictures first, then the type, so that black text overprints
 * what lies under it. Type comes in reading order: the furniture, then story by story, head before body.
 */
export function paint(makeup: Makeup, fonts: Fonts, pictures: Pictures): Page {
  const { name, numbers, sheet, bleed, folds } = makeup.plan
  const marks = [...makeup.art.flatMap(art => paintArt(art, fonts, pictures)), ...paintType(makeup)]
  return { name, numbers, trim: sheet, bleed, folds, marks }
}

function paintArt(art: Art, fonts: Fonts, pictures: Pictures): readonly Mark[] {
  switch (art.kind) {
    case 'fill':
      return [{ kind: 'fill', rect: art.rect, ink: art.ink }]
    case 'frame':
      return paintFrame(art.rect, art.stroke)
    case 'rule':
      return [rule(art.from, art.to, art.stroke)]
    case 'lettering':
      return paintLettering(art, fonts)
    case 'code':
      return [paintCode(art)]
    case 'picture':
      return paintPicture(art.file, art.rect, pictures)
    default:
      return unreachable(art)
  }
}

const rule = (from: readonly [number, number], to: readonly [number, number], { weight, ink }: Stroke): Mark => ({
  kind: 'rule',
  from: { x: from[0], y: from[1] },
  to: { x: to[0], y: to[1] },
  weight,
  ink
})

/** Four rules that meet square at the corners: each reaches half its weight past them. */
function paintFrame(rect: Rect, stroke: Stroke): readonly Mark[] {
  const half = Math.round(stroke.weight / 2)
  const [x1, y1, x2, y2] = [rect.x, rect.y, right(rect), bottom(rect)]
  return [
    rule([x1 - half, y1], [x2 + half, y1], stroke),
    rule([x1 - half, y2], [x2 + half, y2], stroke),
    rule([x1, y1 - half], [x1, y2 + half], stroke),
    rule([x2, y1 - half], [x2, y2 + half], stroke)
  ]
}

/** A picture fills its box; what is too much is cropped on both sides alike. */
function paintPicture(file: string, rect: Rect, pictures: Pictures): readonly Mark[] {
  const picture = pictures.get(file)
  if (picture === undefined) return []
  const scale = Math.max(rect.w / picture.width, rect.h / picture.height)
  const w = Math.round(picture.width * scale)
  const h = Math.round(picture.height * scale)
  const whole = { x: rect.x - Math.round((w - rect.w) / 2), y: rect.y - Math.round((h - rect.h) / 2), w, h }
  return [{ kind: 'image', file, rect: whole, crop: rect }]
}

function paintType({ displays, columns }: Makeup): readonly Mark[] {
  const stories = [...new Set([...displays.map(each => each.display.story), ...columns.map(each => each.frame.story)])]
  const inOrder = [null, ...stories.filter(story => story !== null)]
  return inOrder.flatMap(story => [
    { kind: 'open', role: story === null ? 'furniture' : 'story', id: story ?? '' } as const,
    ...displays.filter(each => each.display.story === story).flatMap(paintDisplay),
    ...columns.filter(each => each.frame.story === story).flatMap(each => paintParagraphs(each.lines)),
    { kind: 'close' } as const
  ])
}

const paintDisplay = ({ display, lines }: FittedDisplay): readonly Mark[] => [
  { kind: 'open', role: display.role, id: display.story ?? '' },
  ...lines.flatMap(paintLine),
  ...paintNotes(lines),
  { kind: 'close' }
]

function paintParagraphs(lines: readonly PlacedLine[]): readonly Mark[] {
  const marks: Mark[] = []
  let first = 0
  lines.forEach((line, i) => {
    if (line.paragraph !== lines[i - 1]?.paragraph) {
      marks.push({ kind: 'open', role: 'paragraph', id: '' })
      first = i
    }
    marks.push(...paintLine(line))
    if (line.paragraph !== lines[i + 1]?.paragraph)
      marks.push(...paintNotes(lines.slice(first, i + 1)), { kind: 'close' })
  })
  return marks
}
