import { describe, expect, test } from 'vitest'
import { articlePage } from '../support/article-desk.ts'
import { FRONT, MANIFEST } from '../support/newsroom.ts'

const story = (portrait: string): string => `---\nhead: 题\nbyline: 某人\n${portrait}\n---\n${'好'.repeat(90)}\n`
const PORTRAIT = 'portrait: pictures/p.jpg'

/** Where the portrait and the byline stand, in points from the left and from the top of the type area. */
function shown(text: string, keys = 'style: portrayed, columns: 1-3, rows: 1-20', more = {}) {
  const { makeup, notes } = articlePage([{ story: text, article: keys }], more)
  const points = (len: number): number => len / 12_700 - 50
  const art = makeup.art.flatMap(each => (each.kind === 'picture' ? [each] : []))
  const byline = makeup.displays.find(({ display }) => display.role === 'byline')!.display.boxes[0]
  return {
    pictures: art.map(({ file, words, rect: { x, y, w, h } }) => [
      file,
      words,
      points(x),
      points(y),
      w / 12_700,
      h / 12_700
    ]),
    byline: [points(byline.x), points(byline.y), byline.w / 12_700, byline.h / 12_700],
    notes
  }
}

describe('in the head block of an article', () => {
  test('the byline makes room for it, and the block is as high as it', () => {
    // Heads of 12 and 30 pt in 57 pt, rows of 15: 3 points free, a quarter of them over and between the heads each.
    const { pictures, byline, notes } = shown(story(PORTRAIT))
    expect(pictures).toHaveLength(1)
    const [file, words, x, y, w, h] = pictures[0]!
    expect([file, words, x, w, h]).toEqual(['editions/2019-06-13/pictures/p.jpg', '某人', 0, 20, 30])
    expect(byline).toEqual([20 + 7.5, y, 340 - 27.5, 30])
    expect(notes).toEqual([])
  })

  test('a story without one has its byline alone', () => {
    const { pictures, byline } = shown(story('deck: 副'))
    expect(pictures).toEqual([])
    expect([byline[0], byline[2], byline[3]]).toEqual([0, 340, 10])
  })
})

describe('beside a text of a template', () => {
  const template = (keys: string) => ({
    [FRONT]: `pages: 1\nslots: {lead: {items: [{text: {part: byline, style: sub, columns: 1-3, rows: 1-4, ${keys}}}]}}\n`,
    [MANIFEST]: 'date: 2019-06-13\npaper: daily\npages:\n  - {page: 1, template: front, stories: {lead: s0}}\n'
  })

  test.each([
    ['top', 'left', 0, 0],
    ['middle', 'left', 0, 15],
    ['bottom', 'right', 320, 30]
  ])('%s, %s', (valign, side, x, y) => {
    const keys = `valign: ${valign}, portrait: {size: 20pt x 30pt, side: ${side}}`
    const { pictures, byline } = shown(story(PORTRAIT), '', template(keys))
    expect(pictures.map(each => each.slice(2))).toEqual([[x, y, 20, 30]])
    expect([byline[0], byline[2]]).toEqual([side === 'left' ? 27.5 : 0, 312.5])
  })

  test('words that run down have none', () => {
    const vertical = template('portrait: {size: 20pt x 30pt}')
    const { pictures, byline } = shown(story(PORTRAIT), '', {
      ...vertical,
      [FRONT]: vertical[FRONT]!.replace('style: sub', 'style: down')
    })
    expect(pictures).toEqual([])
    expect([byline[0], byline[2]]).toEqual([0, 340])
  })

  test('of no size it is reported', () => {
    const { pictures, notes } = shown(story(PORTRAIT), '', template('portrait: {size: 0mm x 30pt}'))
    expect(pictures).toEqual([])
    expect(notes).toContain('bad-length templates/daily/front.yaml «0mm x 30pt»')
  })
})
