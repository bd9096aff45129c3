import { expect, test } from 'vitest'
import type { Rect } from '../../src/base/geometry.ts'
import { BLACK } from '../../src/base/ink.ts'
import { Notes } from '../../src/base/notes.ts'
import { check } from '../../src/check/check.ts'
import type { Edition } from '../../src/edition/edition.ts'
import { PAGE_CHECK } from '../../src/edition/page-check.ts'
import { Cache } from '../../src/galley/cache.ts'
import { makeUp } from '../../src/makeup/make-up.ts'
import { paint } from '../../src/page/paint.ts'
import type { Art, PagePlan } from '../../src/plan/page-plan.ts'
import { toyColumn, toyDisplay, toyFrame, toyPlan, toyRect } from '../support/toy-plan.ts'
import { toyFonts } from '../support/toy-type.ts'

const paper = { inkLimit: 220, jump: null, press: { adLabel: false }, check: PAGE_CHECK, measures: null }
const edition = { pages: [] as Edition['pages'], paper } as unknown as Edition

/** What the rules say of a page, as `code message`. */
function said(plan: Partial<PagePlan>): string[] {
  const fonts = toyFonts()
  const { makeups, copyfit } = makeUp({ fonts, cache: new Cache(), sink: new Notes() }, [toyPlan(plan)])
  const notes = new Notes()
  const pages = makeups.map(makeup => paint(makeup, { fonts, pictures: new Map(), artworks: new Map() }))
  const none = { pictures: new Map(), engravings: new Map(), artworks: new Map() }
  check({ edition, makeups, layouts: [], copyfit, pages, ...none }, notes)
  return notes.sorted().map(({ code, message }) => `${code} ${message}`)
}

const picture = (rect: Rect): Art => ({
  kind: 'picture',
  story: 'a',
  words: '',
  file: 'a.jpg',
  contour: [],
  focus: null,
  rect,
  at: { file: 'a.md', from: 0, to: 1 }
})

const tint = (story: string): Art => ({ kind: 'fill', story, rect: toyRect(0, 0, 4, 4), ink: BLACK })

/** Of an item that has several things on the page. */
const AT = { file: 'template.yaml', from: 0, to: 1 }

