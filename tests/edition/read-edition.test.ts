import { describe, expect, test } from 'vitest'
import { fromMm, fromPt } from '../../src/base/length.ts'
import { placeOf } from '../../src/edition/copy.ts'
import { dumpEdition } from '../../src/edition/dump-edition.ts'
import { changed, type Files, FOLDER, FRONT, LEAD, MANIFEST, PAPER, PROJECT, readProject } from '../support/newsroom.ts'

/** Lines of the dump that begin with some words, of a project that reads clean. */
function dumped(files: Files, beginning: string): readonly string[] {
  const { edition, messages } = readProject(files)
  expect(messages).toEqual([])
  const lines = dumpEdition(edition)
    .split('\n')
    .map(line => line.trim())
  return lines.filter(line => line.startsWith(beginning))
}

const item = (text: string): Files => changed(FRONT, 'items:', `items:\n      - ${text}`)
const style = (text: string): Files => changed(PAPER, 'styles:', `styles:\n  tried: {${text}}`)
const AREA = 'columns: 1, rows: 1'

describe('what is written is read', () => {
  /** What · the files · the beginning of a line of the dump · that line. */
  const CASES: readonly (readonly [string, Files, string, ...string[]])[] = [
    ['the gap is what is left', {}, 'grid', 'grid 4 x 55.033mm gap 4.956mm, 50 x 7mm'],
    [
      'a gap in ems',
      changed(PAPER, 'rows: 50', 'rows: 50, gap: 1em'),
      'grid',
      'grid 4 x 55.033mm gap 4.233mm, 50 x 7mm'
    ],
    [
      'a grid of the template',
      changed(FRONT, 'slots:', 'grid: {columns: 5, characters: 10}\nslots:'),
      'grid',
      'grid 5 x 42.333mm gap 5.833mm, 50 x 7mm'
    ],
    ['numbers with noughts', changed(MANIFEST, 'page: 1', 'page: 01'), 'page', 'page 1 front'],
    ['a section', changed(MANIFEST, 'page: 1', 'page: 1\n    section: 要闻'), 'page', 'page 1 front 要闻'],
    [
      'a named ink',
      item(`rule: {${AREA}, weight: 0.4pt, ink: red}`),
      'rule',
      'rule [1-1 × 1-1] bottom 0.4pt C0 M100 Y90 K0'
    ],
    [
      'a tint of it',
      item(`rule: {${AREA}, weight: 0.4pt, ink: red 40%}`),
      'rule',
      'rule [1-1 × 1-1] bottom 0.4pt C0 M40 Y36 K0'
    ],
    [
      'a tint that is an ink',
      item(`rule: {${AREA}, weight: 0.4pt, ink: pale}`),
      'rule',
      'rule [1-1 × 1-1] bottom 0.4pt C0 M20 Y18 K0'
    ],
    [
      'a build',
      item(`rule: {${AREA}, side: left, weight: 1pt, ink: C5 K7.5}`),
      'rule',
      'rule [1-1 × 1-1] left 1pt C5 M0 Y0 K7.5'
    ],
    [
      'a rule is black',
      item(`rule: {${AREA}, weight: 0.1mm}`),
      'rule',
      'rule [1-1 × 1-1] bottom 0.283pt C0 M0 Y0 K100'
    ],
    [
      'insets',
      item(`box: {${AREA}, left: 1em, top: -2mm, clear: 0}`),
      'box',
      'box [1-1 × 1-1] left 4.233mm top -2mm clear 0mm'
    ],
    [
      'a box that text runs over',
      item(`box: {${AREA}, tint: K8, frame: {weight: 0.5pt}}`),
      'box',
      'box [1-1 × 1-1] frame 0.5pt C0 M0 Y0 K100 tint C0 M0 Y0 K8 over'
    ],
    [
      'words of several lines',
      item(`words: {${AREA}, words: [热线, '0537'], style: body}`),
      'words',
      'words “热线” / “0537” [1-1 × 1-1] body top'
    ],
    [
      'words keep their blanks',
      item(`words: {${AREA}, words: '{date}　', style: body}`),
      'words',
      'words “{date}　” [1-1 × 1-1] body top'
    ],
    [
      'the second quote',
      item(`text: {${AREA}, part: quote, index: 2, style: body, valign: bottom, fold: yes}`),
      'quote',
      'quote 1 [1-1 × 1-1] body bottom over the fold'
    ],
    ['a picture', item(`picture: {${AREA}, caption: body}`), 'picture', 'picture 0 [1-1 × 1-1] caption body'],
    [
      'a picture that text runs past',
      item(`picture: {${AREA}, around: both, clear: 2mm, caption: body}`),
      'picture',
      'picture 0 [1-1 × 1-1] around both clear 2mm caption body'
    ],
    [
      'lettering',
      item(`lettering: {${AREA}, words: 日报, face: nameplate, ink: red}`),
      'lettering',
      'lettering “日报” [1-1 × 1-1] nameplate C0 M100 Y90 K0 start'
    ],
    [
      'all figures',
      item(`figures: {${AREA}, across: 2, value: head, label: body}`),
      'figures',
      'figures 0–Infinity across 2 [1-1 × 1-1] head body'
    ],
    [
      'some figures',
      item(`figures: {${AREA}, from: 3, to: 8, across: 2, value: head, label: body, tint: pale}`),
      'figures',
      'figures 2–8 across 2 [1-1 × 1-1] head body tint C0 M20 Y18 K0'
    ],
    [
      'outlets',
      item(`outlets: {${AREA}, across: 5, label: body}`),
      'outlets',
      'outlets across 5 [1-1 × 1-1] body C0 M0 Y0 K100'
    ],
    [
      'a body of all sorts',
      item(
        `body: {areas: [{columns: 1-2, rows: 10-30}, {columns: 3, rows: 10}], join: off, legs: 3, style: body, subhead: head, balance: on, rule: {weight: 0.4pt}, lead-in: '{byline}　'}`
      ),
      'body [1-2',
      'body [1-2 × 10-30] [3-3 × 10-10] apart legs 3 body subhead head balanced rule 0.4pt C0 M0 Y0 K100 lead-in “{byline}　”'
    ],
    [
      'a style that says nothing more',
      style('face: kai, size: 9pt'),
      'style tried',
      'style tried kai 9pt–9pt C0 M0 Y0 K100 start'
    ],
    [
      'sizes either way round',
      style('face: kai, size: 20pt..9pt'),
      'style tried',
      'style tried kai 9pt–20pt C0 M0 Y0 K100 start'
    ],
    [
      'a style based on another',
      style('based-on: head, align: end'),
      'style tried',
      'style tried head 36pt–56pt C0 M100 Y90 K0 end'
    ],
    [
      'emphasis follows the ink',
      style('face: kai, size: 9pt, ink: red, soft: fang, strong: {face: sans, ink: black, scale: 0.5}'),
      'strong sans',
      'strong sans C0 M0 Y0 K100 × 0.5, soft fang C0 M100 Y90 K0 × 1'
    ],
    [
      'lengths become ems',
      style('face: kai, size: 10pt, leading: 15pt, indent: 20pt, tracking: 0.5pt, lines: 2, rows: 3'),
      'leading 1.5',
      'leading 1.5 lines 2 rows 3 indent 2 tracking 0.05'
    ]
  ]
  for (const [what, files, beginning, ...lines] of CASES) {
    test(what, () => expect(dumped(files, beginning)).toEqual(lines))
  }
})

