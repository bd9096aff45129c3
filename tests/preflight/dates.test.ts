import { expect, test } from 'vitest'
import { isInformationDate, isMetadataDate } from '../../src/preflight/rules/dates.ts'

test.each([
  ['D:2019', true],
  ['D:201906', true],
  ['D:20190613', true],
  ['D:201906131200', true],
  ['D:20190613120000Z', true],
  ["D:20190613120000Z00'00'", true],
  ["D:20190613120000+08'00'", true],
  ["D:20190613120000+08'00", true],
  ['D:20190613120000-08', true],
  ['D:19', false],
  ['20190613', false],
  ['D:20191301', false],
  ['D:20190632', false],
  ['D:20190613250000', false],
  ['D:2019junk', false],
  ['2019-06-13T00:00:00Z', false]
])('%s in the document information: %s', (text, is) => expect(isInformationDate(text)).toBe(is))

test.each([
  ['2019', true],
  ['2019-06', true],
  ['2019-06-13', true],
  ['2019-06-13T12:00Z', true],
  ['2019-06-13T12:00:00', true],
  ['2019-06-13T12:00:00.123+08:00', true],
  ['2019-13-06', false],
  ['2019-06-13T12', false],
  ['2019-06-13 12:00:00', false],
  ['D:20190613', false],
  ['yesterday', false]
])('%s in the metadata: %s', (text, is) => expect(isMetadataDate(text)).toBe(is))
