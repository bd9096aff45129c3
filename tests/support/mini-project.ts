import { readFileSync } from 'node:fs'
import { scratch } from './scratch.ts'

const NEWSPRINT = 'templates/icc/TR002_coldset_TAC220.icc'
export const miniPaper = `name: 试报
sheet: {trim: 100mm x 120mm, type-area: 80mm x 100mm, head: 10mm, bleed: 3mm}
grid: {columns: 2, characters: 10, size: 10pt, rows: 20}
check: {rules: {all: off}}
styles:
  body: {face: text, size: 10pt, indent: 2em, align: justify}
  head: {face: head, size: 18pt}
`
const FRONT = `slots:
  lead:
    items:
      - text: {part: head, columns: 1-2, rows: 1-2, style: head}
      - body: {columns: 1-2, rows: 4-20, style: body}
`
const SPREAD = `pages: 2
slots:
  feature:
    items:
      - body: {columns: 1-4, rows: 1-20, style: body}
`
const MANIFEST = `date: 2019-06-13
paper: mini
pages:
  - {page: 1, template: front, stories: {lead: lead}}
  - {page: 2-3, template: spread, stories: {feature: feature}}
`

/** Ten characters and a stop: what half a line and more of the project's columns holds. */
export const SENTENCE = '今天天气很好大家高兴。'

/** A small project on the disk, with an edition of a page and a spread; `more` adds to it or replaces. */
export function miniProject(more: Readonly<Record<string, string>> = {}): string {
  return scratch({
    'fonts/registry.yaml': readFileSync('fonts/registry.yaml'),
    'fonts/fonts.lock.json': readFileSync('fonts/fonts.lock.json'),
    [NEWSPRINT]: readFileSync(NEWSPRINT),
    'templates/mini/paper.yaml': miniPaper,
    'templates/mini/front.yaml': FRONT,
    'templates/mini/spread.yaml': SPREAD,
    'editions/2019-06-13/edition.yaml': MANIFEST,
    'editions/2019-06-13/stories/lead.md': `---\nhead: 好天气\n---\n${SENTENCE},${SENTENCE}\n`,
    'editions/2019-06-13/stories/feature.md': `${SENTENCE}\n`,
    ...more
  })
}
