import { Notes } from '../../src/base/notes.ts'
import { Cache } from '../../src/galley/cache.ts'
import { makeUp } from '../../src/makeup/make-up.ts'
import type { Copyfit, Makeup } from '../../src/makeup/makeup.ts'
import { planPages } from '../../src/plan/plan-pages.ts'
import { type Files, FOLDER, FRONT, MANIFEST, PAPER, readProject } from './newsroom.ts'
import { toyFonts } from './toy-type.ts'

/** Six columns of ten characters of ten points, forty rows of fifteen; heads of one, two and three lines; a box. */
const ARTICLE_PAPER = `name: 日报
sheet: {trim: 800pt x 700pt, type-area: 700pt x 600pt, head: 50pt}
inks: {pale: K10}
grid: {columns: 6, characters: 10, size: 10pt, gap: 20pt, rows: 40}
styles:
  body: {face: text, size: 10pt, indent: 2em, align: justify}
  capped: {based-on: body, drop-cap: 3}
  sub: {face: text, size: 10pt}
  small: {face: text, size: 5pt..8pt}
  head: {face: text, size: 20pt..30pt, lines: 3}
  deck: {face: text, size: 12pt, lines: 2}
  quote: {face: text, size: 12pt..16pt, lines: 4, align: center}
  down: {face: text, size: 20pt..30pt, direction: vertical, lines: 2}
  upright: {based-on: body, direction: vertical}
article-styles:
  plain: {body: body, subhead: sub, caption: sub, quote: quote}
  lead: {based-on: plain, heads: [{part: head, style: head}, {part: deck, style: deck, when: may-go}]}
  eager: {based-on: plain, heads: [{part: head, style: head}, {part: deck, style: deck, when: if-room}], spare: 2}
  box: {based-on: plain, heads: [{part: head, style: head}], tint: pale}
  ruled: {based-on: plain, rule-right: {weight: 1pt}}
  portrayed: {based-on: plain, heads: [{part: head, style: deck}, {part: byline, style: sub, portrait: {size: 20pt x 30pt}}]}
  quoted: {based-on: plain, quote-rule: {weight: 1pt}}
  topped: {based-on: plain, rule-above: {weight: 1pt}}
  reversed: {based-on: plain, heads: [{part: head, style: head}], head-tint: pale, spare: 0}
  tall: {based-on: plain, heads: [{part: head, style: down}]}
  antique: {body: upright, subhead: upright, caption: sub, quote: quote, heads: [{part: head, style: down}]}
  capped: {based-on: lead, body: capped}
`

/** What those pages have that several share: what tells of other pages, and a place for notices over all of the foot. */
const SHARED_PAPER = 'jump: {style: sub, before: 0pt, after: 0pt}\n'
const SHARED_FRONT = `pages: 1
slots:
  small:
    items:
      - classified: {columns: 1-6, rows: 34-40, style: body, subhead: sub, unit: 1, rule: {weight: 1pt}}
`

/** A story of the dummy: its text, and what stands under `articles:` of it, but for its name. */
export interface ArticleSpec {
  readonly story: string
  readonly article: string
  /** The same of its place on the second page, where it goes over to that. */
  readonly later?: string
}

export interface ArticlePage {
  readonly makeup: Makeup
  readonly copyfit: readonly Copyfit[]
  /** Of reading and of make-up. */
  readonly notes: readonly string[]
}

/** A page of articles, made up in toy type; pictures are half as high as wide. */
export function articlePage(specs: readonly ArticleSpec[], more: Files = {}): ArticlePage {
  const { makeups, copyfit, notes } = madeUp(specs, [pageOf(1, placesOf(specs))], more)
  return { makeup: makeups[0]!, copyfit, notes }
}

/** The same with notices at the foot of the page, and a second page for what goes over to it. */
export function articlePages(
  specs: readonly ArticleSpec[],
  notices: string
): Omit<ArticlePage, 'makeup'> & { readonly makeups: readonly Makeup[] } {
  const first = `${pageOf(1, placesOf(specs))}    stories: {small: small}\n`
  const second = pageOf(
    2,
    specs.map(({ later }) => later)
  )
  return madeUp(specs, specs.some(({ later }) => later !== undefined) ? [first, second] : [first], {
    [PAPER]: ARTICLE_PAPER + SHARED_PAPER,
    [FRONT]: SHARED_FRONT,
    [`${FOLDER}/stories/small.md`]: notices
  })
}

const placesOf = (specs: readonly ArticleSpec[]): readonly string[] => specs.map(({ article }) => article)

/** A page of the manifest with the stories that have a place on it. */
function pageOf(number: number, places: readonly (string | undefined)[]): string {
  const articles = places.map((place, i) => (place === undefined ? '' : `      - {story: s${i}, ${place}}\n`))
  return `  - page: ${number}\n    template: front\n    articles:\n${articles.join('')}`
}

function madeUp(specs: readonly ArticleSpec[], pages: readonly string[], more: Files) {
  const { edition, notes } = readProject({
    [PAPER]: ARTICLE_PAPER,
    [FRONT]: 'pages: 1\n',
    [MANIFEST]: `date: 2019-06-13\npaper: daily\npages:\n${pages.join('')}`,
    ...Object.fromEntries(specs.map(({ story }, i) => [`${FOLDER}/stories/s${i}.md`, story])),
    ...more
  })
  const sink = new Notes()
  const room = { fonts: toyFonts(), cache: new Cache(), sink, aspectOf: () => 1 / 2 }
  const { makeups, copyfit } = makeUp(room, planPages(edition))
  return { makeups, copyfit, notes: [...notes, ...sink.sorted().map(({ code }) => code)] }
}
