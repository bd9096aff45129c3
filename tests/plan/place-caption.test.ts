import { describe, expect, test } from 'vitest'
import { bottom, type Rect, right } from '../../src/base/geometry.ts'
import { fromMm } from '../../src/base/length.ts'
import type { Art, Display } from '../../src/plan/page-plan.ts'
import { planPages } from '../../src/plan/plan-pages.ts'
import { changed, FOLDER, FRONT, LEAD, PAPER, readProject } from '../support/newsroom.ts'

const PICTURE = '{file: a.jpg, caption: 说明, credit: 某 摄}'
const POINT = 12_700

/** What a picture, or a group of them, and its words are planned as; styles of 10 pt, two lines 15 pt apart. */
function planned(item: string, pictures = PICTURE) {
  const { edition, notes } = readProject({
    ...changed(PAPER, 'styles:', 'styles:\n  small: {face: text, size: 10pt, leading: 15pt, lines: 2}'),
    ...changed(FRONT, 'body: {columns: 1-4, rows: 6-50, style: body}', item),
    [LEAD]: `---\npictures: [${pictures}]\n---\n好。`
  })
  const [plan] = planPages(edition, new Map(), new Map([[`${FOLDER}/a.svg`, 2]]))
  const { grid } = edition.paper.templates.get('front')!
  const ofRole = (role: string): Display | undefined => plan!.displays.find(display => display.role === role)
  const art = plan!.art.filter((each): each is Extract<Art, { kind: 'picture' | 'fill' }> => 'rect' in each)
  return { notes, grid, art, caption: ofRole('caption'), credit: ofRole('credit') }
}

const item = (keys: string): string => `picture: {columns: 1-2, rows: 11-20, caption: small${keys}}`
const textOf = (display: Display | undefined): string | undefined => display?.lines.at(0)?.text

test('below: half an em under the picture, in as many rows as hold the lines of the style', () => {
  const { art, caption, grid } = planned(item(''))
  const rows = Math.ceil((25 * POINT) / grid.step)
  expect(art[0]!.rect.h).toBe((10 - rows) * grid.step)
  expect(caption!.boxes[0]).toMatchObject({
    y: art[0]!.rect.y + art[0]!.rect.h + 5 * POINT,
    h: rows * grid.step - 5 * POINT
  })
  expect(caption!.valign).toBe('top')
  expect(textOf(caption)).toBe('说明　某 摄')
})

test('beside: an inch wide, an em away, level with the foot', () => {
  const { art, caption, grid } = planned(item(', caption-at: beside'))
  const [box] = caption!.boxes
  expect(box).toMatchObject({ w: fromMm(25.4), h: 10 * grid.step })
  expect(art[0]!.rect.w + 10 * POINT + fromMm(25.4)).toBe(2 * grid.measure + grid.gap)
  expect(caption!.valign).toBe('bottom')
})

test('over: on the foot of the whole picture, on a tint', () => {
  const { art, caption, grid } = planned(item(', caption-at: over, tint: K80'))
  expect(art.map(({ kind }) => kind)).toEqual(['picture', 'fill'])
  expect(art[0]!.rect.h).toBe(10 * grid.step)
  expect(art[1]!.rect).toMatchObject({ h: 35 * POINT, y: art[0]!.rect.y + 10 * grid.step - 35 * POINT })
  expect(caption!.boxes[0]).toMatchObject({ x: art[1]!.rect.x + 5 * POINT, y: art[1]!.rect.y })
  expect(caption!.valign).toBe('middle')
})

test('none: the words name the picture, and are not printed', () => {
  const { art, caption, grid } = planned(item(', caption-at: none'))
  expect(caption).toBeUndefined()
  expect(art[0]).toMatchObject({ words: '说明　某 摄', rect: { h: 10 * grid.step } })
})

test('a credit on its own line stands between picture and caption', () => {
  const { art, caption, credit } = planned(item(', credit: small'))
  const foot = art[0]!.rect.y + art[0]!.rect.h
  expect(credit!.boxes[0]).toMatchObject({ y: foot, h: 15 * POINT })
  expect(caption!.boxes[0].y).toBe(foot + 15 * POINT + 5 * POINT)
  expect([textOf(credit), textOf(caption)]).toEqual(['某 摄', '说明'])
})

test.each(['beside', 'over', 'below'])('a picture without words has all of its place: %s', at => {
  const { art, caption, grid } = planned(item(`, caption-at: ${at}, credit: small, tint: K80`), '{file: a.jpg}')
  expect(caption).toBeUndefined()
  expect(art.map(({ rect }) => [rect.w, rect.h])).toEqual([[2 * grid.measure + grid.gap, 10 * grid.step]])
})

