import { unreachable } from '../base/bug.ts'
import type { Ink } from '../base/ink.ts'
import { type Len, toMm, toPt } from '../base/length.ts'
import type { Shares } from '../base/shares.ts'
import type { Area } from './area.ts'
import type { ArticleStyle, BodyStyle, PortraitPlace } from './article-style.ts'
import type { Chart } from './chart.ts'
import type { Copy, Marking } from './copy.ts'
import type { AdOrder, Edition, PageOrder } from './edition.ts'
import type { ArticleItem, Captioning, Item } from './item.ts'
import type { JumpStyle, PressData, Template } from './paper.ts'
import type { Block, Outline, Story } from './story.ts'
import type { Stroke, TextStyle, Variant } from './style.ts'
import { type Cell, type ColumnWidth, TABLE_RULES, type Table, type TableItem } from './table.ts'

/** An edition in short lines: lengths in millimetres, type in points, inks in percent. */
export function dumpEdition(edition: Edition): string {
  const { name, date, paper } = edition
  const { sheet } = paper
  return lines(
    `edition ${name} ${date.year}-${date.month}-${date.day}`,
    [...edition.fields].map(([field, words]) => `field ${field} ${words}`),
    `paper ${paper.id} ${paper.name}, inks to ${paper.inkLimit}%`,
    `sheet ${mm(sheet.width)} x ${mm(sheet.height)} bleed ${mm(sheet.bleed)}`,
    dumpPress(paper.press),
    paper.jump === null ? [] : dumpJump(paper.jump),
    `type area ${mm(sheet.typeWidth)} x ${mm(sheet.typeHeight)} head ${mm(sheet.head)}`,
    [...paper.styles.values()].map(dumpStyle),
    [...paper.articleStyles.values()].map(dumpArticleStyle),
    [...paper.templates.values()].map(dumpTemplate),
    edition.words.length === 0 ? [] : `words ${edition.words.join(' ')}`,
    edition.pages.map(dumpPage),
    [...edition.stories.values()].map(dumpStory),
    edition.changes.map(({ rule, before, after }) => `changed ${rule} “${before}” “${after}”`)
  )
}

const lines = (...parts: readonly (string | readonly string[])[]): string => `${parts.flat().join('\n').trimEnd()}\n`

const round = (value: number): string => String(Math.round(value * 1000) / 1000)
const mm = (len: Len): string => `${round(toMm(len))}mm`
const pt = (len: Len): string => `${round(toPt(len))}pt`
const inkOf = ({ c, m, y, k }: Ink): string => `C${c} M${m} Y${y} K${k}`
const strokeOf = ({ weight, ink }: Stroke): string => `${pt(weight)} ${inkOf(ink)}`

function dumpPress({ profile, intent, ruling, slug, marks, outlines, adLabel }: PressData): string {
  const on = [...marks].join(' ') || 'none'
  const styles = outlines === 'all' ? outlines : [...outlines].join(' ')
  const paths = styles === '' ? '' : `, outlines of ${styles}`
  const label = adLabel ? ', advertisements labelled' : ''
  return `press ${profile} for ${intent.condition}, ${ruling} l/cm, slug ${mm(slug)}, marks ${on}${paths}${label}`
}

const dumpJump = ({ to, from, style, before, after }: JumpStyle): string =>
  `jump “${to.text}” “${from.text}” ${style.name}, ${mm(before)} before, ${mm(after)} after`

function dumpStyle(style: TextStyle): string {
  const variant = (name: string, { face, ink, scale }: Variant): string =>
    `${name} ${face} ${inkOf(ink)} × ${round(scale)}`
  return lines(
    `style ${style.name} ${style.face} ${pt(style.minSize)}–${pt(style.size)} ${inkOf(style.ink)} ${style.align}`,
    `  leading ${round(style.leading)} lines ${style.maxLines} rows ${style.rows}${style.leastLine === null ? '' : ` least line ${round(style.leastLine)}`} indent ${round(style.indent)} tracking ${round(style.tracking)}`,
    `  ${variant('strong', style.strong)}, ${variant('soft', style.soft)}`,
    style.edge === null ? [] : `  edge ${strokeOf(style.edge)}`,
    style.direction === 'vertical' ? `  vertical, digits ${style.digits}, quotes ${style.quotes}` : [],
    `  kinsoku ${style.kinsoku}${houseEdges(style)} autospace ${round(style.autospace)} punctuation ${style.punctuation}`,
    style.dropCap === null
      ? []
      : `  drop cap of ${style.dropCap.lines} lines, ${style.dropCap.face} ${inkOf(style.dropCap.ink)}`,
    style.endMark === '' ? [] : `  end mark ${style.endMark}`,
    `  ${style.language} hanging ${style.hanging} adjustment ${style.adjustment} hyphenate ${style.hyphenate}`
  ).trimEnd()
}

