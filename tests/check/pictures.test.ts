import { describe, expect, test } from 'vitest'
import type { Rect } from '../../src/base/geometry.ts'
import { BLACK, type Ink } from '../../src/base/ink.ts'
import { fromMm } from '../../src/base/length.ts'
import { Notes } from '../../src/base/notes.ts'
import type { Shares } from '../../src/base/shares.ts'
import type { Rule } from '../../src/check/rule.ts'
import { pictureFocus } from '../../src/check/rules/picture-focus.ts'
import { pictureRoom } from '../../src/check/rules/picture-room.ts'
import { resolution } from '../../src/check/rules/resolution.ts'
import { typeInk } from '../../src/check/rules/type-ink.ts'
import type { Edition } from '../../src/edition/edition.ts'
import type { Picture } from '../../src/images/picture.ts'
import type { Makeup } from '../../src/makeup/makeup.ts'
import type { Mark } from '../../src/page/page.ts'
import { toyEngraving, toyPage, toyRun } from '../support/toy-page.ts'
import { toyPlan } from '../support/toy-plan.ts'

const AT = { file: 'a.md', from: 4, to: 9 }
const FILE = 'a.jpg'
const box = (x: number, y: number, w: number, h: number): Rect => ({
  x: fromMm(x),
  y: fromMm(y),
  w: fromMm(w),
  h: fromMm(h)
})

interface Scene {
  readonly marks?: readonly Mark[]
  readonly makeups?: readonly Makeup[]
  /** Of the picture, in pixels. */
  readonly size?: readonly [number, number]
  readonly depth?: Picture['depth']
  /** Colours of the picture's darkest point, in percent. */
  readonly colour?: number
}

function said(
  rule: Rule,
  { marks = [], makeups = [], size = [1000, 500], depth = 8, colour = 0 }: Scene
): readonly string[] {
  const notes = new Notes()
  const picture = { file: FILE, at: AT, width: size[0], height: size[1], depth } as Picture
  const [, engraving] = toyEngraving(FILE, size, 'cmyk', new Uint8Array())
  rule(
    {
      edition: { paper: { inkLimit: 220 } } as Edition,
      makeups,
      layouts: [],
      copyfit: [],
      pages: [toyPage(marks)],
      pictures: new Map([[FILE, picture]]),
      engravings: new Map([[FILE, { ...engraving, colour }]]),
      artworks: new Map()
    },
    notes
  )
  return notes.sorted().map(({ code, message, hints }) => [code, message, ...hints].join(' | '))
}

describe('resolution', () => {
  const image = (mm: number): Mark => ({
    kind: 'image',
    file: FILE,
    rect: box(0, 0, mm, mm / 2),
    crop: box(0, 0, mm, mm / 2)
  })
  test.each([
    [169, []],
    [
      170,
      [
        'low-resolution | a.jpg has 149 pixels to the inch on page 01, and newsprint wants 150 | it would do up to 169 × 84 mm; find a larger file, or a smaller place'
      ]
    ],
    [254, [expect.stringMatching(/^low-resolution \| a.jpg has 100 /)]],
    [
      255,
      [
        'too-low-resolution | a.jpg has 99 pixels to the inch on page 01, and newsprint wants 150 | it would do up to 169 × 84 mm; find a larger file, or a smaller place'
      ]
    ]
  ])('1000 pixels over %i mm', (mm, notes) => expect(said(resolution, { marks: [image(mm)] })).toEqual(notes))

  test.each([
    [31, []],
    [32, [expect.stringMatching(/^low-resolution \| a.jpg has 793 .*, and line art wants 800 \| .* up to 31 × 15 mm/)]],
    [47, [expect.stringMatching(/^too-low-resolution \| a.jpg has 540 /)]]
  ])('1000 pixels of line art over %i mm', (mm, notes) =>
    expect(said(resolution, { marks: [image(mm)], depth: 1 })).toEqual(notes)
  )

  test('of a crop its own size is told', () => {
    const rect = box(0, 0, 200, 100)
    const crop = box(50, 0, 100, 100)
    expect(said(resolution, { marks: [{ kind: 'image', file: FILE, rect, crop }] })[0]).toMatch(/up to 84 × 84 mm/)
  })
})

describe('focus', () => {
  const made = (focus: Shares): Scene => ({
    makeups: [
      {
        plan: toyPlan({
          art: [
            { kind: 'picture', story: 'a', words: '', file: FILE, contour: [], focus, rect: box(0, 0, 50, 50), at: AT }
          ]
        })
      } as unknown as Makeup
    ]
  })
  test('half of the width fits a square place', () =>
    expect(said(pictureFocus, made({ x: 0.1, y: 0, w: 0.5, h: 1 }))).toEqual([]))
  test('more than half does not', () =>
    expect(said(pictureFocus, made({ x: 0.1, y: 0, w: 0.6, h: 1 }))[0]).toMatch(/^cropped-focus \| the place of a.jpg/))
})

