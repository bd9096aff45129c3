import type { Sink } from '../base/diagnostic.ts'
import type { Ink } from '../base/ink.ts'
import { type Len, PT } from '../base/length.ts'
import type { ArticleStyle, HeadStyle } from './article-style.ts'
import { basesOf, finderIn } from './bases-of.ts'
import { LEAD_FIELDS } from './check-fields.ts'
import { type Copy, plainCopy } from './copy.ts'
import type { ArticleStyleFile } from './files.ts'
import type { Grid } from './paper.ts'
import { type Inks, readInk } from './read-ink.ts'
import { readExtent } from './read-length.ts'
import { readPortrait } from './read-portrait.ts'
import { readStroke } from './read-stroke.ts'
import { PLAIN_STYLE, type Styles, styleOf } from './read-styles.ts'
import { readQuoting } from './read-words.ts'
import type { Stroke, TextStyle } from './style.ts'
import { type Cursor, down, entries, isWritten, items, optional, placeOf } from './yaml-file.ts'

/** What article styles refer to. */
interface Shop {
  readonly styles: Styles
  readonly inks: Inks
  /** Null where the paper’s cannot be had. */
  readonly grid: Grid | null
  readonly sink: Sink
}

/** The type size and the row of a grid that cannot be had, so that what is wrong beside it is told as well. */
const STAND_IN = { size: 10 * PT, step: 15 * PT }

/** The article styles of a paper, each with what it takes from those it is based on. */
export function readArticleStyles(
  from: Cursor<Readonly<Record<string, ArticleStyleFile>>> | null,
  shop: Shop
): ReadonlyMap<string, ArticleStyle> {
  if (from === null) return new Map()
  const written = Object.fromEntries(entries(from))
  return new Map(
    entries(from).map(([name, style]) => [name, readArticleStyle(name, basesOf(written, style, shop.sink), shop)])
  )
}

function readArticleStyle(name: string, chain: readonly Cursor<ArticleStyleFile>[], shop: Shop): ArticleStyle {
  const { styles, inks, sink } = shop
  const { size, step } = shop.grid ?? STAND_IN
  const find = finderIn(chain)
  const body = find('body')
  if (body === null && !chain.some(from => isWritten(from, 'body')))
    sink.report('missing-key', placeOf(chain[0]!), `the article style “${name}” has no body`, 'write body: and a style')
  const paragraphs = body === null ? PLAIN_STYLE : styleOf(body, styles, sink)
  const style = (key: 'subhead' | 'list' | 'caption' | 'quote'): TextStyle => {
    const from = find(key)
    return from === null ? paragraphs : styleOf(from, styles, sink)
  }
  const stroke = (key: 'rule' | 'quote-rule' | 'head-rule' | 'frame' | 'rule-above' | 'rule-right'): Stroke | null => {
    const from = find(key)
    return from === null ? null : readStroke(from, inks, sink)
  }
  const length = (key: 'air' | 'inset', plain: Len): Len => {
    const from = find(key)
    return from === null ? plain : readExtent(from, size, sink)
  }
  const ink = (key: 'tint' | 'head-tint'): Ink | null => {
    const from = find(key)
    return from === null ? null : readInk(from, inks, sink)
  }
  const tint = ink('tint')
  const frame = stroke('frame')
  const quoting = (key: 'lead-in' | 'sign-off'): Copy => {
    const from = find(key)
    return from === null ? plainCopy('', placeOf(chain[0]!)) : readQuoting(from, LEAD_FIELDS, sink)
  }
  return {
    name,
    heads: headsOf(find('heads'), shop),
    headTint: ink('head-tint'),
    headRule: stroke('head-rule'),
    air: length('air', step),
    spare: find('spare')?.value ?? 1,
    body: {
      style: paragraphs,
      subhead: style('subhead'),
      runIn: find('run-in')?.value ?? false,
      list: style('list'),
      leadIn: quoting('lead-in'),
      signOff: quoting('sign-off'),
      balance: find('balance')?.value ?? false,
      rule: stroke('rule')
    },
    caption: style('caption'),
    quote: style('quote'),
    quoteRule: stroke('quote-rule'),
    frame,
    tint,
    inset: length('inset', frame === null && tint === null ? 0 : size),
    ruleAbove: stroke('rule-above'),
    ruleRight: stroke('rule-right')
  }
}

const headsOf = (
  from: Cursor<NonNullable<ArticleStyleFile['heads']>> | null,
  { styles, sink }: Shop
): readonly HeadStyle[] =>
  (from === null ? [] : items(from)).map(head => ({
    part: head.value.part,
    style: styleOf(down(head, 'style'), styles, sink),
    portrait: readPortrait(optional(head, 'portrait'), sink),
    when: head.value.when ?? 'always'
  }))