const rows: readonly (readonly [what: string, plan: Partial<PagePlan>, expected: readonly string[]])[] = [
  ['a full column is clean', { frames: [toyFrame(['一二三四五六七八'], [toyColumn(4, 2)])] }, []],
  [
    'copy over its rows is overset',
    { frames: [toyFrame(['一二三四五六七八九'], [toyColumn(4, 1)])] },
    ['overset “a” is over by 5 characters / 2 lines: from here on it is not on the page']
  ],
  [
    'copy whose columns have no row is told so',
    {
      frames: [toyFrame(['一二三四五'], [{ ...toyColumn(4, 1), holes: [toyRect(0, 0, 4, 2)] }])]
    },
    ['overset no line of “a” has a place: its columns have no free row']
  ],
  [
    'rows over their copy are underset',
    { frames: [toyFrame(['一二三四'], [toyColumn(4, 3)])] },
    ['underset “a” is short by 8 characters / 2 lines']
  ],
  [
    'a line with one gap to open over three ems is loose',
    { frames: [toyFrame(['一二abcdefgh'], [toyColumn(5, 2)])] },
    ['loose-line this line is driven out by 3.00 em between characters']
  ],
  [
    'a word wider than its column stands out of it',
    { frames: [toyFrame(['abcdefghijkl'], [toyColumn(4, 1)])] },
    ['narrow-measure this stands out of its column of 141.1 mm by 70.6 mm']
  ],
  [
    'heads side by side are clean',
    { displays: [toyDisplay('一', toyRect(0, 0, 2, 2)), toyDisplay('二', toyRect(2, 0, 2, 2))] },
    []
  ],
  [
    'a head on a head overlaps',
    { displays: [toyDisplay('一', toyRect(0, 0, 2, 2)), toyDisplay('二', toyRect(1, 0, 2, 2))] },
    ['overlap the head of “a” stands on the head of “a” on page 01, 35.3 × 70.6 mm']
  ],
  [
    'a head on a column is found beside the hole in it, not in the hole',
    {
      displays: [toyDisplay('一', toyRect(0, 0, 2, 2)), toyDisplay('二', toyRect(0, 4, 2, 2))],
      frames: [toyFrame(['一二三四五六七八'], [toyColumn(4, 3, 0, [toyRect(0, 4, 4, 2)])])]
    },
    ['overlap the body of “a” stands on the head of “a” on page 01, 70.6 × 70.6 mm']
  ],
  [
    'a head over the edge of the sheet',
    { displays: [toyDisplay('一', toyRect(-1, 0, 3, 2))] },
    ['outside-sheet the head reaches 35.3 mm too far over the edge of page 01']
  ],
  [
    'columns over the edge of the sheet',
    { frames: [toyFrame(['一二三四'], [toyColumn(4, 1, 97)])] },
    ['outside-sheet the body of “a” reaches 35.3 mm too far over the edge of page 01']
  ],
  [
    'of two things of one item over the edge the one that reaches further is told',
    {
      displays: [toyDisplay('一', toyRect(-1, 0, 3, 2)), toyDisplay('二', toyRect(-3, 4, 3, 2))].map(each => ({
        ...each,
        at: AT
      }))
    },
    ['outside-sheet the head reaches 105.8 mm too far over the edge of page 01']
  ],
  ['a picture in the bleed is clean', { bleed: toyRect(0, 0, 1, 1).w, art: [picture(toyRect(-1, -1, 102, 102))] }, []],
  [
    'a picture beyond the bleed',
    { bleed: toyRect(0, 0, 1, 1).w, art: [picture(toyRect(-1, -2, 102, 102))] },
    ['outside-sheet the picture reaches 35.3 mm too far over the edge of page 01']
  ],
  [
    'a head on a column overlaps',
    { displays: [toyDisplay('一', toyRect(0, 0, 2, 2))], frames: [toyFrame(['一二三四'], [toyColumn(4, 1)])] },
    ['overlap the body of “a” stands on the head of “a” on page 01, 70.6 × 70.6 mm']
  ]
]
test.each(rows)('%s', (_, plan, expected) => {
  expect(said(plan)).toEqual(expected)
})

test.each<readonly [what: string, story: string | null, before: readonly Art[], after: readonly Art[], told: boolean]>([
  ['another story', 'b', [], [], true],
  ['its own story', 'a', [], [], false],
  ['furniture', null, [], [], false],
  ['another story on a tint of its own', 'b', [], [tint('b')], false],
  ['another story on a tint that the picture covers', 'b', [tint('b')], [], true],
  ['another story on a tint of the first', 'b', [], [tint('a')], true]
])('on a picture: %s', (_, story, before, after, told) => {
  const art = [...before, picture(toyRect(0, 0, 8, 8)), ...after]
  const head = { ...toyDisplay('一', toyRect(1, 1, 2, 2)), story }
  const expected = `overlap the head of “${story}” stands on the picture of “a” on page 01, 70.6 × 70.6 mm`
  expect(said({ art, displays: [head] })).toEqual(told ? [expected] : [])
})

test('two pictures of a story may stand one within the other, and not across each other', () => {
  const [whole, within, across] = [toyRect(0, 0, 8, 8), toyRect(1, 1, 2, 2), toyRect(7, 1, 2, 2)].map(picture)
  expect(said({ art: [whole!, within!] })).toEqual([])
  expect(said({ art: [whole!, across!] })).toEqual([
    'overlap the picture of “a” stands on the picture of “a” on page 01, 35.3 × 70.6 mm'
  ])
})

test('of a crowd on one place three are told of each, and how many more there are', () => {
  const crowd = Array.from({ length: 6 }, (_, i) => ({ ...toyDisplay('一', toyRect(0, 0, 2, 2)), role: `head ${i}` }))
  const told = said({ displays: crowd })
  expect(told.filter(each => each.startsWith('overlap the head 5 of'))).toEqual([
    ...[0, 1, 2].map(i => `overlap the head 5 of “a” stands on the head ${i} of “a” on page 01, 70.6 × 70.6 mm`),
    'overlap the head 5 of “a” stands on 2 more on page 01'
  ])
  expect(told.filter(each => each.startsWith('overlap the head 3 of'))).toHaveLength(3)
})