describe('black on a ground', () => {
  const ink = (c: number, m: number, y: number, k: number): Ink => ({ c, m, y, k })
  const fill = (of: Ink): Mark => ({ kind: 'fill', rect: box(0, 0, 60, 30), ink: of })
  const type = (of: Ink): Mark => toyRun('AA', { x: 30, y: 40, ink: of })
  const rule: Mark = {
    kind: 'rule',
    from: { x: fromMm(5), y: fromMm(9) },
    to: { x: fromMm(50), y: fromMm(9) },
    weight: 6350,
    ink: BLACK
  }
  const image: Mark = { kind: 'image', file: FILE, rect: box(0, 0, 60, 30), crop: box(0, 0, 60, 30) }
  const cutOut = (left: number): Mark => {
    const coords = Int32Array.of(left, 0, 60, 0, 60, 30, left, 30).map(fromMm)
    return { ...(image as Extract<Mark, { kind: 'image' }>), clip: { steps: 'MLLLZ', coords } }
  }
  const DEEP = ink(50, 50, 30, 90)
  test.each<readonly [string, Scene, readonly unknown[]]>([
    ['on paper', { marks: [type(BLACK)] }, []],
    ['on a tint', { marks: [fill(ink(40, 40, 40, 0)), type(BLACK)] }, []],
    [
      'on a deep tint: its black is in the same plate',
      { marks: [fill(DEEP), type(BLACK)] },
      [
        'ink-limit | “AA” on a tint of C50 M50 Y30 comes to 230 % of ink on page 01, over the paper’s 220 % | it stands 11 mm from the left and 11 mm from the top | put it on a lighter ground'
      ]
    ],
    ['in grey it is within the limit', { marks: [fill(DEEP), type(ink(0, 0, 0, 80))] }, []],
    ['white knocks out', { marks: [fill(DEEP), type(ink(0, 0, 0, 0))] }, []],
    ['a ground on the ground', { marks: [fill(DEEP), fill(ink(0, 0, 0, 5)), type(BLACK)] }, []],
    ['a ground that comes later', { marks: [type(BLACK), fill(DEEP)] }, []],
    [
      'once for all of its type',
      { marks: [fill(DEEP), type(BLACK), type(BLACK)] },
      [expect.stringMatching(/^ink-limit/)]
    ],
    ['a rule', { marks: [fill(DEEP), rule] }, [expect.stringMatching(/^ink-limit \| a rule of 0.5 pt on a tint/)]],
    ['beside what is cut out of a picture', { marks: [cutOut(30), type(BLACK)], colour: 125 }, []],
    [
      'on what is cut out of a picture',
      { marks: [cutOut(5), type(BLACK)], colour: 125 },
      [expect.stringMatching(/^ink-limit/)]
    ],
    [
      'on a picture',
      { marks: [image, type(BLACK)], colour: 125 },
      [expect.stringMatching(/^ink-limit \| “AA” on a.jpg comes to 225 %/)]
    ],
    ['on a light picture', { marks: [image, type(BLACK)], colour: 120 }, []]
  ])('%s', (_, scene, notes) => expect(said(typeInk, scene)).toEqual(notes))
})

describe('room for pictures', () => {
  const framed = (rect: Rect, focus: Shares | null = null): Scene => {
    const plan = toyPlan({
      art: [{ kind: 'picture', story: 'a', file: FILE, words: '', contour: [], focus, rect, at: AT }]
    })
    return { makeups: [{ plan, columns: [], displays: [], art: [] }] }
  }
  const lost = ['oversize-picture | a.jpg has no room on page 01']
  test.each<[string, Scene, readonly string[]]>([
    ['a place of its shape', framed(box(0, 0, 60, 30)), []],
    ['half of it', framed(box(0, 0, 30, 30)), []],
    ['a strip of it', framed(box(0, 0, 60, 9)), ['oversize-picture | a.jpg is larger than its place on page 01']],
    ['a strip of it that shows its focus', framed(box(0, 0, 60, 9), { x: 0, y: 0, w: 1, h: 0.1 }), []],
    ['a place without height', framed(box(0, 0, 60, 0)), lost],
    ['a place of less than no width', framed(box(0, 0, -1, 30)), lost]
  ])('%s', (_, scene, expected) => {
    expect(said(pictureRoom, scene).map(each => each.split(':')[0])).toEqual(expected)
  })
})
