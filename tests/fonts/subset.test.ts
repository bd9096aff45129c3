import { expect, test } from 'vitest'
import { boxOf, openGlyf } from '../../src/fonts/glyf.ts'
import { openSfnt } from '../../src/fonts/open-sfnt.ts'
import { outlineOf } from '../../src/fonts/outlines.ts'
import { readFace } from '../../src/fonts/read-face.ts'
import { isRefusal, type Sfnt } from '../../src/fonts/sfnt.ts'
import { u16, u32, viewOf } from '../../src/fonts/table.ts'
import { toyFont } from '../support/toy-font.ts'

const face = readFace(0, toyFont(), null)

function subset(glyphs: readonly number[]): Sfnt {
  if (isRefusal(face)) throw new Error(face.why)
  const sfnt = openSfnt(face.subset(glyphs), null)
  if (isRefusal(sfnt)) throw new Error(sfnt.why)
  return sfnt
}

/** Width and ink of each glyph. */
function dump(sfnt: Sfnt): readonly string[] {
  const glyf = openGlyf(sfnt)
  return Array.from({ length: u16(sfnt.table('maxp'), 4) }, (_, i) => {
    const box = boxOf(glyf.record(i))
    return `${u16(sfnt.table('hmtx'), 4 * i)}: ${box === null ? '–' : `${box.xMin} ${box.yMin} ${box.xMax} ${box.yMax}`}`
  })
}

const NOTDEF = '500: 0 0 500 700'
const SPACE = '250: –'
const A = '600: 0 0 600 700'
const ACUTE = '600: 0 0 600 1050'
const STROKE = '1000: 400 -80 600 820'

test.each([
  ['nothing', [], [NOTDEF]],
  ['one glyph', [4], [NOTDEF, STROKE]],
  ['in any order, twice', [4, 1, 4], [NOTDEF, SPACE, STROKE]],
  ['a composite brings its parts, behind', [3, 4], [NOTDEF, ACUTE, STROKE, A]],
  ['a composite whose part is there already', [2, 3], [NOTDEF, A, ACUTE]],
  ['a glyph that the face has not', [99], [NOTDEF, '1000: –']]
])('a subset of %s', (_, glyphs, expected) => {
  expect(dump(subset(glyphs))).toEqual(expected)
})

test('a composite is drawn as before', () => {
  if (isRefusal(face)) throw new Error(face.why)
  expect(outlineOf(openGlyf(subset([3, 4])), 1)).toEqual(face.outline(3))
})

test('the whole file sums up to the number that OpenType prescribes', () => {
  if (isRefusal(face)) throw new Error(face.why)
  const bytes = viewOf(face.subset([2, 3]))
  let sum = 0
  for (let at = 0; at < bytes.byteLength; at += 4) sum = (sum + u32(bytes, at)) >>> 0
  expect(sum).toBe(0xb1b0afba)
})
