import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markBreaks } from '../../src/galley/mark-breaks.ts'
import { readRows } from '../../src/galley/read-rows.ts'
import { Slab } from '../../src/galley/slab.ts'
import { uax14Breaks } from '../../src/galley/uax14.ts'
import { uax14Class } from '../../src/galley/uax14-class.ts'
import { toyGalley } from '../support/toy-type.ts'

type Level = Parameters<typeof markBreaks>[3]['kinsoku']

/** Offsets at which a line may begin. */
function offsets(
  text: string,
  kinsoku: Level,
  house: { readonly start?: string; readonly end?: string } = {}
): number[] {
  const slab = new Slab(0)
  const rows = readRows(text, slab)
  const may = markBreaks(slab, text, rows, { kinsoku, kinsokuStart: house.start ?? '', kinsokuEnd: house.end ?? '' })
  return Array.from(may.keys())
    .filter(row => may[row] === 1)
    .map(row => rows.text[row]!)
}

const texts = (...characters: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...characters), { maxLength: 24 }).map(parts => parts.join(''))

test('where CSS is strict, lines break as UAX #14 has it', () => {
  const characters = [...'ab19 ()[].,!?%$一二、。〜々א〈〉', '\u200b一', '\u2060', '\u00a0', '👋🏽', '🇨🇳', 'ᬓ', 'ᬓ᭄']
  fc.assert(
    fc.property(texts(...characters), behind => {
      const text = `a${behind}`
      const units = Array.from(text, character => [uax14Class(character.codePointAt(0)!), character.length] as const)
      const allowed = uax14Breaks(Uint8Array.from(units, ([cls]) => cls))
      let offset = 0
      const expected = units.flatMap(([, length], i) => {
        const at = offset
        offset += length
        return i > 0 && allowed[i] ? [at] : []
      })
      expect(offsets(text, 'css-strict')).toEqual(expected)
    }),
    { numRuns: 3000 }
  )
})

const CHINESE = texts(...'一二三，。：；！？“”（）《》—…·／/～々％￥12.5%ab （')

test('each level only takes away from the one below', () => {
  fc.assert(
    fc.property(CHINESE, text => {
      const levels = (['none', 'basic', 'gb', 'strict'] as const).map(level => offsets(text, level))
      for (const [i, level] of levels.entries())
        for (const offset of level) expect(levels.slice(0, i).every(lower => lower.includes(offset))).toBe(true)
    }),
    { numRuns: 1000 }
  )
})

test('a house takes away what it bars and nothing else', () => {
  fc.assert(
    fc.property(CHINESE, text => {
      const before = offsets(text, 'gb')
      const after = offsets(text, 'gb', { start: '二', end: '三' })
      const barred = before.filter(offset => text[offset] === '二' || text.slice(0, offset).trimEnd().endsWith('三'))
      expect(after).toEqual(before.filter(offset => !barred.includes(offset)))
    }),
    { numRuns: 1000 }
  )
})

test('nothing is lost, and no surrogate pair is parted, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => {
      const galley = toyGalley(text)
      expect(galley.text[galley.length]).toBe(text.length)
      for (const offset of offsets(text, 'gb')) expect(/^[\udc00-\udfff]/.test(text.slice(offset))).toBe(false)
    }),
    { numRuns: 1000 }
  )
})

test('lone surrogates, direction marks and unassigned characters keep their place', () => {
  const text = '一\ud800二\u202e三\u2067四\u{e0fff}五\u0378六'
  const galley = toyGalley(text)
  expect(Array.from(galley.text)).toEqual([0, 1, 2, 4, 6, 9, 10, 11, 12])
})
