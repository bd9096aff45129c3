import { type Len, share } from '../base/length.ts'
import { isOverFold } from '../edition/count-legs.ts'
import type { Area, ArticleItem, BoxItem, PlainItem, RuleItem, Stroke, TextItem } from '../edition/edition.ts'
import { BELOW } from '../edition/read-captioning.ts'
import type { Place } from './place.ts'
import { Skyline } from './skyline.ts'

/** What make-up has decided of an article. */
export interface Choice {
  /** How high each head of its style is, or how wide where it runs down; null where it is not on the page. */
  readonly heads: readonly (Len | null)[]
  /** Rows of each picture, its caption among them; null where there is none to show. */
  readonly pictures: readonly (number | null)[]
  readonly quotes: readonly boolean[]
  /** Rows of white under the head block. */
  readonly spare: number
}

/** White over a picture or under it where text stands there, as a share of a row, by taste. */
const PICTURE_AIR = 1 / 3
/** From a rule of a pull quote to the edge of its place, as a share of a row, by taste. */
const QUOTE_AIR = 1 / 2

/** An article as the plain items that it stands for, in painting order. */
export function composeArticle(place: Place, item: ArticleItem, choice: Choice): readonly PlainItem[] {
  const inner = innerAreas(place, item)
  const skyline = new Skyline(inner)
  const composing: Composing = { place, item, choice, skyline, top: Math.min(...inner.map(({ rows }) => rows[0])) }
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
    ...item.items.flatMap((each): readonly PlainItem[] => ('area' in each ? [hole(each.area, each.at), each] : [each]))
  ]
}

interface Composing {
  readonly place: Place
  readonly item: ArticleItem
  readonly choice: Choice
  readonly skyline: Skyline
  /** The first row of the story. */
  readonly top: number
}

const NO_INSETS = { left: 0, right: 0, top: 0, bottom: 0 }

