import { BLACK, type Ink } from '../base/ink.ts'
import type { Area } from './area.ts'
import { LEAD_FIELDS, PAGE_FIELDS } from './check-fields.ts'
import { type Copy, plainCopy } from './copy.ts'
import type {
  AdItemFile,
  ArtworkFile,
  BodyFile,
  BoxFile,
  FiguresFile,
  LetteringFile,
  OutletsFile,
  PlainItemFile
} from './files.ts'
import { IMPRINT_FIELDS } from './imprint.ts'
import type { PlainItem } from './item.ts'
import type { ItemContext } from './item-context.ts'
import { pathFrom } from './path-from.ts'
import { holdsType, readArea } from './read-area.ts'
import { readAreas } from './read-areas.ts'
import { readBarcode } from './read-barcode.ts'
import { readCaptioning, readGroup } from './read-captioning.ts'
import { readChartItem } from './read-chart-item.ts'
import { readClassified } from './read-classified.ts'
import { readCount, readIndex } from './read-count.ts'
import { readInk } from './read-ink.ts'
import { readLegs } from './read-legs.ts'
import { readPortrait } from './read-portrait.ts'
import { readClear, readRunRound } from './read-run-round.ts'
import { readStroke } from './read-stroke.ts'
import { styleOf } from './read-styles.ts'
import { readTableItem } from './read-table-item.ts'
import { readQuoting, readWords } from './read-words.ts'
import type { TextStyle } from './style.ts'
import { type Cursor, down, linesOf, optional, placeOf } from './yaml-file.ts'

type Kind = keyof PlainItemFile
type Reader<K extends Kind> = (context: ItemContext, from: Cursor<NonNullable<PlainItemFile[K]>>) => PlainItem | null

/** One thing on the page, or null where it has no area to stand in. */
export function readPlainItem(context: ItemContext, from: Cursor<PlainItemFile>): PlainItem | null {
  const kind = (Object.keys(from.value) as Kind[]).find(kind => from.value[kind] !== undefined)!
  return (READERS[kind] as Reader<Kind>)(context, down(from, kind) as Cursor<never>)
}

const READERS: { readonly [K in Kind]-?: Reader<K> } = {
  text: (context, from) =>
    within(context, from, area => ({
      kind: 'text',
      part: from.value.part,
      index: readIndex(optional(from, 'index'), context.sink),
      area,
      style: style(context, down(from, 'style')),
      valign: from.value.valign ?? 'top',
      portrait: readPortrait(optional(from, 'portrait'), context.sink),
      fold: from.value.fold ?? false,
      at: placeOf(from)
    })),
  words: (context, from) =>
    within(context, from, area => ({
      kind: 'words',
      words: linesOf(down(from, 'words')).map(line => readQuoting(line, PAGE_FIELDS, context.sink)),
      area,
      style: style(context, down(from, 'style')),
      valign: from.value.valign ?? 'top',
      at: placeOf(from)
    })),
  imprint: (context, from) =>
    within(context, from, area => ({
      kind: 'imprint',
      fields: from.value.fields ?? IMPRINT_FIELDS,
      form: from.value.form ?? 'line',
      area,
      style: style(context, down(from, 'style')),
      valign: from.value.valign ?? 'top',
      at: placeOf(from)
    })),
  body: readBodyItem,
  classified: readClassified,
  box: readBox,
  rule: (context, from) =>
    within(context, from, area => ({
      kind: 'rule',
      area,
      side: from.value.side ?? 'bottom',
      stroke: readStroke(from, context.inks, context.sink),
      at: placeOf(from)
    })),
  lettering: readLettering,
  artwork: readArtwork,
  ad: readAd,
  picture: (context, from) =>
    within(context, from, area => ({
      kind: 'picture',
      index: readIndex(optional(from, 'index'), context.sink),
      area,
      ...readRunRound(context, from),
      ...readCaptioning(context, from, style(context, down(from, 'caption'))),
      at: placeOf(from)
    })),
  group: readGroup,
  figures: readFigures,
  outlets: readOutlets,
  table: readTableItem,
  chart: readChartItem,
  barcode: readBarcode
}

type AreaCursor = Parameters<typeof readArea>[1]

function within(context: ItemContext, from: AreaCursor, make: (area: Area) => PlainItem): PlainItem | null {
  const area = readArea(context.bounds, from, context.sink)
  return area === null ? null : make(area)
}