test('the sheet', () => {
  expect(readProject().edition.paper.sheet).toEqual({
    width: fromMm(270),
    height: fromMm(390),
    bleed: fromMm(3),
    typeWidth: fromMm(235),
    typeHeight: fromMm(350),
    head: fromMm(20)
  })
})

test('what the print shop asks', () => {
  const press =
    'intent: {icc: a/b.icc, condition: IFRA26}, ruling: 34, marks: {crop: off, colour-bar: no}, outlines: head, ad-label: on'
  const { intent, ...asked } = readProject(changed(PAPER, 'inks:', `press: {${press}}\ninks:`)).edition.paper.press
  expect(intent).toMatchObject({ icc: 'a/b.icc', condition: 'IFRA26', registry: '', info: 'IFRA26' })
  expect(asked).toEqual({
    profile: 'x4',
    ruling: 34,
    slug: fromMm(10),
    marks: new Set(['fold', 'centre', 'registration', 'slug-line']),
    outlines: new Set(['head']),
    adLabel: true
  })
})

test('marks stand outside a wide bleed', () => {
  expect(readProject(changed(PAPER, 'bleed: 3mm', 'bleed: 8mm')).edition.paper.press.slug).toBe(fromMm(13))
})

test('what a style leaves out', () => {
  const { at: _, ...plain } = {
    at: 0,
    ...readProject(style('face: kai, size: 9pt')).edition.paper.styles.get('tried')!
  }
  expect(plain).toEqual({
    name: 'tried',
    face: 'kai',
    size: fromPt(9),
    minSize: fromPt(9),
    leading: 1.3,
    maxLines: 1,
    rows: 1,
    leastLine: null,
    edge: null,
    ink: { c: 0, m: 0, y: 0, k: 100 },
    align: 'start',
    indent: 0,
    tracking: 0,
    strong: { face: 'black', ink: { c: 0, m: 0, y: 0, k: 100 }, scale: 1 },
    soft: { face: 'kai', ink: { c: 0, m: 0, y: 0, k: 100 }, scale: 1 },
    hyphenate: 'none',
    kinsoku: 'gb',
    kinsokuStart: '',
    kinsokuEnd: '',
    autospace: 0.25,
    punctuation: 'full',
    language: 'zh-Hans',
    hanging: 'none',
    adjustment: 'least-change',
    direction: 'horizontal',
    digits: 'tate-chu-yoko',
    quotes: 'corner',
    dropCap: null,
    endMark: '',
    bullet: '●'
  })
})

