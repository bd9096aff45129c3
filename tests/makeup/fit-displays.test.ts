import { expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import { Cache } from '../../src/galley/cache.ts'
import { fitDisplays } from '../../src/makeup/fit-displays.ts'
import type { Display } from '../../src/plan/page-plan.ts'
import { toyDisplay, toyRect } from '../support/toy-plan.ts'
import { EM, toyFonts } from '../support/toy-type.ts'

const sizesOf = (...displays: Display[]): number[] =>
  fitDisplays({ fonts: toyFonts(), cache: new Cache(), sink: new Notes() }, displays).map(fit => fit.size / EM)

const head = (text: string, from: number): Display => ({
  ...toyDisplay(text, toyRect(0, 0, 4, 2), { minSize: EM / 4 }),
  at: { file: 't', from, to: from }
})

test('display type of one panel has the size of its longest member', () => {
  expect(sizesOf(head('一二', 1), head('一二三四五六七八', 1))).toEqual([0.5, 0.5])
})

test('display type of other items keeps its own', () => {
  expect(sizesOf(head('一二', 1), head('一二三四五六七八', 2))).toEqual([1, 0.5])
})
