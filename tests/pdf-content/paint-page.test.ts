import { describe, expect, test } from 'vitest'
import { objectText, paintContent, type Setup } from '../support/paint-content.ts'

/** What a content paints, a line for each object. */
function paints(content: string, lines: readonly string[], setup: Setup = {}): void {
  test(content.replaceAll('\n', ' '), () => {
    const { objects, faults } = paintContent(content, setup)
    expect(objects.map(objectText)).toEqual(lines)
    expect(faults).toEqual([])
  })
}

const BLACK = 'DeviceGray 0'

describe('paths', () => {
  paints('0 0 m 10 0 l 10 10 l h f', [`fill M 0 0 L 10 0 L 10 10 Z in ${BLACK}`])
  paints('1 2 3 4 re f*', [`fill* M 1 2 L 4 2 L 4 6 L 1 6 Z in ${BLACK}`])
  paints('0 0 m 1 1 2 2 3 3 c S', [`stroke 1 M 0 0 C 1 1 2 2 3 3 in ${BLACK}`])
  paints('5 5 m 2 2 3 3 v S', [`stroke 1 M 5 5 C 5 5 2 2 3 3 in ${BLACK}`])
  paints('5 5 m 2 2 3 3 y S', [`stroke 1 M 5 5 C 2 2 3 3 3 3 in ${BLACK}`])
  paints('0 0 m 1 1 m 2 2 l S', [`stroke 1 M 1 1 L 2 2 in ${BLACK}`])
  paints('0 0 m 1 0 l 1 1 l s', [`stroke 1 M 0 0 L 1 0 L 1 1 Z in ${BLACK}`])
  paints('0 0 1 1 re B', [
    `fill M 0 0 L 1 0 L 1 1 L 0 1 Z in ${BLACK}`,
    `stroke 1 M 0 0 L 1 0 L 1 1 L 0 1 Z in ${BLACK}`
  ])
  paints('0 0 1 1 re n', [])
  paints('2 0 0 3 10 20 cm 4 w 0 0 m 1 1 l S', [`stroke 9.798 M 10 20 L 12 23 in ${BLACK}`])
})

describe('the state is saved and comes back', () => {
  paints('q 0 0 1 rg 0 0 m 1 0 l S 5 w Q 0 0 m 1 0 l S', [
    `stroke 1 M 0 0 L 1 0 in ${BLACK}`,
    `stroke 1 M 0 0 L 1 0 in ${BLACK}`
  ])
  paints('q 0 0 9 9 re W* n 0 0 m 1 0 l S Q 0 0 m 1 0 l S', [
    `stroke 1 M 0 0 L 1 0 in ${BLACK} | clip M 0 0 L 9 0 L 9 9 L 0 9 Z*`,
    `stroke 1 M 0 0 L 1 0 in ${BLACK}`
  ])
  paints('/Perceptual ri 0 0 m 1 0 l S', [`stroke 1 M 0 0 L 1 0 in ${BLACK} | Perceptual`])
})

describe('parameters', () => {
  const set = (dict: string, state: string): void =>
    paints('/E gs 0 0 m 1 0 l S', [`stroke 1 M 0 0 L 1 0 in ${BLACK}${state}`], {
      resources: `/ExtGState<</E<<${dict}>>>>`
    })
  set('/OP true', ' | op OP')
  set('/OP true/op false/OPM 1', ' | OP OPM 1')
  set('/op true', ' | op')
  set('/ca .5/CA .25', ' | ca 0.5 CA 0.25')
  set('/BM/Multiply', ' | Multiply')
  set('/BM[/Odd/Screen]', ' | Screen')
  set('/BM/Compatible', '')
  set('/RI/Saturation', ' | Saturation')
  set('/SMask/None', '')
})