test('a drop cap and an end mark', () => {
  const short = readProject(style('based-on: body, drop-cap: 3, end-mark: ■, bullet: ◆'))
  const ink = { c: 0, m: 0, y: 0, k: 100 }
  expect(short.edition.paper.styles.get('tried')).toMatchObject({
    dropCap: { lines: 3, face: 'text', ink },
    endMark: '■',
    kinsokuStart: '■',
    bullet: '◆'
  })
  const own = readProject(style('based-on: body, drop-cap: {lines: 2, face: head, ink: K40}'))
  expect(own.edition.paper.styles.get('tried')!.dropCap).toEqual({ lines: 2, face: 'head', ink: { ...ink, k: 40 } })
  expect([...short.notes, ...own.notes]).toEqual([])
  const tall = readProject(style('based-on: body, drop-cap: 9'))
  expect(tall.edition.paper.styles.get('tried')!.dropCap!.lines).toBe(5)
  expect(tall.notes).toEqual([`bad-value ${PAPER} «9»`])
})

test('the language of a style is its own, or the paper’s', () => {
  const hant = changed(PAPER, 'name: 日报', 'name: 日报\nlanguage: zh-Hant')
  expect(readProject(hant).edition.paper.styles.get('body')!.language).toBe('zh-Hant')
  const own = readProject(style('based-on: body, language: zh-Hant, hanging: allow, adjustment: literal'))
  expect(own.edition.paper.styles.get('tried')).toMatchObject({
    language: 'zh-Hant',
    hanging: 'allow',
    adjustment: 'literal'
  })
  expect(own.notes).toEqual([])
})

test('a house adds to the line edges of its level, and a style takes them from the one it is based on', () => {
  const { edition, notes } = readProject(style('based-on: body, kinsoku: strict, kinsoku-start: ①②, kinsoku-end: 第'))
  const { kinsoku, kinsokuStart, kinsokuEnd } = edition.paper.styles.get('tried')!
  expect({ kinsoku, kinsokuStart, kinsokuEnd, notes }).toEqual({
    kinsoku: 'strict',
    kinsokuStart: '①②',
    kinsokuEnd: '第',
    notes: []
  })
  expect(dumpEdition(edition)).toContain('kinsoku strict start ①② end 第 autospace')
})