test('a group shares its place out, and names who took several once', () => {
  const more = `${PICTURE}, {file: b.jpg, caption: 又一}, {file: c.jpg, credit: 某 摄}`
  const { art, caption, grid } = planned(
    'group: {pictures: 1-3, across: 2, gap: 2mm, columns: 1-2, rows: 11-20, caption: small}',
    more
  )
  expect(textOf(caption)).toBe('说明　又一　某 摄')
  const [a, b, c] = art.map(({ rect }) => rect)
  expect(b!.x - a!.x - a!.w).toBe(fromMm(2))
  expect([c!.x, c!.y]).toEqual([a!.x, a!.y + a!.h + fromMm(2)])
  expect(c!.y + c!.h).toBeLessThanOrEqual(caption!.boxes[0].y)
  expect(a!.w + b!.w + fromMm(2)).toBeLessThanOrEqual(2 * grid.measure + grid.gap)
})

describe('words keep to the edges of a drawing, which is shown whole', () => {
  const DRAWING = PICTURE.replace('.jpg', '.svg')
  const drawn = (keys: string, pictures = DRAWING) => {
    const { art, caption, credit, grid } = planned(item(keys), pictures)
    const { rect } = art[0] as { rect: Rect }
    return { rect, art, caption: caption?.boxes[0], credit: credit?.boxes[0], place: 2 * grid.measure + grid.gap, grid }
  }

  test('below: as wide as it, right under it', () => {
    const { rect, caption, place } = drawn('')
    expect(rect.h).toBe(2 * rect.w)
    expect(caption).toMatchObject({ x: rect.x, w: rect.w, y: bottom(rect) + 5 * POINT })
    expect(rect.w).toBeLessThan(place)
  })
  test('below: from its left edge on, or all over its place, where they would not fit under it', () => {
    const long = (count: number) => drawn('', DRAWING.replace('说明', '说'.repeat(count)))
    const { rect, caption, place } = long(30)
    expect(caption).toMatchObject({ x: rect.x })
    expect(caption!.w).toBeGreaterThan(rect.w)
    expect(long(80).caption).toMatchObject({ w: place })
  })
  test('a credit under it is as wide as it', () => {
    const { rect, credit } = drawn(', credit: small')
    expect(credit).toMatchObject({ x: rect.x, w: rect.w, y: bottom(rect) })
  })
  test('beside: an em right of it, with all that is left, level with its foot', () => {
    const { rect, caption, place } = drawn(', caption-at: beside')
    expect(caption!.x).toBe(right(rect) + 10 * POINT)
    expect(right(caption!)).toBe(rect.x + place)
    expect(bottom(caption!)).toBe(bottom(rect))
  })
  test('over: as wide as it', () => {
    const { rect, art } = drawn(', caption-at: over, tint: K80')
    expect(art[1]!.rect).toMatchObject({ x: rect.x, w: rect.w })
  })
  test('without words it stands in the middle of its place', () => {
    const { rect, place, grid } = drawn(', caption-at: none')
    const { x } = drawn('', '{file: a.jpg}').rect
    expect(rect).toMatchObject({ h: 10 * grid.step, w: 5 * grid.step, x: x + Math.round((place - rect.w) / 2) })
  })
  test('drawings in a group stand close, the caption under them', () => {
    const group = 'group: {pictures: 1-2, across: 2, gap: 2mm, columns: 1-2, rows: 11-20, caption: small}'
    const { art, caption } = planned(group, `${DRAWING}, {file: a.svg}`)
    const [a, b] = art.map(({ rect }) => rect)
    expect(b!.x - right(a!)).toBe(fromMm(2))
    expect(Math.abs(a!.h - 2 * a!.w)).toBeLessThanOrEqual(2)
    expect(caption!.boxes[0]).toMatchObject({ x: a!.x, w: right(b!) - a!.x })
  })
})

test.each([
  ['a caption that is too narrow', item(', caption-at: beside, caption-width: 20mm'), `bad-length ${FRONT} «20mm»`],
  [
    'a group of no pictures',
    'group: {pictures: 3-1, across: 2, columns: 1, rows: 9, caption: small}',
    `bad-value ${FRONT} «3-1»`
  ]
])('%s is told', (_, front, note) => {
  expect(planned(front).notes).toEqual([note])
})
