import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intersect, type Rect } from '../../src/base/geometry.ts'
import { BLACK, isBlack } from '../../src/base/ink.ts'
import { fromPt } from '../../src/base/length.ts'
import { diskWorld } from '../../src/cli/disk-world.ts'
import type { GlyphRun, Mark, Page, Pen } from '../../src/page/page.ts'
import { paintPage } from '../../src/pdf/content/paint-page.ts'
import { readPages } from '../../src/pdf/read-pages.ts'
import { readPdf } from '../../src/pdf/read-pdf.ts'
import { encodePdf } from '../../src/press/pdf/encode-pdf.ts'
import { preparePages } from '../../src/press/pdf/prepare-pages.ts'
import { typeset } from '../../src/typeset.ts'
import { toyFonts, toyPage, toyRun } from '../support/toy-page.ts'

/** The em boxes of a run, from the first to the last. */
function extent({ origin, size, x, way }: GlyphRun): Rect {
  const along = (x.at(-1) ?? 0) + size
  const head = Math.round(0.88 * size)
  if (way === 'level') return { x: origin.x, y: origin.y - head, w: along, h: size }
  if (way === 'turned') return { x: origin.x - (size - head), y: origin.y, w: size, h: along }
  return { x: origin.x - size / 2, y: origin.y, w: size, h: along }
}

/** Where a mark takes away what lies below it; null for one that overprints, or paints nothing. */
function knockedOut(mark: Mark): Rect | null {
  switch (mark.kind) {
    case 'fill':
      return mark.rect
    case 'image':
      return mark.crop
    case 'glyphs':
      return isBlack(mark.run.ink) || mark.run.hidden ? null : extent(mark.run)
    default:
      return null
  }
}

/** What is painted over type that is black already, in words. */
function losses({ marks }: Page): readonly string[] {
  const black: GlyphRun[] = []
  const lost: string[] = []
  for (const mark of marks) {
    const hole = knockedOut(mark)
    const under = hole === null ? undefined : black.find(run => intersect(extent(run), hole) !== null)
    if (under !== undefined) lost.push(`${mark.kind} over “${under.text}”`)
    if (mark.kind === 'glyphs' && isBlack(mark.run.ink)) black.push(mark.run)
  }
  return lost
}

/**
 * Tints and pictures, then what is coloured, then what is black, then type: the layer of each mark outside it. What is
 * coloured of a drawing stands among the pictures.
 */
function layers({ marks }: Page): readonly number[] {
  const type = marks.findIndex(mark => mark.kind === 'glyphs')
  let drawing = false
  return marks.slice(0, type).flatMap(mark => {
    if (mark.kind === 'open') drawing ||= mark.role === 'picture'
    if (mark.kind === 'close') drawing = false
    if (mark.kind === 'fill' || mark.kind === 'image') return [0]
    if (!('ink' in mark) || (drawing && !isBlack(mark.ink))) return []
    return [isBlack(mark.ink) ? 2 : 1]
  })
}

describe.each(['2019-06-13', 'broadsheet', 'specimen', 'press-sample'])('%s', name => {
  const proofing = typeset(diskWorld('.'), `editions/${name}`)

  test('nothing takes black type away again', async () => {
    for (const page of (await proofing).pages) expect(losses(page)).toEqual([])
  })

  test('colour is painted before black, and both before type', async () => {
    for (const page of (await proofing).pages) {
      expect(layers(page)).toEqual([...layers(page)].sort())
    }
  })
})

test('a loss is found, and what only stands beside type is none', () => {
  const red = { c: 0, m: 100, y: 100, k: 0 }
  const fill = (x: number): Mark => ({
    kind: 'fill',
    rect: { x: fromPt(x), y: 0, w: fromPt(9), h: fromPt(90) },
    ink: red
  })
  const word = toyRun('AA', { x: 10, y: 20 })
  expect(losses(toyPage([fill(10), word]))).toEqual([])
  expect(losses(toyPage([word, fill(90)]))).toEqual([])
  expect(losses(toyPage([word, fill(10)]))).toEqual(['fill over “AA”'])
  expect(losses(toyPage([word, toyRun('A', { x: 12, y: 21, ink: red })]))).toEqual(['glyphs over “AA”'])
})

const ink = fc.constantFrom(
  BLACK,
  { c: 0, m: 0, y: 0, k: 60 },
  { c: 0, m: 100, y: 90, k: 0 },
  { c: 0, m: 0, y: 0, k: 0 },
  { c: 40, m: 0, y: 0, k: 100 }
)
const PEN: Pen = { weight: fromPt(1), cap: 'butt', join: 'miter', miter: 10, dashes: [], phase: 0 }
const box = { x: fromPt(5), y: fromPt(5), w: fromPt(50), h: fromPt(50) }
const outline = { steps: 'MLLZ', coords: Int32Array.from([10, 20, 30, 20, 30, 40].map(fromPt)) }
const mark: fc.Arbitrary<Mark> = ink.chain(ink =>
  fc.constantFrom<Mark>(
    toyRun('A', { x: 10, y: 20, ink }),
    toyRun('A', { x: 10, y: 20, ink, way: 'stacked' }),
    { kind: 'fill', rect: box, ink },
    { kind: 'rule', from: { x: 0, y: 0 }, to: { x: fromPt(9), y: 0 }, weight: fromPt(1), ink },
    { kind: 'path', path: outline, ink },
    { kind: 'stroke', path: outline, pen: PEN, ink }
  )
)

test('of all that is printed, solid black type and lines alone overprint, leaving other inks as they are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mark, { maxLength: 12 }), async marks => {
      const painted = await printed(toyPage(marks))
      for (const { kind, paint, colour, overprints, mode } of painted) {
        const black = colour.join() === '0,0,0,1'
        if (black && (kind === 'glyphs' || paint === 'stroke')) expect([overprints, mode]).toEqual([true, 1])
        if (!black) expect(overprints).toBe(false)
      }
      expect(painted.length).toBe(marks.length)
    })
  )
})

interface Print {
  readonly kind: string
  readonly paint: string
  readonly colour: readonly number[]
  readonly overprints: boolean
  readonly mode: number
}

/** A page as another reads it back from its file. */
async function printed(page: Page): Promise<readonly Print[]> {
  const stock = { fonts: toyFonts, engravings: new Map(), artworks: new Map() }
  const job = { profile: 'x4', intent: null, title: 'a', date: { year: 1, month: 1, day: 1 }, language: 'zh' } as const
  const pdf = readPdf(
    await encodePdf({ ...job, fonts: toyFonts, pages: await preparePages([page], stock, job.profile) })
  )
  const { objects, faults } = paintPage(pdf, readPages(pdf).pages[0]!)
  expect(faults).toEqual([])
  return objects.flatMap(object => {
    if (object.kind !== 'glyphs' && object.kind !== 'path') return []
    const { state, kind } = object
    const paint = kind === 'path' ? object.paint : 'fill'
    const { space, values } = paint === 'fill' ? state.fill : state.stroke
    expect(space.kind).toBe('DeviceCMYK')
    const overprints = paint === 'fill' ? state.fillOverprint : state.strokeOverprint
    return [{ kind, paint, colour: [...values], overprints, mode: state.overprintMode }]
  })
}
