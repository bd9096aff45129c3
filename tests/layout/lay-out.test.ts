import { describe, expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import type { Proofs } from '../../src/check/rule.ts'
import { overlap } from '../../src/check/rules/overlap.ts'
import { Cache } from '../../src/galley/cache.ts'
import { dumpLayout } from '../../src/layout/dump-layout.ts'
import { layOut } from '../../src/layout/lay-out.ts'
import type { Layout, LegPart } from '../../src/layout/layout.ts'
import { makeUp } from '../../src/makeup/make-up.ts'
import type { PagePlan } from '../../src/plan/page-plan.ts'
import { planPages } from '../../src/plan/plan-pages.ts'
import { changed, type Files, FRONT, LEAD, MANIFEST, PAPER, PROJECT, readProject } from '../support/newsroom.ts'
import { toyColumn, toyFrame, toyPlan, toyRect } from '../support/toy-plan.ts'
import { toyFonts } from '../support/toy-type.ts'

const room = () => ({ fonts: toyFonts(), cache: new Cache(), sink: new Notes() })

/** The dump of a project's one page, without its first line. */
function laidOut(files: Files): readonly string[] {
  const { edition } = readProject(files)
  const [layout] = layOut(edition, makeUp(room(), planPages(edition)).makeups)
  return dumpLayout(layout!).trimEnd().split('\n').slice(1)
}

/** The legs of a frame that is planned by hand. */
function legsOf(plan: Partial<PagePlan>): readonly LegPart[] {
  const { edition } = readProject()
  const [layout] = layOut(edition, makeUp(room(), [toyPlan(plan)]).makeups)
  return layout!.stories[0]!.parts.filter(part => part.kind === 'leg')
}

const VERTICAL = `styles:
  lines: {face: text, size: 12pt, direction: vertical}
  down: {face: head, size: 36pt..56pt, direction: vertical}`
const DOWN = 'text: {part: head, columns: 4, rows: 6-30, style: down}'
const HEAD = 'text: {part: head, columns: 1-4, rows: 1-5, style: head}'
const BODY = 'body: {columns: 1-4, rows: 6-50, style: body}'

describe('a page', () => {
  test('has a story with its zone and its parts: heads, legs, then the rest from the top down', () => {
    const items = [
      'text: {part: note, columns: 3-4, rows: 30-34, style: head}',
      'text: {part: note, index: 2, columns: 3-4, rows: 20-24, style: head}',
      'text: {part: kicker, columns: 1-4, rows: 1, style: head}',
      'box: {columns: 3-4, rows: 18-50, frame: {weight: 1pt, ink: black}}',
      'body: {columns: 1-2, rows: 6-50, style: body}'
    ]
    const dump = laidOut({
      ...changed(FRONT, BODY, items.join('\n      - ')),
      [LEAD]: '---\nkicker: 引\nhead: 坚\nnotes: [一, 二]\n---\n本报讯。\n'
    })
    expect(dump.map(line => line.split(/ (?=\d)/)[0]!.trim())).toEqual([
      ...['story lead', 'zone', 'kicker', 'head', 'leg', 'leg', 'box', 'note', 'note', 'furniture']
    ])
  })

  test('has one zone for a vertical story: its head, its legs, and the white beside lines that fill no step', () => {
    const areas = '[{columns: 3, rows: 6-40}, {columns: 1-2, rows: 6-20}]'
    const dump = laidOut({
      ...changed(FRONT, `- ${HEAD}\n      - ${BODY}`, `- ${DOWN}\n      - body: {areas: ${areas}, style: lines}`),
      ...changed(PAPER, 'styles:', VERTICAL),
      [LEAD]: `---\nhead: 坚定\n---\n${'好'.repeat(900)}\n`
    })
    expect(dump.filter(line => line.includes('zone'))).toEqual([
      '  zone 20.522,55 252.5,55 252.5,230 192.511,230 192.511,300 143.511,300 143.511,160 20.522,160'
    ])
  })

  test.each([
    ['a vertical head', 'text: {part: head, columns: 4, rows: 6-50, style: down}', 'body', [0, 1, 2]],
    ['a vertical head beside a vertical body', DOWN, 'lines', [0]],
    ['a picture', 'picture: {columns: 2, rows: 6-50, caption: body}', 'body', [0, 2, 3]]
  ])('%s that fills a column of its body takes it', (_, part, style, columns) => {
    const { edition, notes } = readProject({
      ...changed(
        FRONT,
        `- ${HEAD}\n      - ${BODY}`,
        `- ${part}\n      - ${BODY.replace('style: body', `style: ${style}`)}`
      ),
      ...changed(PAPER, 'styles:', VERTICAL),
      [LEAD]: `---\nhead: 坚定\npictures: [{file: a.jpg}]\n---\n${'好'.repeat(1500)}\n`
    })
    const { makeups } = makeUp(room(), planPages(edition))
    const legs = layOut(edition, makeups)[0]!.stories[0]!.parts.filter(each => each.kind === 'leg')
    const reported = new Notes()
    overlap({ makeups } as unknown as Proofs, reported)
    expect({ notes, overlaps: reported.sorted(), columns: [...new Set(legs.map(({ column }) => column))] }).toEqual({
      notes: [],
      overlaps: [],
      columns
    })
  })

  test('has what the desk says of its advertisements and its equal stories', () => {
    const order = 'foot: {file: ads/a.pdf, category: banks, coupon: on}, ear: ads/b.pdf'
    const page = `{lead: lead, more: {id: brief, body: 一}}\n    equal: [[lead, brief]]\n    ads: {${order}}`
    const slots = ['foot', 'ear', 'more'].map((slot, i) => {
      const item = slot === 'more' ? 'body: {columns: 1, rows: 46, style: body}' : `ad: {columns: 1, rows: 4${i}}`
      return `  ${slot}:\n    items:\n      - ${item}\n`
    })
    const { edition } = readProject({
      ...changed(MANIFEST, '{lead: lead}', page),
      [FRONT]: PROJECT[FRONT]!.replace('6-50', '6-39') + slots.join('')
    })
    const [{ ads, equals }] = layOut(edition, makeUp(room(), planPages(edition)).makeups) as [Layout]
    expect({ ads: ads.map(({ category, coupon }) => [category, coupon]), equals }).toEqual({
      ads: [
        ['banks', true],
        ['', false]
      ],
      equals: [['lead', 'brief']]
    })
  })

  test('has furniture and rules that are of no story', () => {
    const furniture = `furniture:
  - words: {words: 版, style: head, columns: 1, rows: 1}
  - rule: {columns: 1-4, rows: 2, side: top, weight: 1mm, ink: black}
  - rule: {columns: 1, rows: 2-3, side: left, weight: 1mm, ink: black}
`
    const { [FRONT]: front } = changed(FRONT, HEAD, 'rule: {columns: 1-4, rows: 5, side: top, weight: 2mm, ink: black}')
    expect(laidOut({ [FRONT]: furniture + front }).slice(6)).toEqual([
      'furniture',
      '  words 17.5,20 55.033×7 1 lines',
      'rule - 17.5,26.5 235×1',
      'rule - 17,27 1×14',
      'rule lead 17.5,47 235×2'
    ])
  })
})

describe('a leg', () => {
  test('is the rows of a column, and knows the lines in them', () => {
    const legs = legsOf({ frames: [toyFrame(['一二三四五六', '七'], [toyColumn(4, 2), toyColumn(4, 2, 5)])] })
    const lines = legs.map(leg => leg.lines.map(line => [line.text, line.begins, line.ends, line.paragraph]))
    expect(lines).toEqual([
      [
        ['一二三四', true, false, 0],
        ['五六', false, true, 0]
      ],
      [['七', true, true, 1]]
    ])
    expect(legs.map(({ column, rects }) => [column, rects])).toEqual([
      [0, [toyRect(0, 0, 4, 4)]],
      [1, [toyRect(5, 0, 4, 4)]]
    ])
  })

  test('beside a hole has a rectangle for each width', () => {
    const [leg] = legsOf({ frames: [toyFrame(['一'], [toyColumn(4, 3, 0, [toyRect(3, 2, 1, 2)])])] })
    expect(leg!.rects).toEqual([toyRect(0, 0, 4, 2), toyRect(0, 2, 3, 2), toyRect(0, 4, 4, 2)])
  })

  test('ends over a hole that takes all of the column, and another begins under it', () => {
    const legs = legsOf({ frames: [toyFrame(['一'], [toyColumn(4, 3, 0, [toyRect(0, 2, 4, 2)])])] })
    expect(legs.map(({ column, rects }) => [column, rects])).toEqual([
      [0, [toyRect(0, 0, 4, 2)]],
      [0, [toyRect(0, 4, 4, 2)]]
    ])
  })

  test('that runs down is the lines from right to left, as they stand on the sheet', () => {
    const column = { ...toyColumn(4, 3), direction: 'vertical' as const, x: 0, top: -toyRect(6, 0, 0, 0).x }
    const frame = toyFrame(['一二三四五'], [column])
    const [leg] = legsOf({
      frames: [
        { ...frame, paragraphs: frame.paragraphs.map(it => ({ ...it, style: { ...it.style, direction: 'vertical' } })) }
      ]
    })
    expect(leg!.rects).toEqual([toyRect(0, 0, 6, 4)])
    expect(leg!.lines.map(({ row }) => row)).toEqual([toyRect(4, 0, 2, 4), toyRect(2, 0, 2, 4)])
  })
})