test('the levels of CSS are not for a paper', () => {
  expect(readProject(style('based-on: body, kinsoku: css-loose')).notes).toEqual([`bad-value ${PAPER} «css-loose»`])
})

describe('words that furniture quotes', () => {
  const DAYS: readonly (readonly [string, string, string, string, string])[] = [
    ['2019-06-13', '2019年6月13日', '星期四', '农历己亥年五月十一', '24'],
    ['2024-02-29', '2024年2月29日', '星期四', '农历甲辰年正月二十', '09'],
    ['2020-06-01', '2020年6月1日', '星期一', '农历庚子年闰四月初十', '23'],
    ['2025-01-29', '2025年1月29日', '星期三', '农历乙巳年正月初一', '05'],
    ['2023-12-31', '2023年12月31日', '星期日', '农历癸卯年十一月十九', '52'],
    // Weeks belong to the year of their Thursday: ISO 8601.
    ['2020-12-31', '2020年12月31日', '星期四', '农历庚子年十一月十七', '53'],
    ['2021-01-03', '2021年1月3日', '星期日', '农历庚子年十一月二十', '53'],
    ['2024-12-30', '2024年12月30日', '星期一', '农历甲辰年十一月三十', '01']
  ]
  for (const [iso, date, weekday, lunar, week] of DAYS) {
    test(iso, () => {
      const { edition } = readProject(changed(MANIFEST, '2019-06-13', iso))
      const [, month, day] = iso.split('-')
      const numbers = { day, month, week, pages: '1' }
      expect(Object.fromEntries(edition.fields)).toEqual({ paper: '日报', date, weekday, lunar, ...numbers })
    })
  }
})

test('pages stand in the order of their numbers; one story may run on', () => {
  const page = (number: string): string => `  - page: ${number}\n    template: front\n    stories: {lead: lead}\n`
  const files = { [MANIFEST]: `date: 2019-06-13\npaper: daily\npages:\n${page('10')}${page('9')}${page('1')}` }
  const { edition, notes } = readProject(files)
  expect(notes).toEqual([])
  expect(edition.pages.map(({ numbers }) => numbers)).toEqual([[1], [9], [10]])
  expect([...edition.stories.keys()]).toEqual(['lead'])
})

test('a spread', () => {
  const files = { ...changed(MANIFEST, 'page: 1', 'page: 02-03'), ...changed(FRONT, 'slots:', 'pages: 2\nslots:') }
  expect(readProject(files).edition.pages[0]!.numbers).toEqual([2, 3])
})

