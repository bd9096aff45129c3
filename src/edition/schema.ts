import * as z from 'zod/mini'
import { PDF_PROFILES } from '../base/pdf-profile.ts'
import type { Measure } from './area.ts'
import { WHENS, type When } from './article-style.ts'
import { CHART_KINDS } from './chart.ts'
import { CLEAN_RULES } from './edition.ts'
import type {
  CellsFile,
  CleanFile,
  EditionFile,
  ItemFile,
  PageCheckFile,
  PaperFile,
  Range,
  StoryFile,
  StrokeFile,
  TemplateFile,
  VariantFile
} from './files.ts'
import { FORMATS, type FormatName } from './formats.ts'
import { IMPRINT_FIELDS, IMPRINT_LABELS, type Imprint } from './imprint.ts'
import { AROUNDS, CAPTION_PLACES, type Standing } from './item.ts'
import { PAGE_STYLES, RULE_CLASSES } from './page-check.ts'
import { SHEET_MARKS } from './paper.ts'
import { PARTS } from './story.ts'
import type { TextStyle } from './style.ts'
import { CELL_ALIGNS, TABLE_RULES } from './table.ts'

type Schema<T> = z.ZodMiniType<T, unknown>

/** What a schema says beside its shape: the description that editors show, and limits JSON Schema knows. */
export interface Said {
  readonly description: string
  readonly [keyword: string]: unknown
}

/** What each schema says. `docs/manifest.md` repeats the descriptions. */
export const SAID: z.core.$ZodRegistry<Said> = z.registry<Said>()

const say = <S extends z.ZodMiniType>(schema: S, said: Said): S => {
  SAID.add(schema as z.ZodMiniType, said)
  return schema
}
const said = <S extends z.ZodMiniType>(schema: S, description: string): S => say(schema, { description })

/** A word of a format. The types are those that an editor may take it for. */
const word = (name: FormatName, description: string = FORMATS[name].description): Schema<string> =>
  say(z.stringFormat(name, FORMATS[name].pattern), { description, type: FORMATS[name].types, format: undefined })

const read = <T>(name: FormatName, description: string, reader: (text: string) => T): Schema<T> =>
  say(z.pipe(z.stringFormat(name, FORMATS[name].pattern), z.transform(reader)), {
    description,
    type: FORMATS[name].types,
    format: undefined
  })

/** Words that a YAML reader may take for a number: 3000, 2019. */
const text = (description: string): Schema<string> => say(z.string(), { description, type: ['string', 'number'] })

const name = (description: string): Schema<string> => said(z.string(), description)
const length = (description: string): Schema<string> => word('length', description)
const ink = (description: string): Schema<string> => word('ink', `${description}: ${FORMATS.ink.description}`)
const count = (description: string): Schema<number> => read('count', description, Number)
const toggle = (description: string): Schema<boolean> =>
  read('switch', description, word => /^(?:true|on|yes)$/i.test(word))
const choice = <const T extends string>(values: readonly T[], description: string): Schema<T> =>
  said(z.enum(values as readonly [T, ...T[]]), description) as unknown as Schema<T>
const range = (description: string): Schema<Range> =>
  read('range', description, word => {
    const [from, to] = word.split(/[-–]/).map(Number)
    return [from!, to ?? from!]
  })
const readMeasure = (word: string): Measure => {
  const [columns, legs] = word.split('/').map(Number)
  return [columns!, legs!]
}

const perhaps = z.optional
/** Needed, and null only where a reader has taken it out for its faults. */
const faultless = z.nullable
const list = <T>(of: Schema<T>, description: string): Schema<T[]> => said(z.array(of), description)
const named = <T>(of: Schema<T>, description: string): Schema<Record<string, T>> =>
  said(z.record(z.string(), of), description)

// ---- stories

const words = (description: string): Schema<string | string[]> =>
  said(z.union([text('one line'), z.array(text('one line'))]), description)

const figure = z.strictObject({
  value: text('the number, in large type'),
  unit: perhaps(text('its unit: 亿元, %')),
  label: perhaps(text('what it counts'))
})

const outlet = z.strictObject({
  name: text('as it is printed'),
  code: text('what the QR code (二维码) holds, mostly an address')
})

