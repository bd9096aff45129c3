import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import type { PdfProfile } from '../../src/base/pdf-profile.ts'
import { PRESS } from '../../src/edition/read-press.ts'
import { loadProfile } from '../../src/icc/load-profile.ts'
import { memoryWorld } from '../support/memory-world.ts'

const NEWSPRINT = readFileSync(PRESS.intent.icc)
const AT = { file: 'templates/daily/paper.yaml', from: 4, to: 9 }
const FILE = 'templates/icc/house.icc'

/** The newsprint profile with some bytes of it replaced. */
function altered(at: number, words: string | readonly number[]): Uint8Array {
  const bytes = Uint8Array.from(NEWSPRINT)
  bytes.set(typeof words === 'string' ? Buffer.from(words, 'latin1') : words, at)
  return bytes
}

/** What is said of a profile, and its version if it is taken. */
function load(bytes: Uint8Array | null, profile: PdfProfile = 'x4'): readonly (number | string)[] {
  const sink = new Notes()
  const press = { ...PRESS, profile, intent: { ...PRESS.intent, icc: FILE, at: AT } }
  const loaded = loadProfile(memoryWorld(bytes === null ? {} : { [FILE]: bytes }), press, sink)
  const notes = sink.sorted().map(({ code, at, message }) => {
    expect(at).toEqual(AT)
    return `${code} ${message}`
  })
  return loaded === null ? notes : [loaded.version, ...notes]
}

test('the newsprint of the project', () => expect(load(NEWSPRINT)).toEqual([2]))

describe('version 4', () => {
  const four = altered(8, [4])
  test('goes into PDF/X-4', () => expect(load(four)).toEqual([4]))
  test('does not go into PDF/X-1a', () =>
    expect(load(four, 'x1a')).toEqual([`bad-profile ${FILE} is of version 4, which PDF/X-1a cannot hold`]))
})

const COUNT = 128
const FIRST_TAG = 132
test.each<readonly [string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'is no ICC profile'],
  ['no profile', new TextEncoder().encode('x'.repeat(500)), 'is no ICC profile'],
  ['half of one', NEWSPRINT.subarray(0, 5000), `is cut off: 5000 of ${NEWSPRINT.length} bytes are there`],
  ['that of a screen', altered(12, 'mntr'), 'is not the profile of a press: it is of class mntr'],
  ['that of a grey press', altered(16, 'GRAY'), 'is not for the four process inks but for GRAY'],
  ['one of the future', altered(8, [5]), 'is of version 5, and files hold version 2 or 4'],
  ['a million tags', altered(COUNT, [0, 15, 0, 0]), 'is damaged: its table of tags has no end'],
  ['a tag behind its end', altered(0, [0, 0, 16, 0]), 'is damaged: its tag'],
  ['a tag elsewhere', altered(FIRST_TAG + 4, [255, 255, 255, 255]), 'is damaged: its tag'],
  ['no way to inks', Buffer.from(NEWSPRINT.toString('latin1').replace('B2A0', 'B2A9'), 'latin1'), 'has no B2A0']
])('%s is refused', (_, bytes, fault) =>
  expect(load(bytes)).toEqual([expect.stringMatching(`^bad-profile ${FILE} ${fault}`)])
)

test('a profile that is not there', () => expect(load(null)).toEqual([`missing-file there is no file “${FILE}”`]))

test('a profile whose tables are of no known type', () => {
  const strange = Buffer.from(NEWSPRINT.toString('latin1').replaceAll('mft2', 'mft9'), 'latin1')
  expect(load(strange)).toEqual([`bad-profile ${FILE} has tables that are damaged, or of a kind that is not read here`])
})

test('a profile that has no ink for black', () => {
  // B2A0 and what stands before its table: ICC.1:2001-04, 6.5.7.
  const at = NEWSPRINT.readUInt32BE(NEWSPRINT.indexOf('B2A0') + 4)
  const empty = altered(at + 52, new Array<number>(NEWSPRINT.readUInt32BE(NEWSPRINT.indexOf('B2A0') + 8) - 52).fill(0))
  expect(load(empty)).toEqual([`bad-profile ${FILE} prints black no darker than white: its tables are damaged`])
})