describe('stories', () => {
  const read = (files: Files): readonly string[] => {
    const { edition } = readProject(files)
    const lines = dumpEdition(edition).split('\n')
    return lines.slice(
      lines.findIndex(line => line.startsWith('story')),
      lines.findIndex(line => line.startsWith('changed')) >>> 0
    )
  }

  test('Markdown with every key', () => {
    const text = `---
kicker: 肩题
head: [一行, 二行]
deck: 副题
dateline: 本报济宁6月13日讯
byline: 记者 邓超
quotes: [甲]
notes: [注]
figures: [{value: 3000, unit: 亿元, label: 收入}]
outlets: [{name: 微博, code: 'https://example.invalid/a'}]
pictures: [{file: pictures/a.jpg, caption: 图, credit: 邓超 摄, focus: 20% 10% 60.5% 70%, outline: [50% 0%, 100% 100%, 0% 99.5%]}, {file: b.png, outline: alpha}]
---
正**文**。

## 小题

> 乙
`
    expect(read({ [LEAD]: text })).toEqual([
      'story lead',
      '  kicker 肩题',
      '  head 一行',
      '  head 二行',
      '  deck 副题',
      '  dateline 本报济宁6月13日讯',
      '  byline 记者 邓超',
      '  quote 甲',
      '  quote 乙',
      '  note 注',
      '  text 正‹‹文››。',
      '  subhead 小题',
      '  figure 3000 · 亿元 · 收入',
      '  outlet 微博 https://example.invalid/a',
      `  picture ${FOLDER}/pictures/a.jpg 图 · 邓超 摄 focus 20% 10% 60.5% 70% outline 0.5,0 1,1 0,0.995`,
      `  picture ${FOLDER}/b.png  ·  outline alpha`,
      ''
    ])
  })

  test('YAML, with a body', () => {
    const { [LEAD]: _, ...rest } = PROJECT
    expect(rest).not.toHaveProperty(LEAD)
    const files = {
      ...changed(MANIFEST, '{lead: lead}', '{lead: other}'),
      [`${FOLDER}/stories/other.yaml`]: 'head: 题\nbody: |\n  一\n  二\n\n  **三**\n'
    }
    expect(read(files)).toEqual(['story other', '  head 题', '  text 一二', '  text ‹‹三››', ''])
  })

  test('in the manifest', () => {
    expect(read(changed(MANIFEST, '{lead: lead}', '{lead: {head: 题, body: 文。}}'))).toEqual([
      'story 1-lead',
      '  head 题',
      '  text 文。',
      ''
    ])
  })

  test('with a byte order mark and CRLF, and places that hold', () => {
    const text = PROJECT[LEAD]!.replaceAll('\n', '\r\n')
    const { edition, notes } = readProject({ [LEAD]: `\ufeff${text}` })
    expect(notes).toEqual([])
    const { parts, body } = edition.stories.get('lead')!
    expect(text.slice(placeOf(body[0]!.copy, 0).from)).toBe('本报讯。\r\n')
    expect(text.startsWith('坚定', placeOf(parts.get('head')![0]!, 0).from)).toBe(true)
  })

  test('cleaned, but for rules that paper or edition switch off', () => {
    const story = { [LEAD]: '---\nhead: 甲 乙\n---\n丙,丁 戊\n' }
    const off = (path: string, before: string, clean: string): Files => ({
      ...story,
      ...changed(path, before, `${before}\nclean: {${clean}}`)
    })
    expect(read(story)).toEqual(['story lead', '  head 甲 乙', '  text 丙，丁戊'])
    expect(read(off(MANIFEST, 'paper: daily', 'spaces: off'))).toContain('  text 丙，丁 戊')
    expect(read(off(PAPER, 'name: 日报', 'punctuation: no'))).toContain('  text 丙,丁戊')
    expect(
      read({
        ...off(PAPER, 'name: 日报', 'spaces: false'),
        ...changed(MANIFEST, 'paper: daily', 'paper: daily\nclean: {spaces: yes}')
      })
    ).toContain('  text 丙，丁戊')
  })

  test('a head of one character, of marks, of emoji', () => {
    const { notes } = readProject({ [LEAD]: '---\nkicker: 一\nhead: ！？\ndeck: 👍\n---\n' })
    expect(notes).toEqual([])
  })
})

test('the pages of a section are counted from its first', () => {
  const pages =
    '  - {page: 8, template: front, stories: {lead: lead}}\n  - {page: 9, template: front, stories: {lead: lead}}\n'
  const { edition, notes } = readProject(changed(MANIFEST, 'pages:', `sections: {A: 2-8, B: 9-16}\npages:\n${pages}`))
  expect(edition.pages.map(({ labels }) => labels)).toEqual([['1'], ['A07'], ['B01']])
  expect(notes).toEqual([])
})

test('a jump says what the paper says, or what is usual', () => {
  const plain = readProject(changed(PAPER, 'inks:', 'jump: {style: body}\ninks:'))
  expect(plain.edition.paper.jump).toMatchObject({
    to: { text: '（下转第{page}版）' },
    from: { text: '（上接第{page}版）' },
    before: fromMm(101.6),
    after: fromMm(152.4)
  })
  const own = readProject(changed(PAPER, 'inks:', 'jump: {to: "▶{page}", style: body, before: 2em}\ninks:'))
  expect(own.edition.paper.jump).toMatchObject({ to: { text: '▶{page}' }, before: fromPt(24) })
  expect([...plain.notes, ...own.notes]).toEqual([])
})

test('a paper without a jump has none', () => {
  expect(readProject().edition.paper.jump).toBeNull()
})