const picture = z.strictObject({
  file: name('path from the folder of the edition: pictures/prize.jpg'),
  caption: perhaps(text('caption (图片说明)')),
  credit: perhaps(text('credit: 邓超 摄')),
  focus: perhaps(
    word('focus', 'the part that is never cropped: left, top, width and height in percent of the picture')
  ),
  outline: perhaps(
    said(
      z.union([
        choice(['alpha'], 'where its transparency ends'),
        list(word('point'), 'the corners of a path, in percent of the picture')
      ]),
      'what text runs along instead of the whole picture (轮廓): alpha, or the corners of a path'
    )
  )
})

const CELLS = {
  title: perhaps(text('its title')),
  note: perhaps(text('under it: 来源：区统计局')),
  file: perhaps(name('a CSV file with the rows, path from the folder of the edition: tables/league.csv'))
}
const cellRows = (description: string): Schema<CellsFile['rows']> =>
  perhaps(said(z.union([text('comma-separated values'), z.array(z.array(text('a cell')))]), description))

const table = z.strictObject({
  ...CELLS,
  rows: cellRows('rows of cells; < goes on with the cell at its left, ^ with the one above, icon:sun is a drawing'),
  header: perhaps(count('how many rows are its head (表头); 1 without it'))
})

const chart = z.strictObject({
  kind: choice(CHART_KINDS, 'what is drawn'),
  ...CELLS,
  unit: perhaps(text('what its numbers count: 亿元')),
  rows: cellRows('the first row names the columns; each other has a name and its numbers')
})

const PARTS_OF_STORY = {
  kicker: perhaps(words('kicker (引题, 肩题): one line, or a list of lines')),
  head: perhaps(words('head (主题): one line, or a list of lines as the desk broke them')),
  'jump-head': perhaps(words('head of what stands on a later page (转版); the head without it')),
  deck: perhaps(words('deck (副题): one line, or a list of lines')),
  dateline: perhaps(text('dateline (电头): 本报济宁6月13日讯')),
  byline: perhaps(text('byline (署名): 记者 邓超')),
  quotes: perhaps(list(text('a pull quote'), 'pull quotes (引语); those of the body, after “> ”, follow them')),
  notes: perhaps(list(text('a note'), 'notes (资料, 链接)')),
  figures: perhaps(list(figure, 'numbers worth large type (数字)')),
  outlets: perhaps(list(outlet, 'channels of the newsroom with a QR code each (融媒矩阵)')),
  pictures: perhaps(list(picture, 'pictures (图片)')),
  portrait: perhaps(name('a portrait (作者像) to stand beside the byline: path from the folder of the edition')),
  tables: perhaps(list(table, 'tables (表格)')),
  charts: perhaps(list(chart, 'charts (图表)'))
}

/** What stands between the `---` lines of a story in Markdown. */
export const frontMatterShape: Schema<StoryFile> = z.strictObject(PARTS_OF_STORY)

const body = perhaps(text('body (正文), in the same markup as a story in Markdown; best as a block: body: |'))

/** A story in YAML. */
export const storyShape: Schema<StoryFile> = z.strictObject({ ...PARTS_OF_STORY, body })

const inlineShape: Schema<StoryFile> = z.strictObject({
  id: perhaps(name('what the story is called; without it, page and slot: 1-brief')),
  ...PARTS_OF_STORY,
  body
})

// ---- the manifest

const CLEAN_SAYS: Record<(typeof CLEAN_RULES)[number], string> = {
  punctuation: 'half-width , ; : ? ! ( ) beside Chinese become full-width',
  quotes: 'straight quotes become curly',
  ellipsis: '... and 。。。 become ……',
  dash: '-- and －－ become ——',
  spaces: 'stray spaces between Chinese characters go'
}

const clean: Schema<CleanFile> = said(
  z.strictObject(Object.fromEntries(CLEAN_RULES.map(rule => [rule, perhaps(toggle(CLEAN_SAYS[rule]))]))),
  'rules of the clean-up of copy, each on or off; all are on'
)

const imprint: Schema<Imprint> = said(
  z.strictObject(Object.fromEntries(IMPRINT_FIELDS.map(field => [field, perhaps(text(IMPRINT_LABELS[field]))]))),
  'facts of the imprint (版本记录), which furniture quotes by their names'
)

const headWords = list(text('a name or a term'), 'names and terms that no head is broken in (词库)')

const adFile = name('path from the folder of the edition to a PDF, an SVG or a picture: ads/tea.pdf')
const ad = z.strictObject({
  file: adFile,
  page: perhaps(count('which page of a PDF that has several, from 1')),
  fit: perhaps(
    choice(['exact', 'scale'], 'in its own size, which must be that of the slot, or as large as the slot allows')
  ),
  labelled: perhaps(toggle('the word 广告 stands in the artwork itself')),
  category: perhaps(text('the trade (行业) that it competes in: banks')),
  coupon: perhaps(toggle('readers cut it out (剪角)'))
})

