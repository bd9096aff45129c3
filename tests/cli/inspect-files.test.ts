import { describe, expect, test } from 'vitest'
import { inspectFile, whyHeldBack } from '../../src/cli/inspect-files.ts'
import { badTwin, type Fault, goodTwin } from '../support/fault-set/fault.ts'
import { FAULTS, nameOf } from '../support/fault-set/faults.ts'

const fault = (name: string): Fault => FAULTS.find(it => nameOf(it) === name)!
const LINK = fault('X-ANNOT_x4_link')

describe('files are held back', () => {
  test('not where preflight finds nothing', () => {
    expect(whyHeldBack(inspectFile({ file: 'a.pdf', bytes: goodTwin(LINK) }, 'x4', 'pages'))).toBeNull()
  })

  test('not for a warning', () => {
    const findings = inspectFile({ file: 'a.pdf', bytes: badTwin(fault('X4-TRAPXMP_x4_missing')) }, 'x4', 'pages')
    expect(findings).toHaveLength(1)
    expect(whyHeldBack(findings)).toBeNull()
  })

  test('for an error, and it is said which', () => {
    const refusal = whyHeldBack(inspectFile({ file: 'a.pdf', bytes: badTwin(LINK) }, 'x4', 'file'))
    expect(refusal).toMatchObject({ exit: 1, message: expect.stringContaining('nothing is delivered') })
    expect(refusal!.hints[0]).toMatch(/^a\.pdf, page 1: Link on the page \(X-ANNOT\); export it/)
    expect(refusal!.hints.at(-1)).toContain('--force')
  })

  test('never a copy to read, which goes to no print shop', () => {
    expect(inspectFile({ file: 'a.pdf', bytes: badTwin(LINK) }, 'proof', 'pages')).toEqual([])
  })
})

test('what pages paint is left out where it is looked at elsewhere', () => {
  const unpainted = FAULTS.find(({ rule, profile }) => rule === 'X-NOTDEF' && profile === 'x4')!
  expect(inspectFile({ file: 'a.pdf', bytes: badTwin(unpainted) }, 'x4', 'pages')).not.toEqual([])
  expect(inspectFile({ file: 'a.pdf', bytes: badTwin(unpainted) }, 'x4', 'file')).toEqual([])
})
