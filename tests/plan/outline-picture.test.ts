import { expect, test } from 'vitest'
import type { Outline, PictureOrder } from '../../src/edition/story.ts'
import type { Picture, Pictures } from '../../src/images/picture.ts'
import { contourOf, outlinePicture } from '../../src/plan/outline-picture.ts'
import { ORDER } from '../support/picture-desk.ts'

const BOX = { x: 100, y: 200, w: 40, h: 20 }
const PATH: Outline = [
  [0.5, 0],
  [1, 1],
  [0, 1]
]
const ordered = (outline: Outline | null): PictureOrder => ({ ...ORDER, outline })
const square = {
  file: ORDER.file,
  width: 8,
  height: 8,
  contour: [
    [
      [0, 0],
      [1, 0],
      [0, 0.5]
    ]
  ]
} as unknown as Picture
const pictures: Pictures = new Map([[ORDER.file, square]])
const NONE: Pictures = new Map()

test.each<readonly [what: string, outline: Outline | null, pictures: Pictures, rings: readonly (readonly string[])[]]>([
  ['none: all of the picture', null, pictures, []],
  ['a path, on the picture in the middle of its box', PATH, pictures, [['120,200', '130,220', '110,220']]],
  ['where its transparency ends', 'alpha', pictures, [['110,200', '130,200', '110,210']]],
  ['a path of a picture that cannot be had, on its box', PATH, NONE, [['120,200', '140,220', '100,220']]],
  ['the transparency of a picture that cannot be had', 'alpha', NONE, []]
])('an outline: %s', (_, outline, from, rings) => {
  const order = ordered(outline)
  expect(outlinePicture(order, BOX, from).map(ring => ring.map(({ x, y }) => `${x},${y}`))).toEqual(rings)
  expect(contourOf(order, from)).toHaveLength(rings.length)
})