// ---- the paper

const sheet = z.strictObject({
  trim: word('format', 'the page after trimming (成品尺寸), width x height'),
  'type-area': word('format', 'the type area (版心), in the middle of the width'),
  head: length('head margin (天头): from the trim to the type area'),
  bleed: perhaps(length('bleed (出血) round the trim; 0 without it'))
})

const GRID = {
  columns: count('base columns (基本栏) of a page'),
  characters: count('characters in a line of one column'),
  size: length('type size of those characters'),
  gap: perhaps(length('between columns (栏距); without it, what the type area leaves')),
  rows: count('baseline rows from the top of the type area to its foot')
}
const grid = said(z.strictObject(GRID), 'base columns and baseline rows (版面网格)')
const ownGrid = said(z.partial(z.strictObject(GRID)), 'a grid of its own; what it leaves out is the paper’s')

const styleName = (description: string): Schema<string> => name(`style of ${description}`)
const face = (description: string): Schema<string> => name(`${description}, a role of fonts/registry.yaml`)

const variant = (description: string): Schema<string | VariantFile> =>
  said(
    z.union([
      face('face'),
      z.strictObject({
        face: face('face'),
        ink: perhaps(ink('that of the style without it')),
        scale: perhaps(read('ratio', 'of the size of the style: 0.36; 1 without it', Number))
      })
    ]),
    description
  )

const language = (description: string): Schema<TextStyle['language']> => choice(['zh-Hans', 'zh-Hant'], description)

const STROKE = { weight: length('thickness (线粗): 0.4pt'), ink: perhaps(ink('black without it')) }
const stroke = (description: string): Schema<StrokeFile> => said(z.strictObject(STROKE), description)

const style = z.strictObject({
  'based-on': perhaps(name('the style that gives whatever is not said here')),
  face: perhaps(face('face (字体)')),
  size: perhaps(word('sizes')),
  leading: perhaps(length('from baseline to baseline of display type (行距); 1.3em without it')),
  lines: perhaps(count('lines that display type may take; 1 without it')),
  rows: perhaps(count('baseline rows that a line in a column takes; 1 without it')),
  'least-line': perhaps(
    length('beside pictures and boxes no line is shorter (绕排): 5em; two fifths of its column without it')
  ),
  ink: perhaps(ink('ink')),
  align: perhaps(choice(['justify', 'start', 'center', 'end'], 'start without it; justify for body')),
  indent: perhaps(length('indent of a paragraph (段首缩进)')),
  tracking: perhaps(length('added after each character (字距)')),
  strong: perhaps(variant('face of **words**, or face and ink; the role black without it')),
  soft: perhaps(variant('face of *words*, or face and ink; the role kai without it')),
  hyphenate: perhaps(choice(['none', 'en'], 'hyphenation of Western words: none without it')),
  kinsoku: perhaps(choice(['none', 'basic', 'gb', 'strict'], 'line edges (避头尾): gb without it')),
  'kinsoku-start': perhaps(text('characters that, beside those, never begin a line (避头): ①②③')),
  'kinsoku-end': perhaps(text('characters that, beside those, never end a line (避尾): 第')),
  autospace: perhaps(length('between Chinese and Western characters; 0.25em without it')),
  punctuation: perhaps(
    choice(
      ['full', 'kaiming', 'half', 'line-end-half', 'plain'],
      'widths of marks (标点): 全角式, 开明式, 半角式, 行末半角式, 不调整; full without it'
    )
  ),
  language: perhaps(language('marks of the mainland or centred ones; that of the paper without it')),
  hanging: perhaps(choice(['none', 'allow'], 'whether a mark may stand behind the end of a line (标点悬挂)')),
  adjustment: perhaps(
    choice(['least-change', 'literal'], 'lines chosen for the paragraph as a whole, or one by one: 先挤进，后推出')
  ),
  direction: perhaps(choice(['horizontal', 'vertical'], 'vertical (竖排): lines run down, from right to left')),
  digits: perhaps(
    choice(
      ['upright', 'tate-chu-yoko', 'rotate'],
      'numbers in vertical lines: one under the other, two to four side by side (纵中横), or turned; tate-chu-yoko without it'
    )
  ),
  quotes: perhaps(choice(['corner', 'curly'], 'quotes in vertical lines: ﹃﹄, or turned; corner without it')),
  'drop-cap': perhaps(
    said(
      z.union([
        count('lines'),
        z.strictObject({
          lines: count('2 to 5 lines that it is as high as'),
          face: perhaps(face('that of the style without it')),
          ink: perhaps(ink('that of the style without it'))
        })
      ]),
      'first character of a story (首字下沉): how many lines high it is, or lines, face and ink'
    )
  ),
  'end-mark': perhaps(text('behind the last word of a story: ■')),
  bullet: perhaps(text('before each point of a list; ● without it')),
  edge: perhaps(stroke('an edge round its characters (勾边)'))
})

