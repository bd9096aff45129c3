import { describe, expect, test } from 'vitest'
import { PROFILES } from '../../src/preflight/preflight.ts'
import { preflightPdf } from '../../src/preflight/preflight-pdf.ts'
import { RULES } from '../../src/preflight/rules.ts'
import { goodFile, INFO, METADATA } from '../support/fault-set/good-file.ts'
import { buildPackedPdf, buildPdf, bytesOf } from '../support/pdf-builder.ts'

describe('a good file is clean, and held against every rule of its profile', () => {
  for (const profile of PROFILES) {
    test(profile, () => {
      const report = preflightPdf(buildPdf(goodFile(profile)), profile)
      expect(report.findings).toEqual([])
      const ids = RULES.filter(rule => rule.profiles.includes(profile)).map(({ id }) => id)
      expect([...report.checked, ...report.unchecked.map(({ rule }) => rule)].sort()).toEqual([...ids].sort())
    })
  }
})

test('objects may lie in object streams', () => {
  expect(preflightPdf(buildPackedPdf(goodFile('x4')), 'x4').findings).toEqual([])
  expect(preflightPdf(buildPackedPdf(goodFile('x1a')), 'x1a').findings.map(({ found }) => found)).toEqual([
    'objects lie in object streams',
    'cross-references are a stream'
  ])
})

describe('without a profile the file’s own claim decides', () => {
  const claims: readonly (readonly [profile: 'x1a' | 'x3' | 'x4', claim: string])[] = [
    ['x1a', 'PDF/X-1a:2003'],
    ['x3', 'PDF/X-3:2003'],
    ['x4', 'PDF/X-4']
  ]
  for (const [profile, claim] of claims) {
    test(claim, () => expect(preflightPdf(buildPdf(goodFile(profile)), null)).toMatchObject({ profile, claim }))
  }

  test('and PDF/X-4 where there is none', () => {
    const { objects, ...draft } = goodFile('x4')
    const bytes = buildPdf({ ...draft, objects: { ...objects, [METADATA]: '<<>>', [INFO]: '<<>>' } })
    expect(preflightPdf(bytes, null)).toMatchObject({ profile: 'x4', claim: '' })
  })
})

test('of a rule that is broken all over, some breaches are told and the others counted', () => {
  const { objects, ...draft } = goodFile('x4')
  const many = Array.from({ length: 70 }, (_, i) => `/Key${i} ${i}`).join(' ')
  const info = String(objects[INFO]).replace('/Title', `${many} /Title`)
  const { findings } = preflightPdf(buildPdf({ ...draft, objects: { ...objects, [INFO]: info } }), 'x4')
  expect(findings).toHaveLength(51)
  expect(findings.at(-1)!.found).toBe('20 more like these')
})

describe('what is no PDF is an error, and no fault of ours', () => {
  for (const text of ['', 'hello', '%PDF-1.6', '%PDF-1.6\n%%EOF\n']) {
    test(JSON.stringify(text), () => {
      const { findings } = preflightPdf(bytesOf(text), null)
      expect(findings.map(({ rule }) => rule)).toContain('STR-01')
      expect(findings.map(({ found }) => found)).toContain('the file has no page')
    })
  }
})

describe('what an encrypted file hides is not held against any rule', () => {
  const encrypted = { ...goodFile('x4'), trailer: `/Encrypt <</Filter /Standard>> ${goodFile('x4').trailer}` }

  test('strings and streams', () => {
    const { findings, claim, checked, unchecked } = preflightPdf(buildPdf(encrypted), 'x4')
    expect(findings.map(({ rule }) => rule)).toEqual(['X-ENC'])
    expect(checked).toContain('X-BOX-TRIM')
    expect(claim).toBe('')
    expect(unchecked).toContainEqual({ rule: 'X-INFO', why: 'the file is encrypted' })
  })

  test('with object streams, everything', () => {
    const { findings, checked } = preflightPdf(buildPackedPdf(encrypted), 'x4')
    expect(findings.map(({ rule }) => rule)).toEqual(['X-ENC'])
    expect(checked).toEqual(['STR-01', 'X-ENC', 'X-ID'])
  })
})

test('ids are of one rule each', () => {
  const ids = RULES.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