const houseEdges = ({ kinsokuStart, kinsokuEnd }: TextStyle): string =>
  `${kinsokuStart && ` start ${kinsokuStart}`}${kinsokuEnd && ` end ${kinsokuEnd}`}`

function dumpTemplate({ name, pages, grid, slots, furniture }: Template): string {
  const { columns, measure, gap, rows, step } = grid
  return lines(
    `template ${name} of ${pages}`,
    `  grid ${columns} x ${mm(measure)} gap ${mm(gap)}, ${rows} x ${mm(step)}`,
    slots.flatMap(slot => [
      `  slot ${slot.name}${slot.optional ? ' optional' : ''}`,
      ...slot.items.map(item => `    ${dumpItem(item)}`)
    ]),
    furniture.length === 0 ? [] : ['  furniture', ...furniture.map(item => `    ${dumpItem(item)}`)]
  ).trimEnd()
}

function dumpItem(item: Item): string {
  switch (item.kind) {
    case 'article':
      return dumpArticle(item)
    case 'text':
      return `${item.part} ${item.index} ${areaOf(item.area)} ${item.style.name} ${item.valign}${dumpPlace(item.portrait)}${item.fold ? ' over the fold' : ''}`
    case 'words':
      return `words ${item.words.map(line => `“${line.text}”`).join(' / ')} ${areaOf(item.area)} ${item.style.name} ${item.valign}`
    case 'imprint':
      return `imprint ${item.form} ${item.fields.join(' ')} ${areaOf(item.area)} ${item.style.name} ${item.valign}`
    case 'body': {
      const legs = item.legs === null ? [] : [`legs ${[item.legs].flat().join('/')}`]
      return ['body', ...item.areas.map(areaOf), ...(item.join ? [] : ['apart']), ...legs, dumpBody(item)].join(' ')
    }
    case 'classified': {
      const { unit, between, rule, balance } = item
      const more = [
        item.legs === null ? [] : `legs ${[item.legs].flat().join('/')}`,
        between === null ? [] : `between ${strokeOf(between)}`,
        rule === null ? [] : `rule ${strokeOf(rule)}`,
        balance ? 'balanced' : []
      ]
      const styles = `${item.style.name} subhead ${item.subhead.name} unit ${unit}`
      return ['classified', ...item.areas.map(areaOf), styles, ...more.flat()].join(' ')
    }
    case 'box': {
      const clear = item.clear === null ? 'over' : `clear ${mm(item.clear)}`
      const frame = item.frame === null ? '' : ` frame ${strokeOf(item.frame)}`
      return `box ${areaOf(item.area)}${frame}${tintOf(item.tint)} ${clear}`
    }
    case 'rule':
      return `rule ${areaOf(item.area)} ${item.side} ${strokeOf(item.stroke)}`
    case 'lettering': {
      const drawn = item.file === null ? '' : ` from ${item.file}`
      return `lettering “${item.words.text}”${drawn} ${areaOf(item.area)} ${item.face} ${inkOf(item.ink)} ${item.align}`
    }
    case 'table':
      return dumpTableItem(item)
    case 'chart':
      return `chart ${item.index} ${areaOf(item.area)} ${item.title.name} ${item.label.name} ${item.note.name} inks ${item.inks.map(inkOf).join(', ')}${item.values ? ' values' : ''}`
    case 'barcode':
      return `barcode ${item.ean} ${item.issue.text || '-'} ${areaOf(item.area)} ${item.style.name} ${inkOf(item.ink)}`
    case 'artwork':
      return `artwork ${item.file} ${areaOf(item.area)} ${item.align} ${item.valign}`
    case 'ad':
      return `ad ${areaOf(item.area)}${item.label === null ? '' : ` label ${item.label.name}`}`
    case 'picture':
      return `picture ${item.index} ${areaOf(item.area)}${item.around === 'widest' ? '' : ` around ${item.around}`}${item.clear === null ? '' : ` clear ${mm(item.clear)}`} caption ${dumpCaptioning(item)}`
    case 'group': {
      const all = `${item.from}–${item.to} across ${item.across} gap ${mm(item.gap)}`
      return `group ${all} ${areaOf(item.area)} caption ${dumpCaptioning(item)}`
    }
    case 'figures':
      return `figures ${item.from}–${item.to} across ${item.across} ${areaOf(item.area)} ${item.value.name} ${item.label.name}${tintOf(item.tint)}`
    case 'outlets':
      return `outlets across ${item.across} ${areaOf(item.area)} ${item.label.name} ${inkOf(item.ink)}`
    default:
      return unreachable(item)
  }
}

