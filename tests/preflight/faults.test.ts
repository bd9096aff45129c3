import { describe, expect, test } from 'vitest'
import { preflightPdf } from '../../src/preflight/preflight-pdf.ts'
import { badTwin, goodTwin } from '../support/fault-set/fault.ts'
import { FAULTS, nameOf } from '../support/fault-set/faults.ts'

describe('each planted fault is found by its rule, and by no other', () => {
  for (const fault of FAULTS) {
    test(nameOf(fault), () => {
      const { findings } = preflightPdf(badTwin(fault), fault.profile)
      expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set([fault.rule, ...(fault.also ?? [])]))
    })
  }
})

describe('the good twin of each is clean', () => {
  for (const fault of FAULTS) {
    test(nameOf(fault), () => expect(preflightPdf(goodTwin(fault), fault.profile).findings).toEqual([]))
  }
})
