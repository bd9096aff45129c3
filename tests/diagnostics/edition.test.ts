import { describe, expect, test } from 'vitest'
import { changed, type Files, FOLDER, FRONT, LEAD, MANIFEST, PAPER, PROJECT, readProject } from '../support/newsroom.ts'

const PAGE = '    stories: {lead: lead}\n'
const HEAD = 'text: {part: head, columns: 1-4, rows: 1-5, style: head}'
const BODY = 'body: {columns: 1-4, rows: 6-50, style: body}'
const item = (text: string): Files => changed(FRONT, BODY, `${BODY}\n      - ${text}`)
const story = (text: string): Files => ({ [LEAD]: text })
const paged = (text: string): Files => changed(MANIFEST, PAGE, PAGE + text)
const forAd = changed(FRONT, BODY, `${BODY}\n  foot:\n    items:\n      - ad: {columns: 1, rows: 50}`)
const barcode = (words: string): string => `barcode: {columns: 1, rows: 1-7, style: body, ${words}}`
/** Where an article stands, to which more is added. */
const PLACED = 'columns: 1-2, rows: 5-20'
const gbk = Uint8Array.from([...new TextEncoder().encode('---\nhead: x\n---\n'), 0xb1, 0xbe, 0xb1, 0xa8, 0xd1, 0xb6])

const measures = (list: string) => changed(PAPER, 'inks:', `bastard-measures: ${list}\ninks:`)
const press = (text: string): Files => changed(PAPER, 'inks:', `press: {${text}}\ninks:`)

