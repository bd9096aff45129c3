import { expect, test } from 'vitest'
import { BLACK } from '../../src/base/ink.ts'
import { PT } from '../../src/base/length.ts'
import { edgeType } from '../../src/page/edge-type.ts'
import type { GlyphRun, Mark } from '../../src/page/page.ts'
import { toyFonts } from '../support/toy-type.ts'

const run = (style: string): Mark => ({
  kind: 'glyphs',
  run: {
    ...({ face: 0, size: 10 * PT, ink: BLACK, style, hidden: false, way: 'level', condensed: 1 } as const),
    origin: { x: 0, y: 0 },
    glyphs: Uint16Array.of(0x597d),
    x: Int32Array.of(0),
    text: '好',
    clusters: Uint32Array.of(0, 1)
  } satisfies GlyphRun
})

test('type of a style with an edge has a stroke of twice its weight under it, and other type has none', () => {
  const edges = new Map([['hollow', { weight: PT, ink: BLACK }]])
  const marks = edgeType([run('hollow'), run('plain')], edges, toyFonts())
  expect(marks.map(mark => (mark.kind === 'stroke' ? `stroke ${mark.pen.weight / PT}` : mark.kind))).toEqual([
    'stroke 2',
    'glyphs',
    'glyphs'
  ])
})
