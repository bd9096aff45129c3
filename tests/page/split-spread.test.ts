import { expect, test } from 'vitest'
import { BLACK } from '../../src/base/ink.ts'
import type { Path } from '../../src/base/path.ts'
import type { Mark, Page } from '../../src/page/page.ts'
import { splitSpread } from '../../src/page/split-spread.ts'

const spread = (...marks: Mark[]): Page => ({
  name: '02-03',
  numbers: [2, 3],
  trim: { x: 0, y: 0, w: 200, h: 100 },
  bleed: 3,
  folds: [100],
  marks,
  slug: null
})

const halves = (mark: Mark): readonly (readonly Mark[])[] => splitSpread(spread(mark)).map(page => page.marks)

test('two pages of the spread’s size that bear its numbers', () => {
  expect(splitSpread(spread()).map(({ name, numbers, trim, folds }) => ({ name, numbers, trim, folds }))).toEqual([
    { name: '02', numbers: [2], trim: { x: 0, y: 0, w: 100, h: 100 }, folds: [] },
    { name: '03', numbers: [3], trim: { x: 0, y: 0, w: 100, h: 100 }, folds: [] }
  ])
})

test('a tint over the fold is cut there, and bleeds on both pages all round', () => {
  const fill = (x: number, w: number): Mark => ({ kind: 'fill', rect: { x, y: 0, w, h: 10 }, ink: BLACK })
  expect(halves(fill(-3, 206))).toEqual([[fill(-3, 106)], [fill(-3, 106)]])
})

test('rules go to their side or are cut', () => {
  const rule = (x1: number, x2: number): Mark => ({
    kind: 'rule',
    from: { x: x1, y: 5 },
    to: { x: x2, y: 5 },
    weight: 1,
    ink: BLACK
  })
  expect(halves(rule(10, 190))).toEqual([[rule(10, 103)], [rule(-3, 90)]])
  expect(halves(rule(10, 100))).toEqual([[rule(10, 100)], []])
  expect(halves({ ...(rule(100, 100) as object), to: { x: 100, y: 9 } } as Mark).map(marks => marks.length)).toEqual([
    1, 1
  ])
  expect(halves(rule(110, 120))).toEqual([[], [rule(10, 20)]])
  const upright: Mark = { ...(rule(150, 150) as Extract<Mark, { kind: 'rule' }>), to: { x: 150, y: 90 } }
  expect(halves(upright)).toEqual([[], [{ ...upright, from: { x: 50, y: 5 }, to: { x: 50, y: 90 } }]])
})

test('a line of type over the fold is parted between two glyphs, none lost', () => {
  const line: Mark = {
    kind: 'glyphs',
    run: {
      face: 0,
      size: 20,
      ink: BLACK,
      style: 'head',
      hidden: false,
      way: 'level',
      condensed: 1,
      origin: { x: 60, y: 50 },
      glyphs: Uint16Array.of(1, 2, 3, 4),
      x: Int32Array.of(0, 20, 60, 80),
      text: '一二三四',
      clusters: Uint32Array.of(0, 1, 2, 3, 4)
    }
  }
  const told = halves(line).map(marks =>
    marks.map(mark =>
      mark.kind === 'glyphs' ? `${mark.run.origin.x} ${mark.run.text} ${[...mark.run.x]} ${[...mark.run.glyphs]}` : ''
    )
  )
  expect(told).toEqual([['60 一二 0,20 1,2'], ['20 三四 0,20 3,4']])
})

test('artwork goes to the side it stands on', () => {
  const at = (x: number): Path => ({ steps: 'MLLZ', coords: Int32Array.of(x, 1, x + 20, 1, x + 20, 9) })
  const filled = (x: number): Mark => ({ kind: 'path', path: at(x), ink: BLACK })
  const pen = { weight: 1, cap: 'butt', join: 'miter', miter: 4, dashes: [], phase: 0 } as const
  const stroked = (x: number): Mark => ({ kind: 'stroke', path: at(x), pen, ink: BLACK })
  expect(halves(filled(120))).toEqual([[], [filled(20)]])
  expect(halves(stroked(120))).toEqual([[], [stroked(20)]])
})

test('a vertical line goes whole to the side that its axis stands on', () => {
  const line: Mark = {
    kind: 'glyphs',
    run: {
      face: 0,
      size: 20,
      ink: BLACK,
      style: 'head',
      hidden: false,
      way: 'stacked',
      condensed: 1,
      origin: { x: 120, y: 10 },
      glyphs: Uint16Array.of(1, 2),
      x: Int32Array.of(0, 20),
      text: '一二',
      clusters: Uint32Array.of(0, 1, 2)
    }
  }
  expect(halves(line)).toEqual([[], [{ ...line, run: { ...line.run, origin: { x: 20, y: 10 } } }]])
})

test('what stands near the fold on one page is not in the bleed of the other', () => {
  const fill: Mark = { kind: 'fill', rect: { x: 101, y: 0, w: 5, h: 5 }, ink: BLACK }
  expect(halves(fill).map(marks => marks.length)).toEqual([0, 1])
})

test('a story on one page leaves no brackets on the other', () => {
  const open = (role: string): Mark => ({ kind: 'open', role, id: '' })
  const close: Mark = { kind: 'close' }
  const fill: Mark = { kind: 'fill', rect: { x: 10, y: 0, w: 5, h: 5 }, ink: BLACK }
  const pages = splitSpread(spread(open('story'), open('head'), fill, close, open('paragraph'), close, close))
  expect(pages.map(page => page.marks.map(mark => mark.kind))).toEqual([['open', 'open', 'fill', 'close', 'close'], []])
})

test('a picture cut out over the fold is cut out on both pages', () => {
  const clip = (...xs: number[]): Path => ({ steps: 'MLLZ', coords: Int32Array.from(xs.flatMap(x => [x, 10])) })
  const image: Mark = {
    kind: 'image',
    file: 'a.png',
    rect: { x: 80, y: 0, w: 40, h: 40 },
    crop: { x: 80, y: 0, w: 40, h: 40 },
    clip: clip(80, 120, 100)
  }
  expect(
    halves(image)
      .flat()
      .map(mark => mark.kind === 'image' && mark.clip)
  ).toEqual([clip(80, 120, 100), clip(-20, 20, 0)])
})
