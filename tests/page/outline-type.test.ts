import { describe, expect, test } from 'vitest'
import { PT } from '../../src/base/length.ts'
import { outlineType } from '../../src/page/outline-type.ts'
import type { Mark } from '../../src/page/page.ts'
import { toyFonts, toyPage, toyRun } from '../support/toy-page.ts'

const convert = (marks: readonly Mark[], styles: ReadonlySet<string> | 'all' = 'all'): readonly Mark[] =>
  outlineType(toyPage(marks), toyFonts, styles).marks

/** Steps and points, in points. */
const told = (mark: Mark | undefined): string =>
  mark?.kind === 'path' ? `${mark.path.steps} ${[...mark.path.coords].map(at => at / PT).join(' ')}` : ''

describe('a glyph becomes its outline where it stands', () => {
  test.each([
    // 丨 is 400 … 600 wide and -80 … 820 high, in an em of 10 points.
    ['level', 1, 'MLLLZ 14 20.8 16 20.8 16 11.8 14 11.8'],
    ['level', 0.5, 'MLLLZ 12 20.8 13 20.8 13 11.8 12 11.8'],
    ['turned', 1, 'MLLLZ 9.2 24 9.2 26 18.2 26 18.2 24'],
    ['stacked', 1, 'MLLLZ 9 29.6 11 29.6 11 20.6 9 20.6'],
    ['stacked', 0.5, 'MLLLZ 9.5 29.6 10.5 29.6 10.5 20.6 9.5 20.6']
  ] as const)('%s, %d of its width', (way, condensed, outline) => {
    expect(told(convert([toyRun('丨', { x: 10, y: 20, way, condensed })])[0])).toBe(outline)
  })
})

test('the glyphs of a run are one path', () => {
  expect(told(convert([toyRun('丨 丨', { x: 0, y: 20 })])[0])).toBe(
    'MLLLZMLLLZ 4 20.8 6 20.8 6 11.8 4 11.8 16.5 20.8 18.5 20.8 18.5 11.8 16.5 11.8'
  )
})

test('only the styles named are converted, and all else stays', () => {
  const type = toyRun('丨', { x: 0, y: 0 })
  const bracket: Mark = { kind: 'open', role: 'story', id: 'a' }
  expect(convert([bracket, type, { kind: 'close' }], new Set(['head']))).toEqual([bracket, type, { kind: 'close' }])
  expect(convert([bracket, type], new Set(['body'])).map(mark => mark.kind)).toEqual(['open', 'path', 'glyphs'])
})

test('the text stays behind its outlines, unseen', () => {
  const type = toyRun('丨', { x: 0, y: 0 }) as Extract<Mark, { kind: 'glyphs' }>
  expect(convert([type])[1]).toEqual({ kind: 'glyphs', run: { ...type.run, hidden: true } })
})
