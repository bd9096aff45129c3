import type { Edition, PageOrder } from '../edition/edition.ts'
import { linkJumps } from './link-jumps.ts'
import { pageName } from './page-name.ts'
import type { PagePlan } from './page-plan.ts'
import type { Place } from './place.ts'
import { planItem } from './plan-item.ts'
import { punchHoles, punchRule } from './punch-holes.ts'
import type { Planned, Setting } from './setting.ts'

/** Every sheet side of the edition as a dummy, in the order of the pages. */
export function planPages(edition: Edition): readonly PagePlan[] {
  const begun: Setting['begun'] = new Map()
  const sheets = edition.pages.map(page => ({ plan: planPage(edition, page, begun), labels: page.labels }))
  return linkJumps(sheets, edition.paper.jump)
}

function planPage(edition: Edition, page: PageOrder, begun: Setting['begun']): PagePlan {
  const { template } = page
  const { sheet } = edition.paper
  const place: Place = { sheet, grid: template.grid }
  const fields = new Map([...edition.fields, ['section', page.section]])
  const bare: Setting = { place, fields, numbers: page.numbers, labels: page.labels, story: null, ad: null, begun }
  const planned: Planned[] = template.furniture.map(item => planItem(bare, item))
  for (const { name, items } of template.slots) {
    const story = page.slots.get(name)
    const ad = page.ads.get(name) ?? null
    if (story === undefined && ad === null) continue
    const setting: Setting = { ...bare, story: edition.stories.get(story ?? '') ?? null, ad }
    planned.push(...items.map(item => planItem(setting, item)))
  }
  const holes = planned.flatMap(each => each.holes)
  const rules = planned.flatMap(each => each.columnRules).flatMap(rule => punchRule(rule, holes))
  return {
    name: pageName(page.numbers),
    numbers: page.numbers,
    sheet: { x: 0, y: 0, w: sheet.width * page.numbers.length, h: sheet.height },
    bleed: sheet.bleed,
    folds: page.numbers.slice(1).map((_, i) => sheet.width * (i + 1)),
    frames: planned.flatMap(each => each.frames).map(frame => punchHoles(frame, holes)),
    displays: planned.flatMap(each => each.displays),
    art: [...rules, ...planned.flatMap(each => each.art)]
  }
}
