import type { Sink } from '../base/diagnostic.ts'
import type { Len } from '../base/length.ts'
import type { Area } from './area.ts'
import type { ArticleStyle } from './article-style.ts'
import type { ArticleFile, ArticlePictureFile, ArticleQuoteFile, Range } from './files.ts'
import type { ArticleItem, ArticlePicture, ArticleQuote, Standing } from './item.ts'
import type { ItemContext } from './item-context.ts'
import { didYouMean } from './nearest.ts'
import { holdsType, readArea } from './read-area.ts'
import { readAreas } from './read-areas.ts'
import { readCaptioning, readSeveral } from './read-captioning.ts'
import { readCount, readIndex } from './read-count.ts'
import { readLegs } from './read-legs.ts'
import { readLength } from './read-length.ts'
import { readPlainItem } from './read-plain-item.ts'
import { readRunRound } from './read-run-round.ts'
import { styleOf } from './read-styles.ts'
import type { TextStyle } from './style.ts'
import { type Cursor, down, items, optional, placeOf } from './yaml-file.ts'

/** A story composed by rule, or null, with a report, where it has no style or no area to stand in. */
export function readArticle(context: ItemContext, from: Cursor<ArticleFile>): ArticleItem | null {
  const style = articleStyleOf(context, down(from, 'style'))
  const areas = readAreas(context, from)
  const legsWord = optional(from, 'legs')
  const legs = legsWord === null ? null : readLegs(context.bounds, legsWord, areas, context.sink)
  if (style === null || areas.length === 0) return null
  const { size } = style.body.style
  const inner = insetSides(areas, style.inset)
  if (!inner.every(area => holdsType(context.bounds, { area, legs, size, from }, context.sink))) return null
  const listOf = <F, T>(list: Cursor<readonly F[]> | null, read: (from: Cursor<F>) => T | null): readonly T[] =>
    list === null
      ? []
      : items(list)
          .map(read)
          .filter(each => each !== null)
  return {
    kind: 'article',
    style,
    areas,
    legs,
    heads: readHeads(context, from, { first: areas[0]!, style }),
    pictures: listOf(optional(from, 'pictures'), picture => readPicture({ ...context, areas }, picture, style.caption)),
    quotes: listOf(optional(from, 'quotes'), quote => readQuote({ ...context, areas }, quote)),
    items: listOf(optional(from, 'items'), item => readPlainItem(context, item)),
    at: placeOf(from)
  }
}

/** Areas with the inset of a box at those of their sides that are sides of all of them. */
function insetSides(areas: readonly Area[], inset: Len): readonly Area[] {
  const first = Math.min(...areas.map(({ columns }) => columns[0]))
  const last = Math.max(...areas.map(({ columns }) => columns[1]))
  return areas.map(area => ({
    ...area,
    left: area.left + (area.columns[0] === first ? inset : 0),
    right: area.right + (area.columns[1] === last ? inset : 0)
  }))
}

function articleStyleOf({ articleStyles, sink }: ItemContext, from: Cursor<string>): ArticleStyle | null {
  const style = articleStyles.get(from.value)
  if (style !== undefined) return style
  const hints = didYouMean(from.value, [...articleStyles.keys()])
  sink.report('unknown-style', placeOf(from), `no article style is called “${from.value}”`, ...hints)
  return null
}

/**
 * Over all columns of the first area, and vertical heads down the one in which the body begins, where the file says
 * nothing else or nothing that holds.
 */
function readHeads(
  context: ItemContext,
  from: Cursor<ArticleFile>,
  { first, style }: { readonly first: Area; readonly style: ArticleStyle }
): ArticleItem['heads'] {
  const heads = optional(from, 'heads')
  const runDown = style.heads[0]?.style.direction === 'vertical'
  const begins = style.body.style.direction === 'vertical' ? first.columns[1] : first.columns[0]
  const all = { columns: runDown ? ([begins, begins] as const) : first.columns, rows: null }
  if (heads === null) return all
  const { columns = all.columns, rows } = heads.value
  const area = { columns, rows: rows ?? first.rows }
  if (readArea(context.bounds, { ...heads, value: area }, context.sink) === null) return all
  return { columns, rows: rows ?? null }
}

