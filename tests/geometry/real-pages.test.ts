import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diskWorld } from '../../src/cli/disk-world.ts'
import { MOST_SHORT, openDesk, rebuildPage, rowsOf, zonesOf } from './rebuild-page.ts'
import { likeness, rectangle, type Shape, union } from './shape.ts'
import { type Block, edgesOf, type RealPage, shapeOf, snapPage } from './snap-page.ts'

const { pages } = JSON.parse(readFileSync(resolve(import.meta.dirname, 'pages.json'), 'utf8')) as {
  readonly pages: readonly RealPage[]
}
const desk = openDesk(diskWorld(resolve(import.meta.dirname, '../..')))

const rebuilt = pages.map(page => {
  const snapped = snapPage(page, rowsOf(page))
  const made = rebuildPage(desk, page, snapped)
  const zones = zonesOf(made.layout, page)
  const scores = page.stories.map((story, i) => {
    // Recognised boxes leave white between them: what is asked of us is their hull on the grid.
    const target = 'polygon' in story ? shapeOf(story) : shapeOn(page, snapped.stories[i]!)
    return { zone: likeness(target, zones[i]!), recognised: likeness(shapeOf(story), zones[i]!) }
  })
  return { page, ...made, scores, mean: mean(scores.map(({ zone }) => zone)) }
})

describe.each(rebuilt.map(each => [each.page.name, each] as const))('%s', (_, each) => {
  test('stories stand where they stand in the paper', () => expect(each.mean).toBeGreaterThanOrEqual(0.95))

  test('nothing is reported, overset, or short by more than a few lines', () => {
    expect(each.notes.sorted().map(({ code, message }) => `${code} ${message}`)).toEqual([])
    const isOff = (short: number, over: unknown): boolean => over !== null || short > MOST_SHORT
    expect(each.copyfit.filter(({ overset, underset }) => isOff(underset?.lines ?? 0, overset))).toEqual([])
  })
})

test('zones are as like those of the papers as the table says', async () => {
  const tables = rebuilt.map(({ page, scores, mean }) => {
    const rows = scores.map(({ zone, recognised }, i) => `  ${i + 1}  ${zone.toFixed(3)}  ${recognised.toFixed(3)}`)
    return [`${page.name}  mean ${mean.toFixed(3)}`, ...rows].join('\n')
  })
  await expect(`${tables.join('\n')}\n`).toMatchFileSnapshot('scores.txt')
})

function mean(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

function shapeOn(page: RealPage, blocks: readonly Block[]): Shape {
  const { top, bottom } = page.grid
  const step = (bottom - top) / rowsOf(page)
  return union(
    blocks.map(({ columns, rows }) => {
      const [left] = edgesOf(page, columns[0])
      const [, right] = edgesOf(page, columns[1] - 1)
      return rectangle(left, top + rows[0] * step, right - left, (rows[1] - rows[0]) * step)
    })
  )
}
