import { expect, test } from 'vitest'
import type { Contour } from '../../src/images/picture.ts'
import { placePicture } from '../../src/images/place-picture.ts'

const BOX = { x: 10, y: 20, w: 60, h: 40 }
const OUTLINE: Contour = [
  [
    [0.5, 0],
    [1, 1],
    [0, 1]
  ]
]

test.each([
  ['fills its box', 600, 600, [], { x: 10, y: 10, w: 60, h: 60 }],
  ['cut out, a high one is as high as its box', 600, 600, OUTLINE, { x: 20, y: 20, w: 40, h: 40 }],
  ['cut out, a wide one is as wide', 1200, 400, OUTLINE, { x: 10, y: 30, w: 60, h: 20 }]
])('a picture %s', (_, width, height, contour, place) => {
  expect(placePicture({ width, height }, BOX, { focus: null, contour })).toEqual(place)
})
