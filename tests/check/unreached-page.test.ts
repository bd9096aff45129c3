import { expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import type { Proofs } from '../../src/check/rule.ts'
import { unreachedPage } from '../../src/check/rules/unreached-page.ts'

const at = { file: 'edition.yaml', from: 0, to: 1 }

/** What is told of a story that brings so many lines to each of its places, page by page. */
function told(pages: readonly (readonly number[])[], overset: Proofs['copyfit'][number]['overset'] = null): string[] {
  const notes = new Notes()
  const proofs = {
    edition: { pages: pages.map((_, i) => ({ labels: [`A0${i + 1}`] })) },
    makeups: pages.map(places => ({
      columns: places.map(count => ({ frame: { story: 'ferry', at }, lines: Array(count).fill(null) }))
    })),
    copyfit: [{ story: 'ferry', overset }]
  } as unknown as Proofs
  unreachedPage(proofs, notes)
  return notes.sorted().map(({ code, message }) => `${code} ${message}`)
}

const ended = (page: string): string => `empty-place “ferry” ends before its place on page ${page}`

test.each([
  ['goes over', [[3], [2]], []],
  ['ends before', [[3], [0]], [ended('A02')]],
  ['leaves a column of a page that it reaches', [[3], [2, 0]], []],
  ['is told of once on a page', [[3], [0, 0]], [ended('A02')]],
  ['ends before two pages', [[3], [0], [], [0]], [ended('A02'), ended('A04')]],
  ['has no line at all', [[0], [0]], []],
  ['begins late', [[0], [2]], []]
])('a story that %s', (_, pages, expected) => expect(told(pages).sort()).toEqual(expected))

test('a story that is over has not ended', () => {
  expect(told([[3], [0]], { lines: 2, characters: 20 })).toEqual([])
})