/** What is wrong · the files · every complaint, with the words it points at. */
const CASES: readonly (readonly [string, Files, ...string[]])[] = [
  ['nothing', {}],

  // the manifest
  ['a date that is none', changed(MANIFEST, '2019-06-13', '2019-02-30'), `bad-date ${MANIFEST} «2019-02-30»`],
  ['a date in words', changed(MANIFEST, '2019-06-13', 'tomorrow'), `bad-date ${MANIFEST} «tomorrow»`],
  ['a date unlike its folder', changed(MANIFEST, '2019-06-13', '2019-06-14'), `bad-date ${MANIFEST} «2019-06-14»`],
  ['no date', changed(MANIFEST, 'date: 2019-06-13\n', ''), `missing-key ${MANIFEST} «paper: daily»`],
  ['no pages', { [MANIFEST]: 'date: 2019-06-13\npaper: daily\n' }, `missing-key ${MANIFEST} «date: 2019-06-13»`],
  [
    'an empty list of pages',
    { [MANIFEST]: 'date: 2019-06-13\npaper: daily\npages: []\n' },
    `bad-value ${MANIFEST} «pages»`
  ],
  ['a second document', { [MANIFEST]: `${PROJECT[MANIFEST]}---\ndate: 2019-06-14\n` }, `bad-yaml ${MANIFEST} «---»`],
  [
    'a story of two files',
    { [`${FOLDER}/stories/lead.yaml`]: 'head: 题\nbody: 文。\n' },
    `duplicate-id ${MANIFEST} «lead»`
  ],
  [
    'an edition that is based on itself',
    changed(MANIFEST, 'paper: daily', 'paper: daily\nbased-on: 2019-06-13'),
    `bad-value ${MANIFEST} «2019-06-13»`
  ],
  ['a misspelt key', changed(MANIFEST, '    template:', '    tamplate:'), `unknown-key ${MANIFEST} «tamplate»`],
  [
    'an unknown key',
    changed(MANIFEST, 'paper: daily', 'paper: daily\nweather: fine'),
    `unknown-key ${MANIFEST} «weather»`
  ],
  ['a page twice', paged(`  - page: 01\n    template: front\n${PAGE}`), `duplicate-page ${MANIFEST} «01»`],
  ['a page that is none', changed(MANIFEST, 'page: 1', 'page: one'), `bad-value ${MANIFEST} «one»`],
  ['page nought', changed(MANIFEST, 'page: 1', 'page: 0'), `bad-value ${MANIFEST} «0»`],
  ['a spread odd page first', changed(MANIFEST, 'page: 1', 'page: 3-4'), `bad-value ${MANIFEST} «3-4»`],
  ['a spread on a template for one', changed(MANIFEST, 'page: 1', 'page: 2-3'), `bad-value ${MANIFEST} «2-3»`],
  ['one page on a template for two', changed(FRONT, 'slots:', 'pages: 2\nslots:'), `bad-value ${MANIFEST} «1»`],
  ['an unknown paper', changed(MANIFEST, 'paper: daily', 'paper: dialy'), `unknown-paper ${MANIFEST} «dialy»`],
  ['an unknown template', changed(MANIFEST, 'front', 'frnot'), `unknown-template ${MANIFEST} «frnot»`],
  ['paper.yaml as a template', changed(MANIFEST, 'front', 'paper'), `unknown-template ${MANIFEST} «paper»`],
  ['an unknown slot', changed(MANIFEST, '{lead: lead}', '{lead: lead, leed: lead}'), `unknown-slot ${MANIFEST} «leed»`],
  [
    'a section that runs backwards, and one in another',
    changed(MANIFEST, 'pages:', 'sections: {A: 3-1, B: 4-6, C: 6-8}\npages:'),
    `bad-value ${MANIFEST} «3-1»`,
    `bad-value ${MANIFEST} «6-8»`
  ],
  [
    'a jump with a field that nobody fills',
    changed(PAPER, 'inks:', "jump: {to: '转{pgae}', style: body}\ninks:"),
    `bad-value ${PAPER} «'转{pgae}'»`
  ],
  [
    'a jump to no page',
    changed(PAPER, 'inks:', "jump: {to: （下转第3版）, from: '（上接第{page}版）', style: body}\ninks:"),
    `bad-value ${PAPER} «（下转第3版）»`
  ],
  [
    'a jump in a style that is none',
    changed(PAPER, 'inks:', 'jump: {style: bodi}\ninks:'),
    `unknown-style ${PAPER} «bodi»`
  ],
  ['an empty slot', changed(MANIFEST, PAGE, ''), `empty-slot ${MANIFEST} «front»`],
  [
    'a story in a slot for an advertisement',
    { ...changed(MANIFEST, '{lead: lead}', '{lead: lead, foot: lead}'), ...forAd },
    `empty-slot ${MANIFEST} «front»`,
    `unknown-slot ${MANIFEST} «foot»`
  ],
  [
    'an advertisement in a slot for a story',
    changed(MANIFEST, PAGE, '    ads: {lead: ads/a.pdf}\n'),
    `empty-slot ${MANIFEST} «front»`,
    `unknown-slot ${MANIFEST} «lead»`
  ],
  [
    'an advertisement that is fitted in no way',
    { ...paged('    ads: {foot: {file: ads/a.pdf, fit: stretch}}\n'), ...forAd },
    `bad-value ${MANIFEST} «stretch»`
  ],
  [
    'page nought of an advertisement',
    { ...paged('    ads: {foot: {file: ads/a.pdf, page: 0}}\n'), ...forAd },
    `bad-value ${MANIFEST} «0»`
  ],
  ['an unknown story', changed(MANIFEST, '{lead: lead}', '{lead: laed}'), `unknown-story ${MANIFEST} «laed»`],
  [
    'more articles than a page may have',
    {
      ...paged(`    articles: [${'{story: lead, style: plain, columns: 1, rows: 1}, '.repeat(300)}]\n`),
      ...changed(PAPER, 'styles:', 'article-styles: {plain: {body: body}}\nstyles:')
    },
    `bad-value ${MANIFEST} «articles»`
  ],
  [
    'a box whose inset leaves its story no room',
    {
      ...paged('    articles: [{story: lead, style: plain, columns: 1-2, rows: 5-20}]\n'),
      ...changed(PAPER, 'styles:', 'article-styles: {plain: {body: body, inset: 100mm}}\nstyles:')
    },
    `bad-grid ${MANIFEST} «{story: lead, style: plain, columns: 1-2, rows: 5-20}»`
  ],
  ...(
    [
      ['without an area', 'areas: []', 'areas'],
      ['with a picture beside its columns', `${PLACED}, pictures: [{columns: 3}]`, '3'],
      ['with a picture over its rows', `${PLACED}, pictures: [{columns: 1, at: 4}]`, '4'],
      ['with a picture of no rows', `${PLACED}, pictures: [{columns: 1, rows: 0}]`, '0'],
      ['with a picture of fewer rows than its least', `${PLACED}, pictures: [{columns: 1, rows: 9-3}]`, '9-3'],
      ['with a quote beside its columns', `${PLACED}, quotes: [{columns: 3, at: top, rows: 3}]`, '3'],
      ['with a quote under its rows', `${PLACED}, quotes: [{columns: 1, at: 21, rows: 3}]`, '21'],
      ['with a quote of no rows', `${PLACED}, quotes: [{columns: 1, at: top, rows: 0}]`, '0']
    ] as const
  ).map(
    ([what, keys, at]) =>
      [
        `an article ${what}`,
        {
          ...paged(`    articles: [{story: lead, style: plain, ${keys}}]\n`),
          ...changed(PAPER, 'styles:', 'article-styles: {plain: {body: body}}\nstyles:')
        },
        `bad-value ${MANIFEST} «${at}»`
      ] as const
  ),
  ['an equal that is not on the page', paged('    equal: [[lead, laed]]\n'), `unknown-story ${MANIFEST} «laed»`],
  ['a story with no equal', paged('    equal: [[lead]]\n'), `bad-value ${MANIFEST} «[lead]»`],
  [
    'a list for a mapping',
    changed(MANIFEST, '{lead: lead}', '[lead]'),
    `empty-slot ${MANIFEST} «front»`,
    `bad-value ${MANIFEST} «[lead]»`
  ],
  ['no mapping at all', { [MANIFEST]: '- a\n- b\n' }, `bad-value ${MANIFEST} «- a»`],
  [
    'a switch that is none',
    changed(MANIFEST, 'paper: daily', 'paper: daily\nclean: {spaces: perhaps}'),
    `bad-value ${MANIFEST} «perhaps»`
  ],
  [
    'two inline stories of one id',
    paged(
      `  - page: 2\n    template: front\n    stories: {lead: {id: a, head: 一}}\n  - page: 3\n    template: front\n    stories: {lead: {id: a, head: 二}}\n`
    ),
    `duplicate-id ${MANIFEST} «a»`
  ],
  ['a story with no words', story('\n \n'), `empty-story ${LEAD} «\n»`],
  [
    'an inline story with no words',
    changed(MANIFEST, '{lead: lead}', '{lead: {head: ""}}'),
    `empty-story ${MANIFEST} «lead»`
  ],

  // YAML
  ['a key twice', changed(MANIFEST, 'paper: daily', 'paper: daily\npaper: daily'), `duplicate-key ${MANIFEST} «paper»`],
  ['a bracket left open', changed(MANIFEST, '{lead: lead}', '{lead: lead'), `bad-yaml ${MANIFEST} «\n»`],
  ['a tab', changed(MANIFEST, '    template', '\ttemplate'), `bad-yaml ${MANIFEST} «\t»`],
  ['a bomb of aliases', changed(MANIFEST, 'paper: daily', `paper: daily\n${bomb()}`), `bad-yaml ${MANIFEST} «d»`],
  ['an alias of itself', changed(MANIFEST, 'paper: daily', 'paper: daily\nx: &x [*x]'), `bad-yaml ${MANIFEST} «d»`],
  [
    'an alias of nothing',
    changed(MANIFEST, 'paper: daily', 'paper: *x'),
    `bad-value ${MANIFEST} «paper»`,
    `bad-yaml ${MANIFEST} «*x»`
  ],
  ['brackets without end', { [MANIFEST]: '['.repeat(100_000) }, `bad-yaml ${MANIFEST} «[»`],
  ['front matter without end', story('---\nhead: 题\n\n正文。\n'), `bad-yaml ${LEAD} «---»`],

  // files
  [
    'a path out of the project',
    changed(MANIFEST, '{lead: lead}', '{lead: ../../../../x}'),
    `outside-project ${MANIFEST} «../../../../x»`
  ],
  ['a paper out of the project', changed(MANIFEST, 'daily', '../../x'), `outside-project ${MANIFEST} «../../x»`],
  ['GBK', { [LEAD]: gbk }, `not-utf8 ${LEAD} «»`],
  ['UTF-16', { [LEAD]: Uint8Array.of(0xff, 0xfe, 0x2d, 0x4e) }, `not-utf8 ${LEAD} «»`],
  ['more than 64 MB', { [LEAD]: new Uint8Array(64 * 1024 * 1024 + 1) }, `file-too-large ${LEAD} «»`],

  // the paper
  ['a length without a unit', changed(PAPER, 'head: 20mm', 'head: 20'), `bad-length ${PAPER} «20»`],
  ['a length in inches', changed(PAPER, 'bleed: 3mm', 'bleed: 3in'), `bad-length ${PAPER} «3in»`],
  ['an em with no size', changed(PAPER, 'bleed: 3mm', 'bleed: 1em'), `bad-length ${PAPER} «1em»`],
  ['type of no size', changed(PAPER, '12pt, indent', '0pt, indent'), `bad-length ${PAPER} «0pt»`],
  ['no sheet', changed(PAPER, /sheet.*\n/.exec(PROJECT[PAPER]!)![0], ''), `missing-key ${PAPER} «name: 日报»`],
  ['a sheet without trim', changed(PAPER, 'trim: 270mm x 390mm, ', ''), `missing-key ${PAPER} «sheet»`],
  ['a type area too wide', changed(PAPER, '235mm x', '275mm x'), `bad-grid ${PAPER} «275mm x 350mm»`],
  ['a type area too low', changed(PAPER, 'x 350mm', 'x 371mm'), `bad-grid ${PAPER} «235mm x 371mm»`],
  [
    'a sheet that no PDF holds',
    changed(PAPER, 'trim: 270mm x', 'trim: 2540mm x'),
    `bad-grid ${PAPER} «2540mm x 390mm»`
  ],
  ['bleed that no sheet has', changed(PAPER, 'bleed: 3mm', 'bleed: 51mm'), `bad-grid ${PAPER} «51mm»`],
  ['bleed that no PDF holds', changed(PAPER, 'bleed: 3mm', 'bleed: 3000mm'), `bad-grid ${PAPER} «270mm x 390mm»`],
  ['lines on each other', changed(PAPER, 'indent: 2em', 'leading: 0.9em'), `bad-length ${PAPER} «0.9em»`],
  ['characters on each other', changed(PAPER, 'indent: 2em', 'tracking: -0.3em'), `bad-length ${PAPER} «-0.3em»`],
  ['an indent out of the column', changed(PAPER, 'indent: 2em', 'indent: -1em'), `bad-length ${PAPER} «-1em»`],
  ['press data', press('profile: x1a, ruling: 34, slug: 8mm, marks: {crop: off}, ad-label: on')],
  ['outlines of a style that is not there', press('outlines: [head, haed]'), `unknown-style ${PAPER} «haed»`],
  ['an unknown kind of file', press('profile: x3'), `bad-value ${PAPER} «x3»`],
  ['an unknown mark', press('marks: {crops: on}'), `unknown-key ${PAPER} «crops»`],
  ['a condition without a profile', press('intent: {condition: IFRA26}'), `missing-key ${PAPER} «intent»`],
  [
    'a printing condition without a name',
    press('intent: {icc: templates/icc/TR002_coldset_TAC220.icc, condition: ""}'),
    `bad-value ${PAPER} «""»`
  ],
  ['less ink than black', changed(PAPER, 'inks: {red', 'ink-limit: 99\ninks: {red'), `bad-value ${PAPER} «99»`],
  ['more ink than there is', changed(PAPER, 'inks: {red', 'ink-limit: 401\ninks: {red'), `bad-value ${PAPER} «401»`],
  ['a screen of nothing', press('ruling: 0'), `bad-value ${PAPER} «0»`],
  ['a screen finer than paper', press('ruling: 201'), `bad-value ${PAPER} «201»`],
  ['a slug that the marks do not fit in', press('slug: 7.9mm'), `bad-length ${PAPER} «7.9mm»`],
  ['a slug larger than sense', press('slug: 60mm'), `bad-length ${PAPER} «60mm»`],
  ['a build at the limit', changed(PAPER, 'M100 Y90', 'C20 M100 Y100')],
  ['a build over the limit', changed(PAPER, 'M100 Y90', 'C31 M100 Y90'), `ink-limit ${PAPER} «C31 M100 Y90»`],
  [
    'a build over a limit of its own paper',
    changed(PAPER, 'inks: {red: M100 Y90', 'ink-limit: 150\ninks: {red: M100 Y90'),
    `ink-limit ${PAPER} «M100 Y90»`
  ],
  ['no columns', changed(PAPER, 'columns: 4', 'columns: 0'), `bad-grid ${PAPER} «0»`],
  ['columns of no character', changed(PAPER, 'characters: 13', 'characters: 0'), `bad-grid ${PAPER} «0»`],
  ['no rows', changed(PAPER, 'rows: 50', 'rows: 0'), `bad-grid ${PAPER} «0»`],
  ['columns too wide', changed(PAPER, 'characters: 13', 'characters: 14'), `bad-grid ${PAPER} «14»`],
  ['a gap below nought', changed(PAPER, 'rows: 50', 'rows: 50, gap: -1mm'), `bad-grid ${PAPER} «-1mm»`],
  ['a gap too wide', changed(PAPER, 'rows: 50', 'rows: 50, gap: 2em'), `bad-grid ${PAPER} «13»`],
  ['bleed inwards', changed(PAPER, 'bleed: 3mm', 'bleed: -3mm'), `bad-grid ${PAPER} «-3mm»`],
  ['an unknown ink', changed(PAPER, 'ink: red', 'ink: rde'), `unknown-ink ${PAPER} «rde»`],
  ['an unknown ink in a tint', changed(PAPER, 'red 20%', 'blue 20%'), `unknown-ink ${PAPER} «blue 20%»`],
  ['more ink than there is', changed(PAPER, 'M100', 'M101'), `bad-value ${PAPER} «M101 Y90»`],
  ['an ink that is none', changed(PAPER, 'M100 Y90', 'M100, Y90'), `bad-value ${PAPER} «Y90»`],
  [
    'a style based on none',
    changed(PAPER, '{face: head', '{based-on: boddy, face: head'),
    `unknown-style ${PAPER} «boddy»`
  ],
  [
    'a style based on itself',
    changed(PAPER, '{face: head', '{based-on: head, face: head'),
    `bad-value ${PAPER} «head»`
  ],
  ['a style without a face', changed(PAPER, 'face: head, ', ''), `missing-key ${PAPER} «head»`],
  ['an alignment that is none', changed(PAPER, 'justify', 'justified'), `bad-value ${PAPER} «justified»`],

  // templates
  ['an unknown style', changed(FRONT, 'style: body', 'style: bdoy'), `unknown-style ${FRONT} «bdoy»`],
  ['an unknown part', changed(FRONT, 'part: head', 'part: haed'), `bad-value ${FRONT} «haed»`],
  ['an unknown kind of item', item('texts: {columns: 1, rows: 1}'), `unknown-key ${FRONT} «texts»`],
  [
    'two kinds in one item',
    item('rule: {columns: 1, rows: 1, weight: 1pt}\n        box: {columns: 1, rows: 1}'),
    `bad-value ${FRONT} «rule: {columns: 1, rows: 1, weight: 1pt}»`
  ],
  [
    'an item without its columns',
    changed(FRONT, HEAD, HEAD.replace('columns: 1-4, ', '')),
    `missing-key ${FRONT} «text»`
  ],
  [
    'a column too many',
    changed(FRONT, 'columns: 1-4, rows: 6', 'columns: 1-5, rows: 6'),
    `outside-sheet ${FRONT} «1-5»`
  ],
  ['a row too many', changed(FRONT, '6-50', '6-51'), `outside-sheet ${FRONT} «6-51»`],
  ['row nought', changed(FRONT, '1-5', '0-5'), `outside-sheet ${FRONT} «0-5»`],
  ['rows backwards', changed(FRONT, '6-50', '50-6'), `bad-value ${FRONT} «50-6»`],
  ['an area of no height', item('box: {columns: 1, rows: 3, top: 4mm, bottom: 4mm}'), `bad-grid ${FRONT} «3»`],
  ['an area of no width', item('box: {columns: 1, rows: 3, left: 14em}'), `bad-grid ${FRONT} «1»`],
  [
    'columns of less than a character',
    item('body: {columns: 1, rows: 1, left: 52mm, style: body}'),
    `bad-grid ${FRONT} «body»`
  ],
  [
    'legs of less than a character',
    item('body: {columns: 1-2, rows: 1, legs: 25, style: body}'),
    `bad-grid ${FRONT} «body»`
  ],
  [
    'a body of no whole row',
    item('body: {columns: 1, rows: 1-2, top: 1mm, bottom: 1mm, style: body}'),
    `bad-grid ${FRONT} «body»`
  ],
  ['legs by a measure', item('body: {columns: 1-4, rows: 1, legs: 4/3, style: body}')],
  [
    'a measure that does not come out even',
    item('body: {columns: 1-4, rows: 1, legs: 3/2, style: body}'),
    `bad-measure ${FRONT} «3/2»`
  ],
  ['a measure of nothing', item('body: {columns: 1-4, rows: 1, legs: 4/0, style: body}'), `bad-value ${FRONT} «4/0»`],
  ['a measure that is none', item('body: {columns: 1-4, rows: 1, legs: 4:3, style: body}'), `bad-value ${FRONT} «4:3»`],
  [
    'a measure of another paper',
    { ...measures('[3/2, 5/2]'), ...item('body: {columns: 1-4, rows: 1, legs: 3, style: body}') },
    `bad-measure ${FRONT} «3»`
  ],
  [
    'a measure of the paper, doubled',
    { ...measures('[2/3, 5/2]'), ...item('body: {columns: 1-4, rows: 1, legs: 6, style: body}') }
  ],
  [
    'legs of whole columns, which any paper has',
    { ...measures('[]'), ...item('body: {columns: 1-4, rows: 1, legs: 2, style: body}') }
  ],
  ['a measure of a paper without its legs', measures('[3]'), `bad-value ${PAPER} «3»`],
  ['text that keeps clear inwards', item('box: {columns: 1, rows: 1, clear: -1mm}'), `bad-length ${FRONT} «-1mm»`],
  [
    'a field that nobody knows',
    item("words: {words: '{daet}　{page}', columns: 1, rows: 1, style: body}"),
    `bad-value ${FRONT} «'{daet}　{page}'»`
  ],
  [
    'a field of another place',
    changed(FRONT, '6-50, style: body', "6-50, style: body, lead-in: '{date}（{byline}）'"),
    `bad-value ${FRONT} «'{date}（{byline}）'»`
  ],
  ['a body without rows', changed(FRONT, 'rows: 6-50, ', ''), `missing-key ${FRONT} «body»`],
  ['a rule as thick as a page', item('rule: {columns: 1, rows: 1, weight: 400mm}'), `bad-length ${FRONT} «400mm»`],
  ['a rule of no thickness', item('rule: {columns: 1, rows: 1, weight: 0pt}'), `bad-length ${FRONT} «0pt»`],
  [
    'a template for three',
    changed(FRONT, 'slots:', 'pages: 3\nslots:'),
    `bad-value ${MANIFEST} «1»`,
    `bad-value ${FRONT} «3»`
  ],
  ['a grid of its own, too wide', changed(FRONT, 'slots:', 'grid: {characters: 20}\nslots:'), `bad-grid ${FRONT} «20»`],

  // codes
  [
    'a focus that is none',
    story('---\nhead: 题\npictures: [{file: a.jpg, focus: 20% 10%}]\n---\n正文。\n'),
    `bad-value ${LEAD} «20% 10%»`
  ],
  [
    'a focus beside the picture',
    story('---\nhead: 题\npictures: [{file: a.jpg, focus: 60% 0% 50% 10%}]\n---\n正文。\n'),
    `bad-value ${LEAD} «60% 0% 50% 10%»`
  ],
  [
    'an outline of two corners',
    story('---\nhead: 题\npictures: [{file: a.jpg, outline: [0% 0%, 9% 9%]}]\n---\n正文。\n'),
    `bad-value ${LEAD} «outline»`
  ],
  [
    'an outline that leaves the picture',
    story('---\nhead: 题\npictures: [{file: a.jpg, outline: [0% 0%, 9% 9%, 0% 101%]}]\n---\n正文。\n'),
    `bad-value ${LEAD} «outline»`
  ],
  [
    'a corner that is none',
    story('---\nhead: 题\npictures: [{file: a.jpg, outline: [0% 0%, 9%, 50% 50%, 0% 100%]}]\n---\n正文。\n'),
    `bad-value ${LEAD} «9%»`
  ],
  [
    'an outline by a name that is none',
    story('---\nhead: 题\npictures: [{file: a.jpg, outline: beta}]\n---\n正文。\n'),
    `bad-value ${LEAD} «beta»`
  ],
  [
    'a line of less than a character',
    changed(PAPER, 'indent: 2em', 'least-line: 0.5em'),
    `bad-length ${PAPER} «0.5em»`
  ],
  ['an ISSN whose check digit is wrong', item(barcode('issn: 1671-1810')), `bad-value ${FRONT} «1671-1810»`],
  ['an ISSN that is none', item(barcode('issn: 1671')), `bad-value ${FRONT} «1671»`],
  ['an EAN whose check digit is wrong', item(barcode('ean: 9771671181007')), `bad-value ${FRONT} «9771671181007»`],
  ['a bar code of nothing', item(barcode('ink: black')), `missing-key ${FRONT} «barcode»`],
  ['an issue in words', item(barcode('issn: 1671-1815, issue: first')), `bad-value ${FRONT} «first»`],
  ['bars that no scanner sees', item(barcode('issn: 1671-1815, ink: M100 Y90')), `bad-value ${FRONT} «M100 Y90»`],
  ['bars in a screen', item(barcode('issn: 1671-1815, ink: black 60%')), `bad-value ${FRONT} «black 60%»`],
  ['bars in a dark blue', item(barcode('issn: 1671-1815, ink: C100 M60'))],
  [
    'bars of which nothing is left',
    item(barcode('issn: 1671-1815, magnification: 1, reduction: 0.2mm')),
    `barcode-size ${FRONT} «0.2mm»`
  ],
  ['a bar code out of size', item(barcode('issn: 1671-1815, magnification: 3')), `barcode-size ${FRONT} «3»`],
  [
    'a bar code in too narrow a place',
    item(barcode('issn: 1671-1815, right: 30mm')),
    `barcode-size ${FRONT} «barcode»`
  ],
  ['a bar code in too low a place', item(barcode('issn: 1671-1815, bottom: 40mm')), `barcode-size ${FRONT} «barcode»`],
  ['a table without an area', item('table: {style: body, columns: 1}'), `missing-key ${FRONT} «table»`],
  [
    'a width of a column that is none',
    item('table: {style: body, columns: 1, rows: 1, widths: [wide]}'),
    `bad-length ${FRONT} «wide»`
  ],
  [
    'a width of a column that is less than nothing',
    item('table: {style: body, columns: 1, rows: 1, widths: [-5mm, auto]}'),
    `bad-length ${FRONT} «-5mm»`
  ],
  [
    'a gap of a table that is less than nothing',
    item('table: {style: body, columns: 1, rows: 1, gap: -1em}'),
    `bad-length ${FRONT} «-1em»`
  ],
  [
    'a gap between pictures that is less than nothing',
    item('group: {pictures: 1-2, across: 2, columns: 1, rows: 1-9, caption: body, gap: -1mm}'),
    `bad-length ${FRONT} «-1mm»`
  ],
  ['a code of nothing', story('---\noutlets: [{name: 一, code: ""}]\n---\n'), `bad-value ${LEAD} «""»`],
  [
    'a code of more than it holds',
    story(`---\noutlets: [{name: 一, code: ${'x'.repeat(2332)}}]\n---\n`),
    `bad-value ${LEAD} «${'x'.repeat(2332)}»`
  ],

  // copy
  ['a heading', story('# 题\n'), `bad-markup ${LEAD} «# 题»`],
  ['a third heading', story('### 题\n'), `bad-markup ${LEAD} «### 题»`],
  ['a subhead without its space', story('##题\n'), `bad-markup ${LEAD} «##题»`],
  ['strong left open', story('一**二\n\n三**四\n'), `bad-markup ${LEAD} «**»`, `bad-markup ${LEAD} «**»`],
  ['an asterisk for times', story('5*8\n'), `bad-markup ${LEAD} «*»`],
  ['a picture', story('见![图](a.jpg)\n'), `bad-markup ${LEAD} «![»`],
  ['a link', story('见[这里](http://a.cn)。\n'), `bad-markup ${LEAD} «[这里](http://a.cn)»`],
  ['a mark with another name', story('[图]{着众}\n'), `bad-markup ${LEAD} «{着众}»`],
  ['a list of another kind', story('+ 一\n'), `bad-markup ${LEAD} «+ 一»`],
  ['a list of a list', story('- - 一\n'), `bad-markup ${LEAD} «- - 一»`],
  ['a table', story('|一|二|\n'), `bad-markup ${LEAD} «|一|二|»`],
  ['HTML', story('一<br>二\n'), `bad-markup ${LEAD} «<br>»`],
  ['an entity', story('一&nbsp;二\n'), `bad-markup ${LEAD} «&nbsp;»`],
  ['a code fence', story('```\n一\n'), `bad-markup ${LEAD} «\`\`\`»`, `bad-markup ${LEAD} «\`\`\`»`],
  ['a line across', story('一\n\n----\n'), `bad-markup ${LEAD} «----»`],
  ['a control character', story('一\u0007二\n'), `control-character ${LEAD} «\u0007»`],
  ['a soft hyphen', story('一\u00ad二\n'), `control-character ${LEAD} «\u00ad»`],
  ['a byte order mark in the middle', story('一\ufeff二\n'), `control-character ${LEAD} «\ufeff»`],
  ['a control character in a head', story('---\nhead: 一\u200b二\n---\n'), `control-character ${LEAD} «\u200b»`],
  ['an escaped control character', story('---\nhead: "一\\u0007二"\n---\n'), `control-character ${LEAD} «\\»`],
  ['cells that are too few', story('---\ntables: [{rows: [[一, 二, 三], [四, 五]]}]\n---\n'), `bad-table ${LEAD} «五»`],
  [
    'a cell that goes on with none',
    story('---\ntables: [{rows: [[<, 一], [二, 三]]}]\n---\n'),
    `bad-table ${LEAD} «<»`
  ],
  [
    'a cell that goes on out of the head',
    story('---\ntables: [{rows: [[一, 二], [^, 三]]}]\n---\n'),
    `bad-table ${LEAD} «^»`
  ],
  [
    'cells that make no rectangle',
    story('---\ntables: [{header: 0, rows: [[一, <], [^, 二]]}]\n---\n'),
    `bad-table ${LEAD} «^»`
  ],
  ['a table without cells', story('---\ntables: [{title: 表}]\n---\n'), `bad-table ${LEAD} «{title: 表}»`],
  [
    'a quote by itself in a cell',
    story('---\ntables:\n  - rows: |\n      一,二"三\n---\n'),
    `bad-table ${LEAD} «二"三»`
  ],
  ['a quote left open', story('---\ntables:\n  - rows: |\n      "一,二\n---\n'), `bad-table ${LEAD} «"一»`],
  ['a table that is not there', story('---\ntables: [{file: a.csv}]\n---\n'), `missing-file ${LEAD} «a.csv»`],
  [
    'more cells than a page has',
    { ...story('---\ntables: [{file: a.csv}]\n---\n'), [`${FOLDER}/a.csv`]: '1,2\n'.repeat(5001) },
    `bad-table ${LEAD} «a.csv»`
  ],
  [
    'a number in words',
    story('---\ncharts: [{kind: bar, rows: [[年, 数], [去年, 约三十]]}]\n---\n'),
    `bad-chart ${LEAD} «约三十»`
  ],
  [
    'a chart without numbers',
    story('---\ncharts: [{kind: bar, rows: [[年, 数], [一, —]]}]\n---\n'),
    `bad-chart ${LEAD} «{kind: bar, rows: [[年, 数], [一, —]]}»`
  ],
  [
    'a chart of an unknown kind',
    story('---\nhead: 题\ncharts: [{kind: radar, rows: [[年, 数], [一, 1]]}]\n---\n'),
    `bad-value ${LEAD} «radar»`
  ],
  [
    'cells in the story and in a file',
    story('---\ntables: [{rows: [[甲, 乙]], file: a.csv}]\n---\n'),
    `bad-table ${LEAD} «a.csv»`
  ],
  [
    'two wholes in a pie',
    story('---\ncharts: [{kind: pie, rows: [[年, 甲, 乙], [一, 1, 2]]}]\n---\n'),
    `bad-chart ${LEAD} «{kind: pie, rows: [[年, 甲, 乙], [一, 1, 2]]}»`
  ],
  [
    'a part below nothing',
    story('---\ncharts: [{kind: ring, rows: [[年, 甲], [一, 1], [二, -2]]}]\n---\n'),
    `bad-chart ${LEAD} «{kind: ring, rows: [[年, 甲], [一, 1], [二, -2]]}»`
  ],
  ['a key that a story has not', story('---\nheadline: 题\n---\n正文。\n'), `unknown-key ${LEAD} «headline»`]
]

