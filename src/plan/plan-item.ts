import { unreachable } from '../base/bug.ts'
import { bottom, inset, type Rect, right } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import { type Copy, plainCopy } from '../edition/copy.ts'
import type {
  AdItem,
  ArtworkItem,
  BodyItem,
  BoxItem,
  LetteringItem,
  PictureItem,
  PlainItem,
  RuleItem,
  TextItem,
  WordsItem
} from '../edition/item.ts'
import type { Part, Story } from '../edition/story.ts'
import { cutLegs } from './cut-legs.ts'
import { fillWords } from './fill-words.ts'
import { contourOf, outlinePicture } from './outline-picture.ts'
import { pageName } from './page-name.ts'
import type { Art, Display, Frame, Obstacle, Shape } from './page-plan.ts'
import { runOn } from './paragraphs-of.ts'
import { areaRect, foldedRects, sidesUnder } from './place.ts'
import { placeCaption, rowsOf, wordsOf } from './place-caption.ts'
import { planBarcode } from './plan-barcode.ts'
import { planChart } from './plan-chart.ts'
import { planClassified } from './plan-classified.ts'
import { planGroup } from './plan-group.ts'
import { planImprint } from './plan-imprint.ts'
import { planFigures, planOutlets } from './plan-panel.ts'
import { planPortrait } from './plan-portrait.ts'
import { planTable } from './plan-table.ts'
import { ruleColumns } from './rule-columns.ts'
import { NOTHING, type Planned, type Setting } from './setting.ts'
import { wholePanel } from './stand-whole.ts'

export function planItem(setting: Setting, item: PlainItem): Planned {
  switch (item.kind) {
    case 'text':
      return planText(setting, item)
    case 'words':
      return planWords(setting, item)
    case 'imprint':
      return planImprint(setting, item)
    case 'body':
      return planBody(setting, item)
    case 'classified':
      return planClassified(setting, item)
    case 'box':
      return planBox(setting, item)
    case 'rule':
      return planRule(setting, item)
    case 'lettering':
      return planLettering(setting, item)
    case 'artwork':
      return planArtwork(setting, item)
    case 'ad':
      return planAd(setting, item)
    case 'picture':
      return planPicture(setting, item)
    case 'group':
      return planGroup(setting, item)
    case 'figures':
      return { ...NOTHING, ...planFigures(setting, item) }
    case 'outlets':
      return { ...NOTHING, ...planOutlets(setting, item) }
    case 'table':
      return planTable(setting, item)
    case 'chart':
      return planChart(setting, item)
    case 'barcode':
      return planBarcode(setting, item)
    default:
      return unreachable(item)
  }
}

/** A head is one display of as many lines as the desk broke it into; of quotes and notes each is its own. */
function planText({ place, story }: Setting, item: TextItem): Planned {
  const copies = copiesOf(story, item.part)
  const lines = item.part === 'quote' || item.part === 'note' ? copies.slice(item.index, item.index + 1) : copies
  if (story === null || lines.length === 0) return NOTHING
  const sides = item.fold ? foldedRects(place, item.area) : ([areaRect(place, item.area)] as const)
  // Vertical lines follow each other leftwards, and so do the sides.
  const turned = sides.length === 2 && item.style.direction === 'vertical'
  const boxes = turned ? ([sides[1], sides[0]] as const) : sides
  const { style, valign, at } = item
  const { words, art } = planPortrait(story, item, boxes[0], lines)
  const beside = boxes.length === 1 ? ([words] as const) : ([words, boxes[1]] as const)
  const display: Display = { role: item.part, story: story.id, lines, style, boxes: beside, valign, at }
  // Level heads have rows of their own; a vertical one stands among the columns of its story.
  return { ...NOTHING, displays: [display], art, holes: style.direction === 'vertical' ? boxes : [] }
}

/** A head for a later page is the head where the story has none of its own. */
const copiesOf = (story: Story | null, part: Part): readonly Copy[] =>
  story?.parts.get(part) ?? (part === 'jump-head' ? story?.parts.get('head') : undefined) ?? []

/** `{page}` is the page that the words stand on: each half of a spread has a number of its own. */
function planWords({ place, fields, numbers, labels, story }: Setting, item: WordsItem): Planned {
  const page = pageName(sidesUnder(place, item.area, numbers))
  const label = sidesUnder(place, item.area, labels).join('-')
  const known = new Map(
    [...fields, ['page', page] as const, ['label', label] as const].map(
      ([name, text]) => [name, plainCopy(text, item.at)] as const
    )
  )
  const { style, valign, at } = item
  const display: Display = {
    role: 'words',
    story: story?.id ?? null,
    lines: item.words.map(line => fillWords(line, known)),
    style,
    boxes: [areaRect(place, item.area)],
    valign,
    at
  }
  return { ...NOTHING, displays: [display] }
}

function planBody({ place, numbers, story, begun }: Setting, item: BodyItem): Planned {
  if (story === null || story.body.length === 0) return NOTHING
  const paragraphs = runOn(story, item, begun)
  const { direction } = paragraphs[0]!.style
  const shapes = item.join ? [item.areas] : item.areas.map(area => [area])
  const columns = shapes.flatMap(areas => cutLegs(place, areas, item.legs, direction))
  const frame: Frame = {
    story: story.id,
    page: numbers[0]!,
    paragraphs,
    columns,
    balance: item.balance,
    at: item.at
  }
  const { rule } = item
  const columnRules = rule === null ? [] : ruleColumns(columns, place.grid.gap, { stroke: rule, story: story.id })
  return { ...NOTHING, frames: [frame], columnRules }
}

