import { describe, expect, test } from 'vitest'
import { contains, inset, intersect, type Rect } from '../../src/base/geometry.ts'
import { fromMm, PT } from '../../src/base/length.ts'
import { Notes } from '../../src/base/notes.ts'
import { pairsOf } from '../../src/check/anatomy.ts'
import type { Finding } from '../../src/check/finding.ts'
import { judgePages } from '../../src/check/judge-pages.ts'
import { listFindings } from '../../src/check/list-findings.ts'
import { markPage, type Numbered } from '../../src/check/mark-page.ts'
import type { Mark } from '../../src/page/page.ts'
import { PAGE_SET } from '../support/page-set/page-set.ts'
import { layouts } from '../support/page-set/toy-page.ts'
import { toyPage } from '../support/toy-page.ts'
import { toyFonts } from '../support/toy-type.ts'

const { faces } = toyFonts()
const { bad, check } = PAGE_SET.find(({ rule }) => rule === 'C03')!
const [finding] = judgePages({ check, measures: null, jump: null }, layouts(bad), new Notes())

/** Its ground and its number. */
const FLAG_MARKS = 2

const kindsOf = (marks: readonly Mark[]): readonly string[] => marks.map(({ kind }) => kind)
const inkOf = (mark: Mark | undefined): object | null => (mark !== undefined && 'ink' in mark ? mark.ink : null)

const framesOf = (marks: readonly Mark[]): readonly Rect[] =>
  marks.flatMap(mark => {
    if (mark.kind !== 'stroke') return []
    const [x, y, end, , , foot] = mark.path.coords
    return [{ x: x!, y: y!, w: end! - x!, h: foot! - y! }]
  })
const flagsOf = (marks: readonly Mark[]): readonly Rect[] =>
  marks.flatMap(mark => (mark.kind === 'fill' ? [mark.rect] : []))
const flagInks = (marks: readonly Mark[]): readonly (object | null)[] =>
  marks.filter(({ kind }) => kind === 'fill').map(inkOf)

describe('a marked page', () => {
  const under = toyPage([{ kind: 'fill', rect: { x: 0, y: 0, w: 9, h: 9 }, ink: { c: 0, m: 0, y: 0, k: 5 } }])
  const { marks } = markPage(under, [{ number: 1, finding: finding! }], faces)

  test('has a frame round each finding over all that it had, and a flag on top of it', () => {
    expect(kindsOf(marks)).toEqual(['fill', 'stroke', 'fill', 'stamps'])
    const { x, y } = finding!.rect
    expect(framesOf(marks)).toEqual([inset(finding!.rect, -PT, -PT)])
    expect(flagsOf(marks.slice(1))).toMatchObject([{ x, y: y - fromMm(5) }])
  })

  test('has frames of one place round each other, their flags side by side within the trim, the gravest on top', () => {
    const places = [finding!.rect, finding!.rect, { ...finding!.rect, x: under.trim.x + under.trim.w - 2 * PT, y: 0 }]
    const crowd = (['hard', 'soft', 'note'] as const).map((grade, i): Numbered => {
      return { number: i + 1, finding: { ...finding!, class: grade, rect: places[i]! } }
    })
    const drawn = markPage(under, crowd, faces).marks.slice(1)
    expect(drawn.slice(0, 3).map(inkOf)).toEqual([...flagInks(drawn)].reverse())
    const [inner, outer] = framesOf(drawn).slice(1)
    expect(contains(inner!, outer!) || contains(outer!, inner!)).toBe(true)
    expect(inner).not.toEqual(outer)
    const flags = flagsOf(drawn)
    for (const [a, b] of pairsOf(flags)) expect(intersect(a, b)).toBeNull()
    expect(flags.every(flag => contains(under.trim, flag))).toBe(true)
  })

  test('has each class in an ink of its own', () => {
    const inks = (['hard', 'soft', 'note'] as const).map(grade => {
      const graded: Finding = { ...finding!, class: grade }
      return inkOf(markPage(under, [{ number: 1, finding: graded }], faces).marks[1])
    })
    expect(new Set(inks.map(ink => JSON.stringify(ink))).size).toBe(3)
  })
})

describe('the list', () => {
  const numbered = Array.from({ length: 40 }, (_, i) => ({ number: i + 1, finding: finding! }))
  const trim = { x: 0, y: 0, w: fromMm(270), h: fromMm(390) }

  test('has a flag for each finding, page after page within the trim', () => {
    const pages = listFindings(numbered, { ...trim, h: fromMm(200) }, faces)
    expect(pages.length).toBeGreaterThan(1)
    const flags = pages.flatMap(({ marks }) => marks.filter(mark => mark.kind === 'fill'))
    expect(flags).toHaveLength(numbered.length)
    expect(Math.max(...flags.map(({ rect }) => rect.y + rect.h))).toBeLessThan(fromMm(200))
  })

  test('breaks its lines at the measure', () => {
    const linesOn = (width: number): number =>
      listFindings(numbered.slice(0, 1), { ...trim, w: fromMm(width) }, faces)[0]!.marks.length - FLAG_MARKS
    expect(linesOn(900)).toBe(3)
    expect(linesOn(90)).toBeGreaterThan(4)
  })
})
