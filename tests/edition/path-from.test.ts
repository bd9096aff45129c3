import { expect, test } from 'vitest'
import { pathFrom } from '../../src/edition/path-from.ts'

test.each([
  ['templates/daily', 'icons', 'templates/daily/icons'],
  ['templates/daily', '../specimen/icons/', 'templates/specimen/icons'],
  ['templates/daily', './a//b.svg', 'templates/daily/a/b.svg'],
  ['editions/2019-06-13', '../../logos/a.svg', 'logos/a.svg'],
  ['editions/2019-06-13', '../../../etc/passwd', '../etc/passwd'],
  ['editions/2019-06-13', '../../../../a', '../../a'],
  ['editions/2019-06-13', '/etc/passwd', 'editions/2019-06-13/etc/passwd'],
  ['editions/2019-06-13', 'a..b/..c', 'editions/2019-06-13/a..b/..c']
])('%s and %s', (folder, file, path) => expect(pathFrom(folder, file)).toBe(path))
