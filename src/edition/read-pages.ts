import type { Sink } from '../base/diagnostic.ts'
import type { Stories } from './collect-stories.ts'
import type { AdOrder, PageOrder, Placed, Section } from './edition.ts'
import type { PageFile, Range } from './files.ts'
import type { PageSource } from './layers.ts'
import { didYouMean } from './nearest.ts'
import type { Template } from './paper.ts'
import { readAd } from './read-ad.ts'
import { readArticle } from './read-article.ts'
import { readEquals } from './read-equals.ts'
import type { PaperDesk } from './read-paper.ts'
import { labelsOf } from './read-sections.ts'
import { contextOf } from './read-template.ts'
import { isForAd } from './wants.ts'
import { type Cursor, down, entries, items, keyPlaceOf, optional, placeOf, spotOf } from './yaml-file.ts'

/** What the pages of a manifest refer to. */
export interface Stock {
  readonly sections: readonly Section[]
  /** Null where the paper cannot be read; there is no template then. */
  readonly desk: PaperDesk | null
  readonly templates: ReadonlyMap<string, Template>
  readonly stories: Stories
}

/** The pages in the order of their numbers; a page without a number or a template is reported and left out. */
export function readPages(pages: readonly PageSource[], stock: Stock, sink: Sink): readonly PageOrder[] {
  const taken = new Set<number>()
  const orders = pages.map(({ page, folder }, i): PageOrder | null => {
    const numbers = readNumbers(down(page, 'page'), taken, sink)
    const template = stock.templates.get(page.value.template)
    if (template === undefined) return null
    checkSlots(page, template, sink)
    if (numbers === null || !fits(page, numbers, { template, sink })) return null
    const known = new Set(template.slots.map(({ name }) => name))
    const slots = new Map([...stock.stories.slots[i]!].filter(([slot]) => known.has(slot)))
    const articles = readArticles(page, stock, { template, sink })
    if (slots.size + articles.length > MOST_STORIES) reportCrowd(page, slots.size + articles.length, sink)
    return {
      numbers,
      labels: labelsOf(numbers, stock.sections),
      section: page.value.section ?? '',
      credits: page.value.credits ?? '',
      template,
      slots: new Map([...slots].slice(0, MOST_STORIES)),
      ads: new Map([...readAds(page, folder, sink)].filter(([slot]) => known.has(slot))),
      articles: articles.slice(0, Math.max(0, MOST_STORIES - slots.size)),
      equals: readEquals(page, [...slots.values(), ...articles.map(({ story }) => story)], sink),
      at: placeOf(page)
    }
  })
  return orders.filter(order => order !== null).sort((a, b) => a.numbers[0]! - b.numbers[0]!)
}

/** More stories than any page has; what is looked at of each two of them grows with their square. */
const MOST_STORIES = 300

function reportCrowd(page: Cursor<PageFile>, count: number, sink: Sink): void {
  const at = placeOf(optional(page, 'articles') ?? page)
  const message = `${count} stories on a page are more than the ${MOST_STORIES} that it may have: the last are left out`
  sink.report('bad-value', at, message, 'give them to other pages, or make one story of many short ones')
}

/** An empty list as it is written; one whose pages were faulty has been reported page by page. */
export function reportNone(from: Cursor<readonly PageFile[]>, sink: Sink): void {
  const start = spotOf(from).node?.range?.[0]
  if (start === undefined || !/^\[\s*\]/.test(from.yaml.text.slice(start))) return
  sink.report('bad-value', placeOf(from), 'an edition has one page at least', 'write “- page: 1” and its template')
}

/** One number, or the two of a spread; null, with a report, where there are none or they are taken. */
function readNumbers(from: Cursor<Range>, taken: Set<number>, sink: Sink): readonly number[] | null {
  const [first, last] = from.value
  const at = placeOf(from)
  if (first < 1 || last < first || last > first + 1 || (last > first && first % 2 === 1)) {
    const hint = 'write one number, like 4, or the two of a spread, the even one first, like 2-3'
    sink.report('bad-value', at, 'this is neither a page nor a spread', hint)
    return null
  }
  const numbers = first === last ? [first] : [first, last]
  const twice = numbers.filter(number => taken.has(number))
  for (const number of twice)
    sink.report('duplicate-page', at, `there is a page ${number} already`, 'give it another number')
  for (const number of numbers) taken.add(number)
  return twice.length === 0 ? numbers : null
}

interface Use {
  readonly template: Template
  readonly sink: Sink
}

function fits(page: Cursor<PageFile>, numbers: readonly number[], { template, sink }: Use): boolean {
  if (numbers.length === template.pages) return true
  const kind = template.pages === 2 ? 'a spread' : 'one page'
  const hint =
    template.pages === 2
      ? 'write the two numbers of the spread, like 2-3'
      : 'write one number, or take a template with pages: 2'
  sink.report('bad-value', placeOf(down(page, 'page')), `the template “${template.name}” is for ${kind}`, hint)
  return false
}

function readAds(page: Cursor<PageFile>, folder: string, sink: Sink): ReadonlyMap<string, AdOrder> {
  const ads = optional(page, 'ads')
  return new Map((ads === null ? [] : entries(ads)).map(([slot, from]) => [slot, readAd(from, folder, sink)]))
}

/** The stories of the day's dummy; what of it cannot stand on the page, or names no story, has been reported. */
function readArticles(page: Cursor<PageFile>, { desk, stories }: Stock, { template, sink }: Use): readonly Placed[] {
  const articles = optional(page, 'articles')
  if (articles === null || desk === null) return []
  const context = contextOf(desk, template, sink)
  return items(articles).flatMap(from => {
    const item = readArticle(context, from)
    return item === null || !stories.byId.has(from.value.story) ? [] : [{ story: from.value.story, item }]
  })
}

/** What may stand in a slot, and the key of a page under which it is named. */
const FILLINGS = [
  { key: 'stories', what: 'story', value: 'the id of a story' },
  { key: 'ads', what: 'advertisement', value: 'the file of one' }
] as const

/** Each slot is for stories, or for advertisements where one of its items is an `ad`. */
function checkSlots(page: Cursor<PageFile>, template: Template, sink: Sink): void {
  for (const { key, what, value } of FILLINGS) {
    const from = optional<PageFile, 'stories' | 'ads'>(page, key)
    const named = from === null ? [] : entries<unknown>(from)
    const slots = template.slots.filter(slot => isForAd(slot) === (key === 'ads'))
    const names = slots.map(({ name }) => name)
    for (const [slot, at] of named) {
      if (names.includes(slot)) continue
      const message = `the template “${template.name}” has no slot “${slot}” for ${key === 'ads' ? 'an' : 'a'} ${what}`
      sink.report('unknown-slot', keyPlaceOf(at), message, ...didYouMean(slot, names))
    }
    const filled = new Set(named.map(([slot]) => slot))
    for (const slot of slots.filter(({ name, optional }) => !optional && !filled.has(name))) {
      const at = placeOf(from ?? down(page, 'template'))
      const hint = `write ${slot.name}: and ${value} under ${key}:, or optional: true in the template`
      sink.report('empty-slot', at, `the slot “${slot.name}” of the template “${template.name}” has no ${what}`, hint)
    }
  }
}
