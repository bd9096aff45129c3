import type { Rect } from '../base/geometry.ts'
import { FORGETFUL, type Memory } from '../base/memory.ts'
import type { Edition, PageOrder } from '../edition/edition.ts'
import type { Sheet } from '../edition/paper.ts'
import type { Makeup } from '../makeup/makeup.ts'
import { type Ad, type Layout, type Line, type Part, rectsOf, type StoryLayout } from './layout.ts'
import { partsOf } from './parts-of.ts'
import { zoneOf } from './zone-of.ts'

/** What of an edition tells where the columns of its pages are, and where its stories were written. */
export type Ground = Pick<Edition, 'pages' | 'stories'> & { readonly paper: { readonly sheet: Sheet } }

/** The made-up sheets of an edition as layouts, in the same order. */
export const layOut = (ground: Ground, makeups: readonly Makeup[], memory: Memory = FORGETFUL): readonly Layout[] =>
  makeups.map((makeup, i) => {
    const page = ground.pages[i]!
    const places = storiesOf(makeup).map(story => ground.stories.get(story)?.at)
    const given = [makeup, page, ground.paper.sheet, ...places]
    return memory.recall(`layout ${page.numbers}`, given, () => layOutSheet(ground, page, makeup))
  })

function layOutSheet({ stories, paper }: Ground, page: PageOrder, makeup: Makeup): Layout {
  const { name, numbers, sheet, folds } = makeup.plan
  const { grid } = page.template
  const furniture = partsOf(makeup, null, page.at)
  const ads = adsOf(makeup)
  const parts = new Map(
    storiesOf(makeup).map(story => [story, partsOf(makeup, story, stories.get(story)?.at ?? page.at)])
  )
  const solids = [
    ...solidsOf(null, furniture),
    ...ads.map(({ rect }) => ({ owner: null, rect })),
    ...[...parts].flatMap(([story, its]) => solidsOf(story, its))
  ]
  const zoned = [...parts].map(([story, own]): StoryLayout => {
    const others = solids.filter(({ owner }) => owner !== story).map(({ rect }) => rect)
    const zone = zoneOf(own.flatMap(rectsOf), others, Math.max(grid.gap, grid.step))
    return { story, zone, parts: own, at: stories.get(story)?.at ?? page.at }
  })
  return {
    name,
    numbers,
    labels: page.labels,
    sheet,
    folds,
    typeAreas: numbers.map((_, side) => typeArea(paper.sheet, side)),
    grid,
    stories: zoned,
    furniture,
    ads,
    rules: linesOf(makeup),
    equals: page.equals,
    at: page.at
  }
}

/** In the order of the template. */
function storiesOf({ plan }: Makeup): readonly string[] {
  const owners = [...plan.displays, ...plan.frames, ...plan.art.filter(art => art.kind !== 'ad')].map(it => it.story)
  return [...new Set(owners)].filter(story => story !== null)
}

/** A box lies under others' type as well as round its own: it takes no place from them. */
const isSolid = ({ role }: Part): boolean => role !== 'box'

const solidsOf = (owner: string | null, parts: readonly Part[]): readonly { owner: string | null; rect: Rect }[] =>
  parts
    .filter(isSolid)
    .flatMap(rectsOf)
    .map(rect => ({ owner, rect }))

const adsOf = ({ plan }: Makeup): readonly Ad[] =>
  plan.art.flatMap(art => {
    if (art.kind !== 'ad') return []
    const { category, coupon, at } = art.order
    return [{ rect: art.rect, category, coupon, at }]
  })

const linesOf = ({ plan }: Makeup): readonly Line[] =>
  plan.art.flatMap(art => (art.kind === 'rule' ? [{ story: art.story, rect: blackened(art) }] : []))

function blackened({ from, to, stroke: { weight } }: Extract<Makeup['art'][number], { kind: 'rule' }>): Rect {
  const half = Math.round(weight / 2)
  const isLevel = from[1] === to[1]
  const [x, y] = isLevel ? [from[0], from[1] - half] : [from[0] - half, from[1]]
  return isLevel ? { x, y, w: to[0] - from[0], h: weight } : { x, y, w: weight, h: to[1] - from[1] }
}

const typeArea = ({ width, typeWidth, typeHeight, head }: Sheet, side: number): Rect => ({
  x: side * width + Math.floor((width - typeWidth) / 2),
  y: head,
  w: typeWidth,
  h: typeHeight
})