const when = (what: string): Schema<When> =>
  choice(
    WHENS,
    `whether ${what} is always there, may go where copy is too long, or comes if there is room; always without it`
  )

const PORTRAIT = {
  portrait: perhaps(
    said(
      z.strictObject({
        size: word('format', 'its width x height: 14mm x 18mm'),
        side: perhaps(choice(['left', 'right'], 'on which side of the words it stands; left without it'))
      }),
      'where the portrait of the story (作者像) stands beside these words'
    )
  )
}

const headStyle = z.strictObject({
  part: choice(PARTS, 'which part of the story'),
  style: styleName('the type'),
  ...PORTRAIT,
  when: perhaps(when('it'))
})

/** What bodies and article styles say alike. */
const BODY = {
  subhead: perhaps(styleName('subheads (小标题); that of paragraphs without it')),
  'run-in': perhaps(toggle('subheads begin the paragraph behind them in strong type')),
  list: perhaps(styleName('points of lists; that of paragraphs without it')),
  'lead-in': perhaps(text('before the first paragraph: {dateline}（{byline}）')),
  'sign-off': perhaps(text('behind the last paragraph: （{byline}）')),
  balance: perhaps(toggle('columns end level')),
  rule: perhaps(stroke('rules between columns (栏线)'))
}

const articleStyle = z.strictObject({
  'based-on': perhaps(name('the article style that gives whatever is not said here')),
  heads: perhaps(list(headStyle, 'the head block (题区), from top to bottom; vertical heads from right to left')),
  'head-tint': perhaps(ink('a tint under the head block (题区底纹)')),
  'head-rule': perhaps(stroke('a rule under the head block')),
  air: perhaps(length('white over and under the head block in all; a row without it')),
  spare: perhaps(count('rows of white that copyfit may add under the head block, and one before each subhead')),
  body: perhaps(styleName('paragraphs')),
  ...BODY,
  caption: perhaps(styleName('captions; that of paragraphs without it')),
  quote: perhaps(styleName('pull quotes; that of paragraphs without it')),
  'quote-rule': perhaps(stroke('rules over and under a pull quote')),
  frame: perhaps(stroke('a frame round the story (加框)')),
  tint: perhaps(ink('a tint under it (底纹)')),
  inset: perhaps(length('from the edges of the areas to what stands in them; 1em with a frame or a tint')),
  'rule-above': perhaps(stroke('a rule in the row above the story')),
  'rule-right': perhaps(stroke('a rule in the gap at its right'))
})

const intent = z.strictObject({
  icc: name('ICC profile of the press, a path in the project: templates/icc/newsprint.icc'),
  condition: text('name of the printing condition: CGATS TR 002'),
  registry: perhaps(text('address of the registry that has the name: http://www.color.org')),
  info: perhaps(text('the condition in words; its name without it'))
})

const MARK_SAYS: Record<(typeof SHEET_MARKS)[number], string> = {
  crop: 'crop marks (裁切线) at the corners of the trim',
  fold: 'fold marks (折线) over a spread',
  centre: 'centre marks (中线) in the middle of each side',
  registration: 'register marks (套准线) in all inks',
  'colour-bar': 'a colour bar (色标) for the densitometer',
  'slug-line': 'a line that names paper, date, page and plate'
}

const press = said(
  z.strictObject({
    profile: perhaps(choice(PDF_PROFILES, 'kind of file: PDF/X-4, PDF/X-1a, or a copy to read; x4 without it')),
    intent: perhaps(
      said(intent, 'the printing condition (印刷条件) and its ICC profile; coldset newsprint without it')
    ),
    ruling: perhaps(count('screen ruling (加网线数) in lines to the centimetre; 40 without it')),
    slug: perhaps(length('how far the sheet reaches past the trim for marks, bleed included; 10mm without it')),
    marks: perhaps(
      said(
        z.strictObject(Object.fromEntries(SHEET_MARKS.map(mark => [mark, perhaps(toggle(MARK_SAYS[mark]))]))),
        'printer’s marks, each on or off; all are on'
      )
    ),
    outlines: perhaps(words('type as outlines (转曲): all, none, or styles by name; none without it')),
    'ad-label': perhaps(toggle('whether each advertisement must bear the word 广告; off without it'))
  }),
  'what the print shop asks of the files (印刷要求)'
)