function dumpArticle({ style, areas, legs, heads, pictures, quotes, items }: ArticleItem): string {
  const columnsOf = (columns: Area['columns']): string => `columns ${columns.join('-')}`
  return [
    `article ${style.name}`,
    ...areas.map(areaOf),
    ...(legs === null ? [] : [`legs ${[legs].flat().join('/')}`]),
    `heads ${columnsOf(heads.columns)}${heads.rows === null ? '' : ` rows ${heads.rows.join('-')}`}`,
    ...pictures.map(
      ({ from, to, across, gap, columns, stands, rows, ...words }) =>
        `picture ${from}${to - from > 1 ? `–${to} across ${across} gap ${mm(gap)}` : ''} ${columnsOf(columns)} at ${stands}${rows === null ? '' : ` rows ${rows.join('-')}`} caption ${dumpCaptioning(words)}`
    ),
    ...quotes.map(
      ({ index, columns, stands, rows, when }) =>
        `quote ${index} ${columnsOf(columns)} at ${stands} rows ${rows} ${when}`
    ),
    ...items.map(item => `(${dumpItem(item)})`)
  ].join(' ')
}

function dumpArticleStyle(style: ArticleStyle): string {
  const { body, frame, tint, headTint, headRule, quoteRule, ruleAbove, ruleRight } = style
  const rules = Object.entries({ frame, headRule, quoteRule, ruleAbove, ruleRight }).flatMap(([name, stroke]) =>
    stroke === null ? [] : [`${name} ${strokeOf(stroke)}`]
  )
  return lines(
    `article style ${style.name} air ${mm(style.air)} spare ${style.spare} inset ${mm(style.inset)}${tintOf(tint)}${headTint === null ? '' : ` heads on ${inkOf(headTint)}`}`,
    style.heads.map(head => `  ${head.part} ${head.style.name} ${head.when}${dumpPlace(head.portrait)}`),
    `  body ${dumpBody(body)}, caption ${style.caption.name}, quote ${style.quote.name}`,
    rules.map(rule => `  ${rule}`)
  ).trimEnd()
}

function dumpBody({ style, subhead, balance, rule, runIn, list, leadIn, signOff }: BodyStyle): string {
  const more = [
    balance ? 'balanced' : [],
    rule === null ? [] : `rule ${strokeOf(rule)}`,
    runIn ? 'subheads run in' : [],
    list === style ? [] : `list ${list.name}`,
    leadIn.text === '' ? [] : `lead-in “${leadIn.text}”`,
    signOff.text === '' ? [] : `sign-off “${signOff.text}”`
  ]
  return [style.name, `subhead ${subhead.name}`, ...more.flat()].join(' ')
}

/** What is out of the common in where a caption stands. */
function dumpCaptioning({ caption, captionAt, captionWidth, credit, tint }: Captioning): string {
  const place = captionAt === 'below' ? '' : ` ${captionAt}`
  const width = captionAt === 'beside' ? ` ${mm(captionWidth)} wide` : ''
  return `${caption.name}${place}${width}${credit === null ? '' : ` credit ${credit.name}`}${tintOf(tint)}`
}

const dumpPlace = (place: PortraitPlace | null): string =>
  place === null ? '' : ` portrait ${place.side} ${mm(place.width)} × ${mm(place.height)}`

const sharesOf = ({ x, y, w, h }: Shares): string =>
  [x, y, w, h].map(share => `${Number((100 * share).toFixed(2))}%`).join(' ')

const tintOf = (tint: Ink | null): string => (tint === null ? '' : ` tint ${inkOf(tint)}`)

function dumpTableItem(item: TableItem): string {
  const { index, areas, style, header, title, note, widths, aligns, gap, rules, tint, stripe, icons } = item
  const width = (each: ColumnWidth): string =>
    each.kind === 'auto' ? 'auto' : each.kind === 'fixed' ? mm(each.width) : `${each.parts}fr`
  const more = [
    ...TABLE_RULES.flatMap(name => (rules[name] === null ? [] : `${name} ${strokeOf(rules[name])}`)),
    tint === null ? [] : `head on ${inkOf(tint)}`,
    stripe === null ? [] : `stripes ${inkOf(stripe)}`,
    icons === null ? [] : `icons ${icons.folder} ${mm(icons.size)}`
  ]
  const styles = [style, header, title, note].map(({ name }) => name).join(' ')
  const columns = `${widths.map(width).join(' ')} ${aligns.join(' ')} gap ${mm(gap)}`
  return ['table', index, ...areas.map(areaOf), styles, columns, ...more.flat()].join(' ')
}