/** The areas of a boxed story within its frame: at its sides by the inset, at its foot by the rows that holds. */
function innerAreas({ grid }: Place, { areas, style, heads }: ArticleItem): readonly Area[] {
  const { inset } = style
  if (inset === 0) return areas
  const [top, foot] = [Math.min(...areas.map(({ rows }) => rows[0])), Math.max(...areas.map(({ rows }) => rows[1]))]
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

/** What a boxed story keeps clear at its sides, of the columns that touch them. */
function sideInsets([first, last]: Area['columns'], { areas, style }: Pick<ArticleItem, 'areas' | 'style'>) {
  const left = Math.min(...areas.map(({ columns }) => columns[0]))
  const right = Math.max(...areas.map(({ columns }) => columns[1]))
  return { left: first === left ? style.inset : 0, right: last === right ? style.inset : 0 }
}

/** A place that text keeps clear of. */
const hole = (area: Area, at: BoxItem['at']): BoxItem => ({ kind: 'box', area, frame: null, tint: null, clear: 0, at })

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

/** The head block in whole rows: its heads under each other, or beside each other where they run down. */
function composeHeads({ place, item, choice, skyline }: Composing): readonly PlainItem[] {
  const { columns, rows: fixed } = item.heads
  const heads = item.style.heads.flatMap((head, i) =>
    choice.heads[i] == null ? [] : [{ ...head, extent: choice.heads[i] }]
  )
  if (heads.length === 0) return []
  const { step } = place.grid
  const sum = heads.reduce((total, { extent }) => total + extent, 0)
  const runsDown = heads[0]!.style.direction === 'vertical'
  const needed = runsDown ? Number.MAX_SAFE_INTEGER : Math.ceil((sum + item.style.air) / step)
  const rows = fixed ?? skyline.take(columns, 'top', needed + choice.spare) ?? item.areas[0]!.rows
  const block: Area = { ...NO_INSETS, ...sideInsets(columns, item), columns, rows }
  const type = { ...block, ...headInsets(place, item) }
  const width = columnsWidth(place, type)
  const granted = rows[1] - rows[0] + 1
  const spared = fixed === null ? Math.max(0, Math.min(choice.spare, granted - needed)) * step : 0
  const room = runsDown ? width : granted * step - spared
  // Heads that are too high for their place share it, and are set smaller or told of.
  const squeeze = Math.min(1, room / sum)
  const free = Math.max(0, room - sum)
  let from = 0
  const items = heads.map(({ part, style, extent }, i): TextItem => {
    const taken = Math.floor(extent * squeeze)
    from += share(free, heads.length + 1, i)
    const [start, end] = [from, room - from - taken]
    from += taken
    const insets = runsDown
      ? { right: type.right + start, left: type.left + end }
      : { top: start, bottom: spared + end }
    return {
      kind: 'text',
      part,
      index: 0,
      area: { ...type, ...insets },
      style,
      valign: 'middle',
      fold: isOverFold(place.grid, block),
      at: item.at
    }
  })
  return [hole({ ...block, left: 0, right: 0 }, item.at), ...dressHeads({ ...block, bottom: spared }, item), ...items]
}

/** What heads keep clear at their sides: the inset of a box, and half a gap within a tint of their own. */
export function headInsets({ grid }: Place, item: ArticleItem): Pick<Area, 'left' | 'right'> {
  const { left, right } = sideInsets(item.heads.columns, item)
  const margin = item.style.headTint === null ? 0 : Math.round(grid.gap / 2)
  return { left: left + margin, right: right + margin }
}

/** The tint under a head block, and the rule at its foot. */
function dressHeads(area: Area, { style: { headTint, headRule }, at }: ArticleItem): readonly PlainItem[] {
  const tint: BoxItem = { kind: 'box', area, frame: null, tint: headTint, clear: null, at }
  return [
    ...(headTint === null ? [] : [tint]),
    ...(headRule === null ? [] : [{ kind: 'rule', area, side: 'bottom', stroke: headRule, at } as const])
  ]
}

const columnsWidth = ({ grid }: Place, { columns: [first, last], left, right }: Area): Len =>
  (last - first + 1) * (grid.measure + grid.gap) - grid.gap - left - right

function composePictures({ place, item, choice, skyline, top }: Composing): readonly PlainItem[] {
  const air = Math.round(place.grid.step * PICTURE_AIR)
  return item.pictures.flatMap(({ index, columns, stands, around, clear, at }, i): PlainItem[] => {
    const count = choice.pictures[i] ?? null
    const rows = count === null ? null : skyline.take(columns, stands, count)
    if (rows === null) return []
    const insets = { ...NO_INSETS, ...sideInsets(columns, item), top: rows[0] === top ? 0 : air }
    const area: Area = { ...insets, columns, rows }
    // The rules between columns end where the white over the picture begins.
    const white: Area = { ...NO_INSETS, columns, rows: [rows[0], rows[0]], bottom: place.grid.step - air }
    return [
      ...(area.top > 0 ? [hole(white, at)] : []),
      { kind: 'picture', index, area, around, clear, ...BELOW, caption: item.style.caption, at }
    ]
  })
}

function composeQuotes({ place, item, choice, skyline }: Composing): readonly PlainItem[] {
  const air = Math.round(place.grid.step * QUOTE_AIR)
  const margin = Math.round(place.grid.gap / 2)
  return item.quotes.flatMap(({ index, columns, stands, rows: count, left, right, at }, i): PlainItem[] => {
    const rows = choice.quotes[i] ? skyline.take(columns, stands, count) : null
    if (rows === null) return []
    const sides = sideInsets(columns, item)
    const area: Area = {
      columns,
      rows,
      left: sides.left + left,
      right: sides.right + right,
      top: 0,
      bottom: 0
    }
    const rule = (side: 'top' | 'bottom', stroke: Stroke): RuleItem => ({
      kind: 'rule',
      area: { ...area, [side]: air },
      side,
      stroke,
      at
    })
    const { quote: style, quoteRule } = item.style
    const inside: Area = { ...area, left: area.left + margin, right: area.right + margin, top: air, bottom: air }
    return [
      hole(area, at),
      ...(quoteRule === null ? [] : [rule('top', quoteRule), rule('bottom', quoteRule)]),
      { kind: 'text', part: 'quote', index, area: inside, style, valign: 'middle', fold: false, at }
    ]
  })
}
