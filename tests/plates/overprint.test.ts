import { describe, expect, test } from 'vitest'
import type { Colour, PaintState } from '../../src/pdf/painted.ts'
import { box, CMYK, cmyk, expose, fill, gray, indexed, inksAt, LAB, named, tint } from '../support/toy-painting.ts'

const PAGE = box(0, 0, 8, 8)
const OFF: Partial<PaintState> = {}
const OPM0: Partial<PaintState> = { fillOverprint: true, overprintMode: 0 }
const OPM1: Partial<PaintState> = { fillOverprint: true, overprintMode: 1 }

/** On a ground of 60 40 20 10 and 50 of a spot: what a colour leaves of it. */
const GROUND = tint(named('Cyan', 'Magenta', 'Yellow', 'Black', 'Gold'), 0.6, 0.4, 0.2, 0.1, 0.5)

describe('what a colour leaves of the inks below it: C M Y K and a spot', () => {
  const rows: readonly (readonly [name: string, colour: Colour, state: Partial<PaintState>, inks: number[]])[] = [
    ['black knocks out', cmyk(0, 0, 0, 1), OFF, [0, 0, 0, 100, 0]],
    ['black in mode 0 keeps spots alone', cmyk(0, 0, 0, 1), OPM0, [0, 0, 0, 100, 50]],
    ['black in mode 1 keeps all that it has nothing of', cmyk(0, 0, 0, 1), OPM1, [60, 40, 20, 100, 50]],
    ['black of 30 in mode 1 replaces the black', cmyk(0, 0, 0, 0.3), OPM1, [60, 40, 20, 30, 50]],
    ['white in mode 1 vanishes', cmyk(0, 0, 0, 0), OPM1, [60, 40, 20, 10, 50]],
    ['white in mode 0 does not', cmyk(0, 0, 0, 0), OPM0, [0, 0, 0, 0, 50]],
    ['the mode means nothing without overprint', cmyk(0, 0, 0, 1), { overprintMode: 1 }, [0, 0, 0, 100, 0]],
    ['gray is all four inks in either mode', gray(0), OPM1, [0, 0, 0, 100, 50]],
    ['gray knocks out', gray(0.5), OFF, [0, 0, 0, 50, 0]],
    ['a spot keeps the process inks', tint(named('Gold'), 0.3), OPM0, [60, 40, 20, 10, 30]],
    ['a spot knocks them out', tint(named('Gold'), 0.3), OFF, [0, 0, 0, 0, 30]],
    ['a spot of nothing knocks its own out', tint(named('Gold'), 0), OPM1, [60, 40, 20, 10, 0]],
    ['Separation Black is the black plate', tint(named('Black'), 1), OPM0, [60, 40, 20, 100, 50]],
    ['DeviceN of two', tint(named('Magenta', 'Gold'), 0.7, 0.8), OPM0, [60, 70, 20, 10, 80]],
    ['All is on all', tint(named('All'), 0.9), OPM0, [90, 90, 90, 90, 90]],
    ['None leaves nothing', tint(named('None'), 1), OFF, [60, 40, 20, 10, 50]],
    ['None among others is no ink', tint(named('None', 'Gold'), 1, 0.2), OPM0, [60, 40, 20, 10, 20]],
    ['an index of CMYK is no direct colour', tint(indexed(CMYK, [[0, 0, 0, 1]]), 0), OPM1, [0, 0, 0, 100, 50]]
  ]
  for (const [name, colour, state, inks] of rows) {
    test(name, () => {
      const plates = expose([fill(PAGE, { fill: GROUND }), fill(PAGE, { fill: colour, ...state })])
      expect(plates.inks).toEqual(['Cyan', 'Magenta', 'Yellow', 'Black', 'Gold'])
      expect(inksAt(plates, 3, 3)).toEqual(inks)
    })
  }
})

test('half a pixel of black keeps half of what it knocks out', () => {
  const plates = expose([fill(PAGE, { fill: cmyk(1, 0, 0, 0) }), fill(box(0, 0, 3.5, 8), { fill: cmyk(0, 0, 0, 1) })])
  expect(inksAt(plates, 3, 4)).toEqual([50, 0, 0, 50])
})

test('a colour that wants its profile is told', () => {
  const plates = expose([fill(PAGE, { fill: tint(LAB, 40, 0, 0) })])
  expect(inksAt(plates, 0, 0)).toEqual([0, 0, 0, 60])
  expect(plates.faults).toEqual([
    { kind: 'approximate', what: 'colours in Lab are separated without their profile', count: 1 }
  ])
})

test('spots past the twelfth are told, and shown on the process plates', () => {
  const spots = Array.from({ length: 14 }, (_, i) => fill(PAGE, { fill: tint(named(`Spot ${i}`), 0.5) }))
  const plates = expose(spots)
  expect(plates.inks).toHaveLength(16)
  expect(inksAt(plates, 0, 0).slice(0, 4)).toEqual([0, 0, 50, 0])
  expect(plates.faults[0]?.what).toBe('spot inks after the first 12 are shown on the process plates: Spot 12, Spot 13')
})
