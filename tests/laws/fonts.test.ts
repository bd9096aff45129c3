import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Face } from '../../src/fonts/face.ts'
import { openGlyf } from '../../src/fonts/glyf.ts'
import { openSfnt } from '../../src/fonts/open-sfnt.ts'
import { outlineOf } from '../../src/fonts/outlines.ts'
import { readFace } from '../../src/fonts/read-face.ts'
import { isRefusal, type Sfnt } from '../../src/fonts/sfnt.ts'
import { toyFont } from '../support/toy-font.ts'

const file = readFileSync('node_modules/@expo-google-fonts/ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf')
const real = readFace(0, file, null) as Face

test('glyph i of a subset is drawn as the i-th glyph asked for', () => {
  const glyphs = fc.uniqueArray(fc.integer({ min: 1, max: 7000 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(glyphs, asked => {
      const glyf = openGlyf(openSfnt(real.subset(asked), null) as Sfnt)
      const sorted = [0, ...asked].sort((a, b) => a - b)
      sorted.forEach((glyph, i) => {
        expect(outlineOf(glyf, i)).toEqual(real.outline(glyph))
      })
    })
  )
})

test('the order of asking changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 7000 }), { maxLength: 30 }), asked => {
      expect(real.subset([...asked].reverse())).toEqual(real.subset(asked))
    })
  )
})

const toy = toyFont()
const blows = fc.array(fc.tuple(fc.nat(toy.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })

test('a damaged file is refused or read, but stops nothing', () => {
  fc.assert(
    fc.property(blows, fc.nat(toy.length), (places, length) => {
      const bytes = toy.slice(0, Math.max(length, toy.length - 200))
      for (const [at, value] of places) bytes[at] = value
      const face = readFace(0, bytes, 'woff')
      if (isRefusal(face)) return
      for (let glyph = 0; glyph < 6; glyph++) {
        face.box(glyph)
        face.outline(glyph)
      }
      face.subset([1, 2, 3, 4])
      face.glyph(0x41)
    }),
    { numRuns: 2000 }
  )
})
