import { describe, expect, test } from 'vitest'
import type { Group, Painted, PaintState, SoftMask } from '../../src/pdf/painted.ts'
import { box, CMYK, cmyk, expose, fill, GRAY, gray, inksAt, stateOf, WHERE } from '../support/toy-painting.ts'

const PAGE = box(0, 0, 8, 8)
const paint = (c: number, m: number, y: number, k: number, state: Partial<PaintState> = {}): Painted =>
  fill(PAGE, { fill: cmyk(c, m, y, k), ...state })

const group = (kind: Partial<Group>, objects: readonly Painted[], state: Partial<PaintState> = {}): Painted[] => [
  {
    kind: 'open-group',
    group: { isolated: false, knockout: false, space: CMYK, ...kind },
    state: stateOf(state),
    where: WHERE
  },
  ...objects,
  { kind: 'close-group' }
]

const BLACK: Partial<PaintState> = { fillOverprint: true, overprintMode: 1 }
const cyan = paint(0.8, 0, 0, 0)
const half = { fillAlpha: 0.5 }

describe('transparency', () => {
  const rows: readonly (readonly [name: string, objects: readonly Painted[], inks: number[]])[] = [
    ['half of magenta over cyan', [cyan, paint(0, 0.6, 0, 0, half)], [40, 30, 0, 0]],
    ['half of black that overprints', [cyan, paint(0, 0, 0, 1, { ...BLACK, ...half })], [80, 0, 0, 50]],
    ['multiply adds up as filters do', [cyan, paint(0.5, 0.6, 0, 0, { blend: 'Multiply' })], [90, 60, 0, 0]],
    ['screen', [cyan, paint(0.5, 0.6, 0, 0, { blend: 'Screen' })], [40, 0, 0, 0]],
    ['darken takes the more of each ink', [cyan, paint(0.5, 0.6, 0, 0, { blend: 'Darken' })], [80, 60, 0, 0]],
    ['a mode that nobody knows is Normal', [cyan, paint(0, 0.6, 0, 0, { blend: 'Dazzle' })], [0, 60, 0, 0]],
    [
      'difference with the bare page is the colour itself',
      [paint(0.3, 0, 0, 0, { blend: 'Difference' })],
      [30, 0, 0, 0]
    ],
    ['luminosity keeps the colour', [paint(0, 1, 1, 0), paint(0, 0, 0, 0.5, { blend: 'Luminosity' })], [0, 0, 0, 50]],
    ['a group that is solid', [cyan, ...group({ isolated: true }, [paint(0, 0.6, 0, 0)])], [0, 60, 0, 0]],
    ['a group that is half there', [cyan, ...group({ isolated: true }, [paint(0, 0.6, 0, 0)], half)], [40, 30, 0, 0]],
    [
      'two halves in a group',
      [cyan, ...group({ isolated: true }, [paint(0, 1, 0, 0, half), paint(0, 0, 1, 0, half)])],
      [20, 25, 50, 0]
    ],
    [
      'two halves in one that knocks out',
      [cyan, ...group({ knockout: true }, [paint(0, 1, 0, 0, half), paint(0, 0, 1, 0, half)])],
      [40, 0, 50, 0]
    ],
    [
      'and isolated',
      [cyan, ...group({ knockout: true, isolated: true }, [paint(0, 1, 0, 0, half), paint(0, 0, 1, 0, half)])],
      [40, 0, 50, 0]
    ],
    ['black overprints out of a group', [cyan, ...group({}, [paint(0, 0, 0, 1, BLACK)])], [80, 0, 0, 100]],
    [
      'but not out of an isolated one',
      [cyan, ...group({ isolated: true }, [paint(0, 0, 0, 1, BLACK)])],
      [0, 0, 0, 100]
    ],
    [
      'half a group blends with what is below',
      [cyan, ...group({}, [paint(0.5, 0, 0, 0, { blend: 'Multiply' })], half)],
      [85, 0, 0, 0]
    ],
    [
      'an isolated one does not',
      [cyan, ...group({ isolated: true }, [paint(0.5, 0, 0, 0, { blend: 'Multiply' })], half)],
      [65, 0, 0, 0]
    ],
    [
      'groups in groups',
      [cyan, ...group({ isolated: true }, group({}, [paint(0, 1, 0, 0)], half), half)],
      [60, 25, 0, 0]
    ],
    [
      'a group that is not closed',
      [cyan, ...group({ isolated: true }, [paint(0, 0.6, 0, 0)]).slice(0, -1)],
      [0, 60, 0, 0]
    ]
  ]
  for (const [name, objects, inks] of rows) test(name, () => expect(inksAt(expose(objects), 3, 3)).toEqual(inks))
})

describe('soft masks', () => {
  const mask = (it: Partial<SoftMask>): SoftMask => ({
    kind: 'luminosity',
    group: { isolated: true, knockout: false, space: GRAY },
    objects: [fill(box(0, 0, 4, 8), { fill: gray(0.75) })],
    backdrop: null,
    transfer: null,
    ...it
  })
  const rows: readonly (readonly [name: string, mask: SoftMask, left: number, right: number])[] = [
    ['as light as the group', mask({}), 75, 0],
    ['on a backdrop', mask({ backdrop: [0.5] }), 75, 50],
    ['through a function', mask({ transfer: value => 1 - value }), 25, 100],
    ['as opaque as the group', mask({ kind: 'alpha', objects: [fill(box(0, 0, 4, 8), { fillAlpha: 0.6 })] }), 60, 0]
  ]
  for (const [name, softMask, left, right] of rows) {
    test(name, () => {
      const plates = expose([paint(0, 0, 0, 1, { softMask })])
      expect([inksAt(plates, 1, 1)[3], inksAt(plates, 6, 6)[3]]).toEqual([left, right])
    })
  }
})

test('what does not print is not on the plates', () => {
  const hidden = { ...cyan, where: { ...WHERE, hidden: true } } as Painted
  expect(inksAt(expose([hidden]), 3, 3)).toEqual([0, 0, 0, 0])
})
