import { Notes } from '../base/notes.ts'
import type { World } from '../base/world.ts'
import type { Edition } from '../edition/edition.ts'
import type { Item } from '../edition/item.ts'
import type { Slot, Template } from '../edition/paper.ts'
import { readEdition } from '../edition/read-edition.ts'
import type { Part } from '../edition/story.ts'
import { isForAd } from '../edition/wants.ts'

/** Files of an edition, by their paths in its folder. */
export type Draft = ReadonlyMap<string, string | Uint8Array>

/** What stands in each part until someone writes it. */
const WORDS: Readonly<Record<Part, string>> = {
  kicker: '引题',
  head: '标题',
  'jump-head': '转版标题',
  deck: '副题',
  dateline: '本报讯',
  byline: '记者 姓名',
  quote: '引语',
  note: '说明'
}

/** An edition with a page, or spread, of each template of a paper and a story to be written in each slot that needs one. */
export function draftEdition(world: World, date: string, paper: string): Draft {
  const templates = templatesOf(world, date, paper)
  const files = new Map<string, string>()
  let manifest = manifestHead(date, paper)
  let next = 1
  for (const template of templates) {
    // The left page of a spread has an even number.
    const number = template.pages === 2 ? next + (next % 2) : next
    const slots = template.slots.filter(slot => !slot.optional)
    for (const slot of slots) {
      if (isForAd(slot)) files.set(adOf(template, slot), AD)
      else files.set(`stories/${storyOf(template, slot)}.md`, draftStory(slot.items))
    }
    manifest += pageOf(template, number, slots)
    next = number + template.pages
  }
  return files.set('edition.yaml', manifest)
}

/** The paper's templates, single pages first, as an edition with a page of each would be read. */
function templatesOf(world: World, date: string, paper: string): readonly Template[] {
  const names = world
    .list(`templates/${paper}`)
    .filter(file => file.endsWith('.yaml') && file !== 'paper.yaml')
    .map(file => file.slice(0, -'.yaml'.length))
  const pages = names.map((name, i) => `  - {page: ${i + 1}, template: ${name}}\n`).join('')
  const edition = readDraft(world, date, manifestHead(date, paper) + pages)
  return [...edition.paper.templates.values()].sort((a, b) => a.pages - b.pages)
}

function readDraft(world: World, date: string, manifest: string): Edition {
  const folder = `editions/${date}`
  const bytes = new TextEncoder().encode(manifest)
  const overlaid: World = {
    ...world,
    read: path => (path === `${folder}/edition.yaml` ? { kind: 'bytes', bytes } : world.read(path))
  }
  return readEdition(overlaid, folder, new Notes())
}

const manifestHead = (date: string, paper: string): string =>
  `# yaml-language-server: $schema=../../docs/schema/edition.json\ndate: ${date}\npaper: ${paper}\npages:\n`

const storyOf = (template: Template, slot: Slot): string => `${template.name}-${slot.name}`

const adOf = (template: Template, slot: Slot): string => `ads/${storyOf(template, slot)}.svg`

/** A crossed box that stands for an advertisement until there is one. */
const AD =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80">' +
  '<path d="M1 1H119V79H1ZL119 79M119 1L1 79" fill="none" stroke="#808080"/></svg>\n'

function pageOf(template: Template, number: number, slots: readonly Slot[]): string {
  const stories = slots
    .filter(slot => !isForAd(slot))
    .map(slot => `      ${slot.name}: ${storyOf(template, slot)}\n`)
    .join('')
  const ads = slots
    .filter(isForAd)
    .map(slot => `      ${slot.name}: {file: ${adOf(template, slot)}, fit: scale, labelled: on}\n`)
    .join('')
  const page = template.pages === 2 ? `${number}-${number + 1}` : number
  return `  - page: ${page}\n    template: ${template.name}\n${stories && `    stories:\n${stories}`}${ads && `    ads:\n${ads}`}`
}

/** A story with a word in everything that the items of its slot show; pictures have to be found first. */
function draftStory(items: readonly Item[]): string {
  const lines = [...partLines(items), ...figureLines(items), ...outletLines(items)]
  const body = items.some(({ kind }) => kind === 'body' || kind === 'classified') ? '正文。\n' : ''
  return `---\n# yaml-language-server: $schema=../../../docs/schema/story.json\n${lines.map(line => `${line}\n`).join('')}---\n${body}`
}

function partLines(items: readonly Item[]): readonly string[] {
  const counts = new Map<Part, number>()
  for (const item of items) {
    if (item.kind === 'text') counts.set(item.part, Math.max(counts.get(item.part) ?? 0, item.index + 1))
    if (item.kind !== 'body') continue
    for (const part of ['dateline', 'byline'] as const)
      if (`${item.leadIn.text}${item.signOff.text}`.includes(`{${part}}`)) counts.set(part, 1)
  }
  return [...counts].flatMap(([part, count]) =>
    part === 'quote' || part === 'note'
      ? [`${part}s:`, ...Array(count).fill(`  - ${WORDS[part]}`)]
      : [`${part}: ${WORDS[part]}`]
  )
}

function figureLines(items: readonly Item[]): readonly string[] {
  const ends = items.flatMap(item => (item.kind === 'figures' ? [Math.min(item.to, item.from + item.across)] : []))
  return ends.length === 0
    ? []
    : ['figures:', ...Array(Math.max(...ends)).fill('  - {value: 0, unit: 单位, label: 数字}')]
}

function outletLines(items: readonly Item[]): readonly string[] {
  const counts = items.flatMap(item => (item.kind === 'outlets' ? [item.across] : []))
  const line = "  - {name: 名称, code: 'https://example.invalid/'}"
  return counts.length === 0 ? [] : ['outlets:', ...Array(Math.max(...counts)).fill(line)]
}
