import { describe, expect, test } from 'vitest'
import type { Galley, Lines } from '../../src/galley/galley.ts'
import { type Break, fillChain, type Piece } from '../../src/makeup/fill-chain.ts'
import type { Slot } from '../../src/makeup/slots.ts'

/** A paragraph of so many lines; `±` may be set one line shorter or longer, `!` is a subhead. */
interface Toy {
  readonly lines: number
  readonly elastic: boolean
}

const toys = new Map<Galley, Toy>()

function piece(spec: string): Piece {
  const galley = { spec } as unknown as Galley
  toys.set(galley, { lines: Number.parseInt(spec, 10), elastic: spec.includes('±') })
  return {
    galley,
    rows: 1,
    height: 1,
    keepWithNext: spec.includes('!'),
    hang: 0,
    unit: 1,
    whole: false
  }
}

const breakToy: Break = (galley, measure, slack) => {
  const toy = toys.get(galley)!
  const count = toy.lines + slack
  if (count < 1 || (slack !== 0 && !toy.elastic)) return null
  return {
    galley,
    measure,
    count,
    from: new Array<number>(count).fill(0),
    to: new Array<number>(count).fill(0),
    cost: slack * slack * 1000
  } as Lines
}

/** Legs of so many rows each. */
const slots = (legs: readonly number[]): readonly Slot[] =>
  legs.flatMap((rows, leg) =>
    Array.from({ length: rows }, (_, row) => ({ frame: 0, column: leg, x: 0, width: 100, baseline: row, row, leg }))
  )

/** The legs in letters: a letter a line of its paragraph, `.` a blank row, `+n` lines without a place. */
function filled(specs: string, legs: readonly number[]): string {
  const rows = slots(legs)
  const { runs } = fillChain(specs.split(' ').map(piece), rows, breakToy)
  const cells = rows.map(() => '.')
  let over = 0
  for (const run of runs) {
    run.slots.forEach(slot => {
      cells[slot] = String.fromCharCode(97 + run.piece)
    })
    over += run.lines.count - run.slots.length
  }
  const starts = legs.map((_, leg) => legs.slice(0, leg).reduce((sum, rows) => sum + rows, 0))
  const text = legs.map((length, leg) => cells.slice(starts[leg]!, starts[leg]! + length).join('')).join('/')
  return over === 0 ? text : `${text} +${over}`
}

describe('a chain is filled', () => {
  const rows: readonly (readonly [what: string, specs: string, legs: readonly number[], expected: string])[] = [
    ['in order, and a paragraph goes on in the next leg', '3 5', [4, 4], 'aaab/bbbb'],
    ['over its end: every line is accounted for', '3 4', [3, 2], 'aaa/bb +2'],
    ['short: the rows left stay blank', '2', [4], 'aa..'],
    ['no widow where a paragraph can be a line shorter', '3± 3', [2, 4], 'aa/bbb.'],
    ['no widow where a paragraph can be a line longer', '3 3± 2', [5, 4], 'aaabb/bbcc'],
    ['a widow where nothing gives', '3 3', [5, 1], 'aaabb/b'],
    ['a foot is levelled by a paragraph one line longer', '3± 4', [4, 4], 'aaaa/bbbb'],
    ['no leg of a single line where a paragraph can be a line longer', '4 1±', [4, 20], 'aaaa/bb..................'],
    ['no subhead at the foot where a paragraph gives', '3± 1! 4', [4, 5], 'aaaa/bcccc'],
    ['nor with a single line under it', '3± 1! 4', [5, 4], 'aabcc/cc..'],
    ['a subhead at the foot goes over where no paragraph gives', '3 1! 4', [5, 6], 'aaa../bcccc.'],
    ['and stays where it had no room there', '3 1! 4', [5, 3], 'aaabc/ccc'],
    ['a copy that is far too short is not stretched', '3± 3±', [20], 'aaabbb..............'],
    ['no room at all', '2', [], ' +2']
  ]
  test.each(rows)('%s', (_, specs, legs, expected) => {
    expect(filled(specs, legs)).toBe(expected)
  })

  test('every paragraph gives what it may before a line is left over', () => {
    expect(filled('3± 3± 3±', [5])).toBe('aabbc +1')
    expect(filled(Array(40).fill('3±').join(' '), [45, 40])).not.toContain('+')
  })
  test('a widow far from the end of its chain is mended by the paragraph before', () => {
    expect(filled(`3± 4${' 2'.repeat(30)}`, [6, 60]).slice(0, 7)).toBe('aabbbb/')
  })
  test('a subhead far from the end of its chain is looked after as well', () => {
    expect(filled(`3± 1! 4${' 2'.repeat(30)}`, [5, 62]).slice(0, 8)).toBe('aabcc/cc')
  })
})

describe('a subhead of two rows', () => {
  const tall: Piece = { ...piece('1'), rows: 2 }
  const placesIn = (legs: readonly number[]): (readonly number[])[] =>
    fillChain([piece('2'), tall, piece('2')], slots(legs), breakToy).runs.map(run => run.slots)

  test('has a row of white above it', () => {
    expect(placesIn([6])).toEqual([[0, 1], [3], [4, 5]])
  })
  test('goes over to rows that nothing stands beside, where a paragraph can be a line longer', () => {
    const rows = slots([9]).map((slot, i) => (i < 3 ? { ...slot, isNarrow: true as const } : slot))
    const { runs } = fillChain(['2±', '1!', '2', '3'].map(piece), rows, breakToy)
    expect(runs.map(run => run.slots.length)).toEqual([3, 1, 2, 3])
  })
  test('is not cut by the end of a leg, and needs no white at the top of the next', () => {
    expect(placesIn([3, 4])).toEqual([[0, 1], [3], [4, 5]])
  })
  test('does not stand beside what parts its rows in two', () => {
    const rows = [0, 1, 2, 2, 3, 3, 4, 5, 6].map(row => ({
      ...{ frame: 0, column: 0, x: 0, width: 100 },
      ...{ baseline: row, row, leg: 0 }
    }))
    const { runs } = fillChain([piece('2'), tall, piece('1')], rows, breakToy)
    expect(runs.map(run => run.slots)).toEqual([[0, 1], [7], [8]])
  })
})
