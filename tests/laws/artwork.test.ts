import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPdfPage } from '../../src/artwork/read-pdf-page.ts'
import { readSvg } from '../../src/artwork/read-svg.ts'
import { inkSum } from '../../src/base/ink.ts'
import { Notes } from '../../src/base/notes.ts'
import { readPressProfile } from '../../src/icc/read-press-profile.ts'

const reading = readPressProfile(readFileSync('templates/icc/TR002_coldset_TAC220.icc'))
if (reading.kind === 'bad') throw new Error(reading.why)
const palette = { inks: new Map(), limit: 220, profile: reading.profile }
const read = (text: string) => readSvg({ file: 'a.svg', text }, palette, new Notes())

/** A place in a file, how much is taken out there, and what is put in. */
const cut = fc.record({ at: fc.nat(), length: fc.nat(40), put: fc.string({ maxLength: 20 }) })
const nameplate = readFileSync('templates/sample/nameplate.svg', 'utf8').slice(0, 4000)
const words = fc.constantFrom(
  '<g>',
  '</g>',
  '<use href="#a"/>',
  'NaN',
  '-',
  'e9',
  'M',
  'a1 1',
  '"',
  '%',
  'url(#a)',
  '<'
)

test('no drawing, however it is damaged, makes the reader fail, and all it draws has numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cut, words), { maxLength: 4 }), cuts => {
      let text = `${nameplate}"/></g></svg>`
      for (const [{ at, length, put }, word] of cuts) {
        const from = at % text.length
        text = text.slice(0, from) + put + word + text.slice(from + length)
      }
      for (const { outline } of read(text)?.shapes ?? []) expect(outline.coords.every(Number.isFinite)).toBe(true)
    }),
    { numRuns: 150 }
  )
})

test('no page of a PDF, however it is damaged, makes the reader fail', () => {
  const file = readFileSync('editions/press-sample/ads/bus.pdf')
  fc.assert(
    fc.property(fc.array(cut, { maxLength: 6 }), cuts => {
      let bytes = Buffer.from(file)
      for (const { at, length, put } of cuts) {
        const from = at % bytes.length
        bytes = Buffer.concat([bytes.subarray(0, from), Buffer.from(put), bytes.subarray(from + length)])
      }
      expect(['pdf', 'bad']).toContain(readPdfPage(bytes, null).kind)
    }),
    { numRuns: 60 }
  )
})

test('no colour of a screen becomes more ink than newsprint takes', () => {
  const part = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(part, part, part, (r, g, b) => {
      const svg = `<svg viewBox="0 0 9 9"><path d="M0 0H9" fill="rgb(${r},${g},${b})"/></svg>`
      const { ink } = read(svg)!.shapes[0]!
      expect(inkSum(ink)).toBeLessThanOrEqual(220)
      if (r === g && g === b) expect([ink.c, ink.m, ink.y]).toEqual([0, 0, 0])
    })
  )
})
