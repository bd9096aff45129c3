import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { CODES } from '../../src/base/diagnostic.ts'
import { noteOf } from '../../src/check/finding.ts'
import { diskWorld } from '../../src/cli/disk-world.ts'
import { typeset } from '../../src/typeset.ts'

/** Too large for dumps that are read: what has to hold of it is that all is on its pages and no hard rule is broken. */
test('the daily of eight pages is made up without an error, and its README explains what an editor would mark', async () => {
  const world = diskWorld(resolve(import.meta.dirname, '../..'))
  const { edition, notes, findings } = await typeset(world, 'editions/sample-daily')
  const errors = [...notes, ...findings.map(noteOf)].filter(({ code }) => CODES[code] === 'error')
  expect(errors.map(({ code, message }) => `${code} ${message}`)).toEqual([])
  expect(edition.pages).toHaveLength(7)
  expect(findings.map(({ rule, page }) => `${rule} ${page}`).sort()).toEqual(explained().toSorted())
})

/** The findings that the README gives reasons for: rule and page. */
function explained(): readonly string[] {
  const readme = readFileSync('editions/sample-daily/README.md', 'utf8')
  return [...readme.matchAll(/^\| ([A-Z]\d\d), [^|]*\| (\d)(?:–(\d))? \|/gm)].map(([, rule, from, to]) =>
    to === undefined ? `${rule} 0${from}` : `${rule} 0${from}-0${to}`
  )
}
