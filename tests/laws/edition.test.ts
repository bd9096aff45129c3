import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import { cleanCopy } from '../../src/edition/clean-copy.ts'
import { type Copy, placeOf, plainCopy } from '../../src/edition/copy.ts'
import { CLEAN_RULES } from '../../src/edition/edition.ts'
import { passage } from '../../src/edition/offsets.ts'
import { readBody } from '../../src/edition/read-body.ts'
import { readEdition } from '../../src/edition/read-edition.ts'
import { memoryWorld } from '../support/memory-world.ts'
import { FOLDER, LEAD, PROJECT, readProject } from '../support/newsroom.ts'

const copyText = fc.string({ unit: fc.constantFrom(...'济宁高新区,.:;"\'() 。，…—-*\\#>a1𠮷\n'), maxLength: 60 })
const all = new Set(CLEAN_RULES)
const clean = (text: string): Copy => cleanCopy(plainCopy(text, { file: 'a', from: 0, to: text.length }), all).copy
const isGapless = ({ text, runs, stretches }: Copy): boolean =>
  (runs.at(-1)?.to ?? 0) === text.length &&
  runs.every(({ to }, i) => to > (runs[i - 1]?.to ?? 0)) &&
  stretches[0]!.text === 0 &&
  stretches.every(({ text }, i) => i === 0 || text > stretches[i - 1]!.text)

/** Before the words of a point: `- `, `1. `, `1) `. */
const POINT = /^\s*(?:-|\d{1,3}[.)])[ \t](?!-)/gm

test('a body loses no character but blanks and marks', () => {
  fc.assert(
    fc.property(copyText, text => {
      const { blocks, quotes } = readBody(passage('a', text, 0), new Notes())
      const words = [...blocks.map(({ copy }) => copy), ...quotes].map(({ text }) => text).join('')
      const bare = (text: string): string => [...text.replace(/[\s*\\#>]/g, '')].sort().join('')
      expect(bare(words)).toBe(bare(text.replace(POINT, '')))
    })
  )
})

test('every character of a body leads to itself in the file', () => {
  fc.assert(
    fc.property(copyText, text => {
      const { blocks } = readBody(passage('a', text, 0), new Notes())
      for (const { copy } of blocks) {
        expect(isGapless(copy)).toBe(true)
        for (let i = 0; i < copy.text.length; i++) {
          const there = text[placeOf(copy, i).from]!
          expect(copy.text[i] === ' ' ? /\s/.test(there) : there === copy.text[i]).toBe(true)
        }
      }
    })
  )
})

test('cleaning once is cleaning twice', () => {
  const word = fc.constantFrom('济宁', '记者', '12', 'a', 'GDP', '“好”')
  const mark = fc.constantFrom(...',.:;?!"\'() ', '...', '--', '，', '')
  fc.assert(
    fc.property(fc.array(fc.tuple(word, mark), { maxLength: 12 }), pairs => {
      const once = clean(pairs.flat().join('')).text
      expect(clean(once).text).toBe(once)
    }),
    { numRuns: 1000 }
  )
})

test('cleaning touches marks and blanks alone, and each word still leads to itself', () => {
  fc.assert(
    fc.property(copyText, text => {
      const copy = clean(text)
      const words = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
      expect(words(copy.text)).toBe(words(text))
      expect(isGapless(copy)).toBe(true)
      for (const { 0: word, index } of copy.text.matchAll(/[\p{L}\p{N}]/gu)) {
        expect(text.startsWith(word, placeOf(copy, index).from)).toBe(true)
      }
    })
  )
})

test('the words of a YAML story lead to themselves, however they are quoted', () => {
  const quoted = fc.constantFrom(
    (text: string) => JSON.stringify(text),
    (text: string) => `'${text.replaceAll("'", "''")}'`,
    (text: string) => `|\n  ${text}\n  ${text}`,
    (text: string) => `>\r\n  ${text}\r\n  ${text}\r\n`,
    (text: string) => `>-\n    ${text}\n\n    ${text}`
  )
  const words = fc.string({ unit: fc.constantFrom(...`济宁a1"'\\:#，`), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(words, quoted, (text, quote) => {
      const file = `kicker: ${quote(text)}\nhead: 题\n`
      const path = `${FOLDER}/stories/lead.yaml`
      const { [LEAD]: _, ...rest } = PROJECT
      const world = memoryWorld({
        ...rest,
        'templates/daily/paper.yaml': `${PROJECT['templates/daily/paper.yaml']}clean: {punctuation: off, quotes: off, dash: off, ellipsis: off, spaces: off}\n`,
        [path]: file
      })
      const kicker = readEdition(world, FOLDER, new Notes()).stories.get('lead')!.parts.get('kicker')![0]!
      for (let i = 0; i < kicker.text.length; i++) {
        const there = file[placeOf(kicker, i).from]!
        expect(there === kicker.text[i] || (kicker.text[i] === ' ' && there === '\n') || there === '\\').toBe(true)
      }
    })
  )
})

test('no file, however mangled, throws; every place lies in its file', () => {
  const paths = Object.keys(PROJECT)
  const junk = fc.string({ unit: fc.constantFrom(...'{}[]:,-&*!|>\'"%@`#? \n\tax01\u3000题'), maxLength: 12 })
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.nat(), fc.nat(20), junk, (path, at, length, junk) => {
      const text = PROJECT[path]!
      const from = at % text.length
      const files = { ...PROJECT, [path]: text.slice(0, from) + junk + text.slice(from + length) }
      const notes = new Notes()
      readEdition(memoryWorld(files), FOLDER, notes)
      for (const { at } of notes.sorted()) {
        expect(at!.from).toBeLessThanOrEqual(at!.to)
        expect(at!.to).toBeLessThanOrEqual(files[at!.file]!.length)
      }
    }),
    { numRuns: 1000 }
  )
})

test('no bytes throw', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(PROJECT)), fc.uint8Array({ maxLength: 40 }), (path, bytes) => {
      expect(() => readProject({ [path]: bytes })).not.toThrow()
    })
  )
})