const jump = said(
  z.strictObject({
    to: perhaps(text('at the end of what stands on the earlier page; （下转第{page}版） without it')),
    from: perhaps(text('at the head of the rest; （上接第{page}版） without it')),
    style: styleName('the words'),
    before: perhaps(length('least depth of type on the earlier page; 4 inches, 101.6mm, without it')),
    after: perhaps(length('least depth of type on the later page; 6 inches, 152.4mm, without it'))
  }),
  'what is printed where a story goes over to another page (转版)'
)

const bound = (description: string): Schema<string> => word('bound', description)
const pageRule = z.strictObject({
  class: perhaps(choice(RULE_CLASSES, 'a breach is an error, a warning or information')),
  weight: perhaps(count('what a breach costs')),
  min: perhaps(bound('least measure: 40mm, 9pt, 5, 30%')),
  max: perhaps(bound('greatest measure'))
})
const check: Schema<PageCheckFile> = said(
  z.strictObject({
    style: perhaps(
      choice(
        PAGE_STYLES,
        'modular (模块式) or interlocked (穿插式) pages; interlocked without it: some rules are for one'
      )
    ),
    rules: perhaps(
      named(
        z.union([toggle('on or off'), pageRule]),
        'id of a page rule, like W06 → on, off, or its class, weight, min, max'
      )
    )
  }),
  'what `edition check` asks of the pages (版面规则)'
)

/** `templates/<paper>/paper.yaml` */
export const paperShape: Schema<PaperFile> = z.strictObject({
  name: text('title (报名)'),
  language: perhaps(language('of its styles; zh-Hans (简体) without it')),
  sheet: faultless(said(sheet, 'the page: trim, type area, margins')),
  'ink-limit': perhaps(
    read('percent', 'highest sum of inks at a point in percent (总墨量)', word => Number.parseInt(word, 10))
  ),
  inks: perhaps(named(word('ink'), 'name → build or tint')),
  'bastard-measures': perhaps(
    list(
      read('measure', 'base columns and the legs that they are set as: 3/2', readMeasure),
      'the measures (破栏) that bodies may be set to; any without it'
    )
  ),
  grid: faultless(grid),
  styles: named(style, 'name → text style (文字样式)'),
  'article-styles': perhaps(named(articleStyle, 'name → how stories of one rank are composed')),
  press: perhaps(press),
  jump: perhaps(jump),
  imprint: perhaps(imprint),
  words: perhaps(headWords),
  check: perhaps(check),
  clean: perhaps(clean)
})

// ---- page templates

const INSETS = {
  left: perhaps(length('inset of the left side; negative: outwards')),
  right: perhaps(length('inset of the right side')),
  top: perhaps(length('inset of the top')),
  bottom: perhaps(length('inset of the foot'))
}
const columns = range('base columns, counted from 1 on, over both pages of a spread')
const rows = range('baseline rows, counted from 1 at the top of the type area')
const AREA = { columns, rows, ...INSETS }

const RUN_ROUND = {
  around: perhaps(choice(AROUNDS, 'which sides of it text runs past (绕排); widest without it')),
  clear: perhaps(length('how far text keeps away; without it, the gap between columns from an outline'))
}

const valign = perhaps(choice(['top', 'middle', 'bottom'], 'where in the area; top without it'))
const drawingFile = (what: string): Schema<string> =>
  name(`${what}: path from the folder of the template to an SVG: nameplate.svg`)

const AREAS = {
  columns: perhaps(columns),
  rows: perhaps(rows),
  ...INSETS,
  areas: perhaps(list(z.strictObject(AREA), 'several areas that the text runs through, instead of columns and rows')),
  legs: perhaps(
    read('legs', 'so many legs in each area instead of its base columns, or a measure, 3/2 (破栏)', word =>
      word.includes('/') ? readMeasure(word) : Number(word)
    )
  )
}

