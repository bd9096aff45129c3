import type { Edition, PageOrder } from '../edition/edition.ts'
import type { ArticleItem, Item } from '../edition/item.ts'
import type { Story } from '../edition/story.ts'
import type { Pictures } from '../images/picture.ts'
import type { ArticlePlan, Dummy } from './dummy.ts'
import { linkJumps } from './link-jumps.ts'
import { pageName } from './page-name.ts'
import type { Obstacle, Unmeasured } from './page-plan.ts'
import { runOn } from './paragraphs-of.ts'
import { areaRect, type Place } from './place.ts'
import { planItem } from './plan-item.ts'
import { punchHoles, punchRule } from './punch-holes.ts'
import type { Planned, Setting } from './setting.ts'
import { spareRule } from './spare-rule.ts'

/** Every sheet side of the edition as a dummy, in the order of the pages. Text runs along the pictures that can be had. */
export function planPages(
  edition: Edition,
  pictures: Pictures = new Map(),
  drawings: Setting['drawings'] = new Map()
): readonly Dummy[] {
  const stock: Stock = { begun: new Map(), pictures, drawings }
  const sheets = edition.pages.map(page => ({ plan: planPage(edition, page, stock), labels: page.labels }))
  return linkJumps(sheets, edition.paper.jump)
}

type Stock = Pick<Setting, 'begun' | 'pictures' | 'drawings'>

function planPage(edition: Edition, page: PageOrder, stock: Stock): Dummy {
  const { template } = page
  const { sheet } = edition.paper
  const place: Place = { sheet, grid: template.grid }
  const fields = new Map([...edition.fields, ['section', page.section], ['credits', page.credits]])
  const bare: Setting = { place, fields, numbers: page.numbers, labels: page.labels, story: null, ad: null, ...stock }
  const standings = standingsOf(edition, page, bare)
  const planned = standings.flatMap(([setting, item]) => (item.kind === 'article' ? [] : [planItem(setting, item)]))
  const articles = standings.flatMap(([setting, item]) =>
    item.kind === 'article' && setting.story !== null ? [{ setting, story: setting.story, item }] : []
  )
  const holes = [...planned.flatMap(each => each.holes), ...articles.flatMap(({ item }) => boxesOf(place, item))]
  return {
    name: pageName(page.numbers),
    numbers: page.numbers,
    sheet: { x: 0, y: 0, w: sheet.width * page.numbers.length, h: sheet.height },
    bleed: sheet.bleed,
    folds: page.numbers.slice(1).map((_, i) => sheet.width * (i + 1)),
    ...clearOf(planned, holes),
    articles: articles.map(article => planArticle(article, holes))
  }
}

/** What stands on a page and what it is planned with: furniture, the slots that are filled, the dummy of the day. */
function standingsOf(edition: Edition, page: PageOrder, bare: Setting): readonly (readonly [Setting, Item])[] {
  const storyOf = (id: string | undefined): Story | null => edition.stories.get(id ?? '') ?? null
  return [
    ...page.template.furniture.map(item => [bare, item] as const),
    ...page.template.slots.flatMap(({ name, items }) => {
      const story = page.slots.get(name)
      const ad = page.ads.get(name) ?? null
      if (story === undefined && ad === null) return []
      const setting: Setting = { ...bare, story: storyOf(story), ad }
      return items.map(item => [setting, item] as const)
    }),
    ...page.articles.map(
      ({ story, item }) => [{ ...bare, story: storyOf(story) }, spareRule(item, page.template.furniture)] as const
    )
  ]
}

/** A boxed story is a box to the others. */
const boxesOf = (place: Place, { areas, style }: ArticleItem): readonly Obstacle[] =>
  style.frame === null && style.tint === null ? [] : areas.map(area => ({ ...areaRect(place, area), isBox: true }))

interface ArticleStanding {
  readonly setting: Setting
  readonly story: Story
  readonly item: ArticleItem
}

function planArticle(
  { setting: { begun, ...setting }, story, item }: ArticleStanding,
  holes: readonly Obstacle[]
): ArticlePlan {
  return { setting, story, item, paragraphs: runOn(story, item.style.body, begun), holes }
}

/** What has been planned, its columns and the rules between them clear of the boxes, and of what are parts of their story. */
export function clearOf(
  planned: readonly Planned[],
  holes: readonly Obstacle[],
  parts: readonly Obstacle[] = []
): Pick<Unmeasured, 'frames' | 'displays' | 'art' | 'tables' | 'charts'> {
  const rules = planned.flatMap(each => each.columnRules).flatMap(rule => punchRule(rule, [...holes, ...parts]))
  return {
    frames: planned.flatMap(each => each.frames).map(frame => punchHoles(frame, holes, parts)),
    displays: planned.flatMap(each => each.displays),
    art: [...rules, ...planned.flatMap(each => each.art)],
    tables: planned.flatMap(each => each.tables),
    charts: planned.flatMap(each => each.charts)
  }
}