function areaOf({ columns, rows, ...insets }: Area): string {
  const moved = Object.entries(insets).filter(([, len]) => len !== 0)
  return [`[${columns.join('-')} × ${rows.join('-')}]`, ...moved.map(([side, len]) => `${side} ${mm(len)}`)].join(' ')
}

const dumpPage = ({ numbers, labels, section, template, slots, ads, articles, equals }: PageOrder): string =>
  lines(
    `page ${numbers.join('-')}${dumpLabels(numbers, labels)} ${template.name}${section === '' ? '' : ` ${section}`}`,
    [...slots].map(([slot, story]) => `  ${slot} ← ${story}`),
    [...ads].map(([slot, ad]) => `  ${slot} ← ${dumpAd(ad)}`),
    articles.map(({ story, item }) => `  ${story} as ${dumpArticle(item)}`),
    equals.map(group => `  ${group.join(' = ')}`)
  ).trimEnd()

const dumpLabels = (numbers: readonly number[], labels: readonly string[]): string =>
  labels.join() === numbers.join() ? '' : ` called ${labels.join('-')}`

function dumpAd({ file, page, fit, labelled, category, coupon }: AdOrder): string {
  const more = [labelled ? 'labelled' : [], category === '' ? [] : `of ${category}`, coupon ? 'coupon' : []]
  return ['ad', file, page === null ? [] : `page ${page}`, fit, ...more].flat().join(' ')
}

function dumpStory({ id, parts, body, figures, outlets, pictures, portrait, tables, charts }: Story): string {
  return lines(
    `story ${id}`,
    [...parts].flatMap(([part, copies]) => copies.map(copy => `  ${part} ${dumpCopy(copy)}`)),
    body.map(block => `  ${block.kind} ${dumpNumber(block)}${dumpCopy(block.copy)}`),
    figures.map(({ value, unit, label }) => `  figure ${[value, unit, label].map(dumpCopy).join(' · ')}`),
    outlets.map(({ name, code }) => `  outlet ${dumpCopy(name)} ${code}`),
    pictures.map(
      ({ file, caption, credit, focus, outline }) =>
        `  picture ${file} ${dumpCopy(caption)} · ${dumpCopy(credit)}${focus === null ? '' : ` focus ${sharesOf(focus)}`}${outlineOf(outline)}`
    ),
    portrait === null ? [] : [`  portrait ${portrait.file}`],
    tables.flatMap(dumpTable),
    charts.flatMap(dumpChart)
  ).trimEnd()
}

function outlineOf(outline: Outline | null): string {
  if (outline === null || outline === 'alpha') return outline === null ? '' : ' outline alpha'
  return ` outline ${outline.map(corner => corner.map(round).join()).join(' ')}`
}

const dumpNumber = (block: Block): string =>
  block.kind === 'point' && block.number !== null ? `${block.number.text} ` : ''

function dumpTable({ title, note, header, columns, rows }: Table): readonly string[] {
  const cell = ({ words, icon, across, down }: Cell): string =>
    `${icon === null ? dumpCopy(words) : `icon ${icon}`}${across * down === 1 ? '' : ` (${across} × ${down})`}`
  return [
    `  table ${dumpCopy(title)} · ${dumpCopy(note)}, ${columns} columns, head of ${header}`,
    ...rows.map(({ cells, opens }) => `    ${opens ? 'group ' : ''}${cells.map(cell).join(' | ')}`)
  ]
}

function dumpChart({ kind, title, unit, note, categories, series }: Chart): readonly string[] {
  return [
    `  chart ${kind} ${dumpCopy(title)} · ${dumpCopy(unit)} · ${dumpCopy(note)}`,
    `    ${categories.map(dumpCopy).join(' | ')}`,
    ...series.map(({ name, values }) => `    ${dumpCopy(name)}: ${values.map(datum => datum?.value ?? '-').join(' ')}`)
  ]
}

/** Strong words between ‹‹ and ››, soft ones between ‹ and ›, marked ones as a story has them. */
function dumpCopy({ text, runs }: Copy): string {
  let from = 0
  const words = runs.map(({ to, emphasis, marking }) => {
    const run = text.slice(from, to)
    from = to
    const told = emphasis === 'plain' ? run : emphasis === 'strong' ? `‹‹${run}››` : `‹${run}›`
    return marking === undefined ? told : `[${told}]{${dumpMarking(marking)}}`
  })
  return words.join('')
}

const dumpMarking = ({ marks, ruby }: Marking): string =>
  ruby === null ? marks.join(' ') : `${ruby.kind} ${ruby.notes.map(note => note.text).join(' ')}`
