import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import type { Sink } from '../../src/base/diagnostic.ts'
import { Notes } from '../../src/base/notes.ts'
import { breakLines } from '../../src/galley/break-lines.ts'
import { Cache, MOST_ROWS } from '../../src/galley/cache.ts'
import type { Galley } from '../../src/galley/galley.ts'
import { setGalley } from '../../src/galley/set-galley.ts'
import { setLine } from '../../src/galley/set-line.ts'
import { toyCopy, toyFace, toyFonts, toyMeasure, toyStyle } from '../support/toy-type.ts'

const fonts = toyFonts()
const style = toyStyle()
const sink = new Notes()
const LONG = toyCopy('长'.repeat(MOST_ROWS))

/** All that a galley says, by its own keys: those of a leased one are looked up. */
const told = (galley: Galley): unknown => {
  const plain = setGalley(fonts, galley.copy, galley.style, sink, galley.size)
  return Object.fromEntries(Object.keys(plain).map(key => [key, galley[key as keyof Galley]]))
}

test.each(['“一二三，四五六。”七八', 'fi 三 AV', 'y\u0301 一'])('%s is the same when it has been put away', words => {
  const cache = new Cache()
  const copy = toyCopy(words)
  const galley = cache.galley(fonts, copy, style, sink)
  const lines = cache.lines(galley, toyMeasure(3), 0)!
  const first = Array.from({ length: lines.count }, (_, i) => setLine(lines, i))
  const { glyph } = galley
  void cache.galley(fonts, LONG, style, sink).length
  const { text } = setGalley(fonts, copy, style, sink)
  expect([...galley.text.subarray(0, text.length)]).toEqual([...text])
  expect(Array.from({ length: lines.count }, (_, i) => setLine(lines, i))).toEqual(first)
  expect(galley.glyph).not.toBe(glyph)
  expect(told(galley)).toEqual(setGalley(fonts, copy, style, sink))
})

test('galleys are the same in memory that others have had', () => {
  const cache = new Cache()
  const words = ['“一，二；', '天地玄黄', 'fi 三 AV ']
  const isSame = (galley: Galley): boolean =>
    isDeepStrictEqual(told(galley), setGalley(fonts, galley.copy, style, sink))
  const areSame = cache.reusing(() => {
    const galleys = Array.from({ length: 500 }, (_, i) => {
      const galley = cache.galley(fonts, toyCopy(words[i % words.length]!.repeat(100 + (i % 7))), style, sink)
      void galley.length
      return galley
    })
    return galleys.every(isSame)
  })
  expect(areSame).toBe(true)
})

test('what is asked for again is there: a galley by copy, style and size, its lines by measure', () => {
  const cache = new Cache()
  const copy = toyCopy('一二三四五六七八')
  const galley = cache.galley(fonts, copy, style, sink)
  expect(cache.galley(fonts, copy, style, sink)).toBe(galley)
  expect(cache.galley(fonts, copy, style, sink, style.size / 2)).not.toBe(galley)
  expect(cache.galley(fonts, toyCopy('一二三四五六七八'), style, sink)).not.toBe(galley)
  expect(cache.lines(galley, toyMeasure(3), 0)).toBe(cache.lines(galley, toyMeasure(3, 3), 0))
  expect(cache.lines(galley, toyMeasure(3), 0)).not.toBe(cache.lines(galley, toyMeasure(4), 0))
})

test('a galley whose lines are only counted is not held, but for the words of each row', () => {
  let looks = 0
  const face = toyFace(0)
  const looked = toyFonts({ ...face, glyph: code => face.glyph(code) + 0 * looks++ })
  const cache = new Cache()
  const copy = toyCopy('一二三四')
  const galley = cache.galley(looked, copy, style, sink)
  const set = setGalley(fonts, copy, style, sink)
  const counted = cache.lines(galley, toyMeasure(3), 0, 'counted')
  expect({ ...counted, galley: set }).toEqual(breakLines(set, toyMeasure(3), 0))
  expect(counted!.galley).toBe(galley)
  const once = looks
  expect([...galley.text.subarray(0, 5)]).toEqual([...set.text])
  expect(looks).toBe(once)
  expect(galley.length).toBe(set.length)
  expect(looks).toBe(2 * once)
})

test('what is amiss is told once to each who asks, whenever it is set', () => {
  const cache = new Cache()
  const copy = toyCopy('一\u0001')
  const heard: string[] = []
  const asker = (who: string): Sink => ({ report: code => void heard.push(`${who} ${code}`) })
  const [first, second, late] = [asker('first'), asker('second'), asker('late')] as const
  const galley = cache.galley(fonts, copy, style, first)
  for (const sink of [first, second]) cache.galley(fonts, copy, style, sink)
  expect(heard).toEqual([])
  void galley.length
  expect(heard).toEqual(['first missing-glyph', 'second missing-glyph'])
  void cache.galley(fonts, LONG, style, sink).length
  void galley.length
  cache.galley(fonts, copy, style, late)
  expect(heard.slice(2)).toEqual(['late missing-glyph'])
})
