import type { Case, Reading } from './case.ts'

/** `× 0023 × 0020 ÷ 0023 ÷`, and what stands after it is a comment. */
const LINE = /^[×÷](?: [0-9A-F]{4,6} [×÷])+$/

/** Reads a LineBreakTest of Unicode: a case a line. */
export function readLineBreakTest(group: string, text: string): Reading {
  const cases: Case[] = []
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const words = line.replace(/#.*/, '').trim().replace(/\s+/g, ' ')
    if (words === '') continue
    if (!LINE.test(words)) return notATest(cases, i)
    const parts = words.split(' ')
    const codes = parts.filter((_, at) => at % 2 === 1).map(hex => Number.parseInt(hex, 16))
    const expected = parts.filter((_, at) => at % 2 === 0).map(mark => (mark === '÷' ? 1 : 0))
    cases.push({ id: `line ${i + 1}`, group, cssOnly: false, task: { kind: 'unicode', codes, expected } })
  }
  return cases.length > 0 ? { kind: 'cases', cases } : { kind: 'stranger', why: 'it holds no line of a LineBreakTest' }
}

const notATest = (cases: readonly Case[], i: number): Reading =>
  cases.length === 0
    ? { kind: 'stranger', why: 'it is no LineBreakTest' }
    : { kind: 'broken', why: `line ${i + 1} is no line of a LineBreakTest` }