/** Where captions stand. */
const CAPTION_PLACE = {
  'caption-at': perhaps(
    choice(CAPTION_PLACES, 'under the picture, right of it, on its foot, or nowhere; below without it')
  ),
  'caption-width': perhaps(length('of a caption beside the picture; 25.4mm, the least, without it')),
  credit: perhaps(styleName('a credit on a line of its own under the picture; without it, it follows the caption')),
  tint: perhaps(ink('under a caption over the picture; none without it'))
}

const CAPTIONING = { caption: styleName('the caption'), ...CAPTION_PLACE }

/** How pictures of a group stand. */
const GROUPED_GAP = { gap: perhaps(length('between pictures of a group; 1mm without it')) }

const RULE_SAYS: Record<(typeof TABLE_RULES)[number], string> = {
  above: 'over the table',
  header: 'under its head',
  rows: 'between rows',
  groups: 'between groups of rows',
  columns: 'between columns',
  below: 'under the table'
}

/** One, or one for each column. */
const each = <T extends string>(of: Schema<T>, description: string): Schema<T | T[]> =>
  said(z.union([of, z.array(of)]), description)

const KINDS = {
  text: z.strictObject({
    part: choice(PARTS, 'which part of the story'),
    index: perhaps(count('which quote or note, from 1')),
    ...AREA,
    style: styleName('the type'),
    valign,
    ...PORTRAIT,
    fold: perhaps(toggle('over the fold (中缝) of a spread, no character on it'))
  }),
  words: z.strictObject({
    words: words(
      'words of the template, or a list of lines; {date} {weekday} {lunar} {day} {month} {week} {paper} {page} {label} {section} {credits} {issue} {pages} and the facts of the imprint are filled in'
    ),
    ...AREA,
    style: styleName('the type'),
    valign
  }),
  imprint: z.strictObject({
    fields: perhaps(
      list(choice(IMPRINT_FIELDS, 'a fact of the imprint'), 'which facts, in this order; all that are known without it')
    ),
    form: perhaps(choice(['line', 'block'], 'one after the other, or a line each; line without it')),
    ...AREA,
    style: styleName('the type'),
    valign
  }),
  body: z.strictObject({
    ...AREAS,
    join: perhaps(toggle('areas that touch are one shape (L, U), read column by column; on without it')),
    style: styleName('paragraphs'),
    ...BODY
  }),
  classified: z.strictObject({
    ...AREAS,
    style: styleName('notices; its leading is from line to line'),
    subhead: perhaps(styleName('headings of groups; that of notices without it')),
    unit: perhaps(count('lines of a unit, of which each notice takes whole ones; 1 without it')),
    between: perhaps(said(z.strictObject(STROKE), 'rules between notices')),
    rule: perhaps(said(z.strictObject(STROKE), 'rules between columns (栏线)')),
    balance: perhaps(toggle('columns end level'))
  }),
  box: z.strictObject({
    ...AREA,
    frame: perhaps(stroke('a frame (加框)')),
    tint: perhaps(ink('a tint under it (底纹)')),
    clear: perhaps(length('how far the text of other slots keeps away; without it, text runs over the box'))
  }),
  rule: z.strictObject({
    ...AREA,
    side: perhaps(choice(['top', 'bottom', 'left', 'right', 'middle'], 'of the area; bottom without it')),
    ...STROKE
  }),
  lettering: z.strictObject({
    words: text('type drawn as artwork, as large as the area lets it be'),
    face: face('face'),
    file: perhaps(drawingFile('a drawing of the same words to print instead of the type')),
    ...AREA,
    ink: perhaps(ink('black without it')),
    align: perhaps(choice(['justify', 'start', 'center', 'end'], 'where in the area; start without it'))
  }),
  artwork: z.strictObject({
    file: drawingFile('a drawing'),
    ...AREA,
    align: perhaps(choice(['justify', 'start', 'center', 'end'], 'where in the area; center without it')),
    valign: perhaps(choice(['top', 'middle', 'bottom'], 'where in the area; middle without it'))
  }),
  ad: z.strictObject({
    ...AREA,
    label: perhaps(styleName('the word 广告, in rows of its own above the advertisement'))
  }),
  picture: z.strictObject({
    index: perhaps(count('which picture of the story, from 1')),
    ...AREA,
    ...RUN_ROUND,
    ...CAPTIONING
  }),
  group: z.strictObject({
    pictures: range('which pictures of the story, from 1: 1-3'),
    across: count('side by side'),
    ...GROUPED_GAP,
    ...AREA,
    ...CAPTIONING
  }),
  figures: z.strictObject({
    from: perhaps(count('the first figure, from 1')),
    to: perhaps(count('the last figure; all without it')),
    across: count('side by side'),
    ...AREA,
    value: styleName('the numbers; its soft variant sets the units'),
    label: styleName('the labels'),
    tint: perhaps(ink('a tint under each'))
  }),
  outlets: z.strictObject({
    across: count('side by side'),
    ...AREA,
    label: styleName('the names'),
    ink: perhaps(ink('of the QR codes; black without it'))
  }),
  table: z.strictObject({
    index: perhaps(count('which table of the story, from 1')),
    columns: perhaps(columns),
    rows: perhaps(rows),
    ...INSETS,
    areas: perhaps(
      list(z.strictObject(AREA), 'several areas that the table runs through, instead of columns and rows')
    ),
    style: styleName('the cells'),
    header: perhaps(styleName('the head (表头); that of the cells without it')),
    title: perhaps(styleName('the title; that of the head without it')),
    note: perhaps(styleName('the note; that of the cells without it')),
    widths: perhaps(each(word('width'), 'width of each column, the last for all that follow; auto without it')),
    align: perhaps(
      each(
        choice(CELL_ALIGNS, 'start, center, end, justify, or decimal: numbers point under point'),
        'how the words of each column stand, the last for all that follow; start without it'
      )
    ),
    gap: perhaps(length('least blank between the words of neighbours; 1em of the cells without it')),
    rules: perhaps(
      said(
        z.strictObject(Object.fromEntries(TABLE_RULES.map(rule => [rule, perhaps(stroke(RULE_SAYS[rule]))]))),
        'rules of the table (表线); none without it'
      )
    ),
    tint: perhaps(ink('a tint under the head')),
    stripe: perhaps(ink('a tint under every second row')),
    icons: perhaps(
      said(
        z.strictObject({
          folder: name('where the drawings lie, path from the folder of the template: icons'),
          size: length('of the square that each stands in: 8mm')
        }),
        'drawings that cells like icon:sun name'
      )
    )
  }),
  chart: z.strictObject({
    index: perhaps(count('which chart of the story, from 1')),
    ...AREA,
    title: styleName('the title'),
    label: styleName('all that stands in the drawing'),
    note: perhaps(styleName('the note; that of the labels without it')),
    inks: perhaps(each(word('ink'), 'inks of the series, or of the parts of a whole; tints of black without it')),
    values: perhaps(toggle('the values stand at what is drawn, instead of a scale beside it')),
    axis: perhaps(stroke('the line that columns stand on; 0.5pt without it')),
    grid: perhaps(stroke('the lines of the scale; 0.25pt without it'))
  }),
  barcode: z.strictObject({
    issn: perhaps(word('issn')),
    variant: perhaps(word('two-digits', 'two digits that tell one price or day from another; 00 without it')),
    ean: perhaps(word('ean')),
    issue: perhaps(text('two digits beside it: 06, or {day}, {month}, {week} of the date of issue')),
    ...AREA,
    style: styleName('the digits'),
    ink: perhaps(ink('of the bars; black without it')),
    magnification: perhaps(
      read('ratio', 'of the nominal size, 0.8 to 2; as large as the area allows without it', Number)
    ),
    reduction: perhaps(length('how much narrower each bar is, as ink spreads; 0 without it'))
  })
}

