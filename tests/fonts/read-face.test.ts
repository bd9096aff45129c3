import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Face } from '../../src/fonts/face.ts'
import { readFace } from '../../src/fonts/read-face.ts'
import { isRefusal } from '../../src/fonts/sfnt.ts'
import { viewOf } from '../../src/fonts/table.ts'
import { toyFont, words } from '../support/toy-font.ts'

function open(bytes: Uint8Array, unwrap: 'woff' | null = null): Face {
  const face = readFace(7, bytes, unwrap)
  if (isRefusal(face)) throw new Error(face.why)
  return face
}

/** The same font in a WOFF 1 wrapper. */
function woff(sfnt: Uint8Array): Uint8Array {
  const file = viewOf(sfnt)
  const count = file.getUint16(4)
  const out = new DataView(new ArrayBuffer(sfnt.length + 4096))
  out.setUint32(0, 0x774f4646)
  out.setUint32(4, file.getUint32(0))
  out.setUint16(12, count)
  let at = 44 + 20 * count
  for (let i = 0; i < count; i++) {
    const record = 12 + 16 * i
    const table = sfnt.subarray(file.getUint32(record + 8), file.getUint32(record + 8) + file.getUint32(record + 12))
    const deflated = deflateSync(table)
    const packed = deflated.length < table.length ? deflated : table
    const entry = [file.getUint32(record), at, packed.length, table.length]
    entry.forEach((value, j) => {
      out.setUint32(44 + 20 * i + 4 * j, value)
    })
    new Uint8Array(out.buffer).set(packed, at)
    at += packed.length
  }
  return new Uint8Array(out.buffer).slice(0, at)
}

describe.each([
  ['TrueType', open(toyFont())],
  ['WOFF', open(woff(toyFont()), 'woff')],
  ['a cmap of format 4', open(toyFont(tables => tables.set('cmap', FORMAT_4())))]
])('a face from %s', (_, face) => {
  test('is measured', () => {
    const { id, name, upem, ascent, descent, capHeight, bbox, outlines } = face
    expect({ id, name, upem, ascent, descent, capHeight, bbox, outlines }).toEqual({
      id: 7,
      name: 'Toy-Regular',
      upem: 1000,
      ascent: 880,
      descent: -120,
      capHeight: 700,
      bbox: [-100, -200, 1100, 1000],
      outlines: 'glyf'
    })
  })

  test.each([
    [' ', 1, 250, null],
    ['A', 2, 600, [0, 0, 600, 700]],
    ['Á', 3, 600, [0, 0, 600, 1050]],
    ['丨', 4, 1000, [400, -80, 600, 820]],
    ['中', 0, 500, [0, 0, 500, 700]]
  ])('%s is glyph %i, %i wide', (character, glyph, advance, box) => {
    expect(face.glyph(character.codePointAt(0)!)).toBe(glyph)
    expect(face.advance(glyph)).toBe(advance)
    const ink = face.box(glyph)
    expect(ink && [ink.xMin, ink.yMin, ink.xMax, ink.yMax]).toEqual(box)
  })
})

/** Segments of A, Á, 丨 and the last one; glyphs by delta, but the Á by the table of glyphs. */
function FORMAT_4(): Uint8Array {
  const ends = [0x20, 0x41, 0xc1, 0x4e28, 0xffff]
  const deltas = [1 - 0x20, 2 - 0x41, 0, 4 - 0x4e28, 1]
  const ranges = [0, 0, 2 * 3, 0, 0]
  const glyphs = [3]
  return words([0, 1, 3, 1, 0, 12, 4, 56, 0, 10, 0, 0, 0, ...ends, 0, ...ends, ...deltas, ...ranges, ...glyphs])
}

test('a character beyond the Basic Multilingual Plane', () => {
  const groups = [0, 0x41, 0, 0x41, 0, 2, 2, 0x000b, 2, 0x000c, 0, 3]
  const face = open(
    toyFont(tables => tables.set('cmap', words([0, 1, 3, 10, 0, 12, 12, 0, 0, 40, 0, 0, 0, 2, ...groups])))
  )
  expect(['A', '\u{2000b}', '\u{2000c}', '\u{2000d}'].map(it => face.glyph(it.codePointAt(0)!))).toEqual([2, 3, 4, 0])
})

const tagged = (tag: string): Uint8Array => new TextEncoder().encode(`${tag}${'\0'.repeat(60)}`)
const without = (tag: string): Uint8Array => toyFont(tables => tables.delete(tag))
const patch = (tag: string, at: number, value: number): Uint8Array =>
  toyFont(tables => viewOf(tables.get(tag)!).setUint16(at, value))

describe('a font that is refused', () => {
  test.each([
    ['WOFF2', tagged('wOF2'), 'is packed as WOFF2'],
    ['WOFF where none is foretold', woff(toyFont()), 'is packed as WOFF'],
    ['a collection', tagged('ttcf'), 'is a collection of faces (TTC)'],
    ['a picture', tagged('\x89PNG'), 'is not a TrueType or OpenType font'],
    ['nothing', new Uint8Array(0), 'is not a TrueType or OpenType font'],
    ['half a file', toyFont().slice(0, 500), 'is cut short'],
    ['CFF of nonsense', Uint8Array.from([...new TextEncoder().encode('OTTO'), ...toyFont().slice(4)]), 'is damaged'],
    ['no head', without('head'), 'is damaged'],
    ['no metrics', without('hmtx'), 'is damaged'],
    ['no loca', without('loca'), 'is damaged'],
    ['outlines past their end', patch('loca', 10, 0x7fff), 'is damaged'],
    ['an em of nothing', patch('head', 18, 0), 'is damaged'],
    ['no character map', without('cmap'), 'has no Unicode character map'],
    ['a licence against embedding', patch('OS/2', 8, 2), 'may not be embedded as a subset (fsType 2)'],
    ['a licence against subsets', patch('OS/2', 8, 0x104), 'may not be embedded as a subset (fsType 260)'],
    ['a licence against outlines', patch('OS/2', 8, 0x200), 'may not be embedded as a subset (fsType 512)']
  ])('%s', (_, bytes, why) => {
    const refusal = readFace(0, bytes, null)
    expect(isRefusal(refusal) && refusal.why).toBe(why)
  })

  test.each([
    ['editable', 8],
    ['preview and print', 4],
    ['installable', 0]
  ])('but not for a licence that is %s', (_, rights) => {
    expect(isRefusal(readFace(0, patch('OS/2', 8, rights), null))).toBe(false)
  })
})