function readBodyItem(context: ItemContext, from: Cursor<BodyFile>): PlainItem | null {
  const areas = readAreas(context, from)
  if (areas.length === 0) return null
  const { value } = from
  const paragraphs = style(context, down(from, 'style'))
  const styled = (key: 'subhead' | 'list'): TextStyle => {
    const word = optional(from, key)
    return word === null ? paragraphs : style(context, word)
  }
  const quoting = (key: 'lead-in' | 'sign-off'): Copy => {
    const word = optional(from, key)
    return word === null ? plainCopy('', placeOf(from)) : readQuoting(word, LEAD_FIELDS, context.sink)
  }
  const rule = optional(from, 'rule')
  const legsWord = optional(from, 'legs')
  const legs = legsWord === null ? null : readLegs(context.bounds, legsWord, areas, context.sink)
  if (!areas.every(area => holdsType(context.bounds, { area, legs, size: paragraphs.size, from }, context.sink)))
    return null
  return {
    kind: 'body',
    areas,
    join: value.join ?? true,
    legs,
    style: paragraphs,
    subhead: styled('subhead'),
    runIn: value['run-in'] ?? false,
    list: styled('list'),
    leadIn: quoting('lead-in'),
    signOff: quoting('sign-off'),
    balance: value.balance ?? false,
    rule: rule === null ? null : readStroke(rule, context.inks, context.sink),
    at: placeOf(from)
  }
}

function readBox(context: ItemContext, from: Cursor<BoxFile>): PlainItem | null {
  const frame = optional(from, 'frame')
  return within(context, from, area => ({
    kind: 'box',
    area,
    frame: frame === null ? null : readStroke(frame, context.inks, context.sink),
    tint: tintOf(context, optional(from, 'tint')),
    clear: readClear(context, optional(from, 'clear')),
    at: placeOf(from)
  }))
}

function readLettering(context: ItemContext, from: Cursor<LetteringFile>): PlainItem | null {
  return within(context, from, area => ({
    kind: 'lettering',
    words: readWords(down(from, 'words'), context.sink),
    file: from.value.file === undefined ? null : pathFrom(context.folder, from.value.file),
    face: from.value.face,
    ink: inkOf(context, optional(from, 'ink')),
    area,
    align: from.value.align ?? 'start',
    at: placeOf(from)
  }))
}

function readArtwork(context: ItemContext, from: Cursor<ArtworkFile>): PlainItem | null {
  return within(context, from, area => ({
    kind: 'artwork',
    file: pathFrom(context.folder, from.value.file),
    area,
    align: from.value.align ?? 'center',
    valign: from.value.valign ?? 'middle',
    at: placeOf(from)
  }))
}

function readAd(context: ItemContext, from: Cursor<AdItemFile>): PlainItem | null {
  const label = optional(from, 'label')
  return within(context, from, area => ({
    kind: 'ad',
    area,
    label: label === null ? null : style(context, label),
    at: placeOf(from)
  }))
}

function readFigures(context: ItemContext, from: Cursor<FiguresFile>): PlainItem | null {
  const first = readIndex(optional(from, 'from'), context.sink)
  const to = from.value.to ?? Number.POSITIVE_INFINITY
  if (to <= first)
    context.sink.report('bad-value', placeOf(down(from, 'to')), `there is no figure from ${first + 1} to ${to}`)
  return within(context, from, area => ({
    kind: 'figures',
    from: first,
    to: Math.max(first, to),
    across: readCount(down(from, 'across'), context.sink),
    area,
    value: style(context, down(from, 'value')),
    label: style(context, down(from, 'label')),
    tint: tintOf(context, optional(from, 'tint')),
    at: placeOf(from)
  }))
}

function readOutlets(context: ItemContext, from: Cursor<OutletsFile>): PlainItem | null {
  return within(context, from, area => ({
    kind: 'outlets',
    across: readCount(down(from, 'across'), context.sink),
    area,
    label: style(context, down(from, 'label')),
    ink: inkOf(context, optional(from, 'ink')),
    at: placeOf(from)
  }))
}

const style = ({ styles, sink }: ItemContext, from: Cursor<string>): TextStyle => styleOf(from, styles, sink)

const tintOf = ({ inks, sink }: ItemContext, from: Cursor<string> | null): Ink | null =>
  from === null ? null : readInk(from, inks, sink)

const inkOf = (context: ItemContext, from: Cursor<string> | null): Ink => tintOf(context, from) ?? BLACK