const KIND_SAYS: Record<keyof typeof KINDS, string> = {
  text: 'a part of the story as display type',
  words: 'words of the template itself',
  imprint: 'the imprint (版权): facts of the paper behind their labels',
  body: 'the body of the story',
  classified: 'notices (分类广告): the paragraphs of a story in whole units',
  box: 'a frame, a tint, or both',
  rule: 'a rule (线)',
  lettering: 'type as artwork: the nameplate (报头)',
  artwork: 'a drawing in SVG: a nameplate, an emblem, a graphic',
  ad: 'an advertisement (广告): what stands in the slot under ads: of the page',
  picture: 'a picture with its caption',
  group: 'several pictures with one caption',
  figures: 'the figures of the story as a panel',
  outlets: 'the outlets of the story with QR codes',
  table: 'a table of the story (表格)',
  chart: 'a chart of the story (图表)',
  barcode: 'the bar code of the serial (条码): EAN-13, with the two digits of the issue'
}

type Kinds = Readonly<Record<string, z.ZodMiniType>>

const PARTS_OF_PAGE: Kinds = Object.fromEntries(
  Object.entries(KINDS).map(([kind, shape]) => [kind, perhaps(said(shape, KIND_SAYS[kind as keyof typeof KINDS]))])
)

const oneOf = (kinds: Kinds): Schema<ItemFile> =>
  say(
    z.strictObject(kinds).check(z.refine(item => Object.values(item).filter(kind => kind !== undefined).length === 1)),
    { description: 'one thing on the page', minProperties: 1, maxProperties: 1 }
  )

