// Writes the bench's own project to bench/work/: one paper and editions of several lengths, all alike in shape.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { paragraphs, take } from './words.mjs'

const at = path => fileURLToPath(new URL(path, import.meta.url))

/** The project that the bench builds. */
export const PROJECT = at('work')

/** Characters that fill the first page, the second, and each one more. */
const FRONT = 7_200
const SECOND = 7_900
const PAGE = 9_230
/** Every eighth paragraph has a subhead before it. */
const SUBHEAD_EVERY = 8
const SUBHEADS = [
  '动能转换跑出“加速度”',
  '双招双引展现“高水平”',
  '科技创新提升“硬实力”',
  '深化改革勇闯“深水区”',
  '蓼河新城拉出“大框架”',
  '人民生活获得“真实惠”'
]

/** The project with an edition of each number of pages. */
export function generate(lengths) {
  for (const folder of ['fonts', 'templates/icc'])
    cpSync(at(`../${folder}`), join(PROJECT, folder), { recursive: true })
  cpSync(at('paper'), join(PROJECT, 'templates/bench'), { recursive: true })
  for (const pages of lengths) writeEdition(pages)
}

function writeEdition(pages) {
  const folder = join(PROJECT, 'editions', String(pages))
  mkdirSync(join(folder, 'stories'), { recursive: true })
  const words = paragraphs()
  const lead = take(words, FRONT)
  const feature = take(words, Math.max(0, SECOND + PAGE * (pages - 2)))
  const box = readFileSync(at('../editions/2019-06-13/stories/explainer.md'), 'utf8')
  writeFileSync(join(folder, 'edition.yaml'), manifest(pages))
  writeFileSync(join(folder, 'stories/box.md'), box)
  writeFileSync(join(folder, 'stories/lead.md'), story('坚定不移当标兵作示范争一流', lead))
  writeFileSync(join(folder, 'stories/feature.md'), story('砥砺奋进，收获满满新业绩', feature.flatMap(withSubhead)))
}

const withSubhead = (paragraph, i) =>
  i > 0 && i % SUBHEAD_EVERY === 0 ? [`## ${SUBHEADS[(i / SUBHEAD_EVERY) % SUBHEADS.length]}`, paragraph] : [paragraph]

const story = (head, body) =>
  `---\nkicker: 济宁高新区考核表彰暨“两谷一港一中心”建设推进会议召开\nhead: ${head}\n---\n${body.join('\n\n')}\n`

function manifest(pages) {
  const rest = Array.from({ length: Math.max(0, pages - 2) }, (_, i) => page(i + 3, 'inside', 'feature: feature'))
  const all = [page(1, 'front', 'lead: lead, box: box'), page(2, 'opener', 'feature: feature'), ...rest].slice(0, pages)
  return `date: 2019-06-13\npaper: bench\npages:\n${all.join('')}`
}

const page = (number, template, stories) => `  - {page: ${number}, template: ${template}, stories: {${stories}}}\n`