function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`)
  return ['a0: &a0 x', ...levels].join('\n')
}

describe('what is wrong is named, where it is', () => {
  for (const [what, files, ...notes] of CASES) {
    test(what, () => expect(readProject(files).notes).toEqual(notes))
  }
})

describe('hints', () => {
  const hint = (files: Files): string => readProject(files).messages.join('\n')
  test('the near name', () => {
    expect(hint(changed(MANIFEST, '{lead: lead}', '{lead: laed}'))).toContain('did you mean “lead”?')
    expect(hint(changed(MANIFEST, 'front', 'frnot'))).toContain('did you mean “front”?')
    expect(hint(changed(MANIFEST, 'paper: daily', 'paper: dialy'))).toContain('did you mean “daily”?')
    expect(hint(changed(MANIFEST, '    template:', '    tamplate:'))).toContain('did you mean “template”?')
  })
  test('the bounds of the grid', () => expect(hint(changed(FRONT, '6-50', '6-51'))).toContain('rows here are 1 to 50'))
  test('how to convert', () => {
    expect(hint({ [LEAD]: gbk })).toContain('at byte 16 but looks like GB18030')
    expect(hint({ [LEAD]: gbk })).toContain('iconv -f GB18030 -t UTF-8')
  })
  test.each([
    ['a blank', '    template: front', '\u3000\u3000template: front'],
    ['a colon', 'paper: daily', 'paper：daily'],
    ['a dash', '  - page: 1', '  － page: 1'],
    ['a bracket', '{lead: lead}', '{lead: lead｝'],
    ['a comma', '{lead: lead}', '{lead: lead， second: lead}']
  ])('%s of the Chinese keyboard', (_, before, after) => {
    expect(hint(changed(MANIFEST, before, after))).toContain('with the English keyboard')
  })
  test('a colon without its space', () => {
    expect(hint(changed(MANIFEST, 'paper: daily', 'paper:daily'))).toContain('like paper: daily')
  })
  test('a colon of the Chinese keyboard that leaves no mapping', () => {
    expect(hint(story('---\nhead：题\n---\n文。\n'))).toContain('a half-width colon')
  })
  test('what should stand in the place of a list', () => {
    expect(hint(changed(FRONT, '6-50', '[6, 50]'))).toContain('rows: a number, or the first and the last of a range')
  })
  test('the code point', () => expect(hint(story('一\u0007二\n'))).toContain('U+0007'))
})

test('all faults of an edition in one run', () => {
  const { notes } = readProject({
    ...changed(MANIFEST, 'date: 2019-06-13', 'date: 2019-13-01'),
    ...changed(PAPER, 'ink: red', 'ink: rde'),
    ...changed(FRONT, '6-50', '6-51'),
    ...story('### 题\n')
  })
  expect(notes.map(note => note.split(' ')[0])).toEqual(['bad-date', 'bad-markup', 'outside-sheet', 'unknown-ink'])
})

test('an edition that is not there', () => {
  const { edition, notes } = readProject({}, { read: () => ({ kind: 'missing' }), list: () => [] })
  expect(notes).toEqual([`missing-file ${FOLDER}/edition.yaml «»`])
  expect(edition.pages).toEqual([])
})

test('a file that cannot be read', () => {
  const { notes } = readProject({}, { read: () => ({ kind: 'unreadable', why: 'it is a folder' }), list: () => [] })
  expect(notes).toEqual([`unreadable-file ${FOLDER}/edition.yaml «»`])
})
