import type { Artworks } from '../artwork/artwork.ts'
import { unreachable } from '../base/bug.ts'
import { bottom, type Rect, right } from '../base/geometry.ts'
import { type Ink, isBlack } from '../base/ink.ts'
import type { Path } from '../base/path.ts'
import type { Stroke } from '../edition/style.ts'
import { isVector } from '../edition/wants.ts'
import type { Fonts } from '../fonts/face.ts'
import type { Contour, Pictures } from '../images/picture.ts'
import { placePicture } from '../images/place-picture.ts'
import type { FilledFrame, FittedDisplay, Makeup } from '../makeup/makeup.ts'
import type { Art, Graphic, PagePlan } from '../plan/page-plan.ts'
import { bracket } from './bracket.ts'
import { type Edges, edgeType } from './edge-type.ts'
import { FURNITURE, type Mark, type Page } from './page.ts'
import { paintAd } from './paint-ad.ts'
import { paintArtwork } from './paint-artwork.ts'
import { paintCode } from './paint-code.ts'
import { paintDisplays } from './paint-displays.ts'
import { paintLettering } from './paint-lettering.ts'
import { paintLines } from './paint-lines.ts'
import { paintShape } from './paint-shape.ts'

/**
 * A sheet's marks in painting order: tints and pictures, then lines and artwork in colour, then those in black, then
 * the type, so that what is black overprints what lies under it and no tint takes it away again. Type comes in reading
 * order: the furniture, then story by story, head before body.
 */
export function paint(makeup: Makeup, stock: Stock): Page {
  const { name, numbers, sheet, bleed, folds } = makeup.plan
  const art = makeup.art.flatMap(partByInk).sort((a, b) => layerOf(a) - layerOf(b))
  const type = edgeType(paintType(makeup), edgesOf(makeup), stock.fonts)
  const marks = [...art.flatMap(each => paintArt(each, stock, makeup.plan)), ...type]
  return { name, numbers, trim: sheet, bleed, folds, marks, slug: null }
}

const edgesOf = ({ displays }: Makeup): Edges =>
  new Map(
    displays.flatMap(({ display: { style } }) => (style.edge === null ? [] : [[style.name, style.edge] as const]))
  )

/** What marks are made of. */
export interface Stock {
  readonly fonts: Fonts
  readonly pictures: Pictures
  readonly artworks: Artworks
}

/** A drawing of our own in colours and in black is two: its black is painted with that of all others. */
function partByInk(art: Art): readonly Art[] {
  if (art.kind !== 'graphic') return [art]
  const black = art.shapes.filter(({ ink }) => isBlack(ink))
  const coloured = art.shapes.filter(({ ink }) => !isBlack(ink))
  if (black.length === 0 || coloured.length === 0) return [art]
  return [
    { ...art, shapes: coloured },
    { ...art, shapes: black, words: '' }
  ]
}

/** Of layers painted one after another. In each, the order of the template holds. */
function layerOf(art: Art): number {
  const inked = (ink: Ink): number => (isBlack(ink) ? 2 : 1)
  switch (art.kind) {
    case 'fill':
    case 'picture':
    case 'artwork':
    case 'ad':
      return 0
    case 'frame':
    case 'rule':
      return inked(art.stroke.ink)
    case 'lettering':
    case 'code':
      return inked(art.ink)
    case 'graphic':
      return art.shapes.every(({ ink }) => isBlack(ink)) ? 2 : 0
    default:
      return unreachable(art)
  }
}

function paintArt(art: Art, stock: Stock, plan: PagePlan): readonly Mark[] {
  const { fonts, pictures, artworks } = stock
  switch (art.kind) {
    case 'fill':
      return [{ kind: 'fill', rect: art.rect, ink: art.ink }]
    case 'frame':
      return paintFrame(art.rect, art.stroke)
    case 'rule':
      return [rule(art.from, art.to, art.stroke)]
    case 'lettering':
      return art.file !== null && artworks.has(art.file)
        ? paintArtwork(artworks, art.file, art.rect, art)
        : paintLettering(art, fonts)
    case 'artwork':
      return paintArtwork(artworks, art.file, art.rect, art)
    case 'ad':
      return bracket('advertisement', '', bracket('picture', AD, paintAd(stock, art, plan)))
    case 'graphic':
      return paintGraphic(art)
    case 'code':
      return inStory(art.story, 'code', art.payload, [paintCode(art)])
    case 'picture':
      return inStory(
        art.story,
        'picture',
        art.words,
        isVector(art.file) ? paintArtwork(artworks, art.file, art.rect) : paintPicture(art, pictures)
      )
    default:
      return unreachable(art)
  }
}

/** What an advertisement is called where its words cannot be read. */
const AD = '广告'

/** The rules and tints of a table say nothing that its cells do not; of a drawing in two parts, the first is the figure. */
function paintGraphic({ role, story, words, shapes }: Graphic): readonly Mark[] {
  const marks = shapes.map(paintShape)
  return role === 'table' || words === '' ? marks : inStory(story, 'picture', words, marks)
}

/** What a story has beside its type: it is painted before it. */
const inStory = (story: string | null, role: string, id: string, marks: readonly Mark[]): readonly Mark[] =>
  marks.length === 0 || story === null ? marks : bracket('story', story, bracket(role, id, marks))

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

type PictureArt = Extract<Art, { kind: 'picture' }>

/** A picture with an outline is cut out along it. */
function paintPicture({ file, focus, rect: box, contour }: PictureArt, pictures: Pictures): readonly Mark[] {
  const picture = pictures.get(file)
  if (picture === undefined) return []
  const rect = placePicture(picture, box, { focus, contour })
  if (contour.length === 0) return [{ kind: 'image', file, rect, crop: box }]
  return [{ kind: 'image', file, rect, crop: rect, clip: clipOf(contour, rect) }]
}

/** A contour as a path, the picture being at its place. */
const clipOf = (contour: Contour, { x, y, w, h }: Rect): Path => ({
  steps: contour.map(ring => `M${'L'.repeat(ring.length - 1)}Z`).join(''),
  coords: Int32Array.from(
    contour.flatMap(ring => ring.flatMap(([left, top]) => [x + Math.round(left * w), y + Math.round(top * h)]))
  )
})

function paintType({ displays, columns }: Makeup): readonly Mark[] {
  const stories = [...new Set([...displays.map(each => each.display.story), ...columns.map(each => each.frame.story)])]
  const inOrder = [null, ...stories.filter(story => story !== null)]
  return inOrder.flatMap(story =>
    bracket(story === null ? FURNITURE : 'story', story ?? '', [
      ...paintDisplays(displays.filter(each => each.display.story === story && !isBehind(each))),
      ...columns.filter(each => each.frame.story === story).flatMap(paintParagraphs),
      ...paintDisplays(displays.filter(each => each.display.story === story && isBehind(each)))
    ])
  )
}

/** What is read behind the body. */
const isBehind = ({ display }: FittedDisplay): boolean => display.role === 'jump-to'

function paintParagraphs({ frame, lines }: FilledFrame): readonly Mark[] {
  const marks: Mark[] = []
  for (let from = 0, to = 0; from < lines.length; from = to) {
    const { paragraph } = lines[from]!
    while (lines[to]?.paragraph === paragraph) to++
    const role = frame.paragraphs[paragraph]!.keepWithNext ? 'subhead' : 'paragraph'
    marks.push(...bracket(role, String(paragraph), paintLines(lines.slice(from, to))))
  }
  return marks
}