/** What stands in an article is told where its places may be. */
interface ArticleContext extends ItemContext {
  readonly areas: readonly Area[]
}

/** A picture or a group of them, its caption in the style of the article where it names none. */
function readPicture(
  context: ArticleContext,
  from: Cursor<ArticlePictureFile>,
  plain: TextStyle
): ArticlePicture | null {
  const columns = columnsOf(context, down(from, 'columns'))
  const several = severalOf(context, from)
  const stands = standingOf(context, optional(from, 'at'))
  const rows = countsOf(optional(from, 'rows'), context.sink)
  if (columns === null || several === null || stands === null) return null
  const named = optional(from, 'caption')
  const caption = named === null ? plain : styleOf(named, context.styles, context.sink)
  const words = readCaptioning(context, from, caption)
  return { ...several, columns, stands, rows, ...readRunRound(context, from), ...words, at: placeOf(from) }
}

function severalOf(context: ItemContext, from: Cursor<ArticlePictureFile>): ReturnType<typeof readSeveral> {
  const pictures = optional(from, 'pictures')
  if (pictures !== null) return readSeveral(context, from, pictures)
  const index = readIndex(optional(from, 'index'), context.sink)
  return readSeveral(context, from, { ...from, value: [index + 1, index + 1] })
}

function readQuote(context: ArticleContext, from: Cursor<ArticleQuoteFile>): ArticleQuote | null {
  const { bounds, sink } = context
  const columns = columnsOf(context, down(from, 'columns'))
  const stands = standingOf(context, down(from, 'at'))
  if (columns === null || stands === null) return null
  const inset = (side: 'left' | 'right'): number => {
    const word = optional(from, side)
    return word === null ? 0 : readLength(word, bounds.grid.size, sink)
  }
  const { when = 'always' } = from.value
  return {
    index: readIndex(optional(from, 'index'), sink),
    columns,
    stands,
    rows: readCount(down(from, 'rows'), sink),
    left: inset('left'),
    right: inset('right'),
    when,
    at: placeOf(from)
  }
}

/** Columns of the story; null, with a report, otherwise. */
function columnsOf({ bounds, areas, sink }: ArticleContext, from: Cursor<Range>): Range | null {
  const value = { columns: from.value, rows: [1, bounds.grid.rows] as const }
  const columns = readArea(bounds, { ...from.up!, value } as Cursor<typeof value>, sink)?.columns ?? null
  if (columns === null || areas.some(area => area.columns[0] <= columns[1] && columns[0] <= area.columns[1])) {
    return columns
  }
  sink.report('bad-value', placeOf(from), 'the story has none of these columns', 'name some of its own')
  return null
}

/** A row of the story, or its top or bottom, the former where the file says nothing; null, with a report, otherwise. */
function standingOf({ areas, sink }: ArticleContext, from: Cursor<Standing> | null): Standing | null {
  const stands = from?.value ?? 'top'
  const first = Math.min(...areas.map(({ rows }) => rows[0]))
  const last = Math.max(...areas.map(({ rows }) => rows[1]))
  if (typeof stands !== 'number' || (first <= stands && stands <= last)) return stands
  sink.report('bad-value', placeOf(from!), `the story has no row ${stands}`, `its rows are ${first} to ${last}`)
  return null
}

/** The least number of rows and the most; null where the file names none, and, with a report, where these are none. */
function countsOf(from: Cursor<Range> | null, sink: Sink): Range | null {
  if (from === null || (1 <= from.value[0] && from.value[0] <= from.value[1])) return from?.value ?? null
  sink.report('bad-value', placeOf(from), 'these are no numbers of rows', 'write the least first, 1 or more')
  return null
}
