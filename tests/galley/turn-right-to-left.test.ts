import { describe, expect, test } from 'vitest'
import { breakLines } from '../../src/galley/break-lines.ts'
import { setLine } from '../../src/galley/set-line.ts'
import { EM, toyGalley, toyMeasure } from '../support/toy-type.ts'

const ALEF_TO_DALET = '\u05d0\u05d1\u05d2\u05d3'

/** The characters of a line from left to right, blanks as `_`. */
function seen(text: string, columns = 90): readonly string[] {
  const lines = breakLines(toyGalley(text, { align: 'start' }), toyMeasure(columns), 0)!
  return Array.from({ length: lines.count }, (_, line) => {
    const { from, x } = setLine(lines, line)
    const order = [...x.keys()].sort((a, b) => x[a]! - x[b]! || a - b)
    return order.map(i => text.charAt(lines.galley.text[from + i]!)).join('')
  })
}

describe('words from right to left', () => {
  test.each([
    ['天אבגד地', '天דגבא地', 'stand with their first letter on the right'],
    ['天אב גד地', '天דג בא地', 'follow each other'],
    ['אב, ab', 'בא, ab', 'leave what is behind them to the words behind'],
    ['אב 12 גד', 'דג 12 בא', 'have their numbers run as numbers do'],
    ['אב 12', '12 בא', 'take a number behind along'],
    ['12 אב', '12 בא', 'but none before'],
    ['ab אב cd גד', 'ab בא cd דג', 'are turned one by one between others']
  ])('%s: %s: %s', (text, expected) => expect(seen(text)).toEqual([expected]))

  test('are broken in the order in which they are read', () => expect(seen('אבגד אבגד', 5)).toEqual(['דגבא', 'דגבא']))

  test('take the room that they took', () => {
    const lines = breakLines(toyGalley(`天${ALEF_TO_DALET}地`), toyMeasure(90), 0)!
    expect([...setLine(lines, 0).x].map(x => x / EM)).toEqual([0, 4.25, 3.25, 2.25, 1.25, 5.5])
  })

  test('keep a point on its letter', () => {
    const galley = toyGalley('\u05d0\u05b8\u05d1')
    galley.advance[1] = 0
    galley.gaps.shift[1] = -EM / 2
    const lines = breakLines(galley, toyMeasure(90), 0)!
    expect([...setLine(lines, 0).x].map(x => x / EM)).toEqual([1, 1.5, 0])
  })
})
