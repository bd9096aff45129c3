import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { lateFlagOf } from '../../src/cli/optimise-late.ts'

test('the V8 that runs this knows its flag', () => {
  const flag = lateFlagOf(process.versions.node)
  const flags = flag === null ? [] : [flag]
  expect(spawnSync(process.execPath, [...flags, '-e', ''], { encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: ''
  })
})

test('of a version that nobody has tried nothing is asked', () => {
  expect(lateFlagOf('20.19.0')).toBe('--interrupt-budget=300000')
  expect(lateFlagOf('21.7.3')).toBe(null)
})
