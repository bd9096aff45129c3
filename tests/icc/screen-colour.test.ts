import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { PressProfile } from '../../src/icc/profile.ts'
import { readPressProfile } from '../../src/icc/read-press-profile.ts'
import { screenColour } from '../../src/icc/screen-colour.ts'

const reading = readPressProfile(readFileSync('templates/icc/TR002_coldset_TAC220.icc')) as {
  readonly profile: PressProfile
}
const shown = (...percents: readonly number[]): readonly number[] =>
  screenColour(reading.profile)(percents.map(percent => percent / 100)).map(part => Math.round(part * 255))

describe('inks on a screen', () => {
  test('paper is white, and solid black is black', () => {
    expect(shown(0, 0, 0, 0)).toEqual([255, 255, 255])
    expect(shown(0, 0, 0, 100)).toEqual([0, 0, 0])
  })

  test('tints of black are grey, and darker the more ink there is', () => {
    const greys = [10, 25, 50, 75, 90].map(k => shown(0, 0, 0, k))
    for (const grey of greys) expect(Math.max(...grey) - Math.min(...grey)).toBeLessThan(6)
    expect(greys.map(([r]) => r)).toEqual([...greys.map(([r]) => r)].sort((a, b) => b! - a!))
  })

  test.each<readonly [string, readonly number[], readonly number[]]>([
    ['red', [0, 100, 100, 0], [1, 0, 0]],
    ['green', [100, 0, 100, 0], [0, 1, 0]],
    ['blue', [100, 100, 0, 0], [0, 0, 1]],
    ['cyan', [100, 0, 0, 0], [0, 1, 1]],
    ['magenta', [0, 100, 0, 0], [1, 0, 1]],
    ['yellow', [0, 0, 100, 0], [1, 1, 0]]
  ])('%s is what it is called', (_, inks, strong) => {
    const parts = shown(...inks)
    const weakest = Math.min(...parts.filter((_, i) => strong[i] === 1))
    const strongest = Math.max(...parts.filter((_, i) => strong[i] === 0))
    expect(weakest).toBeGreaterThan(strongest + 20)
  })
})
