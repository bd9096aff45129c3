import type { Area } from '../edition/area.ts'
import type { ArticleItem, BoxItem, PlainItem, RuleItem } from '../edition/item.ts'
import { composeHeads } from './compose-heads.ts'
import { composePictures } from './compose-pictures.ts'
import { composeQuotes } from './compose-quotes.ts'
import { type Choice, type Composing, hole, NO_INSETS, sideInsets } from './composing.ts'
import type { Place } from './place.ts'
import { Skyline } from './skyline.ts'

/** An article as the plain items that it stands for, in painting order. */
export function composeArticle(place: Place, item: ArticleItem, choice: Choice): readonly PlainItem[] {
  const inner = innerAreas(place, item)
  const skyline = new Skyline(inner)
  const [top, foot] = extentOf(inner)
  const composing: Composing = { place, item, choice, skyline, top, foot }
  const heads = composeHeads(composing)
  const pictures = composePictures(composing)
  const quotes = composeQuotes(composing)
  const { style, legs, at } = item
  return [
    ...composeBox(item),
    ...composeRules(place, item),
    ...pictures,
    ...quotes,
    ...heads,
    { kind: 'body', areas: inner, join: true, legs, ...style.body, at },
    ...item.items.flatMap(each => [...holesFor(each), each])
  ]
}

/** Items that a row of white parts from the body over and under them. */
const PARTED: ReadonlySet<PlainItem['kind']> = new Set(['table', 'chart', 'figures', 'outlets'])

/** What the body keeps clear of for an item in a place of its own. */
function holesFor(item: PlainItem): readonly BoxItem[] {
  const areas = 'area' in item ? [item.area] : 'areas' in item ? item.areas : []
  const white = PARTED.has(item.kind) ? 1 : 0
  return areas.map(area => hole({ ...area, rows: [area.rows[0] - white, area.rows[1] + white] }, item.at))
}

/** The areas of a boxed story within its frame: at its sides by the inset, at its foot by the rows that holds. */
function innerAreas({ grid }: Place, { areas, style, heads }: ArticleItem): readonly Area[] {
  const { inset } = style
  if (inset === 0) return areas
  const [top, foot] = extentOf(areas)
  const rows = Math.ceil(inset / grid.step)
  // Over a head block that stands on top its own air is white enough.
  const above = style.heads.length > 0 && heads.rows === null ? 0 : rows
  return areas.map(area => ({
    ...area,
    ...sideInsets(area.columns, { areas, style }),
    rows: [
      area.rows[0] + (area.rows[0] === top ? above : 0),
      Math.max(area.rows[0], area.rows[1] - (area.rows[1] === foot ? rows : 0))
    ]
  }))
}

const extentOf = (areas: readonly Area[]): Area['rows'] => [
  Math.min(...areas.map(({ rows }) => rows[0])),
  Math.max(...areas.map(({ rows }) => rows[1]))
]

function composeBox({ areas, style: { frame, tint }, at }: ArticleItem): readonly PlainItem[] {
  if (frame === null && tint === null) return []
  return areas.map((area): BoxItem => ({ kind: 'box', area, frame, tint, clear: null, at }))
}

function composeRules({ grid }: Place, { areas, style, at }: ArticleItem): readonly PlainItem[] {
  const rules: RuleItem[] = []
  const [{ columns, rows }] = areas as readonly [Area]
  const above = Math.max(1, rows[0] - 1)
  if (style.ruleAbove !== null) {
    const side = rows[0] > 1 ? 'middle' : 'top'
    rules.push({
      kind: 'rule',
      area: { ...NO_INSETS, columns, rows: [above, above] },
      side,
      stroke: style.ruleAbove,
      at
    })
  }
  const last = Math.max(...areas.map(area => area.columns[1]))
  // At the edge of a page there is no gap for a rule to stand in.
  if (style.ruleRight !== null && last % grid.columns !== 0) {
    for (const area of areas.filter(area => area.columns[1] === last)) {
      const beside = { ...NO_INSETS, columns: area.columns, rows: area.rows, right: -Math.round(grid.gap / 2) }
      rules.push({ kind: 'rule', area: beside, side: 'right', stroke: style.ruleRight, at })
    }
  }
  return rules
}
