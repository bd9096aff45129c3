import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf, roomOf, type SourceFile, sources } from '../support/source.ts'

/** Which room may look into which. Read downwards: data only ever moves down this list. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  base: [],
  xml: [],
  kernels: [],
  flate: ['kernels'],
  pdf: ['base', 'fonts'],
  plates: ['base', 'flate', 'pdf'],
  preflight: ['base', 'xml', 'pdf', 'plates'],
  edition: ['base'],
  fonts: ['base'],
  icc: ['base', 'edition'],
  images: ['base', 'kernels', 'flate', 'edition', 'icc'],
  artwork: ['base', 'xml', 'pdf', 'preflight', 'edition', 'icc'],
  plan: ['base', 'edition', 'images'],
  galley: ['base', 'edition', 'fonts'],
  makeup: ['base', 'edition', 'fonts', 'images', 'plan', 'galley'],
  layout: ['base', 'edition', 'plan', 'galley', 'makeup'],
  page: ['base', 'edition', 'fonts', 'images', 'artwork', 'plan', 'galley', 'makeup'],
  check: ['base', 'edition', 'fonts', 'images', 'artwork', 'plan', 'galley', 'makeup', 'layout', 'page'],
  impose: ['base', 'page'],
  'press/pdf': ['base', 'kernels', 'pdf', 'flate', 'fonts', 'icc', 'images', 'artwork', 'page', 'impose'],
  'press/report': ['base', 'edition', 'makeup', 'layout', 'page', 'check']
}

/** The rooms that a package may be used in: what it does is done nowhere else. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  yaml: ['edition', 'fonts'],
  zod: ['edition'],
  tyme4ts: ['edition'],
  fontkit: ['fonts'],
  'opentype.js': ['fonts'],
  sharp: ['images', 'plates'],
  '@rgrove/parse-xml': ['xml'],
  svgpath: ['artwork'],

  uqr: ['page'],
  'get-east-asian-width': ['base'],
  hyphen: ['galley'],
  'node:zlib': ['fonts', 'pdf', 'press/pdf'],
  'node:crypto': ['fonts', 'page', 'press/pdf'],
  'node:module': ['fonts', 'galley']
}

/** What a file looks at and may not: rooms, packages. */
function strangers(file: SourceFile): readonly string[] {
  return importsOf(file).flatMap(name => {
    if (!name.startsWith('.')) return PACKAGES[packageOf(name)]?.includes(file.room) ? [] : [name]
    const room = roomOf(posix.join(posix.dirname(file.path), name))
    return room === file.room || ROOMS[file.room]?.includes(room) ? [] : [room || 'the top']
  })
}

/** `zod/mini` is of `zod`. */
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

const walled = sources.filter(({ room }) => room !== '' && room !== 'cli')

describe('rooms look only where they may', () => {
  for (const file of walled) test(file.path, () => expect(strangers(file)).toEqual([]))
})

test('every room is in the list', () => {
  expect([...new Set(walled.map(({ room }) => room))].sort()).toEqual(Object.keys(ROOMS).sort())
})

test('nobody looks into the command line', () => {
  const lookers = sources
    .filter(({ room }) => room !== 'cli')
    .filter(file => importsOf(file).some(name => /\bcli\//.test(name)))
  expect(lookers.map(({ path }) => path)).toEqual([])
})

describe('a stranger is found', () => {
  const planted: readonly (readonly [path: string, text: string, stranger: string])[] = [
    ['src/galley/a.ts', "import type { Page } from '../page/page.ts'", 'page'],
    ['src/galley/a.ts', "export { paint } from '../page/paint.ts'", 'page'],
    ['src/check/a.ts', "import { readFileSync } from 'node:fs'", 'node:fs'],
    ['src/plan/a.ts', "const fs = await import('node:fs')", 'node:fs'],
    ['src/press/pdf/a.ts', "import { encodeReport } from '../report/encode-report.ts'", 'press/report'],
    ['src/makeup/a.ts', "import { typeset } from '../typeset.ts'", 'the top'],
    ['src/page/a.ts', "import { z } from 'zod/mini'", 'zod/mini']
  ]
  for (const [path, text, stranger] of planted) {
    test(`${stranger} in ${path}`, () => expect(strangers({ path, room: roomOf(path), text })).toEqual([stranger]))
  }
})
