import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findEdition } from '../../src/cli/find-edition.ts'
import { scratch } from '../support/scratch.ts'

const FILES = {
  'paper/templates/daily/paper.yaml': '',
  'paper/fonts/registry.yaml': '',
  'paper/editions/2019-06-13/edition.yaml': '',
  'paper/editions/2019-06-14/edition.yaml': '',
  'paper/editions/2019-06-13/stories/lead.md': '',
  'paper/drafts/extra/edition.yaml': '',
  'elsewhere/edition.yaml': ''
}

describe('an edition is found', () => {
  const rows: readonly (readonly [cwd: string, typed: string, folder: string])[] = [
    ['paper', '2019-06-13', 'editions/2019-06-13'],
    ['paper/editions/2019-06-13/stories', '2019-06-14', 'editions/2019-06-14'],
    ['paper', 'editions/2019-06-13', 'editions/2019-06-13'],
    ['paper', 'editions/2019-06-13/', 'editions/2019-06-13'],
    ['paper', './editions/2019-06-13/edition.yaml', 'editions/2019-06-13'],
    ['paper/editions', '2019-06-13', 'editions/2019-06-13'],
    ['paper/editions/2019-06-13', '.', 'editions/2019-06-13'],
    ['paper/editions/2019-06-13', 'edition.yaml', 'editions/2019-06-13'],
    ['paper', 'drafts/extra', 'drafts/extra'],
    ['elsewhere', '../paper/editions/2019-06-13', 'editions/2019-06-13']
  ]
  for (const [cwd, typed, folder] of rows) {
    test(`${typed} from ${cwd}`, () => {
      const disk = scratch(FILES)
      expect(findEdition(join(disk, cwd), typed)).toEqual({ kind: 'found', root: join(disk, 'paper'), folder })
    })
  }
})

describe('an edition is not found', () => {
  const rows: readonly (readonly [cwd: string, typed: string, message: string, hint: string])[] = [
    ['paper', '2019-06-31', 'there is no edition “2019-06-31”', 'did you mean “2019-06-13”?'],
    ['paper', 'tomorrow', 'there is no edition “tomorrow”', 'there is 2019-06-14, 2019-06-13'],
    [
      'paper',
      'editions/2019-06-13/stories',
      'editions/2019-06-13/stories holds no edition.yaml',
      'name an edition’s date, or its folder'
    ],
    [
      'elsewhere',
      '2019-06-13',
      'elsewhere is in no project',
      'a project is a folder with templates/ and fonts/registry.yaml'
    ]
  ]
  for (const [cwd, typed, message, hint] of rows) {
    test(`${typed} from ${cwd}`, () => {
      const found = findEdition(join(scratch(FILES), cwd), typed)
      expect(found).toMatchObject({ kind: 'refusal', exit: 2 })
      expect(found).toHaveProperty('message', expect.stringContaining(message))
      expect(found).toHaveProperty('hints.0', expect.stringContaining(hint))
    })
  }

  test('where there is none yet', () => {
    const disk = scratch({ 'templates/a/paper.yaml': '', 'fonts/registry.yaml': '' })
    expect(findEdition(disk, '2019-06-13')).toHaveProperty('hints.0', 'begin one with `edition new <date>`')
  })
})