const standing: Schema<Standing> = said(
  z.union([z.enum(['top', 'bottom']), count('a row of the page')]),
  'top or bottom of its columns, or the row it begins at'
)

const ARTICLE = {
  style: name('an article style of the paper'),
  ...AREAS,
  heads: perhaps(
    said(
      z.strictObject({ columns: perhaps(columns), rows: perhaps(rows) }),
      'where the head block stands: over these columns instead of all; with rows, in a place of its own'
    )
  ),
  pictures: perhaps(
    list(
      z.strictObject({
        index: perhaps(count('which picture of the story, from 1')),
        pictures: perhaps(range('several of them as one, instead of index: 1-3')),
        across: perhaps(count('how many of these side by side; 1 without it')),
        ...GROUPED_GAP,
        columns,
        at: perhaps(standing),
        ...RUN_ROUND,
        caption: perhaps(styleName('the caption; that of the article style without it')),
        ...CAPTION_PLACE,
        rows: perhaps(
          range('how many rows it takes with its caption, or the least and the most; its own shape without it')
        )
      }),
      'the pictures of the story'
    )
  ),
  quotes: perhaps(
    list(
      z.strictObject({
        index: perhaps(count('which quote of the story, from 1')),
        columns,
        at: standing,
        rows: count('how many rows it takes'),
        left: INSETS.left,
        right: INSETS.right,
        when: perhaps(when('the quote'))
      }),
      'pull quotes of the story, which the body runs round'
    )
  ),
  items: perhaps(
    list(oneOf(PARTS_OF_PAGE), 'further things of the story in places of their own, which the body keeps clear of')
  )
}

const item = oneOf({
  article: perhaps(said(z.strictObject(ARTICLE), 'a whole story, composed by rule within its areas')),
  ...PARTS_OF_PAGE
})

const slot = z.strictObject({
  optional: perhaps(toggle('the slot may stay empty')),
  items: list(item, 'what the story becomes on the page')
})

/** `templates/<paper>/<template>.yaml` */
export const templateShape: Schema<TemplateFile> = z.strictObject({
  pages: perhaps(count('1, or 2 for a spread (跨版)')),
  grid: perhaps(ownGrid),
  slots: perhaps(named(slot, 'name → what the story in it becomes')),
  furniture: perhaps(list(item, 'what stands on the page whatever the day: nameplate (报头), folio line (报眉), rules'))
})

// ---- the edition

const placed = z.strictObject({ story: name('id of the story'), ...ARTICLE })

const page = z.strictObject({
  page: range('number of the page (版), or of the two of a spread (跨版): 1, 2-3'),
  template: name('a template of the paper, without .yaml'),
  section: perhaps(text('name of the page: 要闻')),
  credits: perhaps(text('who made the page: 责编 邓超　美编 王芳')),
  stories: perhaps(
    named(z.union([name('id of a story'), inlineShape]), 'slot → id of the story in it, or the story itself')
  ),
  ads: perhaps(named(z.union([adFile, ad]), 'slot → the advertisement (广告) in it: its file, or file and more')),
  articles: perhaps(list(placed, 'stories that the day’s dummy (版样) places beside the slots of the template')),
  equal: perhaps(
    list(list(name('id of a story on the page'), 'stories that look alike'), 'groups of equal stories (并列)')
  )
})

/** `editions/<date>/edition.yaml` */
export const editionShape: Schema<EditionFile> = z.strictObject({
  date: say(z.string(), { description: 'date of issue: 2019-06-13', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` }),
  paper: name('the paper, a folder of templates/'),
  words: perhaps(headWords),
  'based-on': perhaps(name('the edition (换版) whose pages and stories this one has but for its own: 2019-06-13')),
  clean: perhaps(clean),
  issue: perhaps(text('number of the issue (总期号): 3812')),
  imprint: perhaps(imprint),
  sections: perhaps(named(range('its pages: 1-8'), 'letter of a section (叠) → its pages, whose numbers begin anew')),
  pages: list(page, 'the pages of the edition')
})