function planBox({ place, story: owner }: Setting, item: BoxItem): Planned {
  const story = owner?.id ?? null
  const art: Art[] = []
  for (const rect of foldedRects(place, item.area)) {
    if (item.tint !== null) art.push({ kind: 'fill', story, rect, ink: item.tint })
    if (item.frame !== null) art.push({ kind: 'frame', story, rect, stroke: item.frame })
  }
  const cleared = item.clear === null ? [] : [inset(areaRect(place, item.area), -item.clear, -item.clear)]
  return { ...NOTHING, art, holes: cleared.map(rect => ({ ...rect, isBox: true })) }
}

function planRule({ place, story }: Setting, item: RuleItem): Planned {
  const rects = foldedRects(place, item.area)
  // An area over the fold has its sides at its ends, and none at the fold.
  const ruled = { top: rects, middle: rects, bottom: rects, left: rects.slice(0, 1), right: rects.slice(-1) }[item.side]
  const art = ruled.map(
    (rect): Art => ({ kind: 'rule', story: story?.id ?? null, ...ends(rect, item.side), stroke: item.stroke })
  )
  return { ...NOTHING, art }
}

function ends(rect: Rect, side: RuleItem['side']): Pick<Extract<Art, { kind: 'rule' }>, 'from' | 'to'> {
  const middle = rect.y + Math.round(rect.h / 2)
  const level = { top: rect.y, bottom: bottom(rect), middle, left: 0, right: 0 }[side]
  if (side === 'left' || side === 'right') {
    const x = side === 'left' ? rect.x : right(rect)
    return { from: [x, rect.y], to: [x, bottom(rect)] }
  }
  return { from: [rect.x, level], to: [right(rect), level] }
}

function planLettering({ place, story }: Setting, item: LetteringItem): Planned {
  const { words, file, face, ink, at } = item
  const align = item.align === 'justify' ? 'start' : item.align
  const rect = areaRect(place, item.area)
  return { ...NOTHING, art: [{ kind: 'lettering', story: story?.id ?? null, words, file, face, ink, rect, align, at }] }
}

function planArtwork({ place, story: owner }: Setting, { file, area, align, valign, at }: ArtworkItem): Planned {
  const story = owner?.id ?? null
  const where = align === 'justify' ? 'center' : align
  return { ...NOTHING, art: [{ kind: 'artwork', story, file, rect: areaRect(place, area), align: where, valign, at }] }
}

/** What an advertisement is told by: Advertising Law of the PRC, article 14. */
export const AD_LABEL = '广告'

/** The advertisement, under as many grid rows as its label takes. */
function planAd({ place, ad }: Setting, { area, label, at }: AdItem): Planned {
  if (ad === null) return NOTHING
  const whole = areaRect(place, area)
  const above = label === null ? 0 : rowsOf(label, place.grid.step) * place.grid.step
  const rect = { ...whole, y: whole.y + above, h: whole.h - above }
  const displays =
    label === null
      ? []
      : [
          {
            role: 'label',
            story: null,
            lines: [plainCopy(AD_LABEL, at)],
            style: label,
            boxes: [{ ...whole, h: above }] as const,
            valign: 'middle' as const,
            at
          }
        ]
  return { ...NOTHING, displays, art: [{ kind: 'ad', order: ad, rect }], holes: [whole] }
}

/** The picture and its words, which keep as many rows at the foot of the area as their style allows lines. */
function planPicture(setting: Setting, item: PictureItem): Planned {
  const { place, story, pictures } = setting
  const order = story?.pictures[item.index]
  if (story === null || order === undefined) return NOTHING
  const rect = areaRect(place, item.area)
  const said = wordsOf([order], story.id, wholePanel(setting, [order], SINGLE))
  const { picture, words, displays, tint } = placeCaption(item, rect, said, place.grid.step)
  return {
    ...NOTHING,
    displays,
    art: [
      {
        kind: 'picture',
        story: story.id,
        file: order.file,
        words,
        contour: contourOf(order, pictures),
        focus: order.focus,
        rect: picture,
        at: item.at
      },
      ...tint
    ],
    holes: runRound(item, rect, {
      picture,
      displays,
      rings: outlinePicture(order, picture, pictures),
      gap: place.grid.gap
    })
  }
}

/** A panel of one. */
const SINGLE = { across: 1, gap: 0 }

interface Standing {
  readonly picture: Rect
  readonly displays: readonly Display[]
  readonly rings: Shape['rings']
  /** Between columns. */
  readonly gap: Len
}

/** What text keeps clear of: the whole place of a picture, or its outline and its words. */
function runRound({ around, clear }: PictureItem, whole: Rect, standing: Standing): readonly Obstacle[] {
  const { picture, displays, rings, gap } = standing
  if (rings.length === 0) return [{ ...inset(whole, -(clear ?? 0), -(clear ?? 0)), around }]
  const away = clear ?? gap
  const words = displays.flatMap(({ boxes }) => boxes.map(box => inset(box, -away, 0)))
  return [{ ...picture, around, shape: { rings, clear: away } }, ...words]
}
