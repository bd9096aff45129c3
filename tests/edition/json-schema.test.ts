import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { jsonSchemas } from '../../src/edition/json-schema.ts'

const schemas = jsonSchemas()
type Node = { readonly [key: string]: unknown }

/** Every key that a file may hold, with its schema. */
function keysOf(node: unknown): readonly (readonly [string, Node])[] {
  if (typeof node !== 'object' || node === null) return []
  const { properties = {}, ...rest } = node as Node
  const own = Object.entries(properties as Record<string, Node>)
  return [...own, ...[...own.map(([, value]) => value), ...Object.values(rest)].flatMap(keysOf)]
}

const keys = Object.entries(schemas).map(([name, schema]) => [name, new Map(keysOf(schema))] as const)

describe('docs/manifest.md has every key', () => {
  const chapters = readFileSync('docs/manifest.md', 'utf8').split(/^## (?=[A-Za-z])/m)
  const namedBy = (schema: string): readonly (string | undefined)[] => {
    const chapter = chapters.find(chapter => chapter.includes(`Schema: \`schema/${schema}.json\``)) ?? ''
    return [...chapter.matchAll(/`([a-z-]+)`/g)].map(([, key]) => key)
  }
  for (const [name, known] of keys) {
    // Articles of a manifest have the keys of a template's items.
    const named = name === 'edition' ? [...namedBy(name), ...namedBy('template')] : namedBy(name)
    test.each([...known.keys()])(`${name}: %s`, key => expect(named).toContain(key))
  }
})

describe('every key is explained to editors', () => {
  for (const [name, known] of keys) {
    test.each([...known])(`${name}: %s`, (_, schema) => expect(schema).toHaveProperty('description'))
  }
})

test('draft 2020-12, closed, and without null', () => {
  for (const schema of Object.values(schemas)) {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      additionalProperties: false
    })
    expect(schema).toHaveProperty('title')
    expect(JSON.stringify(schema)).not.toContain('"null"')
  }
})

test('what YAML takes for a number is no fault', () => {
  expect(schemas.edition).toMatchObject({
    properties: { pages: { items: { properties: { page: { type: ['integer', 'string'] } } } } }
  })
  expect(schemas.edition).toMatchObject({ required: ['date', 'paper', 'pages'] })
  expect(schemas.paper).toMatchObject({ required: ['name', 'sheet', 'grid', 'styles'] })
})

test('every example of docs/manifest.md is YAML', () => {
  const examples = [...readFileSync('docs/manifest.md', 'utf8').matchAll(/^```yaml\n(.*?)^```$/gms)].map(
    ([, yaml]) => yaml!
  )
  expect(examples.length).toBeGreaterThan(10)
  expect(examples.filter(yaml => parseDocument(yaml).errors.length > 0)).toEqual([])
})
