import { describe, expect, test } from 'vitest'
import { readXml } from '../../src/xml/read-xml.ts'

test('elements, attributes and text in order', () => {
  expect(readXml('<?xml version="1.0"?><a b="1 &amp; 2">x<!-- no --><c/><![CDATA[y]]></a>')).toEqual({
    kind: 'document',
    root: {
      name: 'a',
      attributes: { b: '1 & 2' },
      children: ['x', { name: 'c', attributes: {}, children: [], at: 50 }, 'y'],
      at: 21
    }
  })
})

describe('what is not well-formed is told', () => {
  const bad: readonly (readonly [text: string, why: RegExp])[] = [
    ['', /root|element/i],
    ['<a>', /end|close/i],
    ['<a>&nbsp;</a>', /entity|reference/i],
    ['<a b="<"/>', /attribute|expected|</i],
    ['<a>R&D</a>', /&|reference/i],
    ['<a/><b/>', /root|extra|content/i]
  ]
  for (const [text, why] of bad) {
    test(text, () => expect(readXml(text)).toMatchObject({ kind: 'bad', why: expect.stringMatching(why) }))
  }
})

test('elements are nested no deeper than a reader can follow', () => {
  const nested = (depth: number): string => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`
  expect(readXml(nested(500)).kind).toBe('document')
  expect(readXml(nested(100_000))).toMatchObject({ kind: 'bad', why: 'elements are nested more than 500 deep' })
})
